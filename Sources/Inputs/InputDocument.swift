/// One document as it was found: bytes, and where they came from.
public struct InputDocument: Sendable {
  /// The path as given or found; `-` for standard input. Bytes of a file name that are not UTF-8 read U+FFFD.
  public let path: String
  /// The member inside an archive; `nil` for a file.
  public let member: String?
  /// The document's bytes, never empty.
  public let bytes: [UInt8]
  /// SHA-256 of the bytes, 64 small hexadecimal digits.
  public let sha256: String

  /// A document.
  public init(path: String, member: String? = nil, bytes: [UInt8], sha256: String) {
    self.path = path
    self.member = member
    self.bytes = bytes
    self.sha256 = sha256
  }
}
