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
    let written = WrittenNames(draft.line, tokens.tokens).mended(labels)
    let joined = NameBorders(draft.line, tokens.tokens).mended(written)
    let bracketed = BracketBorders(draft.line, tokens.tokens).mended(joined)
    let printed = ImprintBorders(draft.line, tokens.tokens).mended(bracketed)
    let named = NamedNumbers(tokens.tokens).mended(printed)
    let placed = BracketedYear(tokens.tokens).mended(named)
    let mended = JournalBorders(draft.line, tokens.context).mended(placed)
    let reading = LabelReading(draft.line, tokens.tokens, mended)
    var reference = reading.reference(draft)
    if reference.year == nil { reference.year = guess?.reference.year }
    if !isReference(reference), reference.authors != nil { reference.year = reading.yearInName() }
    guard isReference(reference) else { return nil }
    let isSame = guess != nil && guess?.reference.container == reference.container
    let journal = isSame ? guess?.journal : reference.container.flatMap(model.journal)
    var found = ParsedReference(reference: reference, confidence: journal == nil ? 0.7 : 0.85, path: .model)
    found.journal = journal
    return found
  }

  private func isReference(_ reference: Reference) -> Bool {
    guard reference.title != nil || reference.container != nil else { return false }
    return reference.year != nil || reference.volume != nil || reference.publisher != nil || reference.ids != nil
      || reference.url != nil && reference.authors != nil
  }
}
