/// The dashes that printers put between two numbers.
enum PrintedDash {
  /// The text with every hyphen, en dash, em dash and minus sign as `-`.
  static func unified(_ text: String) -> String {
    guard !text.utf8.allSatisfy({ $0 < 0x80 }) else { return text }
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { out.append(isDash(scalar) ? "-" : scalar) }
    return String(out)
  }

  static func isDash(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2D, 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63, 0xFF0D: true
    default: false
    }
  }
}
