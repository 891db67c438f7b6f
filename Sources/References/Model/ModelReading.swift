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
    let labels = sequence.decode(tokens.tokens, tokens.features, excluding: order?.excluded)
    let reading = LabelReading(draft.line, tokens.tokens, Self.mended(labels, draft.line, tokens.context))
    var reference = reading.reference(draft)
    if reference.year == nil { reference.year = guess?.reference.year }
    if !isReference(reference), reference.authors != nil { reference.year = reading.yearInName() }
    guard isReference(reference) || isForthcoming(reference) else { return nil }
    reference = ContainerName(model).mended(reference)
    let isSame = guess != nil && guess?.reference.container == reference.container
    let journal = isSame ? guess?.journal : reference.container.flatMap(model.journal)
    var found = ParsedReference(reference: reference, confidence: journal == nil ? 0.7 : 0.85, path: .model)
    found.journal = journal
    return found
  }

  /// The labels with their borders where marks and words have them, which tell more than the tokens around each.
  static func mended(_ labels: [Label], _ line: Line, _ context: TokenContext) -> [Label] {
    let tokens = context.tokens
    var labels = CapitalNames(line, tokens).mended(labels)
    labels = WrittenNames(line, tokens).mended(labels)
    labels = NameBorders(line, tokens).mended(labels)
    labels = GroupBorders(line, tokens).mended(labels)
    labels = BracketBorders(line, tokens).mended(labels)
    labels = PartBorders(line, tokens).mended(labels)
    labels = EditedBooks(line, tokens).mended(labels)
    labels = SourceBorders(line, tokens).mended(labels)
    labels = ThesisBorders(line, tokens).mended(labels)
    labels = ImprintBorders(line, tokens).mended(labels)
    labels = NamedNumbers(tokens).mended(labels)
    labels = BracketedYear(tokens).mended(labels)
    labels = JournalBorders(line, context).mended(labels)
    return TitleBorders(line, context).mended(labels)
  }

  private func isReference(_ reference: Reference) -> Bool {
    let isThesis = reference.kind == .thesis && reference.authors != nil
    guard reference.title != nil || reference.container != nil || isThesis else { return false }
    return reference.year != nil || reference.volume != nil || reference.publisher != nil || reference.ids != nil
      || reference.url != nil && reference.authors != nil
  }

  /// An article that has no year yet.
  private func isForthcoming(_ reference: Reference) -> Bool {
    reference.authors != nil && reference.title != nil && reference.container != nil
  }
}
