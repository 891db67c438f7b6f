/// Why a line is no record, and where in it that shows.
public struct RecordError: Error, Sendable, Equatable, CustomStringConvertible {
  /// What is wrong, for a reader.
  public let message: String
  /// Offset into the line's bytes, from 0.
  public let offset: Int

  init(_ message: String, offset: Int) {
    self.message = message
    self.offset = offset
  }

  /// The message with its place, counted from 1.
  public var description: String { "\(message), at byte \(offset + 1)" }
}

/// Reads lines that ``RecordEncoder`` wrote, whatever order of keys or white space another program has given them since.
///
/// The reader is strict: JSON must be well-formed and UTF-8, a value must be of the kind that its key has, and what an
/// entry requires must be there. Keys that it does not know are stepped over, so that records of a later version can be
/// read. What a description of the work does not need is stepped over too and stays empty in the article: full text,
/// figures, tables, licence, similar and citing articles, completeness and provenance.
///
/// Time is linear in the line, and each text is copied once.
public struct RecordDecoder: Sendable {
  /// What one line holds.
  public enum Record: Sendable, Equatable {
    /// A line of `convert`.
    case outcome(Outcome)
    /// A line of `references`.
    case reference(Reference)
  }

  /// A decoder; it holds no state.
  public init() {}

  /// Reads one line, with or without its line feed.
  public func decode(_ line: [UInt8]) throws(RecordError) -> Record {
    try line.withUnsafeBufferPointer { (bytes) throws(RecordError) in
      var json = JSONReader(bytes)
      let draft = try RecordDraft(from: &json)
      guard json.peek() == 0, json.at == bytes.count else { throw json.error("something stands behind the record") }
      if let outcome = try draft.outcome(at: json) { return .outcome(outcome) }
      var again = JSONReader(bytes)
      return .reference(try Reference(from: &again))
    }
  }
}

/// The keys of all kinds of lines, since the one that tells the kind need not be the first.
private struct RecordDraft: RecordValue {
  private var schema: String?
  private var source: Source?
  private var hasText = false
  private var code: Rejection.Code?
  private var stage: Rejection.Stage?
  private var message: String?
  private var at: String?
  private var article = Article(source: Source(path: ""))

  init(from json: inout JSONReader) throws(RecordError) {
    try json.openObject()
    while let key = try json.nextKey() {
      switch key {
      case "schema": schema = try json.string()
      case "source": source = try json.value()
      case "code": code = try json.word()
      case "stage": stage = try json.word()
      case "message": message = try json.string()
      case "at": at = try json.string()
      case "text":
        hasText = true
        try json.skip()
      default: try article.read(key, from: &json)
      }
    }
  }

  /// What the line says; `nil` where it is a reference.
  func outcome(at json: JSONReader) throws(RecordError) -> Outcome? {
    if schema == nil, hasText { return nil }
    guard let schema else { throw RecordError("the object has no ‘schema’: it is no record", offset: 0) }
    let source = try json.required(source, "source")
    switch schema {
    case RecordEncoder.articleSchema:
      var article = article
      article.source = source
      return .article(article)
    case RecordEncoder.deletionSchema: return .deletion(Deletion(source: source, ids: article.ids))
    case RecordEncoder.rejectionSchema:
      return .rejection(
        Rejection(
          source: source, code: try json.required(code, "code"), stage: try json.required(stage, "stage"),
          message: try json.required(message, "message"), at: at))
    default: throw RecordError("unknown schema ‘\(schema)’", offset: 0)
    }
  }
}
