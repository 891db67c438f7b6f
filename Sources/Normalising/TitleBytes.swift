/// A title's bytes, of which some are seen and some are tags, and a window on those seen that shrinks from both ends.
struct TitleBytes {
  private let bytes: [UInt8]
  /// Positions of the bytes that are not part of a tag.
  private let seen: [Int]
  private var window: Range<Int>

  private static let placeholders = ["not available", "in process citation"]

  init(text: String) {
    bytes = Array(text.utf8)
    seen = Array(bytes.indices)
    window = seen.indices
    trim()
  }

  /// An HTML fragment in which text is escaped, so that every `<` begins a tag.
  init(markup: String) {
    bytes = Array(markup.utf8)
    var inTag = false
    var positions: [Int] = []
    for (index, byte) in bytes.enumerated() {
      if byte == 0x3C { inTag = true }
      if !inTag { positions.append(index) }
      if byte == 0x3E { inTag = false }
    }
    seen = positions
    window = seen.indices
    trim()
  }

  /// Takes full stop and brackets off; false where no title remains.
  mutating func clean() -> Bool {
    dropFullStop()
    guard isBracketed else { return !window.isEmpty }
    window = (window.lowerBound + 1)..<(window.upperBound - 1)
    trim()
    dropFullStop()
    return !window.isEmpty && !isPlaceholder
  }

  mutating func dropFullStop() {
    guard last() == 0x2E, last(1) != 0x2E, !endsInInitialism else { return }
    window = window.dropLast()
    trim()
  }

  /// The bytes in the window with the tags around them, elements that became empty left out.
  var remainder: String {
    guard window.count < seen.count else { return String(decoding: bytes, as: UTF8.self) }
    var out: [UInt8] = []
    var next = 0
    for (index, byte) in bytes.enumerated() {
      let isSeen = next < seen.count && seen[next] == index
      if !isSeen || window.contains(next) { out.append(byte) }
      if isSeen { next += 1 }
      if !isSeen, byte == 0x3E { Self.dropEmptyElement(&out) }
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// Drops `<i></i>` from the end. Tags have no attributes and are at most a few letters long.
  private static func dropEmptyElement(_ out: inout [UInt8]) {
    guard let end = tagStart(out[...]), out[end...].starts(with: [0x3C, 0x2F]), out[..<end].last == 0x3E,
      let start = tagStart(out[..<end]), out[(start + 1)..<(end - 1)] == out[(end + 2)..<(out.count - 1)]
    else { return }
    out.removeSubrange(start...)
  }

  private static func tagStart(_ bytes: ArraySlice<UInt8>) -> Int? {
    bytes.suffix(12).lastIndex(of: 0x3C)
  }
}

extension TitleBytes {
  private func last(_ back: Int = 0) -> UInt8? {
    back < window.count ? bytes[seen[window.upperBound - 1 - back]] : nil
  }

  private mutating func trim() {
    while let end = last(), end == 0x20 { window = window.dropLast() }
    while let start = window.first, bytes[seen[start]] == 0x20 { window = window.dropFirst() }
  }

  /// Whether the text ends in two or more single letters with full stops.
  private var endsInInitialism: Bool {
    isSingleLetter(back: 0) && isSingleLetter(back: 2)
  }

  /// Whether a full stop stands `back` bytes before the end, a letter before it, and no word before that.
  private func isSingleLetter(back: Int) -> Bool {
    guard last(back) == 0x2E, last(back + 1)?.isASCIILetter == true else { return false }
    guard let before = last(back + 2) else { return true }
    return !(before.isASCIIAlphanumeric || before == 0x5F || before >= 0x80)
  }

  /// Whether the first and the last sign are a pair of brackets that encloses everything between them.
  private var isBracketed: Bool {
    guard window.count >= 2, bytes[seen[window.lowerBound]] == 0x5B, last() == 0x5D else { return false }
    var depth = 0
    for index in window.dropLast() {
      if bytes[seen[index]] == 0x5B { depth += 1 }
      if bytes[seen[index]] == 0x5D { depth -= 1 }
      if depth == 0 { return false }
    }
    return depth == 1
  }

  private var isPlaceholder: Bool {
    guard window.count < 30 else { return false }
    return Self.placeholders.contains(String(decoding: window.map { bytes[seen[$0]].lowercasedASCII }, as: UTF8.self))
  }
}
