import Articles

/// References to articles in journals and on preprint servers.
struct ArticleGrammar {
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

  /// The article, where one of the styles fits as a whole.
  func parse() -> ParsedReference? {
    let head = heads.head(from: draft.start)
    guard head.isClosed else { return head.endsWithComma ? commaStyle(head) : nil }
    if head.year != nil { return authorYear(head) }
    return dated(head) ?? yearLast(head)
  }

  /// Styles in which a comma ends the list: `Authors, Title. Journal 12, 34 (2014)`, `Authors, Journal, 2014, 12, 34`.
  private func commaStyle(_ head: Head) -> ParsedReference? {
    if let locator = line.datedLocator(from: head.end), locator.shape == .commas {
      return article(head, locator, .commas, 0.85).flatMap { $0.reference.title == nil ? $0 : nil }
    }
    return head.style == .bare ? nil : yearLast(head)
  }

  /// `Authors (2014) Title. Journal 12:34-56`
  private func authorYear(_ head: Head) -> ParsedReference? {
    // A second year is that of the issue: `31, 10 (August 2019), 2370-2385`, `19 October 2020. Vol. 50, no. 3, pp. 5-9`.
    if let locator = line.undatedLocator(from: head.end), locator.shape == .noYear || locator.lastPage != nil {
      let isBehindDate = Byte.isDigit(line[line.beforeSpaces(locator.start) - 1])
      let dated = isBehindDate ? line.datedLocator(from: head.end).flatMap { $0.hasMonth ? $0 : nil } : nil
      return article(head, dated ?? locator, .authorYear, 0.93)
    }
    var locator = Locator(shape: .yearOnly, start: line.end)
    locator.year = head.year
    return article(head, locator, .authorYear, 0.9)
  }

  /// All styles whose year stands before the volume.
  private func dated(_ head: Head) -> ParsedReference? {
    guard let locator = line.datedLocator(from: head.end) else { return nil }
    let mayFollowVolume = locator.shape == .yearOnly || locator.shape == .yearInBrackets && locator.volume == nil
    if mayFollowVolume, let found = yearLast(head) { return found }
    if head.authors == nil, let only = journalOnly(locator) { return only }
    switch locator.shape {
    case .yearInBrackets: return article(head, locator, .yearInBrackets, 0.95)
    case .commas: return article(head, locator, .commas, 0.93)
    default: return article(head, locator, .vancouver, locator.isSituated ? 0.98 : 0.85)
    }
  }

  private static let volumeLabels: WordList = ["v.", "vol."]

  /// `Authors. Title. Journal 12, 34-56 (2014)`
  private func yearLast(_ head: Head) -> ParsedReference? {
    guard let locator = line.undatedLocator(from: head.end), locator.shape == .yearLast else { return nil }
    let isLabelled = locator.volume != nil && line.hasAny(Self.volumeLabels, at: line.afterSpaces(locator.start))
    return article(head, locator, isLabelled ? .labelled : .yearLast, 0.9)
  }

  /// `Nat Rev Genet. 2012 Jul 18;13(8):576-88`
  private func journalOnly(_ locator: Locator) -> ParsedReference? {
    guard locator.isSituated || locator.hasMonth, locator.start - draft.start <= 120 else { return nil }
    guard let (title, journal) = splitter.split(span(draft.start, locator.start)), title == nil else { return nil }
    guard splitter.isJournal(journal, mayBeLong: false), !splitter.hasIn(journal), !line[journal].contains(Byte.quote)
    else { return nil }
    var reference = draft.reference
    reference.kind = .journalArticle
    reference.container = line.value(journal)
    locator.fill(&reference, from: line)
    return ParsedReference(reference: reference, confidence: 0.95, path: .journalOnly)
  }

  /// The article, where title and journal stand between head and locator.
  private func article(
    _ head: Head, _ locator: Locator, _ path: ParsedReference.Path, _ confidence: Double
  ) -> ParsedReference? {
    guard locator.start > head.end, !isPartOfBook(span(head.end, locator.start)) else { return nil }
    guard let (found, title, printed) = parts(head, before: locator) else { return nil }
    var head = found
    let named = takeGroups(printed, &head)
    let journal = path == .labelled ? splitter.withoutPlace(named) : named
    guard splitter.isJournal(journal, mayBeLong: title != nil), isPlausible(locator, journal) else { return nil }
    if title == nil {
      guard path != .vancouver, locator.isSituated, journal.count <= 80 else { return nil }
    }
    var reference = draft.reference
    head.fill(&reference)
    reference.title = title.flatMap(line.value)
    reference.container = line.value(journal)
    locator.fill(&reference, from: line)
    reference.kind = kind(title, journal, locator)
    let doubts = (title == nil ? 10 : 0) + (head.authors == nil ? 10 : 0)
    let hundredths = (confidence * 100).rounded() - Double(doubts)
    return ParsedReference(reference: reference, confidence: hundredths / 100, path: path)
  }

  /// Groups behind the journal's name are authors: `Nat Neurosci; Snail Consortium`.
  private func takeGroups(_ journal: Range<Int>, _ head: inout Head) -> Range<Int> {
    guard let mark = line.firstIndex(of: Byte.semicolon, in: journal), head.authors != nil,
      heads.scanner.isGroupName(span(line.afterSpaces(mark + 1), journal.upperBound))
    else { return journal }
    for group in span(mark + 1, journal.upperBound).split(whereSeparator: { line[$0] == Byte.semicolon }) {
      var person = Person()
      person.collective = line.value(group.startIndex..<group.endIndex)
      if person.collective != nil { head.authors?.append(person) }
    }
    return splitter.withoutStops(span(journal.lowerBound, mark))
  }

  /// A range without a publisher between journal and year: `Bioinformatics. Oxford University Press; 2006;22`.
  private func withoutPublisher(_ range: Range<Int>) -> Range<Int> {
    let body = line.trimmed(range)
    guard line[body.upperBound] == Byte.semicolon else { return range }
    let stop = body.last { line[$0] == Byte.stop && line[$0 + 1] == Byte.space }
    guard let stop, ImprintScanner(line: line).isPublisher(line.trimmed(span(stop + 1, body.upperBound))),
      !hasHead(span(stop + 1, body.upperBound)), splitter.split(span(body.lowerBound, stop))?.title != nil
    else { return range }
    return span(body.lowerBound, stop)
  }

  private func hasHead(_ range: Range<Int>) -> Bool {
    let first = line.afterSpaces(range.lowerBound)
    return JournalWords.heads.contains(line.hash(span(first, line.wordEnd(first))))
  }

  /// Title and journal before a locator, and a group before the title where no person is named.
  private func parts(_ head: Head, before locator: Locator) -> (Head, title: Range<Int>?, journal: Range<Int>)? {
    guard let (title, journal) = splitter.split(withoutPublisher(span(head.end, locator.start))) else { return nil }
    if let title, splitter.isAbbreviation(title) { return nil }
    guard head.authors == nil else { return (head, title, journal) }
    if title != nil, let group = heads.groupBeforeStop(from: head.end) {
      let inner = splitter.split(span(group.end, locator.start))
      return inner.flatMap { $0.title == nil ? nil : (group, $0.title, $0.journal) }
    }
    guard let title, !heads.opensWithNames(title) else { return nil }
    return (head, title, journal)
  }

  private func kind(_ title: Range<Int>?, _ journal: Range<Int>, _ locator: Locator) -> Reference.Kind? {
    if draft.isPreprint || isPreprintServer(journal) { return .preprint }
    if let title, LawGrammar.stands(at: title.lowerBound, in: line) { return .legislation }
    if splitter.isProceedings(journal) { return .conferencePaper }
    if locator.volume != nil || locator.issue != nil && locator.firstPage != nil { return .journalArticle }
    // A DOI without a volume: published ahead of print, or no article but data.
    guard draft.reference.ids?.doi != nil, line[line.beforeSpaces(locator.start)] != Byte.semicolon else { return nil }
    guard !ImprintScanner(line: line).isPublisher(journal) else { return nil }
    if JournalWords.repositories.contains(line.hash(journal)) { return .dataset }
    return title != nil && splitter.isJournal(journal, mayBeLong: false) ? .journalArticle : nil
  }

  private func isPreprintServer(_ journal: Range<Int>) -> Bool {
    let word = span(journal.lowerBound, min(line.wordEnd(journal.lowerBound), journal.upperBound))
    if line.has("research square", at: journal.lowerBound) { return true }
    return JournalWords.preprintServers.contains(line.hash(word))
  }

  /// Without a volume, what reads as a journal may be a publisher's imprint; more must speak for an article.
  private func isPlausible(_ locator: Locator, _ journal: Range<Int>) -> Bool {
    if locator.volume != nil || locator.issue != nil { return true }
    if isPreprintServer(journal) || draft.isPreprint || draft.kind == .dataset { return true }
    let hasImprint = journal.contains { line[$0] == Byte.colon && line[$0 + 1] == Byte.space }
    if hasImprint { return false }
    if locator.firstPage != nil { return true }
    if locator.year == nil || locator.hasMonth || draft.reference.ids?.doi != nil { return true }
    return locator.shape != .yearOnly
  }

  /// Whether `In:` parts a range into a chapter and its book.
  private func isPartOfBook(_ range: Range<Int>) -> Bool { ChapterGrammar.mark(in: range, line) != nil }
}
