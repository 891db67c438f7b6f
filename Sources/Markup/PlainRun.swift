/// Runs of text that stand as the text policy would have them: printable ASCII with single spaces.
enum PlainRun {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highs: UInt64 = 0x8080_8080_8080_8080

  /// Where a run ends that begins at a place; a space may end it. Eight bytes are looked at together.
  static func end(in bytes: UnsafeRawBufferPointer, from start: Int, to limit: Int) -> Int {
    var at = start
    var wasSpace: UInt64 = 0
    while at + 8 <= limit {
      let word = bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self)
      // A byte is below 0x20, or 0x7F, or not ASCII (the usual tricks on eight bytes at once).
      let isOdd = (word &- ones &* 0x20) | (word &+ ones) | word
      guard isOdd & highs == 0 else { break }
      let spaces = word ^ (ones &* 0x20)
      let isSpace = ~((spaces & ~highs) &+ ~highs | spaces) & highs
      guard isSpace & (isSpace << 8 | wasSpace) == 0 else { break }
      wasSpace = isSpace >> 56
      at += 8
    }
    while at < limit {
      let byte = bytes[at]
      guard byte >= 0x20, byte < 0x7F, byte != 0x20 || wasSpace == 0 else { break }
      wasSpace = byte == 0x20 ? 0x80 : 0
      at += 1
    }
    return at
  }
}
