import Articles

/// The tokens of a reference with their features, as the model is trained on and asked.
struct TokenSequence {
  /// References are not longer; what follows is not looked at.
  private static let limit = 1_200

  let tokens: [Token]
  let context: TokenContext
  let features: [UInt32]

  /// - Parameter guess: What the grammars made of it.
  init(_ draft: Draft, _ lexicons: [JournalLexicon], guess: Reference?) {
    let tokens = draft.line.tokens(from: draft.labelEnd, limit: Self.limit)
    self.tokens = tokens
    let labels = guess.map { LabelProjection($0, draft.line, tokens).labels }
    context = TokenContext(
      tokens, matcher: JournalMatcher(lexicons: lexicons),
      guesses: labels ?? [Label](repeating: .other, count: tokens.count))
    features = FeatureExtractor(context).features()
  }
}
