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
    var key = ""
    for scalar in text.unicodeScalars { append(scalar, umlauts: umlauts, to: &key) }
    return key
  }

  private static func append(_ scalar: Unicode.Scalar, umlauts: Umlauts, to key: inout String) {
    if scalar.isASCII {
      guard isLetterOrDigit(scalar) else { return }
      key += scalar.properties.lowercaseMapping
    } else if !isLetterOrDigit(scalar) {
      return
    } else if umlauts == .spelledOut, let digraph = digraphs[scalar] {
      key += digraph
    } else if let base = latinBase(scalar) {
      key += base
    } else {
      key += scalar.properties.lowercaseMapping
    }
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
