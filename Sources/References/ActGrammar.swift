import Articles

/// Acts by their short titles, `Human Rights Act 1998, s 15(1)`, and sections of codes, `42 U.S.C. § 1983 (2012)`.
struct ActGrammar {
  /// Bytes of a short title.
  private static let longest = 140

  private let draft: Draft
  private let line: Line

  init(_ draft: Draft) {
    self.draft = draft
    line = draft.line
  }

  /// The act, where nothing but sections, a country or its place among the statutes follows.
  func parse() -> ParsedReference? {
    guard let act = act() ?? section(), let year = act.year ?? line.lastYear(in: span(act.end, line.end)) else {
      return nil
    }
    var reference = draft.reference
    reference.title = line.value(span(draft.start, act.end))
    reference.year = year
    reference.kind = .legislation
    return ParsedReference(reference: reference, confidence: 0.85, path: .legislation)
  }

  private static let words: WordList = ["act", "acts", "regulations", "rules", "order"]
  private static let small: WordList = ["against", "with", "from", "relating"]

  /// Whether an act's word stands behind words in capitals, or a code's number at an offset.
  static func mayStand(at start: Int, in line: Line) -> Bool {
    if Byte.isDigit(line[start]) { return Byte.isCapital(line[line.digitsEnd(start) + 1]) }
    return wordEnd(from: start, in: line) != nil
  }

  /// Offset behind the first `Act` or its like, before which no mark and no long word in small letters stands.
  private static func wordEnd(from start: Int, in line: Line) -> Int? {
    guard line.isCapital(start) else { return nil }
    var at = start
    while at < line.end, at - start < longest {
      let end = line.wordEnd(at)
      let mark = line[at]
      guard end > at || mark == Byte.open || mark == Byte.close || mark == Byte.ampersand else { return nil }
      if at > start, Byte.isCapital(line[at]), line.hasAny(words, at: at) { return end }
      if end - at > 3, line.isSmall(at), !line.hasAny(small, at: at) { return nil }
      at = line.afterSpaces(max(end, at + 1))
    }
    return nil
  }

  /// Words in capitals up to `Act` and its year, or up to `Act, Pub. L.`
  private func act() -> (end: Int, year: Int?)? { Self.wordEnd(from: draft.start, in: line).flatMap(finish) }

  private func finish(_ end: Int) -> (end: Int, year: Int?)? {
    if line.has(", pub. l", at: end) || line[end] == Byte.comma && code(line.afterSpaces(end + 1)) != nil {
      return (end, nil)
    }
    var at = line.afterSpaces(end)
    if line.has("of ", at: at) { at = line.afterSpaces(at + 3) }
    guard let year = line.year(&at) else { return nil }
    return isBehind(at) ? (at, year) : nil
  }

  private static let parts: WordList = [
    "s", "ss", "sch", "pt", "art", "arts", "c", "reg", "regs", "r", "rr", "sec", "section", "sections", "§", "pub. l",
    "stat", "si",
  ]

  /// Whether the end, sections, a country in brackets or a place in a code follows.
  private func isBehind(_ start: Int) -> Bool {
    var at = line.afterSpaces(start)
    if line[at] == Byte.open {
      guard let close = line.firstIndex(of: Byte.close, in: span(at, min(at + 24, line.end))) else { return false }
      at = line.afterSpaces(close + 1)
    }
    if line.isAtEnd(at) { return true }
    if line[at] == Byte.comma { at = line.afterSpaces(at + 1) }
    if line.hasAny(Self.parts, at: at) { return line.end - at < 60 }
    return code(at) != nil
  }

  private static let codes: WordList = ["u.s.c.", "u.s.c", "c.f.r.", "c.f.r", "stat.", "fed. reg.", "usc", "cfr"]

  /// `42 U.S.C.`
  private func code(_ start: Int) -> Int? {
    var at = line.digitsEnd(start)
    guard (1...3).contains(at - start), line[at] == Byte.space else { return nil }
    at = line.afterSpaces(at)
    return line.isCapital(at) && line.skip(anyOf: Self.codes, &at) ? at : nil
  }

  /// `42 U.S.C. § 1983` before a year in brackets.
  private func section() -> (end: Int, year: Int?)? {
    guard let code = code(draft.start),
      let open = line.firstIndex(of: Byte.open, in: span(code, min(code + 40, line.end)))
    else { return nil }
    var at = open + 1
    guard let year = line.year(&at), line[at] == Byte.close, line.isAtEnd(at + 1) else { return nil }
    return (line.beforeSpaces(open) + 1, year)
  }
}
