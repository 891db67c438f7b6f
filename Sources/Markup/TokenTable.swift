/// A number for each of some words, looked up by bytes without making a String.
struct TokenTable: Sendable {
  private var words: [[UInt8]] = []
  private var numbers: [Int32] = []
  private var slots = [Int16](repeating: -1, count: 16)

  /// Whether there is no word.
  var isEmpty: Bool { words.isEmpty }

  /// Sets the number of a word, and returns the one that it had; -1 for a new word.
  mutating func replace(_ word: String, by number: Int32) -> Int32 {
    let bytes = Array(word.utf8)
    if let at = words.firstIndex(of: bytes) {
      defer { numbers[at] = number }
      return numbers[at]
    }
    words.append(bytes)
    numbers.append(number)
    if words.count * 2 > slots.count {
      slots = Array(repeating: -1, count: slots.count * 2)
      for at in words.indices { place(at) }
    } else {
      place(words.count - 1)
    }
    return -1
  }

  private mutating func place(_ number: Int) {
    var slot = words[number].withUnsafeBufferPointer(Self.hash) & (slots.count - 1)
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = Int16(truncatingIfNeeded: number)
  }

  /// The number of a word, or -1.
  subscript(word: UnsafeBufferPointer<UInt8>) -> Int32 {
    guard !words.isEmpty else { return -1 }
    var slot = Self.hash(word) & (slots.count - 1)
    while slots[slot] >= 0 {
      let at = Int(slots[slot])
      if words[at].elementsEqual(word) { return numbers[at] }
      slot = (slot + 1) & (slots.count - 1)
    }
    return -1
  }

  /// FNV-1a, 32 bits.
  private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var hash: UInt32 = 0x811C_9DC5
    for byte in bytes { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
    return Int(hash)
  }
}

/// Calls back for each white-space-separated word.
func forEachWord(_ bytes: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
  var at = 0
  while at < bytes.count {
    while at < bytes.count, bytes[at] <= 0x20 { at += 1 }
    let start = at
    while at < bytes.count, bytes[at] > 0x20 { at += 1 }
    if at > start { body(UnsafeBufferPointer(rebasing: bytes[start..<at])) }
  }
}
