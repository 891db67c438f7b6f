/// Names folded for comparison: letters and digits only, without case, diacritics, hyphens, apostrophes and spaces.
///
/// PubMed's search names are partly ASCII and partly hyphenated otherwise than the printed names, so `Müller-Lüdenscheidt`
/// and `Muller Ludenscheidt` have to be one.
enum NameKey {
  /// How letters with a diaeresis are folded: `ü` to `u`, or as German and the Nordic languages spell them out, to `ue`.
  enum Umlauts {
    case dropped, spelledOut
  }

  /// Names over this many bytes are not compared.
  static let longest = 1000

  /// The key of a string. Linear.
  static func key(_ text: some StringProtocol, umlauts: Umlauts = .dropped) -> String {
    var key: [UInt8] = []
    key.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      if scalar.isASCII {
        let byte = UInt8(truncatingIfNeeded: scalar.value)
        if byte.isASCIIAlphanumeric { key.append(byte.lowercasedASCII) }
      } else if isLetterOrDigit(scalar) {
        key += folded(scalar, umlauts: umlauts).utf8
      }
    }
    return String(decoding: key, as: UTF8.self)
  }

  /// Whether a key stands somewhere in another one. The search of strings compares characters, at some hundred times the
  /// cost of bytes, which are as good here.
  static func isPart(_ key: String, of whole: String) -> Bool {
    var (key, whole) = (key, whole)
    return key.withUTF8 { key in
      whole.withUTF8 { whole in
        guard let first = key.first else { return true }
        guard key.count <= whole.count else { return false }
        return (0...(whole.count - key.count)).contains { at in
          whole[at] == first && whole[at..<(at + key.count)].elementsEqual(key)
        }
      }
    }
  }

  /// Whether the first bytes do not exclude that two names have one key: most names differ in their first letter.
  static func mayBegin(alike left: Substring, _ right: Substring) -> Bool {
    guard let first = left.utf8.first, let other = right.utf8.first else { return true }
    return !first.isASCIIAlphanumeric || !other.isASCIIAlphanumeric || first.lowercasedASCII == other.lowercasedASCII
  }

  /// What a letter or digit outside ASCII is folded to.
  private static func folded(_ scalar: Unicode.Scalar, umlauts: Umlauts) -> String {
    if umlauts == .spelledOut, let digraph = digraphs[scalar] { return digraph }
    return latinBase(scalar) ?? scalar.properties.lowercaseMapping
  }

  private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .otherLetter, .decimalNumber: true
    default: false
    }
  }

  private static let digraphs: [Unicode.Scalar: String] = [
    "ä": "ae", "Ä": "ae", "ö": "oe", "Ö": "oe", "ü": "ue", "Ü": "ue", "ø": "oe", "Ø": "oe", "å": "aa", "Å": "aa",
  ]

  /// Letters whose Unicode name does not end in the letter that ASCII text writes for them.
  private static let named = ["SHARP S": "ss", "ETH": "d", "THORN": "th", "ENG": "ng", "SCHWA": "e", "KRA": "k"]

  /// The letter below the diacritics of a Latin letter, out of its Unicode name: `LATIN SMALL LETTER C WITH CEDILLA` is
  /// `c`. `nil` for other scripts.
  private static func latinBase(_ scalar: Unicode.Scalar) -> String? {
    guard let name = scalar.properties.name else { return nil }
    var words = name.split(separator: " ")
    guard words.count > 3, words[0] == "LATIN", words[2] == "LETTER" || words[2] == "LIGATURE" else { return nil }
    words.removeFirst(3)
    let letter = words.prefix { $0 != "WITH" }
    return named[letter.joined(separator: " ")] ?? letter.last?.lowercased()
  }
}
