/// The first words of an element in lower case, some bytes of them; without a final colon where they are all.
struct LowerCase {
  /// Their UTF-8.
  let bytes: [UInt8]
  /// The same, where they are not in ASCII: then equal words may be written in different bytes.
  let text: String?
  /// Whether these are all words of the element.
  let isWhole: Bool

  init(_ element: Element, _ limit: Int) {
    let (words, isWhole) = element.leadingText(limit)
    self.isWhole = isWhole
    guard words.utf8.allSatisfy({ $0 < 0x80 }) else {
      let lower = words.lowercased()
      let text = isWhole ? lower.withoutFinalColon : lower
      self.text = text
      bytes = Array(text.utf8)
      return
    }
    var bytes = words.utf8.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
    while isWhole, let last = bytes.last, last == UInt8(ascii: ":") || last == 0x20 { bytes.removeLast() }
    self.bytes = bytes
    text = nil
  }
}

/// Words in lower case that a text condition of a selector looks for, by their first bytes.
struct SearchedWords: Sendable {
  let words: [String]
  /// The bytes of the longest.
  let longest: Int
  /// Whether the empty word is among them.
  let hasEmpty: Bool
  /// The words that are not empty, by their first bytes.
  private var sorted: [[UInt8]]
  /// Where the words of each first byte begin among the sorted ones, and where those of the last end.
  private var starts = [Int32](repeating: 0, count: 257)

  init(_ words: [String]) {
    self.words = words
    longest = words.reduce(0) { max($0, $1.utf8.count) }
    hasEmpty = words.contains("")
    sorted = words.filter { !$0.isEmpty }.map { Array($0.utf8) }.sorted { $0[0] < $1[0] }
    for word in sorted { starts[Int(word[0]) + 1] += 1 }
    for byte in 0..<256 { starts[byte + 1] += starts[byte] }
  }

  private func words(from byte: UInt8) -> Range<Int> { Int(starts[Int(byte)])..<Int(starts[Int(byte) + 1]) }

  /// Whether words that begin with some characters of ASCII, in any case, may begin with one of these that is not empty. A
  /// letter outside ASCII may be written in several ways and tells nothing.
  func mayBegin(with start: ArraySlice<UInt8>) -> Bool {
    guard let first = start.first, starts[256] == starts[128] else { return true }
    return words(from: Self.lower(first)).contains { place in
      for (mine, theirs) in zip(sorted[place], start) where mine != Self.lower(theirs) { return mine >= 0x80 }
      return true
    }
  }

  private static func lower(_ byte: UInt8) -> UInt8 { byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte }

  func isEqual(_ beginning: LowerCase) -> Bool {
    if let text = beginning.text { return words.contains(text) }
    guard let first = beginning.bytes.first else { return hasEmpty }
    return words(from: first).contains { sorted[$0] == beginning.bytes }
  }

  func isPrefix(of beginning: LowerCase) -> Bool {
    if let text = beginning.text { return words.contains { text.hasPrefix($0) } }
    guard !hasEmpty, let first = beginning.bytes.first else { return hasEmpty }
    return words(from: first).contains { beginning.bytes.starts(with: sorted[$0]) }
  }

  func isContained(in beginning: LowerCase) -> Bool {
    let bytes = beginning.bytes
    return bytes.indices.contains { at in
      words(from: bytes[at]).contains { bytes[at...].starts(with: sorted[$0]) }
    }
  }
}
