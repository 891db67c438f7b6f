import Articles

/// References to preprints that print a server's number or the word: `bioRxiv 2022.03.01.482000`, `arXiv:1611.01962`,
/// `Preprint at medRxiv`. Where a server stands like a journal, ``ArticleGrammar`` reads it.
struct PreprintGrammar {
  private static let servers: WordList = [
    "biorxiv", "medrxiv", "arxiv", "chemrxiv", "psyarxiv", "socarxiv", "techrxiv", "research square", "preprints.org",
    "osf preprints", "ssrn", "authorea", "corr", "preprint", "eprint", "e-print",
  ]
  /// Words that may stand beside a server's name and number.
  private static let fillers: WordList = [
    "preprint", "preprints", "eprint", "e-print", "at", "on", "server", "version", "posted", "abs", "pdf", "print",
  ]

  /// Marks that may stand before a server's name.
  private static let marks: [UInt8] = [
    Byte.stop, Byte.comma, Byte.question, Byte.exclamation, Byte.quote, Byte.close,
  ]
  /// Server, number and date are shorter, blanked addresses included; it keeps the search linear.
  private static let longestTail = 240

  /// `arXiv:cond-mat/0207529v1 [cond-mat.str-el] (2002)`
  private static let longestNumber = 60

  private let draft: Draft
  private let line: Line
  private let splitter: TitleSplitter
  private let heads: HeadScanner

  init(_ draft: Draft) {
    self.draft = draft
    line = draft.line
    splitter = TitleSplitter(line: line)
    heads = HeadScanner(line)
  }

  /// The preprint, where nothing but the server, numbers and a date follows the title.
  func parse() -> ParsedReference? {
    if let found = untitled() { return found }
    guard let start = serverStart(), let tail = tail(start), tail.isMarked || draft.isPreprint else { return nil }
    let head = heads.head(from: draft.start)
    guard head.isClosed, head.end < start else { return nil }
    let title = splitter.withoutQuotes(splitter.withoutStops(span(head.end, start)))
    guard title.count >= 6, !splitter.hasWordsBeforeQuote(title), head.authors != nil || !heads.opensWithNames(title)
    else { return nil }
    let year = head.year ?? tail.year
    // A year that ends the title would have to be its own.
    let isUndated =
      draft.reference.ids?.arxiv != nil && head.authors != nil && !Byte.isDigit(line[title.upperBound - 1])
    guard year != nil || isUndated else { return nil }
    var reference = draft.reference
    head.fill(&reference)
    reference.title = line.value(title)
    reference.container = tail.server.flatMap(line.value)
    reference.articleNumber = tail.number.flatMap(line.value)
    reference.year = year
    reference.kind = .preprint
    return ParsedReference(reference: reference, confidence: 0.85, path: .preprint)
  }

  /// `A. Roe and B. Doe, arXiv:hep-th/9602052`, as physicists cite: names and the number that the draft has as an identifier.
  private func untitled() -> ParsedReference? {
    guard draft.reference.ids?.arxiv != nil else { return nil }
    let head = heads.head(from: draft.start)
    let at = line.afterSpaces(head.end)
    guard head.authors != nil, head.isClosed || head.endsWithComma, line.has("arxiv", at: at),
      line.end - at <= Self.longestNumber
    else { return nil }
    var reference = draft.reference
    head.fill(&reference)
    reference.kind = .preprint
    if let open = line.firstIndex(of: Byte.open, in: span(at, line.end)), reference.year == nil {
      reference.year = line.lastYear(in: span(open, line.end))
    }
    return ParsedReference(reference: reference, confidence: 0.85, path: .preprint)
  }

  /// Offset of the first server's name that begins a sentence and is no part of the title.
  private func serverStart() -> Int? {
    let low = max(draft.start + 4, line.end - Self.longestTail)
    for at in span(low, line.end) where line[at - 1] == Byte.space && Byte.isLetter(line[at]) {
      guard Self.marks.contains(line[line.beforeSpaces(at)]), line.hasAny(Self.servers, at: at) else { continue }
      if tail(at) != nil { return at }
    }
    return nil
  }

  private struct Tail {
    var server: Range<Int>?
    var number: Range<Int>?
    var year: Int?
    /// Whether the word `preprint` or a server's own number stands there.
    var isMarked = false
  }

  /// Reads from a server's name to the end; `nil` when other words stand there.
  private func tail(_ start: Int) -> Tail? {
    var tail = Tail()
    var at = start
    while at < line.end {
      if Byte.isLetter(line[at]) {
        guard word(&at, &tail) else { return nil }
      } else if Byte.isDigit(line[at]) {
        number(&at, &tail)
      } else if line[at] == Byte.openBracket, let close = closing(at) {
        // The class of a work on arXiv, `[cs.CV]`.
        at = close + 1
      } else if line[at] < 0x80 {
        at += 1
      } else {
        return nil
      }
    }
    return tail
  }

  private func word(_ at: inout Int, _ tail: inout Tail) -> Bool {
    let start = at
    if line.month(&at) != nil { return true }
    if line[at] | 0x20 == UInt8(ascii: "v"), Byte.isDigit(line[at + 1]) {
      at = line.wordEnd(at)
      return true
    }
    if line.skip(anyOf: Self.fillers, &at) {
      tail.isMarked = tail.isMarked || at - start >= 6 && !line.has("server", at: start)
      return true
    }
    guard line.skip(anyOf: Self.servers, &at) else { return false }
    if tail.server == nil { tail.server = span(start, at) }
    tail.isMarked = tail.isMarked || line[at] == Byte.colon && Byte.isDigit(line[line.afterSpaces(at + 1)])
    return true
  }

  private func number(_ at: inout Int, _ tail: inout Tail) {
    let start = at
    if let year = line.year(&at), line[at] != Byte.stop || !Byte.isDigit(line[at + 1]) {
      tail.year = tail.year ?? year
      return
    }
    at = start
    while Byte.isWord(line[at]) || line[at] == Byte.stop && Byte.isDigit(line[at + 1]) { at += 1 }
    let isDotted = line[span(start, at)].contains(Byte.stop) && at - start >= 8
    tail.isMarked = tail.isMarked || isDotted
    // arXiv's number is an identifier.
    if isDotted, tail.number == nil, draft.reference.ids?.arxiv == nil { tail.number = span(start, at) }
  }

  private func closing(_ open: Int) -> Int? {
    line.firstIndex(of: Byte.closeBracket, in: span(open, min(open + 24, line.end)))
  }
}
