import References

/// A line that names one author and then where they work: `Jane Roe, PhD, University of Northmoor`.
struct SignedLine {
  let name: String
  let place: String

  private static let longest = 300

  /// - Parameter isExpected: Whether what stands around tells that such a line comes, so that the place need not be of a
  ///   known kind: others like it above, or an address for mail below.
  init?(_ line: PageLine, isExpected: Bool) {
    guard line.text.utf8.count <= Self.longest, line.runs.count == 1 else { return nil }
    let pieces = line.text.split(separator: ",").map { $0.split(whereSeparator: \.isWhitespace) }
    guard let words = pieces.first, Byline.isPersonal(words), Byline.isSure(words) else { return nil }
    let places = pieces.dropFirst().map { $0.joined(separator: " ") }
      .drop { NameWords.areDegrees(Substring($0)) || NameWords.isSuffix(Substring($0)) }.filter { !$0.contains("@") }
    guard let first = places.first, first.first?.isUppercase == true, places.count > 1 || !Self.isGroup(first),
      // Of several names none has this place more than the others.
      !places.enumerated().contains(where: { Self.isName($1, mayBePlace: $0 > 0) }),
      !places.contains(where: { $0.split(separator: " ").contains(where: HeadWords.isVerb) || $0.contains("://") }),
      isExpected || places.contains(where: Self.isInstitution)
    else { return nil }
    name = words.joined(separator: " ")
    place = places.joined(separator: ", ")
  }

  private init(name: String, place: String) { (self.name, self.place) = (name, place) }

  /// The authors of a line that has the place of each in brackets: `Jane Roe (Tea Hall, Northmoor), Max Doe (Harbour
  /// Hospital) and Ann Poe (Tea Hall, Northmoor)`; none where anything else stands in it. Linear.
  static func bracketed(_ line: PageLine) -> [SignedLine] {
    guard line.text.utf8.count <= longestList, line.runs.count == 1, line.text.utf8.contains(UInt8(ascii: "(")) else {
      return []
    }
    var found: [SignedLine] = []
    var rest = line.text[...]
    while let open = rest.firstIndex(of: "(") {
      guard let close = rest[open...].firstIndex(of: ")") else { return [] }
      let words = rest[..<open].drop { ",;& ".contains($0) }.split(whereSeparator: \.isWhitespace)
      let name = words.first == "and" ? Array(words.dropFirst()) : words
      let place = rest[rest.index(after: open)..<close]
      guard Byline.isPersonal(name), place.count > 3, place.first?.isUppercase == true, !place.contains("@") else {
        return []
      }
      found.append(SignedLine(name: name.joined(separator: " "), place: String(place)))
      rest = rest[rest.index(after: close)...]
    }
    guard rest.allSatisfy({ " .,;".contains($0) }), found.contains(where: { isInstitution($0.place) }) else {
      return []
    }
    return found
  }

  private static let longestList = 20_000

  /// - Parameter mayBePlace: Whether what hardly anything tells from a name is taken for a place.
  private static func isName(_ words: String, mayBePlace: Bool) -> Bool {
    let parts = words.split(separator: " ")
    return Byline.isPersonal(parts) && !isInstitution(words) && (!mayBePlace || Byline.isSure(parts))
  }

  /// Whether words name a group of people, which is an author as the one before it is.
  private static func isGroup(_ words: String) -> Bool {
    words.split(separator: " ").contains { word in
      CollectiveWords.nouns.contains(word.lowercased())
        && (!HeadWords.isInstitution(word) || word.lowercased() == "group")
    }
  }

  private static func isInstitution(_ words: String) -> Bool {
    words.split { !$0.isLetter }.contains(where: HeadWords.isInstitution)
  }

  /// Whether a line is one person's address for mail, perhaps spelled against harvesters: `jane [at] tea.example`.
  static func isMail(_ line: Substring) -> Bool {
    line.utf8.count < 100 && ["@", "[at]", "(at)"].contains(where: line.contains)
  }
}
