/// What is known about each token beside itself: its sentence and clause, names of journals, years and brackets around
/// it, and what the grammars made of it. Each value is a small number, for features to be hashed from.
struct TokenContext {
  let tokens: [Token]
  /// For each token the longest journal's name that covers it.
  let matches: [JournalMatcher.Match?]
  /// A journal's name: part of it, words in it, what follows it, rank.
  private(set) var journals: [UInt32]
  /// Whether the word is one of journals' abbreviations.
  private(set) var abbreviated: [Bool]
  /// Words, share of small words, digits of the sentence (up to a full stop and a space) and of the clause (up to a mark).
  private(set) var sentences: [UInt32]
  private(set) var clauses: [UInt32]
  /// Number of the sentence from the start and from the end.
  private(set) var sentenceNumbers: [UInt32]
  private(set) var sentenceNumbersFromEnd: [UInt32]
  /// Years before and behind, brackets and quotation marks open.
  private(set) var surroundings: [UInt32]
  /// Words such as `in` and `eds` before and behind.
  private(set) var keywords: [UInt32]
  /// Capitalised words before the colon of an imprint (`Boca Raton, FL: CRC`): 1 at the first, 2 further on, 3 behind.
  private(set) var places: [UInt32]
  /// What the grammars made of the token.
  let guesses: [Label]
  /// Whether the grammars made anything of the string.
  let isGuessed: Bool
  /// Where the year stands and how the string begins: its style.
  private(set) var style: UInt32 = 0
  private(set) var opening: UInt32 = 0

  private static let into: WordSet = "in en em"
  static let editors: WordSet = "ed eds editor editors editores edited org orgs organizadores hrsg coord"
  private static let imprint: WordSet =
    """
    press publishers publishing university verlag springer elsevier wiley editora books publications routledge sage \
    academic blackwell sons
    """

  init(_ tokens: [Token], matcher: JournalMatcher, guesses: [Label]) {
    self.tokens = tokens
    self.guesses = guesses
    matches = matcher.matches(in: tokens)
    isGuessed = guesses.contains { $0 != .other }
    let empty = [UInt32](repeating: 0, count: tokens.count)
    (journals, sentences, clauses, surroundings, keywords) = (empty, empty, empty, empty, empty)
    (sentenceNumbers, sentenceNumbersFromEnd, places) = (empty, empty, empty)
    abbreviated = tokens.map { $0.form.isWord && JournalWords.abbreviations.contains($0.word) }
    readJournals()
    readSentences()
    readSurroundings()
    readPlaces()
    readStyle()
  }

  private mutating func readJournals() {
    for (index, match) in matches.enumerated() {
      guard let match else { continue }
      let (isFirst, isLast) = (index == match.tokens.lowerBound, index == match.tokens.upperBound - 1)
      let part: UInt32 = isFirst ? (isLast ? 1 : 2) : isLast ? 4 : 3
      let words = UInt32(min(match.words, 4))
      journals[index] = part | words << 3 | follower(of: match.tokens) << 6 | match.rank << 9
    }
  }

  /// What stands behind a name: a number, a year, a mark before either, or a word.
  private func follower(of range: Range<Int>) -> UInt32 {
    var index = range.upperBound
    while index < tokens.count, tokens[index].form == .stop || tokens[index].form == .comma { index += 1 }
    guard index < tokens.count else { return 1 }
    switch tokens[index].form {
    case .year: return 2
    case .open: return index + 1 < tokens.count && tokens[index + 1].form.isNumber ? 3 : 4
    case let form where form.isNumber: return 5
    case let form where form.isMark: return 6
    default: return 7
    }
  }

  // MARK: Sentences

  private mutating func readSentences() {
    var (start, clauseStart, number) = (0, 0, UInt32(0))
    for index in tokens.indices {
      sentenceNumbers[index] = min(number, 6)
      let isEnd = endsSentence(index)
      if isEnd || endsClause(index) || index == tokens.count - 1 {
        Self.fill(&clauses, clauseStart..<index + 1, description(of: clauseStart..<index + 1))
        clauseStart = index + 1
      }
      if isEnd || index == tokens.count - 1 {
        Self.fill(&sentences, start..<index + 1, description(of: start..<index + 1))
        start = index + 1
        number += 1
      }
    }
    number = 0
    for index in tokens.indices.reversed() {
      if index < tokens.count - 1, endsSentence(index) { number += 1 }
      sentenceNumbersFromEnd[index] = min(number, 6)
    }
  }

  private func endsSentence(_ index: Int) -> Bool {
    switch tokens[index].form {
    case .stop, .question: index + 1 == tokens.count || tokens[index + 1].isSpaced || tokens[index + 1].form == .quote
    default: false
    }
  }

  private func endsClause(_ index: Int) -> Bool {
    switch tokens[index].form {
    case .comma, .semicolon, .colon, .open, .close, .quote, .openBracket, .closeBracket: true
    default: false
    }
  }

  private static func fill(_ values: inout [UInt32], _ range: Range<Int>, _ value: UInt32) {
    for index in range { values[index] = value }
  }

  /// Words, share of small words, initials and numbers.
  private func description(of range: Range<Int>) -> UInt32 {
    var (words, small, initials, numbers) = (0, 0, 0, 0)
    for token in tokens[range] {
      if token.form.isWord { words += 1 }
      switch token.form {
      case .word, .small: small += 1
      case .initial, .initials: initials += 1
      case let form where form.isNumber: numbers += 1
      default: break
      }
    }
    let size: UInt32 = words < 4 ? UInt32(words) : words < 7 ? 4 : words < 11 ? 5 : 6
    let share: UInt32 = small == 0 ? 0 : small * 3 < words ? 1 : small * 2 < words ? 2 : 3
    return size | share << 3 | UInt32(min(initials, 2)) << 5 | UInt32(min(numbers, 2)) << 7
  }

  // MARK: Surroundings

  private mutating func readSurroundings() {
    let years = tokens.count { $0.form == .year }
    var (before, depth, quotes) = (0, 0, 0)
    var (isBehindIn, isBehindEditors, imprints) = (false, false, 0)
    let imprintWords = tokens.count { Self.imprint.contains($0.word) }
    let editorWords = tokens.count { Self.editors.contains($0.word) }
    var editorsSeen = 0
    for (index, token) in tokens.enumerated() {
      switch token.form {
      case .open, .openBracket: depth += 1
      case .close, .closeBracket: depth = max(0, depth - 1)
      case .quote: quotes += 1
      case .year: before += 1
      default: break
      }
      let behind = years - before
      surroundings[index] =
        UInt32(min(before, 2)) | UInt32(min(behind, 2)) << 2 | UInt32(min(depth, 1)) << 4 | UInt32(min(quotes, 2)) << 5
      if Self.into.contains(token.word),
        token.form == .name || index + 1 < tokens.count && tokens[index + 1].form == .colon
      {
        isBehindIn = true
      }
      if Self.editors.contains(token.word) {
        isBehindEditors = true
        editorsSeen += 1
      }
      if Self.imprint.contains(token.word) { imprints += 1 }
      keywords[index] =
        (isBehindIn ? 1 : 0) | (isBehindEditors ? 2 : 0) | (editorWords > editorsSeen ? 4 : 0)
        | (imprints > 0 ? 8 : 0) | (imprintWords > imprints ? 16 : 0)
    }
  }

  private mutating func readPlaces() {
    for colon in tokens.indices.dropFirst().dropLast() where tokens[colon].form == .colon {
      guard tokens[colon + 1].isSpaced, tokens[colon + 1].form.isWord, tokens[colon + 1].form != .word else { continue }
      let end = min(colon + 14, tokens.count)
      guard end == tokens.count || tokens[colon..<end].contains(where: { $0.form == .year }) else { continue }
      var first = colon
      while first > 0, colon - first < 8, canBePlace(first - 1) { first -= 1 }
      while first < colon, tokens[first].form.isMark { first += 1 }
      for index in first..<colon { places[index] = index == first ? 1 : 2 }
      for index in colon..<end { places[index] = 3 }
    }
  }

  private func canBePlace(_ index: Int) -> Bool {
    switch tokens[index].form {
    case .name, .initial, .initials, .capitals, .mixed, .comma, .ampersand, .hyphen: true
    case .stop: index > 0 && tokens[index - 1].end - tokens[index - 1].start <= 2
    default: false
    }
  }

  private mutating func readStyle() {
    if let first = tokens.firstIndex(where: { $0.form == .year }) {
      let isBracketed = first > 0 && tokens[first - 1].form == .open
      let next = first + 1 < tokens.count ? tokens[first + 1].form.rawValue : 31
      style = UInt32(first * 4 / max(tokens.count, 1)) | (isBracketed ? 8 : 0) | UInt32(next) << 4
    } else {
      style = 7
    }
    if tokens.contains(where: { $0.form == .quote }) { style |= 1 << 10 }
    for token in tokens.prefix(4) { opening = opening << 5 | UInt32(token.form.rawValue) }
  }
}
