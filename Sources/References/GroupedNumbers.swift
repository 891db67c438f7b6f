/// Page numbers with a comma at the thousands, as journals of geophysics print them: `99, 14,421–14,432`.
enum GroupedNumbers {
  /// A line without such commas in its ranges of pages; nearly all lines come back as they are. Linear.
  ///
  /// Only ranges of which both numbers are so written count, or those behind a colon: in `99, 14,421–432` 14 is an issue.
  /// And only those behind a mark, a volume or a word for pages, since titles have ranges of other things.
  static func joined(_ text: String) -> String {
    var bytes: [UInt8]?
    let found = text.utf8.withContiguousStorageIfAvailable { commas(in: $0) } ?? []
    for comma in found.reversed() {
      if bytes == nil { bytes = Array(text.utf8) }
      bytes?.remove(at: comma)
    }
    return bytes.map { String(decoding: $0, as: UTF8.self) } ?? text
  }

  /// Offsets of the commas that part thousands in ranges of pages.
  private static func commas(in bytes: UnsafeBufferPointer<UInt8>) -> [Int] {
    var found: [Int] = []
    var at = 1
    while at + 5 < bytes.count {
      defer { at += 1 }
      guard bytes[at] == Byte.comma, let first = grouped(bytes, at), isBehindMark(bytes, first.lowerBound),
        let dash = dashEnd(bytes, first.upperBound)
      else { continue }
      let comma = digitsEnd(bytes, dash)
      if let last = grouped(bytes, comma), last.lowerBound == dash, isEnd(bytes, last.upperBound) {
        found += [at, comma]
        at = last.upperBound
      } else if (1...3).contains(comma - dash), isEnd(bytes, comma), isBehindColon(bytes, first.lowerBound) {
        // `99:14,421–32`
        found.append(at)
        at = comma
      }
    }
    return found
  }

  /// The number that has a comma at an offset and three digits behind it.
  private static func grouped(_ bytes: UnsafeBufferPointer<UInt8>, _ comma: Int) -> Range<Int>? {
    guard comma < bytes.count, bytes[comma] == Byte.comma else { return nil }
    var start = comma
    while start > 0, Byte.isDigit(bytes[start - 1]) { start -= 1 }
    let end = digitsEnd(bytes, comma + 1)
    guard (1...3).contains(comma - start), end == comma + 4, bytes[start] != UInt8(ascii: "0") else { return nil }
    return start..<end
  }

  private static func digitsEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var at = start
    while at < bytes.count, Byte.isDigit(bytes[at]) { at += 1 }
    return at
  }

  /// Offset behind a hyphen, or an en dash and its like (U+2010 to U+2015), and the blanks around it.
  private static func dashEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
    var at = blanksEnd(bytes, start)
    guard at < bytes.count else { return nil }
    if bytes[at] == Byte.hyphen {
      at += 1
    } else {
      guard at + 3 < bytes.count, bytes[at] == 0xE2, bytes[at + 1] == 0x80, (0x90...0x95).contains(bytes[at + 2]) else {
        return nil
      }
      at += 3
    }
    return blanksEnd(bytes, at)
  }

  private static func blanksEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var at = start
    while at < bytes.count, bytes[at] == Byte.space { at += 1 }
    return at
  }

  private static func isBehindColon(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
    var at = start
    while at > 0, bytes[at - 1] == Byte.space { at -= 1 }
    return at > 0 && bytes[at - 1] == Byte.colon
  }

  /// `99(D7), `, `99:`, `99 `, `pp. `
  private static func isBehindMark(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
    var at = start
    while at > 0, bytes[at - 1] == Byte.space { at -= 1 }
    guard at > 0 else { return false }
    let before = bytes[at - 1]
    return [Byte.comma, Byte.colon, Byte.semicolon, Byte.close, Byte.stop, UInt8(ascii: "p")].contains(before)
      || Byte.isDigit(before) && at < start
  }

  /// Whether a mark, a bracket or the end follows.
  private static func isEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
    let at = blanksEnd(bytes, start)
    guard at < bytes.count else { return true }
    return [Byte.comma, Byte.stop, Byte.semicolon, Byte.close].contains(bytes[at])
      || at > start && (bytes[at] == Byte.open || bytes[at] == Byte.openBracket)
  }
}
