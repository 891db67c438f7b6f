/// Entries by a word, looked up by bytes without making a String.
struct TokenTable: Sendable {
  private var words: [[UInt8]] = []
  private var lists: [[Int32]] = []
  private var slots = [Int16](repeating: -1, count: 256)

  mutating func add(_ word: String, _ entry: Int32) {
    let bytes = Array(word.utf8)
    if let at = words.firstIndex(of: bytes) {
      lists[at].append(entry)
      return
    }
    words.append(bytes)
    lists.append([entry])
    if words.count * 2 > slots.count {
      slots = Array(repeating: -1, count: slots.count * 2)
      for number in words.indices { place(number) }
    } else {
      place(words.count - 1)
    }
  }

  private mutating func place(_ number: Int) {
    var slot = words[number].withUnsafeBufferPointer(Self.hash) & (slots.count - 1)
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = Int16(truncatingIfNeeded: number)
  }

  func entries(for word: UnsafeBufferPointer<UInt8>) -> [Int32] {
    guard !words.isEmpty else { return [] }
    var slot = Self.hash(word) & (slots.count - 1)
    while slots[slot] >= 0 {
      let number = Int(slots[slot])
      if words[number].elementsEqual(word) { return lists[number] }
      slot = (slot + 1) & (slots.count - 1)
    }
    return []
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
