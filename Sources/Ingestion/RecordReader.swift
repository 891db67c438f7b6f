internal import Articles
internal import Formats
internal import Markup

/// Reads the records of a batch, each as a document of its own.
struct RecordReader {
  /// A record that could be read.
  struct Record {
    let document: Document
    /// Whether the scanner has read it, so that the extractor knows its names.
    let isScanned: Bool
    let findings: [Finding]
  }

  private let batch: RecordBatch
  private let limits: Limits

  init(_ batch: RecordBatch, limits: Limits) {
    self.batch = batch
    self.limits = limits
  }

  /// Parses a record. One that breaks off is read as far as it goes, with a finding.
  func read(_ piece: RecordBatch.Piece, with scanner: RecordScanner) -> Result<Record, Rejection> {
    switch piece.content {
    case .failure(let code, let message): return .failure(rejection(piece, code, .open, message))
    case .record(let range, let isComplete):
      if isComplete, let document = scan(range, with: scanner) {
        return .success(Record(document: document, isScanned: true, findings: batch.findings))
      }
      let text = TextDecoder.utf8(Array(batch.bytes[range]))
      do {
        let document = try XMLParser.parse(text.bytes, limits: limits)
        var findings = batch.findings + DecodedDocument.findings(on: text) + OpenedDocument.findings(on: document)
        if !isComplete, document.unclosed.isEmpty {
          findings.append(Finding(.truncated, message: "the record ends before its end tag"))
        }
        return .success(Record(document: document, isScanned: false, findings: findings))
      } catch let error as MarkupError {
        return .failure(rejection(piece, error.code, .parse, error.description))
      } catch {
        return .failure(rejection(piece, .malformed, .parse, "\(error)"))
      }
    }
  }

  private func scan(_ range: Range<Int>, with scanner: RecordScanner) -> Document? {
    batch.bytes.withUnsafeBufferPointer { bytes in
      let record = UnsafeBufferPointer(rebasing: bytes[range])
      return TextDecoder.isClean(UnsafeRawBufferPointer(record)) ? scanner.read(record) : nil
    }
  }

  private func rejection(
    _ piece: RecordBatch.Piece, _ code: Rejection.Code, _ stage: Rejection.Stage, _ message: String
  ) -> Rejection {
    var source = batch.source
    source.record = piece.number
    return Rejection(source: source, code: code, stage: stage, message: message, at: "byte \(piece.offset)")
  }
}
