/// The page in an MHTML file (RFC 2557), as browsers save it under ‘Web page, single file’.
///
/// Of the parts only the page itself is read: the one that `start` names, or the first that is a page; the pages of
/// frames, pictures and styles belong to it. Parts may hold parts. Nothing recurses, and each byte is looked at a
/// bounded number of times.
struct MHTMLPage {
  /// Deeper parts than this are no browser's.
  private static let depth = 20
  private static let mostParts = 10_000
  /// RFC 2046, 5.1.1.
  private static let longestBoundary = 70

  /// The page's bytes, decoded.
  let bytes: [UInt8]
  /// The charset that the part names.
  let charset: String?
  /// Where the page was saved from.
  let url: String?
  /// When it was saved, ISO 8601.
  let savedAt: String?
  /// Whether the file breaks off.
  let isCut: Bool
  /// In how many places its transfer encoding could not be decoded.
  let damage: Int

  /// Why there is no page.
  enum Problem: Error, Equatable {
    case noBoundary, longBoundary, noPage
    case tooDeep(Int)
    case tooMany(Int)
  }

  /// Whether bytes are such a file: header lines, one of which says that parts follow.
  static func isOne(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard beginsWithHeader(bytes) else { return false }
    let headers = MessageHeaders(bytes.prefix(1 << 20), from: bytes.startIndex)
    let type = MediaType(headers["content-type"] ?? "").name
    return type.hasPrefix("multipart/") || type == "message/rfc822"
      || (type == "text/html" && headers["mime-version"] != nil)
  }

  /// Whether the first line is `Name: …`.
  private static func beginsWithHeader(_ bytes: ArraySlice<UInt8>) -> Bool {
    let name = bytes.prefix(64).prefix { $0 != 0x3A }
    return name.count > 1 && name.count < 64
      && name.allSatisfy { ($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A) || $0 == UInt8(ascii: "-") }
  }

  /// Finds and decodes the page.
  ///
  /// - Throws: ``Problem``.
  init(_ file: [UInt8]) throws {
    let outer = MessageHeaders(file[...], from: 0)
    var part = Part(headers: outer, body: file[outer.end...])
    var isCut = false
    var levels = 0
    while !part.isPage {
      levels += 1
      guard levels <= Self.depth else { throw Problem.tooDeep(Self.depth) }
      if part.type.name == "message/rfc822" {
        let headers = MessageHeaders(part.body, from: part.body.startIndex)
        part = Part(headers: headers, body: part.body[headers.end...])
      } else {
        let (inner, isWhole) = try Self.page(in: part)
        isCut = isCut || !isWhole
        part = inner
      }
    }
    let decoded = part.decoded
    (bytes, damage) = (decoded.bytes, decoded.damage)
    charset = part.type["charset"]
    let addresses = [outer["snapshot-content-location"], part.headers["content-location"], outer["content-location"]]
    url = addresses.compactMap(\.self).first { $0.hasPrefix("http://") || $0.hasPrefix("https://") }
    savedAt = outer["date"].flatMap(MessageDate.iso)
    self.isCut = isCut
  }

  /// One part: its headers, and its body as it stands.
  private struct Part {
    let headers: MessageHeaders
    let body: ArraySlice<UInt8>
    let type: MediaType

    init(headers: MessageHeaders, body: ArraySlice<UInt8>) {
      self.headers = headers
      self.body = body
      type = MediaType(headers["content-type"] ?? "text/plain")
    }

    var isPage: Bool { type.isPage }
    var mayHoldPage: Bool { isPage || type.name.hasPrefix("multipart/") || type.name == "message/rfc822" }

    var decoded: TransferEncoding.Decoded {
      switch headers["content-transfer-encoding"]?.lowercased() {
      case "quoted-printable": TransferEncoding.quotedPrintable(body)
      case "base64": TransferEncoding.base64(body)
      default: TransferEncoding.Decoded(bytes: Array(body))
      }
    }
  }

  /// The part of a part that is the page or holds it, and whether the closing boundary was seen by then.
  private static func page(in part: Part) throws -> (Part, isWhole: Bool) {
    guard part.type.name.hasPrefix("multipart/") else { throw Problem.noPage }
    guard let boundary = part.type["boundary"], !boundary.isEmpty else { throw Problem.noBoundary }
    guard boundary.utf8.count <= longestBoundary else { throw Problem.longBoundary }
    let start = part.type["start"]
    var parts = PartScanner(part.body, boundary: boundary)
    var first: (Part, Bool)?
    var count = 0
    while let body = parts.next() {
      count += 1
      guard count <= mostParts else { break }
      let headers = MessageHeaders(body, from: body.startIndex)
      let inner = Part(headers: headers, body: body[headers.end...])
      guard inner.mayHoldPage else { continue }
      if start == nil || headers["content-id"] == start { return (inner, parts.wasEnded) }
      if first == nil { first = (inner, parts.wasEnded) }
    }
    if let first { return first }
    if count > mostParts { throw Problem.tooMany(mostParts) }
    throw Problem.noPage
  }
}

/// Cuts a multipart body at its boundaries (RFC 2046, 5.1).
struct PartScanner {
  private let bytes: ArraySlice<UInt8>
  private let mark: [UInt8]
  /// Where the next part begins; `nil` behind the last one.
  private var at: Int?
  /// Whether a boundary ends the part that came last; the end of the file does otherwise.
  private(set) var wasEnded = true

  init(_ bytes: ArraySlice<UInt8>, boundary: String) {
    self.bytes = bytes
    mark = Array("--\(boundary)".utf8)
    at = bytes.startIndex
    at = line(from: bytes.startIndex)?.end
  }

  /// The next part, headers and body.
  mutating func next() -> ArraySlice<UInt8>? {
    guard let start = at, start < bytes.endIndex else { return nil }
    guard let line = line(from: start) else {
      at = nil
      wasEnded = false
      return bytes[start...]
    }
    at = line.isLast ? nil : line.end
    return bytes[start..<max(start, line.start)]
  }

  /// The next boundary: where the line break in front of it begins, and where what follows does.
  private func line(from start: Int) -> (start: Int, end: Int, isLast: Bool)? {
    var from = start
    while let found = bytes.place(of: mark, from: from) {
      let isAtLineStart = found == bytes.startIndex || bytes[found - 1] == 0x0A
      let lineEnd = bytes[found...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.endIndex
      let behind = bytes[(found + mark.count)..<lineEnd]
      let isLast = behind.starts(with: [0x2D, 0x2D])
      // A longer word is another boundary, of which this one is the beginning.
      if isAtLineStart, isLast || behind.allSatisfy({ $0 <= 0x20 }) {
        var breakStart = found
        if breakStart > start, bytes[breakStart - 1] == 0x0A { breakStart -= 1 }
        if breakStart > start, bytes[breakStart - 1] == 0x0D { breakStart -= 1 }
        return (breakStart, lineEnd, isLast)
      }
      from = found + mark.count
    }
    return nil
  }
}
