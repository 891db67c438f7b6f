/// A position in the UTF-8 bytes of a text: the scanners of this module read forwards through it and never step back
/// further than a bounded number of bytes.
struct ByteCursor {
  let bytes: [UInt8]
  var position = 0

  init(_ text: some StringProtocol) { bytes = Array(text.utf8) }

  var isAtEnd: Bool { position >= bytes.count }

  var current: UInt8? { byte(at: position) }

  var previous: UInt8? { byte(at: position - 1) }

  /// The text from the position to the end.
  var rest: String { text(position..<bytes.count) }

  func byte(at index: Int) -> UInt8? { bytes.indices.contains(index) ? bytes[index] : nil }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// Whether the bytes at `index` spell `word` (given in lower case), in any case.
  func spells(_ word: StaticString, at index: Int) -> Bool {
    guard index >= 0, index + word.utf8CodeUnitCount <= bytes.count else { return false }
    return word.withUTF8Buffer { letters in
      letters.indices.allSatisfy { bytes[index + $0].lowercasedASCII == letters[$0] }
    }
  }

  /// Where `word` (given in lower case) stands next at or after `start`.
  func index(of word: StaticString, from start: Int = 0) -> Int? {
    let last = bytes.count - word.utf8CodeUnitCount
    guard start <= last, word.utf8CodeUnitCount > 0 else { return nil }
    return word.withUTF8Buffer { letters in
      bytes.withUnsafeBufferPointer { bytes in
        // The case of a letter is one bit, which other bytes may share: what looks alike is compared.
        let first = letters[0] | 0x20
        return (start...last).first { at in
          bytes[at] | 0x20 == first && letters.indices.allSatisfy { bytes[at + $0].lowercasedASCII == letters[$0] }
        }
      }
    }
  }

  /// Steps over `word`, in any case, if it stands here.
  mutating func skip(_ word: StaticString) -> Bool {
    guard spells(word, at: position) else { return false }
    position += word.utf8CodeUnitCount
    return true
  }

  /// Steps to behind the first place where `word` stands.
  mutating func skipPast(_ word: StaticString) -> Bool {
    guard let start = index(of: word, from: position) else { return false }
    position = start + word.utf8CodeUnitCount
    return true
  }

  /// Steps over the bytes that satisfy the condition and tells where they stood.
  @discardableResult
  mutating func skip(while matches: (UInt8) -> Bool) -> Range<Int> {
    let start = position
    while position < bytes.count, matches(bytes[position]) { position += 1 }
    return start..<position
  }

  /// Steps over any of the given ASCII characters.
  mutating func skip(anyOf characters: StaticString) {
    skip { characters.contains($0) }
  }
}

extension String.UTF8View {
  /// Whether a byte is among these: over the string's memory at once, where `contains` takes twenty times as long, and
  /// without a way out of the loop, so that many bytes are looked at together.
  func has(_ byte: UInt8) -> Bool {
    withContiguousStorageIfAvailable { $0.reduce(0 as UInt8) { $0 | ($1 == byte ? 1 : 0) } != 0 } ?? contains(byte)
  }
}

extension StaticString {
  /// Whether the byte is one of the string's ASCII characters.
  func contains(_ byte: UInt8) -> Bool { withUTF8Buffer { $0.contains(byte) } }
}

extension UInt8 {
  var isASCIIDigit: Bool { (0x30...0x39).contains(self) }

  var isASCIILetter: Bool { (0x61...0x7A).contains(lowercasedASCII) }

  var isASCIIAlphanumeric: Bool { isASCIIDigit || isASCIILetter }

  var lowercasedASCII: UInt8 { (0x41...0x5A).contains(self) ? self + 0x20 : self }

  /// The value of a decimal digit; meaningless for other bytes.
  var digitValue: Int { Int(self) - 0x30 }
}
