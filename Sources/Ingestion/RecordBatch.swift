internal import Articles
internal import Formats

/// Some consecutive records of a file, on their way to a worker.
struct RecordBatch: Sendable {
  /// One record, or what stands in the place of one.
  struct Piece: Sendable {
    /// What is known of it.
    enum Content: Sendable {
      /// Its bytes in the batch; `false` when it ends before its end tag does.
      case record(Range<Int>, isComplete: Bool)
      /// Nothing can be read here.
      case failure(Rejection.Code, message: String)
    }

    let content: Content
    /// 1-based number of the record in its file; `nil` for what is said of a file that holds none.
    let number: Int?
    /// Where it begins in the file, decompressed.
    let offset: Int
  }

  let format: Format
  /// Where the file is.
  let source: Source
  /// What is odd about the file, said of each of its records.
  let findings: [Finding]
  var bytes: [UInt8] = []
  var pieces: [Piece] = []
  /// Whether it is the first of its file: the file is then counted, with these bytes.
  var isFirst = false
  var fileBytes = 0
}
