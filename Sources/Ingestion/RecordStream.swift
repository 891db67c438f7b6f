internal import Articles
internal import Formats
internal import Inputs
internal import Markup

/// A file of many records, cut into batches. Memory is that of the longest record or some 128 kB, whichever is more.
final class RecordStream {
  private static let batchBytes = 128 << 10
  private static let readBytes = 64 << 10

  /// Reads on into a buffer; 0 is the end.
  typealias Read = (UnsafeMutableRawBufferPointer) throws(StreamError) -> Int

  private let format: Format
  private let source: Source
  private let findings: [Finding]
  private let limit: Int
  private let fileBytes: Int
  private let read: Read
  private var splitter: RecordSplitter
  /// Bytes of the file that have been read and not yet been cut; `windowOffset` is the place of the first in the file.
  private var window: [UInt8] = []
  private var windowOffset = 0
  private var number = 0
  private var isFirst = true
  private var isAtEnd = false
  private var isFinished = false
  private var failure: StreamError?

  /// A stream of the records of a file.
  ///
  /// - Parameters:
  ///   - source: Where the file is; each record gets a copy with its number.
  ///   - findings: What is odd about the file.
  ///   - fileBytes: Its size, for counts.
  init(
    format: Format, source: Source, findings: [Finding] = [], limits: Limits, fileBytes: Int,
    reading read: @escaping Read
  ) {
    self.format = format
    self.source = source
    self.findings = findings
    self.fileBytes = fileBytes
    self.read = read
    limit = limits.recordBytes
    splitter = RecordSplitter(names: format.recordNames ?? [], limit: limits.recordBytes)
  }

  /// The records of bytes in memory, which are clean UTF-8.
  convenience init(format: Format, source: Source, findings: [Finding], limits: Limits, bytes: [UInt8]) {
    var rest = bytes[...]
    self.init(format: format, source: source, findings: findings, limits: limits, fileBytes: bytes.count) { buffer in
      let count = min(buffer.count, rest.count)
      rest.prefix(count).withUnsafeBytes { buffer.copyMemory(from: $0) }
      rest = rest.dropFirst(count)
      return count
    }
  }

  /// The records of a document in memory, or `nil` when it is not read record by record.
  ///
  /// - Throws: `Rejection`.
  convenience init?(_ document: InputDocument, catalogue: Catalogue, options: ConversionOptions) throws {
    guard
      catalogue.recordFormat(of: document.bytes[...], only: options.only) != nil
        || TextDecoder.isWide(document.bytes[...])
    else { return nil }
    let text = try DecodedDocument(document)
    guard let format = catalogue.recordFormat(of: text.bytes[...], only: options.only) else { return nil }
    var source = text.source
    source.format = format.name
    self.init(format: format, source: source, findings: text.findings, limits: options.limits, bytes: text.bytes)
  }

  /// The next records, or `nil` at the end. What cannot be read on ends the file after the records before it.
  func next() -> RecordBatch? {
    guard !isFinished else { return nil }
    var batch = RecordBatch(format: format, source: source, findings: findings, isFirst: isFirst, fileBytes: fileBytes)
    batch.bytes.reserveCapacity(Self.batchBytes + Self.readBytes)
    while batch.bytes.count < Self.batchBytes, !isFinished { cut(into: &batch) }
    isFirst = false
    return batch.pieces.isEmpty && !batch.isFirst ? nil : batch
  }

  /// One step: a record into the batch, or more bytes into the window.
  private func cut(into batch: inout RecordBatch) {
    let step = window.withUnsafeBufferPointer { splitter.next(in: $0, isLast: isAtEnd) }
    switch step {
    case .record(let range, let isComplete):
      let start = batch.bytes.count
      batch.bytes += window[range]
      add(.record(start..<batch.bytes.count, isComplete: isComplete), at: range.lowerBound, to: &batch)
    case .tooLong(let start):
      let message = "the record has more bytes than the limit record=\(limit); ‘--limit record=SIZE’ raises it"
      add(.failure(.limitExceeded, message: message), at: start, to: &batch)
    case .needsMore where isAtEnd: finish(&batch)
    case .needsMore: refill()
    }
  }

  private func add(
    _ content: RecordBatch.Piece.Content, at start: Int, isNumbered: Bool = true, to batch: inout RecordBatch
  ) {
    if isNumbered { number += 1 }
    let offset = windowOffset + start
    batch.pieces.append(RecordBatch.Piece(content: content, number: isNumbered ? number : nil, offset: offset))
  }

  private func refill() {
    let kept = splitter.keep
    if kept > 0 {
      window.removeFirst(kept)
      splitter.drop(kept)
      windowOffset += kept
    }
    let start = window.count
    window.append(contentsOf: repeatElement(0, count: Self.readBytes))
    let result = window.withUnsafeMutableBytes { buffer in
      Result { () throws(StreamError) in try read(UnsafeMutableRawBufferPointer(rebasing: buffer[start...])) }
    }
    let count = (try? result.get()) ?? 0
    if case .failure(let error) = result { failure = error }
    window.removeLast(Self.readBytes - count)
    isAtEnd = count == 0
  }

  /// Says why the file ends before its end, if it does.
  private func finish(_ batch: inout RecordBatch) {
    isFinished = true
    let end = "after \(number) whole \(number == 1 ? "record" : "records")"
    if let failure {
      let code: Rejection.Code = if case .unreadable = failure { .unreadable } else { .truncated }
      add(.failure(code, message: "\(failure) \(end)"), at: window.count, to: &batch)
    } else if splitter.isUnfinished {
      add(.failure(.truncated, message: "the file breaks off \(end)"), at: window.count, to: &batch)
    } else if number == 0 {
      let content = RecordBatch.Piece.Content.failure(.notAnArticle, message: "the file holds no record")
      add(content, at: window.count, isNumbered: false, to: &batch)
    }
  }
}
