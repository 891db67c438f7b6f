/// Words of which one may stand at an offset. They are given in small letters.
///
/// What they begin with and go on with is kept as bits, so that at most offsets a look or two tell that none of them stands
/// there.
struct WordList: ExpressibleByArrayLiteral {
  let words: [StaticString]
  private let beginnings: UInt64
  private let seconds: UInt64

  init(arrayLiteral words: StaticString...) {
    self.words = words
    beginnings = words.reduce(0) { $0 | Self.bit($1.utf8Start.pointee) }
    seconds = words.reduce(0) { $0 | ($1.utf8CodeUnitCount > 1 ? Self.bit($1.utf8Start[1]) : .max) }
  }

  /// Whether a word may begin with two bytes, small letters; sometimes so for bytes with which none does.
  func mayBegin(with first: UInt8, _ second: UInt8) -> Bool {
    beginnings & Self.bit(first) != 0 && seconds & Self.bit(second) != 0
  }

  private static func bit(_ byte: UInt8) -> UInt64 { 1 << UInt64(byte & 63) }
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
    guard words.mayBegin(with: first, Byte.small(self[start + 1])) else { return nil }
    return words.words.firstIndex { $0.utf8Start.pointee == first && has($0, at: start) }
  }

  /// Steps over one of some words where it stands, whole, at an offset.
  func skip(anyOf words: WordList, _ at: inout Int) -> Bool {
    let first = Byte.small(self[at])
    guard words.mayBegin(with: first, Byte.small(self[at + 1])) else { return false }
    for word in words.words where word.utf8Start.pointee == first && has(word, at: at) {
      let next = at + word.utf8CodeUnitCount
      guard !(Byte.isLetter(self[next]) && Byte.isLetter(self[next - 1])) else { continue }
      at = next
      return true
    }
    return false
  }

  /// Whether any of some words stands, whole, at an offset.
  func hasAny(_ words: WordList, at start: Int) -> Bool {
    var at = start
    return skip(anyOf: words, &at)
  }
}
