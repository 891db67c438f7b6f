/// The characters of a line in Chinese, Japanese or Korean, with marks of full width as those of ASCII: `，` and `、` are commas,
/// `。` is a full stop, `《》` and `〈〉` are brackets of titles as `『』` are.
struct WideText {
  /// Characters of these scripts that a reference in them has.
  static let least = 4
  /// Longer strings are no references.
  private static let longest = 2_000

  let line: Line
  private(set) var characters: [Unicode.Scalar] = []
  /// Whether titles stand in `「」` or `『』`, as Japanese and Korean have them.
  private(set) var hasCorners = false
  /// Where each character begins in the line, and where the last one ends.
  private var offsets: [Int] = []

  /// The text of a line from an offset on; `nil` where it holds too little of these scripts, or too much of anything.
  init?(_ line: Line, from start: Int) {
    guard line.wideCount >= Self.least, line.end - start <= Self.longest * 3 else { return nil }
    self.line = line
    var at = start
    while at < line.end {
      offsets.append(at)
      let scalar = line[at] < 0x80 ? Unicode.Scalar(line[at]) : line.scalar(at)
      if scalar == "「" || scalar == "『" { hasCorners = true }
      characters.append(Self.folded(scalar))
      at += line.width(at)
    }
    offsets.append(min(at, line.end))
    guard characters.count <= Self.longest else { return nil }
  }

  var all: Range<Int> { 0..<characters.count }

  /// The character at an index; U+0000 outside.
  subscript(_ index: Int) -> Unicode.Scalar { characters.indices.contains(index) ? characters[index] : "\0" }

  private static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "、": ","
    case "。", "．": "."
    case "〜", "～": "-"
    case "《", "〈", "⟪": "『"
    case "》", "〉", "⟫": "』"
    case "【": "["
    case "】": "]"
    case "\u{FF01}"..."\u{FF5E}": Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    default: scalar
    }
  }

  // MARK: Characters

  /// Whether a character is Han, kana or Hangul.
  static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3005...0x3007, 0x3040...0x30FF, 0x3400...0x9FFF, 0xAC00...0xD7A3, 0xF900...0xFAFF: true
    default: false
    }
  }

  static func isHangul(_ scalar: Unicode.Scalar) -> Bool { (0xAC00...0xD7A3).contains(scalar.value) }

  static func isKana(_ scalar: Unicode.Scalar) -> Bool { (0x3040...0x30FF).contains(scalar.value) && scalar != "・" }

  static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  func isDigit(_ index: Int) -> Bool { Self.isDigit(self[index]) }

  // MARK: Ranges

  /// Index of the first character in a range that fits.
  func first(_ range: Range<Int>, where fits: (Unicode.Scalar) -> Bool) -> Int? {
    range.clamped(to: all).first { fits(characters[$0]) }
  }

  func first(_ scalar: Unicode.Scalar, in range: Range<Int>) -> Int? { first(range) { $0 == scalar } }

  /// Whether a word stands at an index.
  func has(_ word: String, at index: Int) -> Bool {
    index >= 0 && characters[min(index, characters.count)...].starts(with: word.unicodeScalars)
  }

  /// The range without spaces and marks at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var inner = range.clamped(to: all)
    while let first = inner.first, Self.marks.contains(characters[first]) { inner = inner.dropFirst() }
    while let last = inner.last, Self.marks.contains(characters[last]) { inner = inner.dropLast() }
    return inner
  }

  private static let marks = Set(" .,:;-/\"'".unicodeScalars)

  /// The words of a range as printed, without marks at its ends.
  func value(_ range: Range<Int>) -> String? {
    let inner = trimmed(range)
    return inner.isEmpty ? nil : line.value(span(offsets[inner.lowerBound], offsets[inner.upperBound]))
  }

  /// The pieces of a range between the full stops that end sentences: not those of initials or inside numbers.
  func sentences(_ range: Range<Int>) -> [Range<Int>] {
    var (pieces, start): ([Range<Int>], Int) = ([], range.lowerBound)
    for at in range where self[at] == "." && endsSentence(at) {
      pieces.append(start..<at)
      start = at + 1
    }
    pieces.append(start..<max(start, range.upperBound))
    return pieces.map(trimmed).filter { !$0.isEmpty }
  }

  private func endsSentence(_ stop: Int) -> Bool {
    let (before, next) = (self[stop - 1], self[stop + 1])
    if next == "," || next == "." { return false }
    return Self.isWide(before) || Self.isWide(next) || next == " " || next == "\0"
      || "『「[".unicodeScalars.contains(next)
  }
}
