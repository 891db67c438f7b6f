/// Finds one lead-in at the start of a text.
struct LabelScanner {
  typealias Mark = LabelVocabulary.Mark
  typealias Word = ConflictWord<Mark>

  /// A lead-in: the bytes of its words, and where the text after it begins.
  struct LeadIn {
    var label: Range<Int>
    var statement: Int
    /// Whether no word comes after it.
    var isWhole: Bool
  }

  private let bytes: [UInt8]
  private let words: [Word]
  /// The gap after the last of `words` where that ends the text; nil where the text goes on.
  private let closing: Word.Gap?

  /// - Parameter onlyFirst: whether to stop at the word after the first closing sign, which a chain of lead-ins needs to be
  ///   read in linear time.
  private init(_ bytes: [UInt8], from start: Int, onlyFirst: Bool) {
    var scanner = ConflictWordScanner(bytes, from: start, table: LabelVocabulary.table)
    var words: [Word] = []
    while words.count < ConflictLabel.longest, let word = scanner.next() {
      words.append(word)
      if !word.numbers.isKnown || onlyFirst && words.count > 1 && word.gap.closesHeading { break }
    }
    let gap = scanner.skipGap()
    self.bytes = bytes
    self.words = words
    self.closing = scanner.position >= bytes.count ? gap : nil
  }

  /// The lead-in that begins at `start`; nil where the statement itself begins there.
  ///
  /// A heading of several statements (`Declarations`) is one only over a heading of this statement, or by itself.
  static func leadIn(_ bytes: [UInt8], from start: Int, depth: Int = 3) -> LeadIn? {
    let scanner = LabelScanner(bytes, from: start, onlyFirst: true)
    guard let container = scanner.container() else { return scanner.heading() }
    if container.isWhole { return container }
    if depth > 0, leadIn(bytes, from: container.statement, depth: depth - 1) != nil { return container }
    return scanner.heading()
  }

  /// Whether the whole text is one heading, perhaps with a number before it.
  static func isHeading(_ bytes: [UInt8]) -> Bool {
    var scanner = LabelScanner(bytes, from: 0, onlyFirst: false)
    while let first = scanner.words.first, first.isNumber(in: bytes) {
      scanner = LabelScanner(bytes, from: first.end, onlyFirst: false)
    }
    guard scanner.closing != nil else { return false }
    var run = HeadingRun()
    while run.count < scanner.words.count {
      guard let part = scanner.part(at: run.count) else { return false }
      run.append(part)
    }
    return run.isHeading
  }
}

extension LabelScanner {
  private func match(_ index: Int, longest: Int = .max) -> PhraseTable<Mark>.Match? {
    LabelVocabulary.table.longestMatch {
      $0 < longest && index + $0 < words.count ? words[index + $0].numbers : nil
    }
  }

  /// What stands at a word, if it can be part of a heading.
  private func part(at index: Int) -> PhraseTable<Mark>.Match? {
    guard let phrase = match(index) else { return nil }
    let part = phrase.marks.isDisjoint(with: .parts) ? match(index, longest: 1) : phrase
    guard let part, !part.marks.isDisjoint(with: .parts) else { return nil }
    return index == 0 && part.marks.contains(.connective) ? nil : part
  }

  private func container() -> LeadIn? {
    guard let phrase = match(0), phrase.marks.contains(.container) else { return nil }
    return leadIn(upTo: phrase.length)
  }

  private func leadIn(upTo count: Int) -> LeadIn {
    let end = closingBracket(after: words[count - 1].end)
    return LeadIn(
      label: words[0].start..<end, statement: StatementEdges.skipSeparators(bytes, from: end),
      isWhole: count == words.count && closing != nil)
  }

  /// The offset past a bracket that closes one within the heading: `interest(s)`.
  private func closingBracket(after end: Int) -> Int {
    guard end < bytes.count, bytes[end] == UInt8(ascii: ")") else { return end }
    return bytes[words[0].start..<end].contains(UInt8(ascii: "(")) ? end + 1 : end
  }
}

extension LabelScanner {
  private func heading() -> LeadIn? {
    var run = HeadingRun()
    while run.count < words.count, let part = part(at: run.count) {
      if run.count > 0, isTerminator(before: run.count) || isNewStart(part.marks, after: run) { break }
      run.append(part)
    }
    guard run.count > 0 else { return nil }
    if isTerminator(before: run.count), run.isHeading || run.isShortConflict { return leadIn(upTo: run.count) }
    return run.ends.last { isBareEnd($0) }.map(leadIn(upTo:))
  }

  /// Whether what stands before a word closes a heading, or the text ends there.
  private func isTerminator(before index: Int) -> Bool {
    guard index < words.count else { return closing != nil }
    let gap = words[index].gap
    if gap.closesHeading { return true }
    if gap.contains(.stop) { return gap.contains(.space) || words[index].isCapitalised }
    return gap.contains([.hyphen, .space])
  }

  /// Whether a sentence or another heading begins at a word that headings may hold: `Disclosure Conflict of interest`.
  private func isNewStart(_ marks: Mark, after run: HeadingRun) -> Bool {
    let word = words[run.count]
    if run.isHeading, isInitial(run.count) { return true }
    guard run.ends.last == run.count, word.gap.isDisjoint(with: [.other, .opening]),
      word.isCapitalised || word.isCaseless
    else { return false }
    if !marks.isDisjoint(with: [.conflict, .complete]) { return true }
    let own = match(run.count, longest: 1)?.marks ?? marks
    return own.contains(.connective) ? goesOnAnew(run.count) : marks.contains(.subject)
  }

  /// Whether a word is the initial of a name: `O.` in `Declaration of interests O.D. received`.
  private func isInitial(_ index: Int) -> Bool {
    let word = words[index]
    return word.length == 1 && word.isCapitalised && index + 1 < words.count && words[index + 1].gap.contains(.stop)
  }

  /// Whether a word that could go on with the heading begins a sentence by its capital, which the heading's own small words
  /// do without: `Conflict of interest On behalf of all authors`.
  private func goesOnAnew(_ index: Int) -> Bool {
    let word = words[index]
    guard word.isCapitalised else { return false }
    if word.gap.isEmpty || word.isAllCapitals && !words[0].isAllCapitals { return true }
    return words[..<index].contains { !$0.isCapitalised }
  }

  /// Whether a sentence follows the first words without any sign between.
  private func isBareEnd(_ count: Int) -> Bool {
    guard count < words.count else { return false }
    let next = words[count]
    let own = match(count, longest: 1)?.marks ?? []
    if isInitial(count) { return true }
    guard own.isDisjoint(with: [.interest, .declaration, .disclosure]) else { return false }
    guard !own.contains(.connective) || goesOnAnew(count) else { return false }
    if next.gap.isEmpty { return next.isCapitalised }
    if !next.gap.isDisjoint(with: [.other, .hyphen]) { return false }
    if own.union(match(count)?.marks ?? []).contains(.starter) { return true }
    guard next.gap.isDisjoint(with: [.comma, .semicolon]) else { return false }
    return next.isCapitalised || next.isCaseless || next.gap.isSuperset(of: [.space, .opening])
  }
}

/// The words of a heading as far as they have been read.
private struct HeadingRun {
  private(set) var count = 0
  private var seen: LabelVocabulary.Mark = []
  private var isPlain = true
  /// The counts of words after which the heading could be over.
  private(set) var ends: [Int] = []

  mutating func append(_ part: PhraseTable<LabelVocabulary.Mark>.Match) {
    count += part.length
    seen.formUnion(part.marks)
    if part.marks.isDisjoint(with: [.neutral, .disclosure, .declaration]) { isPlain = false }
    if isHeading, !part.marks.isDisjoint(with: .heads) { ends.append(count) }
  }

  /// Whether the words together name a statement on conflicts of interest.
  var isHeading: Bool {
    if seen.contains(.complete) { return true }
    if seen.contains(.interest) { return !seen.isDisjoint(with: [.conflict, .declaration, .disclosure, .financial]) }
    return seen.contains(.disclosure) && isPlain
  }

  /// Whether it is `Conflicts` or `Conflict` alone, which only a colon makes a label.
  var isShortConflict: Bool { seen == .conflict && count == 1 }
}

extension ConflictWord {
  /// Whether all of the word is digits.
  func isNumber(in bytes: [UInt8]) -> Bool {
    bytes[start..<end].allSatisfy { (0x30...0x39).contains($0) }
  }
}
