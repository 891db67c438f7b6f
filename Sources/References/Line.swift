/// A reference string as UTF-8, and beside it the same bytes folded for scanning.
///
/// Folding keeps every offset: each dash becomes hyphens, each space or control character becomes spaces, each double
/// quotation mark becomes `"`, each apostrophe becomes `'`, as many bytes as it had. So scanners compare single bytes
/// and the ranges that they find hold in the original too. What has been read already is blanked out in the fold only.
struct Line {
  /// The string as given.
  let bytes: [UInt8]
  /// The folded bytes.
  private(set) var fold: [UInt8]
  /// End of what is left to read; everything behind has been read or is punctuation.
  private(set) var end: Int
  /// How many characters of Chinese, Japanese and Korean there are, with the marks of their scripts.
  private(set) var wideCount = 0

  init(_ text: String) {
    bytes = Array(text.utf8)
    fold = bytes
    end = bytes.count
    if !isPlain { foldPunctuation() }
    foldSingleQuotes()
    trim()
  }

  /// Whether nothing stands there but printable ASCII, as in most lines: a loop without a way out of it, in which many
  /// bytes are looked at together.
  private var isPlain: Bool {
    bytes.withUnsafeBufferPointer { $0.reduce(0 as UInt8) { $0 | $1 | ($1 &- 0x20) | ($1 &+ 1) } } < 0x80
  }

  /// The folded byte at an offset; 0 outside of what is left to read.
  subscript(_ at: Int) -> UInt8 {
    // One comparison for both ends: an offset before the first is a very large one.
    UInt(bitPattern: at) < UInt(bitPattern: end) ? fold[at] : 0
  }

  /// Takes a range out of what scanners see.
  mutating func blank(_ range: Range<Int>) {
    for at in range where at < fold.count { fold[at] = Byte.space }
  }

  /// Moves the end back over spaces.
  mutating func trim() {
    while end > 0, fold[end - 1] == Byte.space { end -= 1 }
  }

  private mutating func foldPunctuation() {
    var at = 0
    while at < fold.count {
      let byte = fold[at]
      if byte < 0x20 || byte == 0x7F {
        fold[at] = Byte.space
      } else if byte == 0xC2, at + 1 < fold.count, let plain = Self.plain(fold[at + 1]) {
        fill(at, 2, plain)
      } else if byte >= 0xE2, at + 2 < fold.count {
        if let plain = Self.plain(byte, fold[at + 1], fold[at + 2]) {
          fill(at, 3, plain)
        } else if byte >= 0xE3, byte <= 0xED {
          wideCount += 1
        }
      }
      at += Self.width(of: byte)
    }
  }

  private mutating func fill(_ at: Int, _ count: Int, _ byte: UInt8) {
    for offset in at..<min(at + count, fold.count) { fold[offset] = byte }
  }

  /// Folds single quotation marks around a title, `‘Title’, Journal`, as double ones, where the line has no double ones.
  private mutating func foldSingleQuotes() {
    guard has(Byte.apostrophe), !has(Byte.quote) else { return }
    var (open, at) = (Int?.none, 0)
    while at < fold.count {
      let count = Self.width(of: bytes[at])
      if fold[at] == Byte.apostrophe {
        let before = at > 0 ? fold[at - 1] : Byte.space
        let behind = at + count < fold.count ? fold[at + count] : Byte.stop
        if before == Byte.space || before == Byte.open {
          open = Byte.isCapital(behind) ? at : open
        } else if let start = open, Self.endsTitle.contains(behind) || Self.endsTitle.contains(before) {
          fill(start, Self.width(of: bytes[start]), Byte.quote)
          fill(at, count, Byte.quote)
          open = nil
        }
      }
      at += count
    }
  }

  /// Whether a byte stands among the folded ones; many are looked at together, as in ``isPlain``.
  private func has(_ byte: UInt8) -> Bool {
    fold.withUnsafeBufferPointer { $0.reduce(0 as UInt8) { $0 | ($1 == byte ? 1 : 0) } } != 0
  }

  /// Marks of which one stands beside the quotation mark behind a title.
  private static let endsTitle = [Byte.stop, Byte.comma, Byte.question, Byte.exclamation]

  /// The ASCII byte that stands for a no-break space or a guillemet, by its second byte.
  private static func plain(_ second: UInt8) -> UInt8? {
    switch second {
    case 0xA0: Byte.space
    case 0xAB, 0xBB: Byte.quote
    default: nil
    }
  }

  /// The ASCII byte that stands for a punctuation mark or space of three bytes.
  private static func plain(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> UInt8? {
    switch (first, second, third) {
    case (0xE2, 0x80, 0x80...0x8F), (0xE2, 0x80, 0xA8...0xA9), (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0x9F),
      (0xE3, 0x80, 0x80):
      Byte.space
    case (0xE2, 0x80, 0x90...0x95), (0xE2, 0x88, 0x92), (0xEF, 0xB9, 0xA3), (0xEF, 0xBC, 0x8D): Byte.hyphen
    case (0xE2, 0x80, 0x98...0x9B), (0xE2, 0x80, 0xB2): Byte.apostrophe
    case (0xE2, 0x80, 0x9C...0x9F), (0xE2, 0x80, 0xB3): Byte.quote
    default: nil
    }
  }

  /// Bytes of the character that a leading byte begins.
  static func width(of byte: UInt8) -> Int {
    switch byte {
    case 0xF0...0xFF: 4
    case 0xE0...0xEF: 3
    case 0xC0...0xDF: 2
    default: 1
    }
  }
}

/// ASCII bytes by name.
enum Byte {
  static let space = UInt8(ascii: " ")
  static let hyphen = UInt8(ascii: "-")
  static let apostrophe = UInt8(ascii: "'")
  static let quote = UInt8(ascii: "\"")
  static let stop = UInt8(ascii: ".")
  static let comma = UInt8(ascii: ",")
  static let colon = UInt8(ascii: ":")
  static let semicolon = UInt8(ascii: ";")
  static let slash = UInt8(ascii: "/")
  static let open = UInt8(ascii: "(")
  static let close = UInt8(ascii: ")")
  static let openBracket = UInt8(ascii: "[")
  static let closeBracket = UInt8(ascii: "]")
  static let question = UInt8(ascii: "?")
  static let exclamation = UInt8(ascii: "!")
  static let ampersand = UInt8(ascii: "&")
  static let plus = UInt8(ascii: "+")

  static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
  static func isCapital(_ byte: UInt8) -> Bool { byte >= 0x41 && byte <= 0x5A }
  static func small(_ byte: UInt8) -> UInt8 { isCapital(byte) ? byte | 0x20 : byte }
  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }
  /// Letters of other scripts count, since punctuation beyond ASCII has been folded.
  static func isWord(_ byte: UInt8) -> Bool { isLetter(byte) || isDigit(byte) || byte >= 0x80 }
}
