/// A word of a statement, as the label splitter and the classifier see it.
struct ConflictWord<Mark: OptionSet & Sendable> where Mark.RawValue == UInt32 {
  /// What stands between a word and the one before it.
  struct Gap: OptionSet {
    let rawValue: UInt16
    static var space: Gap { Gap(rawValue: 1 << 0) }
    static var lineFeed: Gap { Gap(rawValue: 1 << 1) }
    static var comma: Gap { Gap(rawValue: 1 << 2) }
    static var semicolon: Gap { Gap(rawValue: 1 << 3) }
    static var colon: Gap { Gap(rawValue: 1 << 4) }
    static var stop: Gap { Gap(rawValue: 1 << 5) }
    static var hyphen: Gap { Gap(rawValue: 1 << 6) }
    static var dash: Gap { Gap(rawValue: 1 << 7) }
    static var opening: Gap { Gap(rawValue: 1 << 8) }
    static var other: Gap { Gap(rawValue: 1 << 9) }
    /// A Chinese full stop, which ends a sentence whatever follows.
    static var fullStop: Gap { Gap(rawValue: 1 << 10) }
  }

  /// What a word begins with.
  enum Initial {
    case capital, small, digit
    /// A letter of a script without capitals.
    case caseless
  }

  /// Offsets in the bytes.
  var start: Int
  var end: Int
  /// The number of scalars.
  var length: Int
  /// The gap before the word.
  var gap: Gap
  /// What it begins with.
  var initial: Initial
  /// Whether it is two capitals or more and nothing else.
  var isAllCapitals: Bool
  /// What the phrase table knows of it.
  var numbers: PhraseTable<Mark>.WordNumbers

  var isCapitalised: Bool { initial == .capital }
  /// Whether it begins with a digit or is written in a script without capitals.
  var isCaseless: Bool { initial == .digit || initial == .caseless }
}

/// Cuts text into folded words, in one pass.
///
/// A word ends where letters end, at each Chinese character, and where a capital follows a small letter
/// (`interestsThe`), for pages glue a heading to its paragraph.
struct ConflictWordScanner<Mark: OptionSet & Sendable> where Mark.RawValue == UInt32 {
  typealias Word = ConflictWord<Mark>

  private let bytes: [UInt8]
  private let table: PhraseTable<Mark>
  /// Where the next gap begins.
  private(set) var position: Int

  init(_ bytes: [UInt8], from position: Int = 0, table: PhraseTable<Mark>) {
    self.bytes = bytes
    self.position = position
    self.table = table
  }

  /// The next word; nil at the end of the text.
  mutating func next() -> Word? {
    let gap = skipGap()
    guard position < bytes.count else { return nil }
    let start = position
    let first = FoldedScalar.decode(bytes, position).scalar
    var speller = PhraseTable<Mark>.Speller()
    let length = takeWord(&speller)
    return Word(
      start: start, end: position, length: length.scalars, gap: gap, initial: Word.Initial(first),
      isAllCapitals: length.isAllCapitals, numbers: speller.numbers(in: table))
  }

  /// Steps over what is no word and tells what it was; `position` is then at a word or the end.
  mutating func skipGap() -> Word.Gap {
    var gap: Word.Gap = []
    while position < bytes.count {
      let (scalar, length) = FoldedScalar.decode(bytes, position)
      if FoldedScalar.isWord(scalar) { break }
      gap.formUnion(Word.Gap(scalar))
      position += length
    }
    return gap
  }

  private mutating func takeWord(_ speller: inout PhraseTable<Mark>.Speller) -> (scalars: Int, isAllCapitals: Bool) {
    var count = 0
    var previous = Case.none
    while position < bytes.count {
      let (scalar, length) = FoldedScalar.decode(bytes, position)
      guard FoldedScalar.isWord(scalar) else { break }
      let isIdeograph = FoldedScalar.isIdeograph(scalar)
      if count > 0, isIdeograph || breaks(after: previous, before: scalar, length) { break }
      if let folded = FoldedScalar.fold(scalar) { speller.take(folded, in: table) }
      previous = Case(scalar, after: previous)
      count += 1
      position += length
      if isIdeograph { break }
    }
    if isOptionalPlural { position += 3 }
    return (count, previous == .capitals)
  }

  /// Whether `(s)` comes next, as in `interest(s)`, which belongs to its word.
  private var isOptionalPlural: Bool {
    position + 3 <= bytes.count && bytes[position] == 0x28 && bytes[position + 1] | 0x20 == 0x73
      && bytes[position + 2] == 0x29
  }

  private func breaks(after previous: Case, before scalar: UInt32, _ length: Int) -> Bool {
    guard FoldedScalar.isCapital(scalar) else { return false }
    if previous == .small { return true }
    guard previous == .capitals, position + length < bytes.count else { return false }
    let following = bytes[position + length]
    return (0x61...0x7A).contains(following)
  }
}

extension ConflictWord.Initial {
  init(_ scalar: UInt32) {
    if FoldedScalar.isCapital(scalar) {
      self = .capital
    } else if (0x30...0x39).contains(scalar) {
      self = .digit
    } else {
      self = scalar < 0x590 ? .small : .caseless
    }
  }
}

extension ConflictWordScanner {
  /// How the letters of a word have been written so far.
  private enum Case {
    case none, small, capital, capitals

    init(_ scalar: UInt32, after previous: Case) {
      if FoldedScalar.isCapital(scalar) {
        self = previous == .capital || previous == .capitals ? .capitals : .capital
      } else {
        self = (0x30...0x39).contains(scalar) ? .none : .small
      }
    }
  }
}

extension ConflictWord.Gap {
  /// What a scalar that belongs to no word means between words.
  init(_ scalar: UInt32) {
    switch scalar {
    case 0x0A, 0x0D, 0x2028, 0x2029: self = [.lineFeed, .space]
    case 0...0x20, 0x7F...0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: self = .space
    case 0x2C, 0xFF0C, 0x3001: self = .comma
    case 0x3B, 0xFF1B: self = .semicolon
    case 0x3A, 0xFF1A: self = .colon
    case 0x2E: self = .stop
    case 0x3002, 0xFF0E, 0x21, 0x3F: self = [.stop, .fullStop]
    case 0x2D, 0x2010, 0x2011: self = .hyphen
    case 0x2012...0x2015, 0x2212: self = .dash
    case 0x22, 0x27, 0x28, 0x5B, 0x201C, 0x2018, 0xAB, 0xFF08: self = .opening
    default: self = .other
    }
  }
}
