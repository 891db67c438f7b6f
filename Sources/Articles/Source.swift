/// Where a record was read from.
public struct Source: Sendable, Equatable {
  /// The path as given; `-` for standard input.
  public var path: String
  /// The member inside an archive.
  public var member: String?
  /// 1-based number of the record in a file of many.
  public var record: Int?
  /// Name of the format that matched; `nil` in a rejection that came before one did.
  public var format: String?
  /// Lower-case hexadecimal SHA-256 of the file's bytes as given; `nil` where the file could not be read.
  public var sha256: String?
  /// The page's own canonical address.
  public var url: String?
  /// When the page was saved, ISO 8601.
  public var savedAt: String?
  /// The character encoding that was read, lower case.
  public var encoding: String?

  /// A source of which only the path is known.
  public init(path: String) { self.path = path }
}
