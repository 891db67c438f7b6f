/// Words of which one may stand at an offset. They are given in small letters.
///
/// For each letter it is kept with which others words go on that begin with it, so that at most offsets one look tells that
/// none of them stands there.
struct WordList: ExpressibleByArrayLiteral {
  let words: [StaticString]
  /// Second letters as bits, by the first. Of a letter the lowest five bits count, which are alike in both cases.
  private let seconds: [UInt32]

  init(arrayLiteral words: StaticString...) {
    self.words = words
    seconds = words.reduce(into: [UInt32](repeating: 0, count: 32)) {
      $0[Int($1.utf8Start[0] & 31)] |= $1.utf8CodeUnitCount > 1 ? Self.bit($1.utf8Start[1]) : .max
    }
  }

  /// Whether a word may begin with two bytes; sometimes so for bytes with which none does.
  func mayBegin(with first: UInt8, _ second: UInt8) -> Bool { seconds[Int(first & 31)] & Self.bit(second) != 0 }

  private static func bit(_ byte: UInt8) -> UInt32 { 1 &<< UInt32(byte & 31) }
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
    words.mayBegin(with: self[start], self[start + 1]) ? index(of: words.words, at: start) : nil
  }

  private func index(of words: [StaticString], at start: Int) -> Int? {
    let first = Byte.small(self[start])
    return words.firstIndex { $0.utf8Start.pointee == first && has($0, at: start) }
  }

  /// Steps over one of some words where it stands, whole, at an offset.
  func skip(anyOf words: WordList, _ at: inout Int) -> Bool {
    words.mayBegin(with: self[at], self[at + 1]) && skip(one: words.words, &at)
  }

  private func skip(one words: [StaticString], _ at: inout Int) -> Bool {
    let first = Byte.small(self[at])
    for word in words where word.utf8Start.pointee == first && has(word, at: at) {
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
