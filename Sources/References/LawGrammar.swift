import Articles

/// References to laws, decrees, directives and regulations.
struct LawGrammar {
  private static let words: WordList = [
    "council directive", "commission directive", "directive", "council regulation", "commission regulation",
    "commission delegated regulation", "commission implementing regulation", "regulation", "council decision",
    "commission decision", "commission implementing decision", "decision", "royal decree", "decree", "executive order",
    "public law", "pub. l.", "law of", "law", "act of", "act", "decreto-lei", "decreto legislativo", "decreto",
    "real decreto", "lei complementar", "lei federal", "lei", "ley", "loi", "portaria", "resolução", "resolución",
    "instrução normativa", "medida provisória", "emenda constitucional",
  ]
  private static let numberLabels: WordList = [
    "nº.", "nº", "n°", "n.º", "n.°", "n o", "no.", "no", "n.", "nr.", "number", "gm/ms", "rdc", "ms",
  ]
  private static let gazettes: WordList = [
    "official journal", "off j", "o.j.", "diário oficial", "diario oficial", "federal register", "fed regist",
    "boletín oficial", "journal officiel", "gazzetta ufficiale", "bundesgesetzblatt", "government gazette",
  ]

  private let draft: Draft
  private let line: Line

  init(_ draft: Draft) {
    self.draft = draft
    line = draft.line
  }

  /// The law, where its number stands in front, behind the name of the state or ministry that gave it or not.
  func parse() -> ParsedReference? {
    guard let start = opening(), let year = year(from: start) else { return nil }
    var reference = draft.reference
    let splitter = TitleSplitter(line: line)
    if start > draft.start {
      var giver = Person()
      giver.collective = line.value(splitter.withoutStops(span(draft.start, start)))
      reference.authors = [giver]
    }
    let gazette = gazette(from: start)
    let body = span(start, line.end)
    let end =
      gazette?.lowerBound ?? bracket(in: body) ?? ImprintScanner(line: line).trailingDate(body)?.start ?? line.end
    reference.title = line.value(splitter.withoutStops(span(start, end)))
    reference.container = gazette.flatMap { line.value(splitter.withoutStops($0)) }
    reference.year = year
    reference.kind = .legislation
    return ParsedReference(reference: reference, confidence: 0.7, path: .legislation)
  }

  /// Whether a law's kind and number stand at an offset: `Directive 2004/1/EC`, `Lei nº 8.080`, `Act of 5 June 2009`.
  static func stands(at start: Int, in line: Line) -> Bool {
    var at = start
    guard line.isCapital(at), line.skip(anyOf: words, &at), line[at] == Byte.space else { return false }
    at = line.afterSpaces(at)
    if line[at] == Byte.open, let close = line.firstIndex(of: Byte.close, in: span(at, min(at + 14, line.end))) {
      at = line.afterSpaces(close + 1)
    }
    for _ in 0..<2 where line.skip(anyOf: numberLabels, &at) { line.skipSpaces(&at) }
    return Byte.isDigit(line[at])
  }

  /// Offset of the law, behind at most three short sentences in capitals.
  private func opening() -> Int? {
    var at = draft.start
    for _ in 0..<4 {
      if Self.stands(at: at, in: line) { return at }
      let window = span(at, min(at + 80, line.end))
      let stop = window.first { (line[$0] == Byte.stop || line[$0] == Byte.colon) && line[$0 + 1] == Byte.space }
      guard let stop, AuthorScanner(line).isTitled(span(at, stop)) else { return nil }
      guard line.firstIndex(of: Byte.comma, in: span(at, stop)) == nil else { return nil }
      at = line.afterSpaces(stop + 1)
    }
    return nil
  }

  /// Offset of ` (OJ L 311, 28.11.2001, p. 67)`, ` [2016] OJ L119/1`
  private func bracket(in range: Range<Int>) -> Int? {
    range.first { at in
      line[at] == Byte.open && line.has("(oj ", at: at)
        || line[at] == Byte.openBracket && line.has("] oj ", at: at + 5)
    }
  }

  private func year(from start: Int) -> Int? {
    if let date = ImprintScanner(line: line).trailingDate(span(start, line.end)) { return date.year }
    for at in span(start, line.end) where line[at - 1] == Byte.space || line[at - 1] == Byte.open {
      var next = at
      if let year = line.year(&next) { return year }
    }
    return nil
  }

  /// The name of the gazette in which a law was made public.
  private func gazette(from start: Int) -> Range<Int>? {
    for at in span(start + 1, line.end) where line[at - 1] == Byte.space && Byte.isCapital(line[at]) {
      guard line[line.beforeSpaces(at)] == Byte.stop, line.hasAny(Self.gazettes, at: at) else { continue }
      let end = (at..<line.end).first { [Byte.comma, Byte.semicolon, Byte.colon, Byte.stop].contains(line[$0]) }
      return span(at, end ?? line.end)
    }
    return nil
  }
}
