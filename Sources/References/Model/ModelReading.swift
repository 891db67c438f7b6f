import Articles

/// Reads a reference by the sequence model.
struct ModelReading {
  /// Longer strings are no references.
  private static let longest = 4_000

  private let model: ReferenceModel

  init(_ model: ReferenceModel) { self.model = model }

  /// The reference, where the labels make one: a work with a name, and a year, a place in a journal, a publisher or an
  /// identifier.
  ///
  /// - Parameter guess: What a grammar made of the draft, with its journal.
  func parse(_ draft: Draft, guess: ParsedReference?, order: NameOrder? = nil) -> ParsedReference? {
    guard let sequence = model.sequence, draft.line.end <= Self.longest else { return nil }
    let tokens = TokenSequence(draft, model.lexicons, guess: guess?.reference)
    var labels = sequence.decode(tokens.tokens, tokens.features, excluding: order?.excluded)
    for pass in Self.passes { pass.mend(&labels, draft.line, tokens.context) }
    if guess == nil { MissingTitles.mend(&labels, draft.line, tokens.context) }
    let reading = LabelReading(draft.line, tokens.tokens, labels)
    var reference = reading.reference(draft)
    if reference.year == nil { reference.year = guess?.reference.year }
    if !isReference(reference), reference.authors != nil { reference.year = reading.yearInName() }
    guard isReference(reference) || isForthcoming(reference) || isUndated(reference, reading) else { return nil }
    reference.dropYearBeforeTitle()
    if let place = reading.place() { reference.take(place, reading) }
    ContainerName(model).mend(&reference)
    takeWholeWork(&reference)
    let isSame = guess != nil && guess?.reference.container == reference.container
    let journal = isSame ? guess?.journal : reference.container.flatMap(model.journal)
    var found = ParsedReference(reference: reference, confidence: journal == nil ? 0.7 : 0.85, path: .model)
    found.journal = journal
    return found
  }

  /// What moves the labels' borders to where marks and words have them, in order: names, what they stand before, what holds
  /// the work, imprints, numbers, and the border between title and journal.
  static let passes: [any LabelPass.Type] = [
    CapitalNames.self, WrittenNames.self, ColonNames.self, NameBorders.self, EditorMarks.self, GroupBorders.self,
    BracketBorders.self, PartBorders.self, EditedBooks.self, SourceBorders.self, InJournals.self, ThesisBorders.self,
    EditionBorders.self, ImprintBorders.self, CommaImprints.self, NamedNumbers.self, BracketedYear.self,
    JournalBorders.self, MissingJournals.self, TitleBorders.self,
  ]

  /// `Roe J. An introduction to resting cups (2017)`: what has several words, no place in it and is no journal that the lexicon
  /// knows is the work's own title. Behind a name of which the work's identifier may be all that is missing there are more words.
  private func takeWholeWork(_ reference: inout Reference) {
    guard reference.title == nil, let name = reference.container, reference.volume == nil, reference.issue == nil,
      reference.pages == nil, reference.articleNumber == nil, reference.authors != nil,
      !name.utf8.contains(Byte.stop), model.journal(name) == nil
    else { return }
    let words = name.split(separator: " ")
    let isNamed = { words.contains { JournalWords.heads.contains(Hash.of($0.lowercased().utf8)) } }
    guard words.count > (reference.ids == nil ? 3 : 5), reference.ids == nil || !isNamed() else { return }
    (reference.title, reference.container, reference.kind) = (name, nil, .book)
  }

  private func isReference(_ reference: Reference) -> Bool {
    let isThesis = reference.kind == .thesis && reference.authors != nil
    guard reference.title != nil || reference.container != nil || isThesis else { return false }
    return reference.year != nil || reference.volume != nil || reference.publisher != nil || reference.ids != nil
      || reference.url != nil && reference.authors != nil
  }

  /// A work that names its authors in front and its title, and says no more: `Roe J, Doe E. Tea and the gut (submitted)`.
  private func isUndated(_ reference: Reference, _ reading: LabelReading) -> Bool {
    guard let title = reference.title, reading.labels.first?.isAuthor == true,
      reference.authors?.contains(where: { $0.family != nil && $0.given != nil }) == true
    else { return false }
    return title.split(separator: " ").count > 3
  }

  /// An article that has no year yet.
  private func isForthcoming(_ reference: Reference) -> Bool {
    reference.authors != nil && reference.title != nil && reference.container != nil
  }
}

extension Reference {
  /// `2021. Title` is the title behind its year.
  fileprivate mutating func dropYearBeforeTitle() {
    guard let title, let first = title.split(separator: " ", maxSplits: 1).first, first.utf8.count == 5,
      let number = Int(first.dropLast()), ".,:".contains(first.suffix(1)), number == year || year == nil,
      (1500...2100).contains(number), title.utf8.count > first.utf8.count + 2
    else { return }
    year = number
    self.title = String(title.dropFirst(first.count + 1))
  }

  /// Takes where the work stands from the numbers that go on up to the end of the string, whose marks and order tell more
  /// than each token, where labels and marks do not contradict each other. What of them is left in the container's name is cut.
  fileprivate mutating func take(_ place: Locator, _ reading: LabelReading) {
    guard kind == nil || kind == .journalArticle else { return }
    var placed = self
    (placed.pages, placed.articleNumber) = (nil, nil)
    place.fill(&placed, from: reading.line)
    let isUnknown = pages == nil && articleNumber == nil
    let isSame = placed.pages?.first == pages?.first && placed.articleNumber == articleNumber
    // `e00190-19` is one number, and `17` of `182:17. 114108` tells how many pages there are.
    let isNumber = placed.articleNumber.map { $0.hasPrefix(pages?.first ?? "-") || pages?.last == nil } ?? false
    guard isUnknown || isSame || isNumber else { return }
    let year = (year ?? placed.year).map(String.init)
    // What is the year is no volume, and no page.
    guard volume == nil || volume == placed.volume || volume == year, placed.pages?.first != year else { return }
    // `núm. 45, pp. 1-9`
    guard volume != nil || issue == nil || issue != placed.volume else { return }
    placed.year = self.year ?? placed.year
    placed.container = reading.container(before: place.start) ?? container
    self = placed
  }
}

extension LabelReading {
  /// The numbers behind the container that go on up to the end of the line.
  fileprivate func place() -> Locator? {
    guard let run = longest(.container) else { return nil }
    let start = tokens[run.lowerBound].start
    var found = line.undatedLocator(from: start)
    if found == nil || isYear(found?.volume) { found = line.datedLocator(from: start) }
    return found.flatMap { $0.volume != nil && $0.firstPage != nil && $0.start > start ? $0 : nil }
  }

  fileprivate func isYear(_ number: Range<Int>?) -> Bool {
    guard let number else { return false }
    var at = number.lowerBound
    return line.year(&at) != nil && at == number.upperBound
  }

  /// The container's name where its labels go on beyond an offset at which it must end.
  fileprivate func container(before end: Int) -> String? {
    guard let run = longest(.container), tokens[run.upperBound - 1].end > end else { return nil }
    let name = TitleSplitter(line: line).withoutStops(span(tokens[run.lowerBound].start, end))
    return line.value(name)
  }
}
