import Articles

/// Works of a group without a publisher: `World Health Organization. Global report on diabetes. Geneva; 2016.`
struct ReportGrammar {
  private let draft: Draft
  private let line: Line

  init(_ draft: Draft) {
    self.draft = draft
    line = draft.line
  }

  /// The work, where a group, a title of several words and a year are all there is.
  func parse() -> ParsedReference? {
    let heads = HeadScanner(line)
    var head = heads.head(from: draft.start)
    if head.authors == nil { head = heads.groupBeforeStop(from: draft.start) ?? head }
    guard let group = head.authors?.first, group.collective != nil else { return nil }
    var reference = draft.reference
    head.fill(&reference)
    var body = span(head.end, line.end)
    if head.year == nil {
      guard let date = ImprintScanner(line: line).trailingDate(body), date.first == nil else { return nil }
      reference.year = date.year
      body = span(body.lowerBound, date.start)
      if line[date.start] == Byte.semicolon { dropPlace(&body) }
    }
    let title = TitleSplitter(line: line).withoutStops(body)
    guard (8...300).contains(title.count), isOneSentence(title) else { return nil }
    reference.title = line.value(title)
    if title.contains(where: { line.hasAny(Self.reports, at: $0) }) { reference.kind = .report }
    return ParsedReference(reference: reference, confidence: 0.65, path: .report)
  }

  private static let reports: WordList = ["report", "relatório", "informe"]

  /// Takes off the place before `; 2016`: the last sentence, when it is short and has capitals throughout.
  private func dropPlace(_ body: inout Range<Int>) {
    let stop = body.last { line[$0] == Byte.stop && line[$0 + 1] == Byte.space }
    guard let stop, body.upperBound - stop <= 50, AuthorScanner(line).isTitled(span(stop + 1, body.upperBound)) else {
      return
    }
    body = span(body.lowerBound, stop)
  }

  private func isOneSentence(_ range: Range<Int>) -> Bool {
    guard line.firstIndex(of: Byte.space, in: range) != nil else { return false }
    // A second colon parts a place from its publisher.
    guard range.count(where: { line[$0] == Byte.colon && line[$0 + 1] == Byte.space }) <= 1 else { return false }
    return !range.contains {
      guard line[$0] == Byte.stop, line[$0 + 1] == Byte.space else { return false }
      let next = line.afterSpaces($0 + 1)
      return line.isCapital(next) || Byte.isDigit(line[next]) || line[next] == Byte.open
    }
  }
}
