/// Page numbers with a comma at the thousands, as journals of geophysics print them: `99, 14,421–14,432`.
enum GroupedNumbers {
  /// A line without such commas in its ranges of pages; nearly all lines come back as they are. Linear.
  ///
  /// Only ranges of which both numbers are so written count, or those behind a colon: in `99, 14,421–432` 14 is an issue.
  /// And only those behind a mark, a volume or a word for pages, since titles have ranges of other things.
  static func joined(_ text: String) -> String {
    let commas = text.utf8.withContiguousStorageIfAvailable { offsets(in: $0) } ?? []
    guard !commas.isEmpty else { return text }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    var next = commas[...]
    for (at, byte) in text.utf8.enumerated() {
      if at == next.first { next.removeFirst() } else { bytes.append(byte) }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Offsets of the commas that part thousands in ranges of pages.
  private static func offsets(in bytes: UnsafeBufferPointer<UInt8>) -> [Int] {
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
      } else if (1...3).contains(comma - dash), isEnd(bytes, comma),
        before(bytes, first.lowerBound) == Byte.colon
      {
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

  /// The last byte before an offset and the blanks there; `nil` at the start.
  private static func before(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> UInt8? {
    bytes[..<start].last { $0 != Byte.space }
  }

  /// `99(D7), `, `99:`, `99 `, `pp. `
  private static func isBehindMark(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
    guard let mark = before(bytes, start) else { return false }
    return [Byte.comma, Byte.colon, Byte.semicolon, Byte.close, Byte.stop, UInt8(ascii: "p")].contains(mark)
      || Byte.isDigit(mark) && bytes[start - 1] == Byte.space
  }

  /// Whether a mark, a bracket or the end follows.
  private static func isEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
    let at = blanksEnd(bytes, start)
    guard at < bytes.count else { return true }
    return [Byte.comma, Byte.stop, Byte.semicolon, Byte.close].contains(bytes[at])
      || at > start && (bytes[at] == Byte.open || bytes[at] == Byte.openBracket)
  }
}
