/// A set of words, kept as their hashes in open-addressed slots: an answer takes a look or two and makes no string.
struct WordSet: ExpressibleByStringLiteral {
  /// A power of two of slots, at most half of them taken; 0 is an empty one.
  private var slots: [UInt32]

  /// A set of words, parted by spaces, in small letters.
  init(_ words: String) {
    let hashes = words.utf8.split(separator: Byte.space).map(Hash.of)
    var count = 4
    while count < hashes.count * 2 { count *= 2 }
    slots = [UInt32](repeating: 0, count: count)
    for hash in hashes { slots[slot(of: hash)] = hash }
  }

  init(stringLiteral words: String) { self.init(words) }

  func contains(_ word: UInt32) -> Bool { word != 0 && slots[slot(of: word)] == word }

  /// The slot that holds a word, or the empty one where it would lie.
  private func slot(of word: UInt32) -> Int {
    var slot = Int(word) & (slots.count - 1)
    while slots[slot] != word, slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }
}

extension Line {
  /// Hash of a word in small letters, without spaces, as a ``WordSet`` holds it; each digit is `9`.
  func hash(_ range: Range<Int>) -> UInt32 {
    var hash = Hash.seed
    for at in range where fold[at] != Byte.space { hash = Hash.add(smallByte(at), to: hash) }
    return hash
  }
}
