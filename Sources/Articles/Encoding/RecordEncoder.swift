/// Turns an outcome into its line of output: one JSON object on one line, UTF-8, ended by a line feed.
///
/// The keys stand in a fixed order and none is written twice, so that equal values give equal bytes on every machine.
/// `null`, an empty string and `{}` are never written (but see ``Options/allKeys``): a value that is empty is left out,
/// and so is an entry of a list that lacks what its shape requires. The shape of each line is ``RecordSchema``'s.
///
/// Encoding copies every text once, straight into the caller's bytes, and is linear in the size of the record.
public struct RecordEncoder: Sendable {
  /// What is written beside what the sources say.
  public struct Options: Sendable, Equatable {
    /// Whether every top-level key of an article is written, for tools that want fixed columns: `[]` for a list that
    /// is absent, `null` for any other value that is.
    public var allKeys: Bool
    /// Whether ``Article/provenance`` is written.
    public var provenance: Bool

    /// Options; by default only what the source speaks of is written, without provenance.
    public init(allKeys: Bool = false, provenance: Bool = false) {
      self.allKeys = allKeys
      self.provenance = provenance
    }
  }

  /// The value of `schema` in the line of an article.
  public static let articleSchema = "analecta/article/1"
  /// The value of `schema` in the line of a deletion.
  public static let deletionSchema = "analecta/deletion/1"
  /// The value of `schema` in the line of a rejection.
  public static let rejectionSchema = "analecta/rejection/1"

  private let options: Options

  /// An encoder with fixed options.
  public init(options: Options = Options()) { self.options = options }

  /// Appends the line of an outcome, its line feed included, to `bytes`. What stands in `bytes` is not touched: use one
  /// array for many lines, and its storage is used again.
  public func encode(_ outcome: Outcome, into bytes: inout [UInt8]) {
    var json = JSONWriter()
    switch outcome {
    case .article(let article): json.line { write(article, to: &$0) }
    case .deletion(let deletion): json.line { write(deletion, to: &$0) }
    case .rejection(let rejection): json.line { write(rejection, to: &$0) }
    }
    bytes.append(contentsOf: json.bytes.contents)
  }

  /// Appends a reference as a line of its own, in the shape that it has in ``Article/references``. A reference without
  /// text gives a line that the shape does not allow: a blank input is a ``Rejection`` instead.
  public func encode(_ reference: Reference, into bytes: inout [UInt8]) {
    var json = JSONWriter()
    json.line { reference.writeKeys(to: &$0) }
    bytes.append(contentsOf: json.bytes.contents)
  }

  private func write(_ article: Article, to json: inout JSONWriter) {
    json.string("schema", Self.articleSchema)
    json.object("source", article.source)
    json.fillsAbsentKeys = options.allKeys
    article.withoutHollowEntries().writeKeys(to: &json, withProvenance: options.provenance)
  }

  private func write(_ deletion: Deletion, to json: inout JSONWriter) {
    json.string("schema", Self.deletionSchema)
    json.object("source", deletion.source)
    json.object("ids", deletion.ids)
  }

  private func write(_ rejection: Rejection, to json: inout JSONWriter) {
    json.string("schema", Self.rejectionSchema)
    json.object("source", rejection.source)
    json.string("code", rejection.code.rawValue)
    json.string("stage", rejection.stage.rawValue)
    json.string("message", rejection.message)
    json.string("at", rejection.at)
  }
}
