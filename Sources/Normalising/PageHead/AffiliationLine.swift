import Articles

/// A line that says where authors work: `<sup>1</sup>Department of Tea, University of Northmoor, Northmoor, Freeland`.
struct AffiliationLine {
  let mark: String?
  let text: String
  /// The line with its mark-up, where several marks part it.
  let block: String?

  private static let longest = 3000
  /// What lines begin with that stand among affiliations and are none, letters alone, and their first words.
  private static let others = [
    "correspond", "author", "email", "received", "accepted", "published", "copyright", "doi", "http", "citation",
    "equal", "deceased", "presentaddress", "currentaddress", "address", "reprint", "towhom", "competing", "conflict",
    "funding", "contributed", "edited", "reviewed", "academiceditor", "keywords", "download", "available", "license",
    "firstpublished", "openaccess", "pmid", "pmcid", "orcid", "disclosure",
  ]
  private static let otherWords: Set<Substring> = [
    "find", "search", "view", "this", "these", "share", "see", "show", "more", "note", "support", "figure", "table",
    "article", "journal", "volume", "issue", "cite", "full",
  ]

  /// - Parameter marks: The marks behind authors' names.
  init?(_ line: PageLine, marks: Set<String>) {
    guard (8...Self.longest).contains(line.text.utf8.count) else { return nil }
    let raised = line.runs.filter { $0.isRaised && marks.contains($0.text.filter { !" ,.".contains($0) }) }
    block = raised.count > 1 && line.raisedMark != nil ? line.fragment : nil
    if let (mark, words) = line.raisedMark ?? Self.plainMark(line.text, marks) {
      let mark = mark.hasSuffix("*") && mark.count > 1 ? String(mark.dropLast()) : mark
      // A sign may point to a note, and a number on the line may be a date's.
      let isSure = line.raisedMark != nil && mark.contains { $0.isLetter || $0.isNumber }
      guard marks.contains(mark) || marks.isEmpty, isSure && !marks.isEmpty || Self.isPlace(words),
        !Self.isOther(words),
        isSure || !Self.hasAddress(words)
      else { return nil }
      (self.mark, text) = (mark, Self.trimmed(words))
    } else {
      let words = Self.withoutLabel(line.text)
      guard line.raisedMark == nil, Self.isPlace(words), !Self.isOther(words), Self.isShort(words),
        !Self.hasAddress(words) || Self.beginsWithInstitution(words)
      else { return nil }
      (mark, text) = (nil, Self.trimmed(words))
    }
    guard text.utf8.count > 5, text.contains(where: \.isLetter) else { return nil }
  }

  /// The place behind an author's name.
  init(_ line: SignedLine) { (mark, text, block) = (nil, line.place, nil) }

  private static func withoutLabel(_ text: String) -> String {
    let label = ["Affiliation:", "Affiliations:", "Author affiliations:"].first(where: text.hasPrefix)
    return String(text.dropFirst(label?.count ?? 0))
  }

  /// The mark of `1 Department of …`, `1. Department of …`, `aDepartment of …`, as far as an author has it.
  private static func plainMark(_ text: String, _ marks: Set<String>) -> (String, String)? {
    let text = text.drop { " ([".contains($0) }
    let digits = text.prefix(while: \.isNumber)
    let mark = digits.isEmpty ? text.prefix(1) : digits
    guard mark.count <= 2, marks.contains(String(mark)), let next = text.dropFirst(mark.count).first else { return nil }
    let rest = text.dropFirst(mark.count)
    // A letter or number right before the words has a capital behind it.
    guard next.isUppercase || " .):]".contains(next) else { return nil }
    let words = rest.drop { " .):]".contains($0) }
    guard words.first?.isUppercase == true, !digits.isEmpty || mark.first?.isLowercase == true || !next.isUppercase
    else { return nil }
    return (String(mark), String(words))
  }

  /// Whether words name an institution and a place: short ones with a comma, and no sentences.
  static func isPlace(_ words: String) -> Bool {
    guard words.contains(","), words.first(where: \.isLetter)?.isUppercase == true
    else { return false }
    guard !words.contains("doi"), !words.contains("ISSN") else { return false }
    let parts = words.split { !$0.isLetter && $0 != "'" && $0 != "-" }
    return parts.contains(where: HeadWords.isInstitution) && !parts.contains(where: HeadWords.isVerb)
  }

  /// Whether words without a mark are few, or begin with an institution.
  private static func isShort(_ words: String) -> Bool {
    words.utf8.count <= 300 || words.utf8.count <= 1500 && beginsWithInstitution(words)
  }

  private static func beginsWithInstitution(_ words: String) -> Bool {
    words.split(separator: " ").prefix(4).contains(where: HeadWords.isInstitution)
  }

  /// Whether it is said how to reach somebody.
  private static func hasAddress(_ words: String) -> Bool {
    ["@", "Tel:", "Tel.", "Fax"].contains(where: words.contains)
  }

  private static func isOther(_ words: String) -> Bool {
    let beginning = words.prefix(40).lowercased()
    if let first = beginning.split(whereSeparator: { !$0.isLetter }).first, otherWords.contains(first) { return true }
    let letters = beginning.filter(\.isLetter)
    return others.contains { letters.hasPrefix($0) } || words.contains("://") || words.hasPrefix("©")
  }

  private static func trimmed(_ words: String) -> String {
    var rest = words[...]
    while let first = rest.first, " ,;:.)]".contains(first) { rest.removeFirst() }
    while let last = rest.last, " ,;".contains(last) { rest.removeLast() }
    if rest.hasSuffix(", and") { rest.removeLast(5) }
    return String(rest)
  }
}
