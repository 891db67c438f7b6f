/// What stands in the place of an abstract, or at its end, and is not part of it.
enum AbstractEnd {
  /// Takes the keywords away that the last paragraph ends with, in a line of their own or under a label: `Keywords: …`.
  ///
  /// - Returns: What was taken, with its lead-in. Linear in the last paragraph.
  static func cutKeywords(_ paragraphs: inout [AbstractText.Paragraph]) -> String? {
    guard let last = paragraphs.last else { return nil }
    if let label = last.label, KeywordList.language(label + ":") != nil {
      paragraphs.removeLast()
      return last.text
    }
    let start = last.text.utf8.lastIndex(of: 0x0A).map(last.text.utf8.index(after:)) ?? last.text.startIndex
    let line = last.text[start...]
    guard line.utf8.prefix(24).contains(UInt8(ascii: ":")), KeywordList.language(String(line)) != nil
    else { return nil }
    if line.startIndex == last.text.startIndex {
      paragraphs.removeLast()
    } else {
      paragraphs[paragraphs.count - 1].text = String(last.text[..<last.text.utf8.index(before: line.startIndex)])
    }
    return String(line)
  }

  /// Whether words say that there is no abstract, are an address, as of a picture of the first page, or the tools and
  /// signs that stand in an abstract's place.
  static func isNone(_ text: String) -> Bool {
    let hasLetter = text.utf8.prefix(longestAddress).contains { $0 >= 0x80 || $0.isASCIILetter }
    guard text.isEmpty || hasLetter else { return true }
    if text.utf8.count <= longestAddress, !text.utf8.contains(0x20) {
      return tools.contains(text.lowercased())
        || ["//", "http://", "https://"].contains { text.hasPrefix($0) }
    }
    let start = text.prefix(longestNotice).lowercased()
    if text.utf8.count < longestNotice, tools.contains(start) || start.hasPrefix("doi:") { return true }
    return notices.contains { start.hasPrefix($0) }
  }

  /// Whether the description of a page tells of its journal: `Tea Letters: an open resource for all of science.`
  static func isOfJournal(_ text: String, _ journal: String?) -> Bool {
    guard let journal, !journal.isEmpty else { return false }
    let words = text.lowercased()
    guard words.hasPrefix(journal.lowercased()) else { return false }
    let rest = words.dropFirst(journal.count)
    return [":", " is a", ", a ", ", the ", " publishes", " - ", " – "].contains { rest.hasPrefix($0) }
  }

  private static let tools: Set<String> = [
    "abstract", "key words", "keywords", "next section", "previous section", "previous sectionnext section", "summary",
    "top",
  ]

  /// Whether the description of a page says only where the article stands: `Published in Tea (Vol. 6, No. 2, 2023)`,
  /// `(1976). Editorial board. Tea: Vol. 30, No. 3, pp. ii-iv.`
  static func isCitation(_ text: String) -> Bool {
    guard text.utf8.count <= longestCitation else { return false }
    let words = text.split(separator: " ")
    let isPlaced = zip(words, words.dropFirst()).contains { word, next in
      (word == "Vol." || word == "(Vol.") && next.first?.isNumber == true
    }
    return isPlaced && (text.hasPrefix("Published in ") || text.first == "(" || words.contains("pp."))
  }

  private static let longestAddress = 400
  private static let longestCitation = 400
  private static let longestNotice = 48

  private static let notices = [
    "an abstract is not available", "abstract not available", "abstract is not available", "no abstract available",
    "no abstract is available", "there is no abstract available", "this article has no abstract",
    "this article does not have an abstract", "an abstract is unavailable",
    "a graphical abstract is available for this content", "the first page of this article is displayed as the abstract",
    "resumen no disponible", "top of page",
    "resumo não disponível",
  ]
}
