import Articles

/// Reads a statement clause by clause.
struct DeclarationReader {
  typealias Word = ConflictWord<DeclarationCue>

  private var scanner: ConflictWordScanner<DeclarationCue>
  /// The words that have been read ahead.
  private var ahead: [Word] = []
  private var head = 0
  private var previous: Word?
  private var isAfterAbbreviation = false
  private var clause = DeclarationClause()
  private var summary = DeclarationSummary()

  init(_ bytes: [UInt8]) {
    scanner = ConflictWordScanner(bytes, table: DeclarationCue.table)
  }

  /// What the statement declares.
  mutating func declared() -> ConflictOfInterest.Declared {
    while let word = word(0) {
      if let previous { cut(between: previous, and: word) }
      take(phrase() ?? PhraseTable.Match(marks: [], length: 1), from: word)
    }
    endSentence()
    return summary.declared
  }

  private mutating func take(_ phrase: PhraseTable<DeclarationCue>.Match, from word: Word) {
    if phrase.marks.contains(.contrast) { endClause() }
    let ends = endsClause(after: phrase.length)
    clause.take(phrase.marks, length: phrase.length, after: word.gap, endsClause: ends)
    previous = self.word(phrase.length - 1)
    isAfterAbbreviation = phrase.marks.contains(.abbreviation)
    head += phrase.length
  }

  /// The word `offset` words ahead, if there is one.
  private mutating func word(_ offset: Int) -> Word? {
    if head > 64 {
      ahead.removeFirst(head)
      head = 0
    }
    while ahead.count <= head + offset {
      guard let next = scanner.next() else { return nil }
      ahead.append(next)
    }
    return ahead[head + offset]
  }

  private mutating func phrase() -> PhraseTable<DeclarationCue>.Match? {
    guard word(0)?.numbers.isKnown == true else { return nil }
    var known = 1
    while known < 8, word(known)?.isContinuation == true { known += 1 }
    let words = ahead[head..<head + known]
    let match = DeclarationCue.table.longestMatch { $0 < known ? words[words.startIndex + $0].numbers : nil }
    // `Grant No. 123` denies nothing.
    if let match, match.marks.contains(.negator), word(match.length)?.initial == .digit { return nil }
    return match
  }

  private mutating func endsClause(after length: Int) -> Bool {
    guard let next = word(length) else { return true }
    return !next.gap.isDisjoint(with: [.stop, .semicolon, .lineFeed, .comma, .fullStop])
  }
}

extension DeclarationReader {
  /// Ends the clause or sentence where the words are parted so.
  private mutating func cut(between previous: Word, and word: Word) {
    if !word.gap.isDisjoint(with: [.lineFeed, .fullStop]) { return endSentence() }
    if word.gap.contains(.stop), previous.length > 1, !isAfterAbbreviation, word.isCapitalised || word.isCaseless {
      return endSentence()
    }
    if word.gap.contains(.semicolon) || word.gap.contains(.colon) && clause.announces { endClause() }
  }

  private mutating func endClause() {
    summary.add(clause)
    clause = DeclarationClause(goingOnFrom: clause)
  }

  private mutating func endSentence() {
    summary.add(clause)
    clause = DeclarationClause()
  }
}

extension ConflictWord {
  /// Whether a phrase may go on with the word: only spaces, hyphens and apostrophes stand before it.
  fileprivate var isContinuation: Bool {
    numbers.isKnown && gap.isDisjoint(with: [.comma, .semicolon, .colon, .stop, .lineFeed, .fullStop, .dash])
  }
}
