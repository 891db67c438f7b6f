/// Finds the names of journals among the tokens of a reference.
struct JournalMatcher {
  /// A name that a lexicon knows.
  struct Match {
    /// Index of the first token and index behind the last.
    var tokens: Range<Int>
    var words: Int
    /// Number of the lexicon, and of the journal in it.
    var lexicon: Int
    var journal: Int
    var rank: UInt32
  }

  private static let longest = 14

  let lexicons: [JournalLexicon]
  /// The number of a journal that is passed over as if no lexicon knew it.
  var hidden: Int?

  /// For each token the longest name that covers it.
  func matches(in tokens: [Token]) -> [Match?] {
    var found = [Match?](repeating: nil, count: tokens.count)
    for start in tokens.indices {
      guard let match = match(tokens, at: start) else { continue }
      for index in match.tokens where (found[index]?.words ?? 0) < match.words { found[index] = match }
    }
    return found
  }

  /// The longest name that begins at a token.
  func match(_ tokens: [Token], at start: Int) -> Match? {
    guard start < tokens.count, canOpen(tokens[start].form) else { return nil }
    var longest: Match?
    for number in lexicons.indices {
      guard let found = match(tokens, at: start, in: number), found.words > longest?.words ?? 0 else { continue }
      longest = found
    }
    return longest
  }

  private func match(_ tokens: [Token], at start: Int, in number: Int) -> Match? {
    let lexicon = lexicons[number]
    var (hash, words, index) = (Hash.seed, 0, start)
    var found: Match?
    while index < tokens.count, words < Self.longest {
      let token = tokens[index]
      if token.form.isMark {
        guard canJoin(token.form) else { break }
      } else if !JournalWords.joining.contains(token.word) || words == 0 {
        guard !token.form.isNumber || words == 0 || token.form == .letterNumber else { break }
        hash = Hash.mix(hash, lexicon.canonical(token.word))
        words += 1
        guard lexicon.hasPrefix(hash) else { break }
        if let journal = lexicon.journal(hash), journal != hidden {
          found = Match(
            tokens: start..<index + 1, words: words, lexicon: number, journal: journal, rank: lexicon.rank(journal))
        }
      }
      index += 1
    }
    return found
  }

  private func canOpen(_ form: Token.Form) -> Bool {
    switch form {
    case .name, .mixed, .initial, .initials, .capitals, .letterNumber, .script, .numberLetter: true
    default: false
    }
  }

  private func canJoin(_ form: Token.Form) -> Bool {
    switch form {
    case .stop, .comma, .hyphen, .ampersand, .colon, .open, .close, .slash: true
    default: false
    }
  }
}
