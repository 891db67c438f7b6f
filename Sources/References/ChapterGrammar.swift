import Articles

/// References to parts of books and to papers in the proceedings of conferences.
struct ChapterGrammar {
  private let line: Line
  private let splitter: TitleSplitter
  private let heads: HeadScanner
  private let scanner: ImprintScanner

  init(_ line: Line) {
    self.line = line
    splitter = TitleSplitter(line: line)
    heads = HeadScanner(line)
    scanner = ImprintScanner(line: line)
  }

  /// The chapter or paper, where an imprint or the name of a conference stands behind the mark; `start` holds what has
  /// been read in front and behind.
  func chapter(_ start: Reference, _ body: Range<Int>, _ mark: Range<Int>) -> ParsedReference? {
    var reference = start
    var title = splitter.withoutStops(span(body.lowerBound, mark.lowerBound))
    if let pages = scanner.trailingPages(title) {
      scanner.setPages(pages.first, pages.last, &reference)
      title = splitter.withoutStops(span(title.lowerBound, pages.start))
    }
    var at = mark.upperBound
    reference.editors = editors(&at)
    // Names that could not be read stand before an opening quotation mark.
    guard at < body.upperBound, !title.isEmpty, !splitter.hasWordsBeforeQuote(title) else { return nil }
    guard let book = book(span(at, body.upperBound), &reference), !book.isEmpty else { return nil }
    reference.title = line.value(splitter.withoutQuotes(title))
    reference.container = line.value(book)
    reference.kind = splitter.isConference(book) ? .conferencePaper : .chapter
    return ParsedReference(reference: reference, confidence: 0.75, path: .chapter)
  }

  /// The name of the book; sets publisher, edition and editors.
  private func book(_ range: Range<Int>, _ reference: inout Reference) -> Range<Int>? {
    let imprint = scanner.imprint(range)
    guard imprint != nil || splitter.isConference(range) else { return nil }
    var book = splitter.withoutStops(span(range.lowerBound, imprint?.start ?? range.upperBound))
    if let imprint {
      reference.publisher = line.value(imprint.publisher)
    } else if let open = splitter.lastOpen(in: book) {
      // `Proceedings of … (IEEE, 2000)`, of which the date has been taken off.
      reference.publisher = line.value(span(open + 1, book.upperBound))
      book = splitter.withoutStops(span(book.lowerBound, open))
    } else {
      if let pages = scanner.trailingPages(book) {
        scanner.setPages(pages.first, pages.last, &reference)
        book = splitter.withoutStops(span(book.lowerBound, pages.start))
      }
      book = splitter.withoutPlace(book)
    }
    if reference.editors == nil { reference.editors = editedBy(&book) }
    if splitter.isConference(book), let meeting = splitter.meeting(in: book) {
      reference.year = reference.year ?? meeting.year
      book = splitter.withoutStops(span(book.lowerBound, meeting.start))
    }
    if let edition = scanner.trailingEdition(book) {
      reference.edition = scanner.ordinal(edition)
      book = splitter.withoutStops(span(book.lowerBound, edition.lowerBound))
    }
    if reference.editors == nil, let found = trailingEditors(&book) { reference.editors = found }
    return book
  }

  /// A paper whose only date is that of the conference: `In: Proceedings of …; 2018 Jul 3-5; Paris. p. 12-34.`
  func paper(_ start: Reference, _ body: Range<Int>) -> ParsedReference? {
    guard let mark = Self.mark(in: body, line), splitter.isConference(span(mark.upperBound, body.upperBound))
    else { return nil }
    var (reference, body) = (start, body)
    if let pages = scanner.trailingPages(body) {
      scanner.setPages(pages.first, pages.last, &reference)
      body = span(body.lowerBound, pages.start)
    }
    let found = chapter(reference, body, mark)
    return found?.reference.year == nil ? nil : found
  }

  private static let editorWords: WordList = [
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

  private static let editedMark: WordList = ["edited by"]

  /// `Proceedings of …; 2017; Paris. Edited by Smith J`; takes them off the name.
  private func editedBy(_ book: inout Range<Int>) -> [Person]? {
    let mark = book.first { line[$0] == Byte.space && line.hasAny(Self.editedMark, at: $0 + 1) }
    guard let mark, let list = heads.scanner.list(from: line.afterSpaces(mark + 11)) else { return nil }
    book = splitter.withoutStops(span(book.lowerBound, mark))
    return list.people
  }

  private static let trailingMarks: WordList = ["eds.", "eds", "ed.", "ed", "edited by"]

  /// `Book Title, eds Smith J., Jones K.`; takes them off the title.
  private func trailingEditors(_ book: inout Range<Int>) -> [Person]? {
    for at in book where line[at] == Byte.comma {
      var next = line.afterSpaces(at + 1)
      guard line.skip(anyOf: Self.trailingMarks, &next) else { continue }
      line.skipSpaces(&next)
      guard let list = heads.scanner.list(from: next) else { continue }
      book = splitter.withoutStops(span(book.lowerBound, at))
      return list.people
    }
    return nil
  }

  private static let innerMarks: WordList = ["eds", "ed.", "editors"]

  private static func hasEditors(_ range: Range<Int>, _ line: Line) -> Bool {
    Byte.isCapital(line[range.lowerBound + 1])
      && range.contains {
        (line[$0] == Byte.space || line[$0] == Byte.open) && line.hasAny(Self.innerMarks, at: $0 + 1)
      }
  }

  /// Journals whose names begin with the word.
  private static let journals: WordList = ["in vivo", "in vitro", "in silico", "in practice"]

  /// The word that parts a chapter from its book: ` In: `, `. In `, `," in `.
  static func mark(in range: Range<Int>, _ line: Line) -> Range<Int>? {
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
