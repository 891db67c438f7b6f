/// The first words of an element, some bytes of them; without a final colon where they are all.
struct LowerCase {
  /// Their UTF-8, the letters of ASCII in lower case.
  let bytes: [UInt8]
  /// Whether they are in ASCII; else equal words may be written in different bytes.
  let isASCII: Bool
  /// Whether these are all words of the element.
  let isWhole: Bool

  init(_ element: Element, _ limit: Int) {
    var (bytes, isWhole) = element.leadingBytes(limit)
    for at in bytes.indices where bytes[at] >= 0x41 && bytes[at] <= 0x5A { bytes[at] |= 0x20 }
    while isWhole, let last = bytes.last, last == UInt8(ascii: ":") || last == 0x20 { bytes.removeLast() }
    isASCII = bytes.allSatisfy { $0 < 0x80 }
    (self.bytes, self.isWhole) = (bytes, isWhole)
  }

  /// The first words with all letters in lower case: what words outside ASCII are compared with. Costly.
  ///
  /// - Parameter limit: How many bytes are wanted.
  func text(_ limit: Int = .max) -> String { String(decoding: bytes.prefix(limit), as: UTF8.self).lowercased() }
}

/// Words in lower case that a text condition of a selector looks for, by their first bytes.
///
/// A class, so that the words are not counted one by one each time that a condition is looked at.
final class SearchedWords: Sendable, Equatable {
  /// The words in the order in which they were given.
  let written: [String]
  /// The words, an empty one last.
  let words: [String]
  /// The bytes of the longest.
  let longest: Int
  /// Whether the empty word is among them.
  let hasEmpty: Bool
  /// Whether all are in ASCII.
  let areASCII: Bool
  /// The words that are not empty, by their first bytes.
  private let sorted: [[UInt8]]
  private let firsts: [FirstCharacters]
  /// Where the words of each first byte begin among the sorted ones, and where those of the last end.
  private let starts: [Int32]

  init(_ words: [String]) {
    written = words
    self.words = words.sorted { ($0.utf8.first ?? 0xFF) < ($1.utf8.first ?? 0xFF) }
    longest = words.reduce(0) { max($0, $1.utf8.count) }
    hasEmpty = words.contains("")
    areASCII = words.allSatisfy { $0.utf8.allSatisfy { $0 < 0x80 } }
    sorted = self.words.filter { !$0.isEmpty }.map { Array($0.utf8) }
    firsts = sorted.map { FirstCharacters($0) }
    var starts = [Int32](repeating: 0, count: 257)
    for word in sorted { starts[Int(word[0]) + 1] += 1 }
    for byte in 0..<256 { starts[byte + 1] += starts[byte] }
    self.starts = starts
  }

  static func == (left: SearchedWords, right: SearchedWords) -> Bool {
    left === right || left.written == right.written
  }

  /// What an element that is one of the words, or begins with one, must begin with.
  func beginnings(ofWhole isWhole: Bool) -> WordBeginnings {
    isWhole || !hasEmpty ? WordBeginnings(of: firsts) : .any
  }

  private func words(from byte: UInt8) -> Range<Int> { Int(starts[Int(byte)])..<Int(starts[Int(byte) + 1]) }

  /// The words that may begin as others do, by their places; none that is empty.
  private func words(near beginning: LowerCase) -> [Int] {
    let start = FirstCharacters(beginning.bytes)
    return firsts.indices.filter { firsts[$0].mayBe(start) }
  }

  /// Whether words that begin with some characters, or that are empty if there are none, may be or begin with one of
  /// these.
  func mayBegin(with start: FirstCharacters) -> Bool {
    guard let first = start.first else { return hasEmpty }
    // Among the words of the same first byte are all, but for those that begin outside ASCII.
    let near = !start.mayBeMarked || starts[256] == starts[128] ? words(from: first) : firsts.indices
    return near.contains { firsts[$0].mayBe(start) }
  }

  func isEqual(_ beginning: LowerCase) -> Bool {
    if !beginning.isASCII {
      // A letter may be written in several ways, none with more than three times the bytes of another.
      guard !areASCII, beginning.bytes.count <= longest * 3 else { return false }
      let near = words(near: beginning)
      guard !near.isEmpty else { return false }
      let text = beginning.text()
      return near.contains { words[$0] == text }
    }
    guard let first = beginning.bytes.first else { return hasEmpty }
    return words(from: first).contains { sorted[$0] == beginning.bytes }
  }

  func isPrefix(of beginning: LowerCase) -> Bool {
    if !beginning.isASCII, !areASCII {
      guard !hasEmpty else { return true }
      let near = words(near: beginning)
      guard !near.isEmpty else { return false }
      // The case of a letter may change its length, and the last one may be cut.
      let text = beginning.text((near.lazy.map { self.sorted[$0].count }.max() ?? 0) * 2 + 16)
      return near.contains { text.hasPrefix(words[$0]) }
    }
    guard !hasEmpty, let first = beginning.bytes.first else { return hasEmpty }
    return words(from: first).contains { beginning.bytes.starts(with: sorted[$0]) }
  }

  func isContained(in beginning: LowerCase) -> Bool {
    let bytes = beginning.isASCII || areASCII ? beginning.bytes : Array(beginning.text().utf8)
    return bytes.indices.contains { at in
      words(from: bytes[at]).contains { bytes[at...].starts(with: sorted[$0]) }
    }
  }
}
