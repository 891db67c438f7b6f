/// The first characters of an element's words, eight at most, in ASCII and lower case.
struct FirstCharacters {
  static let most = 8
  /// Those of an element of which they cannot be told without a walk: the first is no printable character of ASCII, or
  /// elements stand before or around it that give something of their own or leave something out.
  static let unknown = FirstCharacters(bytes: 1)
  /// The first in the lowest byte, and zeros behind the last.
  fileprivate private(set) var bytes: UInt64 = 0

  /// How many they are.
  var count: Int { Self.most - bytes.leadingZeroBitCount / 8 }

  /// The first one; `nil` where there is none.
  var first: UInt8? { bytes > 0 ? UInt8(truncatingIfNeeded: bytes) : nil }

  private init(bytes: UInt64) { self.bytes = bytes }

  /// Whether they are those of an element, or that it has no words.
  var isKnown: Bool { bytes != Self.unknown.bytes }

  /// Those with which some text begins, up to the first that is neither white space nor a printable character of ASCII.
  /// White space is one space, if anything stands behind it.
  init(_ text: some Sequence<UInt8>) {
    var place: UInt64 = 0
    var isBehindSpace = false
    for byte in text {
      if byte == 0x20 || (0x09...0x0D).contains(byte) {
        isBehindSpace = place > 0
        continue
      }
      guard byte > 0x20, byte < 0x7F else { break }
      if isBehindSpace {
        bytes |= 0x20 << place
        place += 8
        isBehindSpace = false
      }
      // What is shifted out is one character too many.
      bytes |= UInt64(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte) << place
      place += 8
      if place >= 64 { break }
    }
  }

  /// Whether there is nothing, or one letter that a mark may stand behind.
  var mayBeMarked: Bool { bytes == 0 || (0x61...0x7A).contains(bytes) }

  /// Whether two texts that begin with these may begin alike.
  ///
  /// A letter outside ASCII may be written as one of ASCII with a mark behind it: where one text has such a letter first
  /// the other one may have a single letter of ASCII there, but not two, nor a figure.
  func mayBe(_ other: FirstCharacters) -> Bool {
    let common = min(count, other.count)
    guard common > 0 else { return mayBeMarked && other.mayBeMarked }
    return (bytes ^ other.bytes) << UInt64(8 * (Self.most - common)) == 0
  }
}

extension FirstCharacters {
  /// Those of each element of a document, as far as no element begins or ends between them. Linear: from the last element
  /// to the first, so that an element in which nothing stands before its first child has those of the child.
  static func all(_ document: Document) -> [FirstCharacters] {
    var all = [FirstCharacters](repeating: .unknown, count: document.count)
    document.text.withUnsafeBufferPointer { text in
      for index in document.nodes.indices.reversed()
      where document.kinds[Int(document.nodes[index].name)].isTransparent {
        all[index] = beginning(index, of: document, text, all)
      }
    }
    return all
  }

  private static func beginning(
    _ index: Int, of document: Document, _ text: UnsafeBufferPointer<UInt8>, _ inside: [FirstCharacters]
  ) -> FirstCharacters {
    let end = Int(document.nodes[index].end)
    var at = Int(document.nodes[index].textStart)
    var child = index + 1
    while true {
      let border = Int(child < end ? document.nodes[child].textStart : document.nodes[index].textEnd)
      while at < border, text[at] == 0x20 || (0x09...0x0D).contains(text[at]) { at += 1 }
      if at < border {
        // Some white space more than there are characters.
        let first = FirstCharacters(UnsafeBufferPointer(rebasing: text[at..<min(at + 2 * most, border)]))
        return first.count > 0 ? first : .unknown
      }
      guard child < end else { return FirstCharacters(bytes: 0) }
      guard inside[child].bytes == 0 else { return inside[child] }
      at = Int(document.nodes[child].textEnd)
      child = Int(document.nodes[child].end)
    }
  }
}

/// What an element that a text condition holds for may begin with, as two sets of 64 bits: so most attempts end before
/// anything else of a compound is looked at. An element that begins with fewer than three known characters may hold it.
struct WordBeginnings: Sendable {
  /// By a hash of the first three characters, those of words that have as many.
  private var heads: UInt64 = 0
  /// By the first character, those of shorter words.
  private var letters: UInt64 = 0

  /// Nothing is asked for.
  static let any = WordBeginnings(heads: .max, letters: .max)

  private init(heads: UInt64, letters: UInt64) { (self.heads, self.letters) = (heads, letters) }

  /// One of some words. Those that begin outside ASCII begin no element with three characters in it
  /// (``FirstCharacters/mayBe(_:)``).
  init(of words: [FirstCharacters]) {
    // Behind a colon alone an element has no words.
    letters = Self.letter(UInt64(UInt8(ascii: ":")))
    for word in words where word.count > 0 {
      if word.count < 3 { letters |= Self.letter(word.bytes) } else { heads |= Self.head(word.bytes) }
    }
  }

  /// Whether nothing is asked for.
  var isAny: Bool { heads == .max }

  /// Whether an element may hold it that begins with some characters.
  func mayHold(_ start: FirstCharacters) -> Bool {
    start.bytes & 0xFF_0000 == 0 || heads & Self.head(start.bytes) != 0 || letters & Self.letter(start.bytes) != 0
  }

  private static func head(_ bytes: UInt64) -> UInt64 { 1 << (((bytes << 40) &* 0x9E37_79B9_7F4A_7C15) >> 58) }

  private static func letter(_ bytes: UInt64) -> UInt64 { 1 << (bytes & 63) }
}
