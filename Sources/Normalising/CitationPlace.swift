/// What stands behind the date of a citation: `79(2):884-95`, `12 Suppl 1:S1-9`, `(7 Pt 2)`, `5:`, `19417381221131570`.
struct CitationPlace {
  var volume: String?
  var issue: String?
  /// Pages as printed.
  var pages: String?
  /// Whether ``pages`` stands alone, in the place of the volume.
  var isNumber = false

  init(_ printed: String) {
    let cursor = ByteCursor(printed)
    guard let colon = Self.colon(in: cursor) else {
      take(issueOf: cursor.bytes[...])
      if issue == nil, let alone = volume, Self.isNumber(alone) { (volume, pages, isNumber) = (nil, alone, true) }
      return
    }
    take(issueOf: cursor.bytes[..<colon])
    let rest = cursor.bytes[(colon + 1)...]
    // A sentence behind the pages (`576-88. Review`) is none of them.
    let end = rest.indices.first { rest[$0] == 0x2E && cursor.byte(at: $0 + 1) == 0x20 } ?? rest.endIndex
    pages = Self.text(rest[..<end])
  }

  /// The colon before the pages, not one inside the issue's parentheses.
  private static func colon(in cursor: ByteCursor) -> Int? {
    var depth = 0
    for (index, byte) in cursor.bytes.enumerated() {
      if byte == 0x28 { depth += 1 }
      if byte == 0x29 { depth -= 1 }
      if byte == 0x3A, depth <= 0 { return index }
    }
    return cursor.bytes.firstIndex(of: 0x3A)
  }

  /// Takes the last pair of parentheses for the issue and what is before it for the volume.
  private mutating func take(issueOf bytes: ArraySlice<UInt8>) {
    var bytes = bytes
    while let last = bytes.last, last == 0x20 || last == 0x2E { bytes.removeLast() }
    guard bytes.last == 0x29, let open = Self.opening(of: bytes) else { return volume = Self.text(bytes) }
    volume = Self.text(bytes[..<open])
    issue = Self.text(bytes[(open + 1)...].dropLast())
  }

  /// Where the parenthesis opens that the last byte closes.
  private static func opening(of bytes: ArraySlice<UInt8>) -> Int? {
    var depth = 0
    for index in bytes.indices.reversed() {
      if bytes[index] == 0x29 { depth += 1 }
      if bytes[index] == 0x28 { depth -= 1 }
      if depth == 0 { return index }
    }
    return bytes.firstIndex(of: 0x28)
  }

  /// Whether a token is no volume but the article's number or pages: six digits and more (volumes of book series reach
  /// five), small letters straight before digits (`dkab123`), or a range (`2021 Jun 2;1-8.`, ahead of print).
  private static func isNumber(_ token: String) -> Bool {
    if let pages = PrintedPages.parse(token).pages, pages.last != nil { return true }
    var cursor = ByteCursor(token)
    let letters = cursor.skip { (0x61...0x7A).contains($0) }
    let digits = cursor.skip(while: \.isASCIIDigit)
    guard cursor.isAtEnd || !letters.isEmpty else { return false }
    return letters.isEmpty ? digits.count >= 6 : !digits.isEmpty && !token.utf8.contains(0x20)
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String? {
    let text = CitationSentences.trimmed(String(decoding: bytes, as: UTF8.self)[...])
    return text.isEmpty ? nil : text
  }
}
