import Articles

/// The tokens of a reference with their features, as the model is trained on and asked.
struct TokenSequence {
  /// References are not longer; what follows is not looked at.
  private static let limit = 1_200

  let tokens: [Token]
  let context: TokenContext
  let features: [UInt32]

  /// - Parameter guess: What the grammars made of it.
  /// - Parameter stranger: A reference whose journal is to be read as if no lexicon knew it.
  init(_ draft: Draft, _ lexicons: [JournalLexicon], guess: Reference?, hidingJournalOf stranger: Reference? = nil) {
    let tokens = draft.line.tokens(from: draft.labelEnd, limit: Self.limit)
    self.tokens = tokens
    let labels = guess.map { LabelProjection($0, draft.line, tokens).labels }
    var matcher = JournalMatcher(lexicons: lexicons)
    if let stranger {
      let name = LabelProjection(stranger, draft.line, tokens).labels.firstIndex(of: .container)
      matcher.hidden = name.flatMap { matcher.matches(in: tokens)[$0]?.journal }
    }
    context = TokenContext(
      tokens, matcher: matcher, guesses: labels ?? [Label](repeating: .other, count: tokens.count))
    features = FeatureExtractor(context).features()
  }
}
