/// Cleaning of printed lines before they become a reference's text.
public enum ReferenceText {
  private static let linkWords: [StaticString] = [
    "pmc free article", "free pmc article", "pmc", "pubmed central", "pubmed", "doi", "crossref", "google scholar",
    "medline", "web of science", "full text", "view article", "publisher full text", "scopus", "cas", "openurl",
    "openathens", "isi", "adsabs", "europe pmc", "article", "search in google scholar", "find full text", "csa",
    "web of science ®", "web of science®", "pubmed abstract", "pubmed full text", "pubmed central full text",
    "crossref full text", "return to text", "reference source", "show context", "chemport", "view pdf",
    "view in scopus",
    "view record in scopus", "view in article", "cross ref", "cross-ref", "mathscinet", "zentralblatt math", "worldcat",
    "jstor", "sciencedirect", "view publication", "view at publisher", "related articles", "find this article online",
    "biomed central full text", "acs full text", "iopscience", "data source",
  ]
  /// Words that also end real references, so that only brackets or a dash in front mark them as links.
  private static let ambiguous: [StaticString] = [
    "article", "cas", "isi", "doi", "pmc", "full text", "medline", "csa", "jstor", "sciencedirect", "worldcat",
    "reference source", "related articles", "data source",
  ]

  /// A printed line without the words of links at its end: ` - PMC - PubMed`, `[PubMed] [CrossRef]`, `Google Scholar`.
  ///
  /// Linear in what is taken off; a line without such words comes back as it is.
  public static func withoutLinkWords(_ text: String) -> String {
    guard mayEndInLink(text) else { return text }
    let line = Line(text)
    var end = orphansStart(line, line.end)
    while let shorter = linkStart(line, end) { end = orphansStart(line, shorter) }
    guard end < line.end else { return text }
    while end > 0, [Byte.space, Byte.hyphen].contains(line[end - 1]) { end -= 1 }
    return String(decoding: line.bytes[..<end], as: UTF8.self)
  }

  /// Where the marks begin that stood between links and now stand alone at the end, ` , ,` or ` [`: the offset itself
  /// where there are none.
  private static func orphansStart(_ line: Line, _ end: Int) -> Int {
    var start = end
    while start > 0, orphans.contains(line[start - 1]) || line[start - 1] == Byte.space { start -= 1 }
    // A mark that stands at a word belongs to it, but for a bracket that nothing closes.
    while start < end, line[start] != Byte.space, line[start] != Byte.openBracket { start += 1 }
    return line.bytes[start..<end].contains(where: orphans.contains) ? start : end
  }

  private static let orphans = Array(",;|[".utf8)

  /// Whether the last sign is a letter, a closing bracket or a mark; most references end in a full stop or a number.
  private static func mayEndInLink(_ text: String) -> Bool {
    guard let last = text.utf8.last(where: { $0 != Byte.space }) else { return false }
    return last == Byte.closeBracket || orphans.contains(last) || (last | 0x20 >= 0x61 && last | 0x20 <= 0x7A)
      || last >= 0x80
  }

  /// Where the last link word before an offset begins, with its mark; `nil` when there is none.
  private static func linkStart(_ line: Line, _ end: Int) -> Int? {
    var last = end
    while last > 0, line[last - 1] == Byte.space { last -= 1 }
    if last > 1, orphans.contains(line[last - 1]), line[last - 2] == Byte.closeBracket { last -= 1 }
    let isBracketed = last > 0 && line[last - 1] == Byte.closeBracket
    if isBracketed { last -= 1 }
    for word in linkWords {
      let start = last - word.utf8CodeUnitCount
      guard start >= 0, line.has(word, at: start), let mark = mark(line, start, isBracketed) else { continue }
      let isPlain = mark == start && !isBracketed
      if isPlain, ambiguous.contains(where: { same($0, word) }) || !endsSentence(line, start) { continue }
      return mark
    }
    return nil
  }

  /// Offset of the bracket or dash before a link word, or of the word itself after a space; `nil` inside a word.
  private static func mark(_ line: Line, _ start: Int, _ isBracketed: Bool) -> Int? {
    if isBracketed { return line[start - 1] == Byte.openBracket ? start - 1 : nil }
    guard start > 0 else { return nil }
    if line[start - 1] == Byte.openBracket { return start - 1 }
    guard line[start - 1] == Byte.space else { return nil }
    var at = start
    while at > 0, line[at - 1] == Byte.space { at -= 1 }
    let dash = at
    while at > 0, line[at - 1] == Byte.hyphen { at -= 1 }
    return at < dash && at > 0 && line[at - 1] == Byte.space ? at : start
  }

  /// Whether the words before a bare link word are complete: a full stop, a bracket, a number, a mark between links, an
  /// identifier or address, or another link word.
  private static func endsSentence(_ line: Line, _ start: Int) -> Bool {
    var at = start
    while at > 0, line[at - 1] == Byte.space { at -= 1 }
    guard at > 0 else { return false }
    let before = line[at - 1]
    return before == Byte.stop || before == Byte.closeBracket || Byte.isDigit(before) || orphans.contains(before)
      || endsInAddress(line, at) || linkWords.contains { line.has($0, at: at - $0.utf8CodeUnitCount) }
  }

  /// Whether the last word before an offset has a slash in it: `10.1016/0376-6357(93)90090-E`. Identifiers are short.
  private static func endsInAddress(_ line: Line, _ end: Int) -> Bool {
    line.bytes[max(0, end - 64)..<end].reversed().prefix { $0 != Byte.space }.contains(UInt8(ascii: "/"))
  }

  private static func same(_ left: StaticString, _ right: StaticString) -> Bool {
    left.utf8CodeUnitCount == right.utf8CodeUnitCount && left.description == right.description
  }
}
