extension XMLParser {
  /// As many documents as one file is taken apart into; the last holds the rest, which its repairs tell of.
  private static let mostDocuments = 1000

  /// Where the documents stand that a file holds one behind another, as `cat` leaves them; the whole where it is one.
  ///
  /// The declaration `<?xml …` begins a document and may stand nowhere else. Linear; where only the beginning has a
  /// declaration it is one pass of `memchr`.
  public static func documents(in bytes: [UInt8]) -> [Range<Int>] {
    guard holdsSecondDeclaration(bytes) else { return [bytes.indices] }
    var starts = [0]
    var hasTag = false
    var scanner = MarkupScanner(bytes)
    while starts.count < mostDocuments, scanner.skip(to: UInt8(ascii: "<")) {
      if hasTag, scanner.looking(at: declaration) {
        starts.append(scanner.at)
        hasTag = false
      }
      // A declaration in a comment or a CDATA section is none.
      if scanner.skipNonElement() { continue }
      hasTag = true
      scanner.at += 1
    }
    return zip(starts, starts.dropFirst() + [bytes.count]).map { $0..<$1 }
  }

  private static let declaration: StaticString = "<?xml "

  private static func holdsSecondDeclaration(_ bytes: [UInt8]) -> Bool {
    var scanner = MarkupScanner(bytes)
    scanner.at = 2
    // There are fewer question marks than tags.
    while scanner.skip(to: UInt8(ascii: "?")) {
      scanner.at -= 1
      if scanner.looking(at: declaration) { return true }
      scanner.at += 2
    }
    return false
  }
}
