import Articles

/// References to books and reports; ``ChapterGrammar`` reads their parts.
struct BookGrammar {
  private let draft: Draft
  private let line: Line
  private let splitter: TitleSplitter
  private let heads: HeadScanner
  private let chapters: ChapterGrammar

  init(_ draft: Draft) {
    self.draft = draft
    line = draft.line
    splitter = TitleSplitter(line: line)
    heads = HeadScanner(line)
    chapters = ChapterGrammar(line)
  }

  /// The book or chapter, where title, imprint and year are there.
  func parse() -> ParsedReference? {
    var head = heads.head(from: draft.start)
    guard head.isClosed else { return nil }
    if head.authors == nil { head = heads.groupBeforeStop(from: draft.start) ?? head }
    var body = span(head.end, line.end)
    guard !body.isEmpty else { return nil }
    var reference = draft.reference
    head.fill(&reference)
    let scanner = ImprintScanner(line: line)
    if head.year == nil {
      guard let date = scanner.trailingDate(body) else { return chapters.paper(reference, body) }
      reference.year = date.year
      scanner.setPages(date.first, date.last, &reference)
      body = span(body.lowerBound, date.start)
    } else if let pages = scanner.trailingPages(body) {
      scanner.setPages(pages.first, pages.last, &reference)
      body = span(body.lowerBound, pages.start)
    }
    if let mark = ChapterGrammar.mark(in: body, line) { return chapters.chapter(reference, body, mark) }
    return book(reference, body)
  }

  private func book(_ start: Reference, _ body: Range<Int>) -> ParsedReference? {
    var reference = start
    let scanner = ImprintScanner(line: line)
    guard let imprint = scanner.imprint(body) else { return nil }
    let title = span(body.lowerBound, imprint.start)
    guard reference.authors != nil || !heads.opensWithNames(title) else { return nil }
    setTitle(title, &reference)
    guard reference.title != nil else { return nil }
    reference.publisher = line.value(imprint.publisher)
    // A single page number of a whole book is its extent.
    if reference.pages?.last == nil { reference.pages = nil }
    reference.articleNumber = nil
    reference.kind = draft.isThesis ? .thesis : draft.reference.url == nil ? .book : .webPage
    return ParsedReference(reference: reference, confidence: 0.8, path: .book)
  }

  /// The title of a whole book, with its edition taken off.
  private func setTitle(_ range: Range<Int>, _ reference: inout Reference) {
    var title = splitter.withoutStops(range)
    if let edition = ImprintScanner(line: line).trailingEdition(title) {
      reference.edition = ImprintScanner(line: line).ordinal(edition)
      title = splitter.withoutStops(span(title.lowerBound, edition.lowerBound))
    }
    reference.title = line.value(splitter.withoutQuotes(title))
  }
}
