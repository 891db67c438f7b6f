import Articles

/// References to books, reports and their chapters.
struct BookGrammar {
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
      guard let date = scanner.trailingDate(body) else { return nil }
      reference.year = date.year
      scanner.setPages(date.first, date.last, &reference)
      body = span(body.lowerBound, date.start)
    } else if let pages = scanner.trailingPages(body) {
      scanner.setPages(pages.first, pages.last, &reference)
      body = span(body.lowerBound, pages.start)
    }
    if let mark = Self.chapterMark(in: body, line) { return chapter(reference, body, mark) }
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
    // A page number of a whole book is its extent.
    reference.pages = nil
    reference.articleNumber = nil
    reference.kind = draft.isThesis ? .thesis : draft.reference.url == nil ? .book : .webPage
    return ParsedReference(reference: reference, confidence: 0.8, path: .book)
  }

  /// The title of a whole book, with its edition taken off.
  private func setTitle(_ range: Range<Int>, _ reference: inout Reference) {
    var title = splitter.withoutStops(range)
    if let edition = ImprintScanner(line: line).trailingEdition(title) {
      reference.edition = line.value(splitter.withoutStops(edition))
      title = splitter.withoutStops(span(title.lowerBound, edition.lowerBound))
    }
    reference.title = line.value(title)
  }

  private func chapter(_ start: Reference, _ body: Range<Int>, _ mark: Range<Int>) -> ParsedReference? {
    var reference = start
    let scanner = ImprintScanner(line: line)
    var title = splitter.withoutStops(span(body.lowerBound, mark.lowerBound))
    if let pages = scanner.trailingPages(title) {
      scanner.setPages(pages.first, pages.last, &reference)
      title = splitter.withoutStops(span(title.lowerBound, pages.start))
    }
    var at = mark.upperBound
    reference.editors = editors(&at)
    guard at < body.upperBound, let imprint = scanner.imprint(span(at, body.upperBound)) else { return nil }
    var book = splitter.withoutStops(span(at, imprint.start))
    if let edition = scanner.trailingEdition(book) {
      reference.edition = line.value(splitter.withoutStops(edition))
      book = splitter.withoutStops(span(book.lowerBound, edition.lowerBound))
    }
    if reference.editors == nil, let found = trailingEditors(&book) { reference.editors = found }
    guard !title.isEmpty, !book.isEmpty else { return nil }
    reference.title = line.value(withoutQuotes(title))
    reference.container = line.value(book)
    reference.publisher = line.value(imprint.publisher)
    reference.kind = .chapter
    return ParsedReference(reference: reference, confidence: 0.75, path: .chapter)
  }

  private func withoutQuotes(_ range: Range<Int>) -> Range<Int> {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high, line[low] == Byte.quote { low += 1 }
    while low < high, line[high - 1] == Byte.quote { high -= 1 }
    return splitter.withoutStops(span(low, high))
  }

  private static let editorWords: [StaticString] = [
    "editors", "editor", "eds.", "eds", "ed.", "ed", "(eds.)", "(eds)", "(ed.)", "(ed)", "(editors)", "(editor)",
    "(orgs.)", "(org.)",
  ]

  /// `Smith J, Jones K, editors. `; steps over it.
  private func editors(_ start: inout Int) -> [Person]? {
    guard let list = heads.scanner.list(from: start) else { return nil }
    var at = list.end
    guard line.skip(anyOf: Self.editorWords, &at) || list.terminator == .stop || list.terminator == .colon else {
      return nil
    }
    line.skipMarks([Byte.stop, Byte.comma, Byte.colon, Byte.close], &at)
    start = at
    return list.people
  }

  /// `Book Title, eds Smith J., Jones K.`; takes them off the title.
  private func trailingEditors(_ book: inout Range<Int>) -> [Person]? {
    for at in book where line[at] == Byte.comma {
      var next = line.afterSpaces(at + 1)
      guard line.skip(anyOf: ["eds.", "eds", "ed.", "ed", "edited by"], &next) else { continue }
      line.skipSpaces(&next)
      guard let list = heads.scanner.list(from: next) else { continue }
      book = splitter.withoutStops(span(book.lowerBound, at))
      return list.people
    }
    return nil
  }

  private static func hasEditors(_ range: Range<Int>, _ line: Line) -> Bool {
    Byte.isCapital(line[range.lowerBound + 1])
      && range.contains {
        (line[$0] == Byte.space || line[$0] == Byte.open) && line.hasAny(["eds", "ed.", "editors"], at: $0 + 1)
      }
  }

  /// Journals whose names begin with the word.
  private static let journals: [StaticString] = ["in vivo", "in vitro", "in silico", "in practice"]

  /// The word that parts a chapter from its book: ` In: `, `. In `, `," in `.
  static func chapterMark(in range: Range<Int>, _ line: Line) -> Range<Int>? {
    for at in range where line[at] == Byte.space && line.has(" in", at: at) {
      let after = at + 3
      guard after < range.upperBound, at > range.lowerBound, !line.hasAny(journals, at: at + 1) else { continue }
      let before = line[at - 1]
      let isMark = line[after] == Byte.colon && Byte.isCapital(line[at + 1])
      let isSentence = line[after] == Byte.space && Byte.isCapital(line[at + 1]) && (before == Byte.stop)
      let isQuoted =
        line[after] == Byte.space && (before == Byte.quote || before == Byte.comma && line[at - 2] == Byte.quote)
      let isEdited =
        before == Byte.comma && line[after] == Byte.space
        && hasEditors(span(after, min(after + 300, range.upperBound)), line)
      if isMark || isEdited || isSentence || isQuoted { return span(at, line.afterSpaces(after + 1)) }
    }
    return nil
  }
}
