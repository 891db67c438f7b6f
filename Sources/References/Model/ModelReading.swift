import Articles

/// Reads a reference by the sequence model.
struct ModelReading {
  /// Longer strings are no references.
  private static let longest = 4_000

  private let model: ReferenceModel

  init(_ model: ReferenceModel) { self.model = model }

  /// The reference, where the labels make one: a work with a name, and a year, a place in a journal, a publisher or an
  /// identifier.
  func parse(_ draft: Draft, guess: Reference?, order: NameOrder? = nil) -> ParsedReference? {
    guard let sequence = model.sequence, draft.line.end <= Self.longest else { return nil }
    let tokens = TokenSequence(draft, model.lexicons, guess: guess)
    let labels = sequence.decode(tokens.tokens, tokens.features, excluding: order?.excluded)
    let bracketed = BracketBorders(draft.line, tokens.tokens).mended(labels)
    let mended = JournalBorders(tokens.context).mended(bracketed)
    var reference = LabelReading(draft.line, tokens.tokens, mended).reference(draft)
    if reference.year == nil { reference.year = guess?.year }
    guard isReference(reference) else { return nil }
    let isKnown = reference.container.flatMap(model.journal) != nil
    return ParsedReference(reference: reference, confidence: isKnown ? 0.85 : 0.7, path: .model)
  }

  private func isReference(_ reference: Reference) -> Bool {
    guard reference.title != nil || reference.container != nil else { return false }
    return reference.year != nil || reference.volume != nil || reference.publisher != nil || reference.ids != nil
      || reference.url != nil && reference.authors != nil
  }
}
