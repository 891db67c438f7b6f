import Articles
@_spi(_Unicode) internal import Swift

/// Keys of entries: family name of the first author, year, first telling word of the title (`roe2021tea`), in small
/// letters and digits of ASCII, so that every program can read them.
///
/// A key that comes again gets a letter behind a hyphen: `roe2021tea`, `roe2021tea-b`, `roe2021tea-c` … `-z`, `-aa`. No
/// key without one has a hyphen, so no two are the same. To know which have come before, the first half million of
/// different keys are remembered, by a hash: some 20 MB. Every new key behind these gets the number of its entry
/// instead.
struct CitationKeys {
  private static let longestWord = 24
  private let remembered: Int
  private var counts: [UInt64: Int] = [:]

  init(remembering remembered: Int = 500_000) { self.remembered = remembered }

  /// The key of a work.
  ///
  /// - Parameter number: The entry's own, from 1.
  mutating func key(for work: Work, number: Int) -> String {
    let stem = Self.stem(of: work)
    let hash = Self.hash(stem)
    if let count = counts[hash] {
      counts[hash] = count + 1
      return "\(stem)-\(Self.letters(count + 1))"
    }
    guard counts.count < remembered else { return "\(stem)-\(number)" }
    counts[hash] = 1
    return stem
  }

  /// 1 is `a`, 26 `z`, 27 `aa`.
  static func letters(_ number: Int) -> String {
    var letters: [UInt8] = []
    var rest = number
    while rest > 0 {
      letters.append(UInt8(ascii: "a") + UInt8((rest - 1) % 26))
      rest = (rest - 1) / 26
    }
    return String(decoding: letters.reversed(), as: UTF8.self)
  }

  private static func stem(of work: Work) -> String {
    let person = work.authors.first ?? work.editors.first
    let name: String
    switch person {
    case .person(let person): name = folded(person.family)
    case .group(let group): name = word(of: group)
    case nil: name = ""
    }
    let year = work.issued.map { "\($0.first.year)" } ?? ""
    let title = work.title.map { word(of: $0.text) } ?? ""
    let stem = name + year + title
    if let first = stem.utf8.first, first > 0x39 { return stem }
    // Nothing in Latin letters: the identifier tells entries apart, and some programs want a letter in front.
    return "ref" + (work.article.ids.pmid.map(folded) ?? "") + stem
  }

  /// The first word of a text that is no article or preposition.
  private static func word(of text: String) -> String {
    var first = ""
    for word in text.split(maxSplits: 12, whereSeparator: { !$0.isLetter && !$0.isNumber }) {
      let word = folded(String(word))
      guard !word.isEmpty else { continue }
      if !smallWords.contains(word) { return word }
      if first.isEmpty { first = word }
    }
    return first
  }

  /// Letters and digits of ASCII, small, without marks.
  private static func folded(_ text: String) -> String {
    var letters: [UInt8] = []
    for scalar in text._nfd {
      switch scalar.value {
      case 0x30...0x39, 0x61...0x7A: letters.append(UInt8(scalar.value))
      case 0x41...0x5A: letters.append(UInt8(scalar.value) | 0x20)
      default: if let plain = plain[scalar] { letters += plain.utf8 }
      }
      if letters.count >= longestWord { break }
    }
    return String(decoding: letters, as: UTF8.self)
  }

  /// Letters of Latin script that are no letter with a mark.
  private static let plain: [Unicode.Scalar: String] = [
    "ß": "ss", "æ": "ae", "Æ": "ae", "ø": "o", "Ø": "o", "œ": "oe", "Œ": "oe", "ł": "l", "Ł": "l", "đ": "d", "Đ": "d",
    "ð": "d", "Ð": "d", "þ": "th", "Þ": "th", "ı": "i", "ħ": "h", "Ħ": "h", "ŋ": "n", "ə": "e",
  ]

  private static let smallWords: Set<String> = [
    "a", "an", "the", "of", "on", "in", "at", "by", "for", "from", "to", "and", "or", "with", "is", "are", "as", "der",
    "die", "das", "ein", "eine", "und", "von", "zur", "zum", "le", "la", "les", "l", "un", "une", "des", "du", "de",
    "et",
    "el", "los", "las", "una", "y", "o", "os", "um", "uma", "da", "do", "il", "lo", "gli", "i", "e", "het", "een",
  ]

  /// FNV-1a, since Swift's own hashes differ from run to run.
  private static func hash(_ text: String) -> UInt64 {
    text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}
