/// Words of which one may stand at an offset. They are given in small letters.
///
/// What they begin with is kept as bits, so that at most offsets one look tells that none of them stands there.
struct WordList: ExpressibleByArrayLiteral {
  let words: [StaticString]
  private let beginnings: UInt64
  /// The words' indices, those with the same beginning together and in their order, and where each such group ends.
  private let order: [Int]
  private let ends: [Int]

  init(arrayLiteral words: StaticString...) {
    self.words = words
    let groups = words.map { Self.group($0.utf8Start.pointee) }
    beginnings = groups.reduce(0) { $0 | 1 << UInt64($1) }
    order = (0..<64).flatMap { group in words.indices.filter { groups[$0] == group } }
    ends = (0..<64).map { group in groups.count { $0 <= group } }
  }

  /// Whether a word may begin with a byte, a small letter; sometimes so for bytes with which none does.
  func mayBegin(with byte: UInt8) -> Bool { beginnings & (1 << UInt64(Self.group(byte))) != 0 }

  /// Index of the first word that begins with a byte and for which a condition holds.
  func firstIndex(beginningWith byte: UInt8, where holds: (StaticString) -> Bool) -> Int? {
    let group = Self.group(byte)
    let start = group == 0 ? 0 : ends[group - 1]
    for index in order[start..<ends[group]] where words[index].utf8Start.pointee == byte && holds(words[index]) {
      return index
    }
    return nil
  }

  private static func group(_ byte: UInt8) -> Int { Int(byte & 63) }
}

extension Line {
  /// Whether a word, given in lower case, stands at an offset in any case.
  func has(_ word: StaticString, at start: Int) -> Bool {
    let (bytes, count) = (word.utf8Start, word.utf8CodeUnitCount)
    guard start >= 0, start + count <= end else { return false }
    for offset in 0..<count where Byte.small(fold[start + offset]) != bytes[offset] { return false }
    return true
  }

  /// Index of the first of some words that begins at an offset, whatever goes on behind it.
  func index(of words: WordList, at start: Int) -> Int? {
    let first = Byte.small(self[start])
    guard words.mayBegin(with: first) else { return nil }
    return words.firstIndex(beginningWith: first) { has($0, at: start) }
  }

  /// Steps over one of some words where it stands, whole, at an offset.
  func skip(anyOf words: WordList, _ at: inout Int) -> Bool {
    let first = Byte.small(self[at])
    guard words.mayBegin(with: first) else { return false }
    let found = words.firstIndex(beginningWith: first) { word in
      let next = at + word.utf8CodeUnitCount
      return has(word, at: at) && !(Byte.isLetter(self[next]) && Byte.isLetter(self[next - 1]))
    }
    guard let found else { return false }
    at += words.words[found].utf8CodeUnitCount
    return true
  }

  /// Whether any of some words stands, whole, at an offset.
  func hasAny(_ words: WordList, at start: Int) -> Bool {
    var at = start
    return skip(anyOf: words, &at)
  }
}
