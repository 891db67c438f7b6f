/// Moves the borders of a journal's name to where the lexicon has them.
///
/// Labels are chosen by what is likely token by token; that `Can. J. For. Res.` is one name, which the words before it
/// have no part in, only the lexicon knows.
struct JournalBorders {
  private let tokens: [Token]
  private let matches: [JournalMatcher.Match?]

  init(_ context: TokenContext) { (tokens, matches) = (context.tokens, context.matches) }

  /// The labels with a name that the lexicon knows labelled as a whole, where the container's label covers its end or its
  /// beginning and no other field but title, author or nothing is lost by it.
  func mended(_ labels: [Label]) -> [Label] {
    guard let last = labels.lastIndex(of: .container), let first = labels.firstIndex(of: .container) else {
      return labels
    }
    var mended = labels
    if let match = matches[last], match.words >= 2, match.tokens.upperBound == last + 1,
      match.tokens.lowerBound < first,
      isSet(match.tokens.lowerBound)
    {
      relabel(match.tokens.lowerBound..<first, in: &mended)
    }
    if let match = matches[first], match.words >= 2, match.tokens.lowerBound == first,
      match.tokens.upperBound > last + 1
    {
      relabel(last + 1..<match.tokens.upperBound, in: &mended)
    }
    takeGroup(in: &mended)
    takeWord(in: &mended)
    takeIn(in: &mended)
    return mended
  }

  /// A group that no mark parts from the name behind it is the name's beginning.
  private func takeGroup(in labels: inout [Label]) {
    guard var first = labels.firstIndex(of: .container), first > 0, !tokens[first - 1].form.isMark else { return }
    while first > 0, labels[first - 1] == .collective {
      first -= 1
      labels[first] = .container
    }
  }

  /// `Roe, A.; Curr. Org. Synth. 2015, 12, 570`: a last family name without a given one, which no mark parts from the
  /// name behind it, is that name's beginning where there is no title.
  private func takeWord(in labels: inout [Label]) {
    guard let first = labels.firstIndex(of: .container), first > 1, labels[first - 1] == .family,
      tokens[first - 1].form.isWord, labels[first - 2] == .separator, !labels.contains(.title)
    else { return }
    labels[first - 1] = .container
    labels[first - 2] = .other
  }

  /// `In Vitro Cell Dev Biol`: the word that parts chapters from books is here the name's.
  private func takeIn(in labels: inout [Label]) {
    guard let first = labels.firstIndex(of: .container), first > 0, tokens[first - 1].word == Hash.of("in"),
      ["vitro", "vivo", "silico"].contains(where: { tokens[first].word == Hash.of($0) })
    else { return }
    labels[first - 1] = .container
  }

  /// Whether a mark that may end a title or a list of names stands before a token.
  private func isSet(_ index: Int) -> Bool {
    guard index > 0 else { return true }
    switch tokens[index - 1].form {
    case .comma, .stop, .semicolon, .question, .quote, .close: return true
    default: return false
    }
  }

  private func relabel(_ range: Range<Int>, in labels: inout [Label]) {
    let lost: Set<Label> = [.title, .other, .given, .family, .separator, .collective, .place, .publisher]
    guard labels[range].allSatisfy(lost.contains) else { return }
    for index in range { labels[index] = .container }
  }
}
