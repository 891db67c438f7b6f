import Articles

/// References to pages on the web that are nothing else: an author or a group, a title, a year, an address.
struct WebGrammar {
  private let draft: Draft
  private let line: Line
  private let splitter: TitleSplitter

  init(_ draft: Draft) {
    self.draft = draft
    line = draft.line
    splitter = TitleSplitter(line: line)
  }

  /// The page, where the string gives an address and a title of at least two words in one sentence.
  func parse() -> ParsedReference? {
    guard draft.reference.url != nil else { return nil }
    let heads = HeadScanner(line)
    var head = heads.head(from: draft.start)
    guard head.isClosed else { return nil }
    if head.authors == nil { head = heads.groupBeforeStop(from: draft.start) ?? head }
    var reference = draft.reference
    head.fill(&reference)
    var body = span(head.end, max(head.end, line.end))
    if head.year == nil, let date = ImprintScanner(line: line).trailingDate(body), date.first == nil {
      reference.year = date.year
      body = span(body.lowerBound, date.start)
    }
    let title = splitter.withoutStops(body)
    guard (8...300).contains(title.count), isOneSentence(title) else { return nil }
    reference.title = line.value(title)
    reference.kind = .webPage
    return ParsedReference(reference: reference, confidence: head.authors == nil ? 0.6 : 0.7, path: .webPage)
  }

  /// Any other page with an address and some words, `Mixamo. Available at: …`, for want of a better reading: the words are its title,
  /// but for a date behind them.
  func anyPage() -> ParsedReference? {
    guard draft.reference.url != nil else { return nil }
    var reference = draft.reference
    let head = HeadScanner(line).groupBeforeStop(from: draft.start)
    var body = span(head?.end ?? draft.start, line.end)
    if let date = ImprintScanner(line: line).trailingDate(body), date.first == nil {
      reference.year = date.year
      body = span(body.lowerBound, date.start)
    }
    if body.isEmpty { body = span(draft.start, line.end) } else { head?.fill(&reference) }
    // What stands behind a note that has been read.
    if let stop = body.first(where: { line[$0] == Byte.stop && line[$0 - 1] == Byte.space }) {
      body = span(body.lowerBound, stop)
    }
    while let last = body.last, !Byte.isWord(line[last]), ![Byte.close, Byte.question].contains(line[last]) {
      body = span(body.lowerBound, last)
    }
    guard (3...300).contains(body.count), Byte.isWord(line[body.lowerBound]),
      body.contains(where: { line.isLetter($0) })
    else { return nil }
    reference.title = line.value(body)
    reference.kind = .webPage
    return ParsedReference(reference: reference, confidence: 0.4, path: .webPage)
  }

  private func isOneSentence(_ range: Range<Int>) -> Bool {
    guard line.firstIndex(of: Byte.space, in: range) != nil else { return false }
    return !range.contains {
      line[$0] == Byte.stop && line[$0 + 1] == Byte.space && line.isCapital(line.afterSpaces($0 + 1))
    }
  }
}
