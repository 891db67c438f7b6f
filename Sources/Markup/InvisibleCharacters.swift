/// Which scalars outside ASCII are white space and which are not seen at all.
enum Invisible {
  enum Kind { case visible, space, nothing }

  static func kind(of source: UnsafeBufferPointer<UInt8>, at: Int, length: Int) -> Kind {
    switch (source[at], length) {
    case (0xC2, 2):
      // U+0085 and U+00A0 are spaces, the other C1 controls and U+00AD nothing.
      let second = source[at + 1]
      return second == 0xA0 || second == 0x85 ? .space : second < 0xA0 || second == 0xAD ? .nothing : .visible
    case (0xE1, 3): return ogham(source[at + 1], source[at + 2])
    case (0xE2, 3): return punctuation(source[at + 1], source[at + 2])
    case (0xE3, 3): return source[at + 1] == 0x80 && source[at + 2] == 0x80 ? .space : .visible  // U+3000
    case (0xEF, 3): return source[at + 1] == 0xBB && source[at + 2] == 0xBF ? .nothing : .visible  // U+FEFF
    default: return .visible
    }
  }

  /// U+1680 is a space, U+180E nothing.
  private static func ogham(_ second: UInt8, _ third: UInt8) -> Kind {
    second == 0x9A && third == 0x80 ? .space : second == 0xA0 && third == 0x8E ? .nothing : .visible
  }

  /// U+2000–200A, 2028, 2029, 202F, 205F are spaces; 200B, 200E, 200F, 202A–202E, 2060–2064, 2066–2069 nothing.
  private static func punctuation(_ second: UInt8, _ third: UInt8) -> Kind {
    switch (second, third) {
    case (0x80, 0x80...0x8A), (0x80, 0xA8), (0x80, 0xA9), (0x80, 0xAF), (0x81, 0x9F): .space
    case (0x80, 0x8B), (0x80, 0x8E), (0x80, 0x8F), (0x80, 0xAA...0xAE): .nothing
    case (0x81, 0xA0...0xA4), (0x81, 0xA6...0xA9): .nothing
    default: .visible
    }
  }
}

/// What pages mean by the controls U+0080–009F: the characters of windows-1252, as the HTML standard reads references
/// such as `&#146;`, which libxml2 gives as they stand.
enum WindowsControls {
  /// The character of a second byte behind 0xC2; `nil` for U+0085, which is white space, and for the five that
  /// windows-1252 does not have.
  static func scalar(_ second: UInt8) -> Unicode.Scalar? {
    guard second >= 0x80, second <= 0x9F, second != 0x85 else { return nil }
    let scalar = table[Int(second - 0x80)]
    return scalar == "\u{FFFD}" ? nil : scalar
  }

  private static let table = Array(
    "€\u{FFFD}‚ƒ„…†‡ˆ‰Š‹Œ\u{FFFD}Ž\u{FFFD}\u{FFFD}‘’“”•–—˜™š›œ\u{FFFD}žŸ".unicodeScalars)
}
