internal import Articles
internal import Formats
internal import Inputs

/// A piece of work on its way to whoever does it.
package struct Assignment: Sendable {
  let work: InputFeed.Work
  /// The digest that the input had: if it still has it, it is not converted.
  var known: String?

  /// Bytes that it carries along.
  var byteCount: Int {
    switch work {
    case .rejection, .input: 0
    case .document(let document): document.bytes.count
    case .records(let batch): batch.bytes.count
    }
  }

  /// The path of what it is about, or the records; for tests.
  package var text: String {
    switch work {
    case .rejection(let rejection): rejection.source.path
    case .input(let locator): locator.path
    case .document(let document): document.member ?? document.path
    case .records(let batch): String(decoding: batch.bytes, as: UTF8.self)
    }
  }

  /// The records of a batch, each as an assignment of its own; otherwise only this one.
  var parts: [Assignment] {
    guard case .records(let batch) = work, batch.pieces.count > 1 else { return [self] }
    return batch.pieces.indices.map { Assignment(work: .records(batch.only($0))) }
  }

  /// Where it is.
  ///
  /// - Parameter reader: Takes the digest of a file that has not been read.
  func source(_ reader: InputReader) -> Source {
    switch work {
    case .rejection(let rejection): return rejection.source
    case .input(let locator):
      var source = Source(path: locator.path)
      if case .success(let document) = reader.read(locator) { source.sha256 = document.sha256 }
      return source
    case .document(let document): return Converter.source(of: document)
    case .records(let batch):
      var source = batch.source
      source.record = batch.pieces.first?.number
      return source
    }
  }
}

extension RecordBatch {
  /// One record of this batch as a batch.
  fileprivate func only(_ index: Int) -> RecordBatch {
    var one = RecordBatch(format: format, source: source, findings: findings)
    (one.isFirst, one.fileBytes) = (isFirst && index == 0, fileBytes)
    let piece = pieces[index]
    guard case .record(let range, let isComplete) = piece.content else {
      one.pieces = [piece]
      return one
    }
    one.bytes = Array(bytes[range])
    let content = Piece.Content.record(0..<range.count, isComplete: isComplete)
    one.pieces = [Piece(content: content, number: piece.number, offset: piece.offset)]
    return one
  }
}

// MARK: As bytes

extension WireWriter {
  private enum Kind: Int { case input, document, records }

  mutating func assignment(_ assignment: Assignment) {
    optional(assignment.known)
    switch assignment.work {
    // Nothing is left to be done.
    case .rejection: break
    case .input(let locator):
      integer(Kind.input.rawValue)
      data(locator.bytes)
    case .document(let document):
      integer(Kind.document.rawValue)
      self.document(document)
    case .records(let batch):
      integer(Kind.records.rawValue)
      records(batch)
    }
  }

  private mutating func document(_ document: InputDocument) {
    string(document.path)
    optional(document.member)
    data(document.bytes)
    string(document.sha256)
    optional(document.charset)
    optional(document.url)
    optional(document.savedAt)
    list(document.findings) { $0.finding($1) }
  }

  private mutating func records(_ batch: RecordBatch) {
    string(batch.format.name)
    source(batch.source)
    list(batch.findings) { $0.finding($1) }
    data(batch.bytes)
    flag(batch.isFirst)
    integer(batch.fileBytes)
    list(batch.pieces) { wire, piece in
      wire.integer(piece.number ?? 0)
      wire.integer(piece.offset)
      switch piece.content {
      case .record(let range, let isComplete):
        wire.flag(true)
        wire.integer(range.lowerBound)
        wire.integer(range.upperBound)
        wire.flag(isComplete)
      case .failure(let code, let message):
        wire.flag(false)
        wire.string(code.rawValue)
        wire.string(message)
      }
    }
  }

  private mutating func finding(_ finding: Finding) {
    string(finding.code.rawValue)
    optional(finding.field)
    string(finding.message)
    optional(finding.at)
  }

  mutating func source(_ source: Source) {
    string(source.path)
    optional(source.member)
    integer(source.record ?? 0)
    optional(source.format)
    optional(source.sha256)
    optional(source.url)
    optional(source.savedAt)
    optional(source.encoding)
  }
}

extension WireReader {
  mutating func assignment(formats: Catalogue) throws(Garbled) -> Assignment {
    let known = try optional()
    switch try integer() {
    case 0: return Assignment(work: .input(InputLocator(bytes: try data())), known: known)
    case 1: return Assignment(work: .document(try document()), known: known)
    case 2: return Assignment(work: .records(try records(formats)), known: known)
    default: throw Garbled()
    }
  }

  private mutating func document() throws(Garbled) -> InputDocument {
    var document = InputDocument(path: try string(), member: try optional(), bytes: try data(), sha256: try string())
    document.charset = try optional()
    document.url = try optional()
    document.savedAt = try optional()
    document.findings = try list { (wire) throws(Garbled) in try wire.finding() }
    return document
  }

  private mutating func records(_ formats: Catalogue) throws(Garbled) -> RecordBatch {
    guard let format = formats[try string()] else { throw Garbled() }
    let source = try source()
    var batch = RecordBatch(
      format: format, source: source, findings: try list { (wire) throws(Garbled) in try wire.finding() })
    batch.bytes = try data()
    batch.isFirst = try flag()
    batch.fileBytes = try integer()
    let length = batch.bytes.count
    batch.pieces = try list { (wire) throws(Garbled) in
      let (number, offset) = (try wire.integer(), try wire.integer())
      let content: RecordBatch.Piece.Content
      if try wire.flag() {
        let (start, end) = (try wire.integer(), try wire.integer())
        guard 0 <= start, start <= end, end <= length else { throw Garbled() }
        content = .record(start..<end, isComplete: try wire.flag())
      } else {
        content = .failure(try wire.choice(Rejection.Code.self), message: try wire.string())
      }
      return RecordBatch.Piece(content: content, number: number == 0 ? nil : number, offset: offset)
    }
    return batch
  }

  private mutating func finding() throws(Garbled) -> Finding {
    Finding(try choice(Finding.Code.self), field: try optional(), message: try string(), at: try optional())
  }

  mutating func source() throws(Garbled) -> Source {
    var source = Source(path: try string())
    source.member = try optional()
    let record = try integer()
    source.record = record == 0 ? nil : record
    source.format = try optional()
    source.sha256 = try optional()
    source.url = try optional()
    source.savedAt = try optional()
    source.encoding = try optional()
    return source
  }
}
