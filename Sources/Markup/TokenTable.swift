/// A number for each of some words, looked up by bytes without making a String.
struct TokenTable: Sendable {
  private var words: [[UInt8]] = []
  private var numbers: [Int32] = []
  private var slots = Self.free
  private let ignoresCase: Bool

  /// The slots of all tables without a word, which most are.
  private static let free = [Int16](repeating: -1, count: 16)

  /// An empty table.
  ///
  /// - Parameter ignoresCase: Whether the case of ASCII letters makes no difference.
  init(ignoresCase: Bool = false) { self.ignoresCase = ignoresCase }

  /// Whether there is no word.
  var isEmpty: Bool { words.isEmpty }

  /// Sets the number of a word, and returns the one that it had; -1 for a new word.
  mutating func replace(_ word: String, by number: Int32) -> Int32 {
    let bytes = Array(word.utf8)
    if let at = bytes.withUnsafeBufferPointer(place(of:)) {
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
    var slot = words[number].withUnsafeBufferPointer(hash) & (slots.count - 1)
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = Int16(truncatingIfNeeded: number)
  }

  /// The number of a word, or -1.
  subscript(word: UnsafeBufferPointer<UInt8>) -> Int32 { place(of: word).map { numbers[$0] } ?? -1 }

  private func place(of word: UnsafeBufferPointer<UInt8>) -> Int? {
    guard !words.isEmpty else { return nil }
    var slot = hash(word) & (slots.count - 1)
    while slots[slot] >= 0 {
      let at = Int(slots[slot])
      if isEqual(words[at], word) { return at }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private func isEqual(_ mine: [UInt8], _ other: UnsafeBufferPointer<UInt8>) -> Bool {
    guard mine.count == other.count else { return false }
    for at in mine.indices where folded(mine[at]) != folded(other[at]) { return false }
    return true
  }

  /// Of the length and at most eight bytes of each end, in which the cases of an ASCII letter are one.
  private func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let raw = UnsafeRawBufferPointer(bytes)
    var (head, tail): (UInt64, UInt64) = (0, 0)
    if bytes.count >= 8 {
      head = raw.loadUnaligned(fromByteOffset: 0, as: UInt64.self)
      tail = raw.loadUnaligned(fromByteOffset: bytes.count - 8, as: UInt64.self)
    } else {
      for byte in bytes { head = head << 8 | UInt64(byte) }
    }
    let cases: UInt64 = 0x2020_2020_2020_2020
    var hash = (head | cases) &* 0x9E37_79B9_7F4A_7C15
    hash = (hash ^ (tail | cases) ^ UInt64(bytes.count)) &* 0xC2B2_AE3D_27D4_EB4F
    return Int(truncatingIfNeeded: hash >> 32)
  }

  private func folded(_ byte: UInt8) -> UInt8 { ignoresCase && byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte }
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
