internal import Glibc

/// Bytes of a document, in which signs of mark-up are looked for.
struct MarkupBytes {
  let start: UnsafePointer<UInt8>
  let count: Int

  subscript(place: Int) -> UInt8 { start[place] }

  subscript(places: Range<Int>) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: start + places.lowerBound, count: places.count)
  }

  /// Where a byte stands next; `end` where it does not.
  func find(_ byte: UInt8, from first: Int, before end: Int) -> Int {
    guard first < end, let found = memchr(start + first, Int32(byte), end - first) else { return end }
    return UnsafeRawPointer(found) - UnsafeRawPointer(start)
  }

  func find(_ byte: UInt8, from first: Int) -> Int { find(byte, from: first, before: count) }

  /// Behind a word that ends in `>`.
  func end(of word: StaticString, from first: Int) -> Int? {
    let length = word.utf8CodeUnitCount
    var close = find(UInt8(ascii: ">"), from: first)
    while close < count {
      if close - first >= length - 1, starts(with: word, at: close + 1 - length) { return close + 1 }
      close = find(UInt8(ascii: ">"), from: close + 1)
    }
    return nil
  }

  func starts(with word: StaticString, at place: Int) -> Bool {
    place + word.utf8CodeUnitCount <= count
      && memcmp(start + place, word.utf8Start, word.utf8CodeUnitCount) == 0
  }

  static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x09 }

  static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  static func isNameByte(_ byte: UInt8) -> Bool {
    isLetter(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
      || byte == UInt8(ascii: "_")
  }

  /// Whether there are characters that XML does not allow, or `]]>`. NUL and most other controls are gone already.
  var holdsOddCharacters: Bool {
    if find(0x0C, from: 0) < count || find(0x0D, from: 0) < count { return true }
    var at = find(0xEF, from: 0)
    while at + 2 < count {
      if self[at + 1] == 0xBF, self[at + 2] >= 0xBE { return true }
      at = find(0xEF, from: at + 1)
    }
    at = find(UInt8(ascii: "]"), from: 0)
    while at + 2 < count {
      if self[at + 1] == UInt8(ascii: "]"), self[at + 2] == UInt8(ascii: ">") { return true }
      at = find(UInt8(ascii: "]"), from: at + 1)
    }
    return false
  }

  /// The end of a processing instruction that begins at a place and whose target libxml2 has nothing to say of.
  func endOfInstruction(at first: Int) -> Int? {
    var place = first + 2
    guard place < count, Self.isLetter(self[place]) else { return nil }
    while place < count, Self.isNameByte(self[place]) { place += 1 }
    let isReserved = self[first + 2..<place].map { $0 | 0x20 }.elementsEqual("xml".utf8)
    guard !isReserved, place < count, Self.isBlank(self[place]) || starts(with: "?>", at: place) else { return nil }
    return end(of: "?>", from: place)
  }
}
