public import Articles

/// One document as it was found: bytes, and where they came from.
public struct InputDocument: Sendable {
  /// The path as given or found; `-` for standard input. Bytes of a file name that are not UTF-8 are written `\xE9`.
  public let path: String
  /// The member inside an archive; `nil` for a file.
  public let member: String?
  /// The document's bytes, never empty.
  public private(set) var bytes: [UInt8]
  /// SHA-256 of the bytes as they are stored, 64 small hexadecimal digits.
  public let sha256: String
  /// The charset that what holds the document names, as HTTP and MIME headers do.
  public var charset: String?
  /// The address that what holds the document names.
  public var url: String?
  /// When it was saved, ISO 8601, where what holds it says so.
  public var savedAt: String?
  /// What was odd about what holds it.
  public var findings: [Finding] = []

  /// A document.
  public init(path: String, member: String? = nil, bytes: [UInt8], sha256: String) {
    self.path = path
    self.member = member
    self.bytes = bytes
    self.sha256 = sha256
  }

  /// This document, of which other bytes are the page.
  func holding(_ page: [UInt8], charset: String?, url: String?) -> InputDocument {
    var document = self
    document.bytes = page
    document.charset = charset ?? self.charset
    document.url = url ?? self.url
    return document
  }
}
