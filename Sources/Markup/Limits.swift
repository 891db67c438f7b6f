/// Bounds on what one document may cost. Each is far above what real pages need.
public struct Limits: Sendable, Equatable {
  /// Bytes of a document that is read whole. libxml2's events and the tree cost up to about eight times as much.
  public var documentBytes = 64 << 20
  /// Bytes of one record of a file of many, which is read record by record whatever the file's size.
  public var recordBytes = 16 << 20
  /// Elements in a document.
  public var elements = 4_000_000
  /// How deep elements stand in each other. An element beyond it is laid down beside the one it stands in, as browsers
  /// do at the same depth, so that no text is lost and no walk along ancestors is long.
  public var depth = 512
  /// Attributes of one element: libxml2 2.9 compares each with each (100,000 take more than ten seconds).
  public var attributesPerElement = 4096
  /// Bytes of one comment that are kept.
  public var commentBytes = 2048

  /// The default limits.
  public init() {}
}

/// Why a document could not be parsed.
public enum MarkupError: Error, Sendable, Equatable, CustomStringConvertible {
  /// A limit was passed; its name, its value, and where.
  case limitExceeded(limit: String, value: Int, line: Int?)
  /// libxml2 could not make a parser (out of memory).
  case parserUnavailable
  /// The document has no element.
  case noElements

  /// One sentence for a reader.
  public var description: String {
    switch self {
    case .limitExceeded(let limit, let value, let line):
      "the document passes the limit \(limit)=\(value)" + (line.map { " at line \($0)" } ?? "")
    case .parserUnavailable: "libxml2 could not make a parser"
    case .noElements: "the document has no element"
    }
  }
}
