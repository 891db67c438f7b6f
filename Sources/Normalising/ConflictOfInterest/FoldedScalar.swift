/// Folding of letters so that `Déclaration` and `DECLARATION` are one word.
enum FoldedScalar {
  /// The base letters of U+00C0 to U+017F in lower case; a space keeps the letter as it is.
  private static let latin: [UInt8] = Array(
    ("aaaaaaaceeeeiiiidnooooo ouuuuy  aaaaaaaceeeeiiiidnooooo ouuuuy y"
      + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii  jjkk llllll "
      + " llnnnnnn   oooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzz ").utf8)

  /// The scalar in lower case without its accent; nil for what only modifies its neighbour.
  static func fold(_ scalar: UInt32) -> UInt32? {
    switch scalar {
    case 0x41...0x5A: scalar + 0x20
    case 0...0x7F: scalar
    case 0xC0...0x17F: latinBase(scalar)
    case 0xAD, 0x300...0x36F, 0x200B...0x200F, 0x2060, 0xFEFF: nil
    case 0x391...0x3A9, 0x410...0x42F: scalar + 0x20
    case 0x401: 0x435
    case 0x451: 0x435
    default: scalar
    }
  }

  private static func latinBase(_ scalar: UInt32) -> UInt32 {
    let base = latin[Int(scalar - 0xC0)]
    return base == 0x20 ? scalar : UInt32(base)
  }

  /// Whether the scalar stands for a letter or digit, so far as words are cut.
  static func isWord(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case 0...0xBF, 0xD7, 0xF7: scalar == 0xAD
    case 0x2000...0x206F: (0x200B...0x200F).contains(scalar) || scalar == 0x2060
    case 0x2070...0x2BFF, 0x3000...0x303F, 0xFF00...0xFF0F, 0xFF1A...0xFF20, 0xFFFD: false
    default: true
    }
  }

  /// Whether the scalar is a word of its own: Chinese characters are written without spaces.
  static func isIdeograph(_ scalar: UInt32) -> Bool {
    (0x3400...0x9FFF).contains(scalar) || (0xF900...0xFAFF).contains(scalar) || (0x20000...0x3FFFF).contains(scalar)
  }

  /// Whether the scalar is a capital of the Latin, Greek or Cyrillic letters.
  static func isCapital(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x41...0x5A, 0xC0...0xD6, 0xD8...0xDE, 0x391...0x3A9, 0x400...0x42F: true
    case 0x100...0x137, 0x14A...0x177: scalar & 1 == 0
    default: false
    }
  }

  /// The scalar at an offset of bytes that are valid UTF-8, and the number of its bytes.
  static func decode(_ bytes: [UInt8], _ offset: Int) -> (scalar: UInt32, length: Int) {
    let lead = bytes[offset]
    if lead < 0x80 { return (UInt32(lead), 1) }
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    guard offset + length <= bytes.count else { return (0xFFFD, 1) }
    var value = UInt32(lead) & (0xFF >> UInt32(length + 1))
    for byte in bytes[offset + 1..<offset + length] { value = value << 6 | UInt32(byte & 0x3F) }
    return (value, length)
  }
}
