/// The words that tell the parts of a printed name apart.
enum NameWords {
  /// Particles that belong to the family name, whether they are written with a capital or not.
  private static let particles: Set<String> = [
    "af", "al", "av", "bin", "da", "das", "de", "del", "della", "den", "der", "des", "di", "do", "dos", "du", "el",
    "ibn", "la", "le", "te", "ten", "ter", "van", "vom", "von", "zu", "zur", "abu", "abou", "dal", "dalla", "degli",
    "dei", "delle", "dello", "las", "los", "mc", "op", "st", "saint", "vande", "vanden", "vander", "vd",
  ]

  /// Whether a word joins the two family names of a person: `Ortega y Gasset`, `Costa e Silva`, `Puig i Cadafalch`.
  static func isJoint(_ word: Substring) -> Bool { word == "y" || word == "e" || word == "i" }

  /// Suffixes that may be written in any case.
  private static let suffixes: Set<String> = ["jr", "sr", "2nd", "3rd", "4th", "5th", "6th"]

  /// Suffixes in roman numerals.
  private static let numerals: Set<String> = ["II", "III", "IV"]

  /// Degrees and orders that some pages print after a name; they are no part of it.
  private static let degrees: Set<String> = [
    "ba", "bmbch", "bs", "bsc", "bvsc", "dds", "dmd", "dnp", "do", "dphil", "dpt", "drph", "dvm", "edd", "facp", "facs",
    "frcp", "frcpc", "frcs", "frcsc", "jd", "llm", "ma", "mb", "mba", "mbbs", "mbchb", "md", "mhs", "mph", "mphil",
    "mrcp", "ms", "msc", "msn", "mspt", "pharmd", "phd", "prof", "psyd", "pt", "rd", "rn", "scd", "scm",
  ]

  /// Whether a word before a family name belongs to it. A word without any capital does: given names are printed with one.
  static func isParticle(_ word: Substring) -> Bool {
    let plain = withoutStops(word).lowercased()
    return particles.contains(plain)
      || startsLowerCase(word) && !word.unicodeScalars.contains(where: \.isCapital)
  }

  /// Whether a word in small letters may stand in a person's name.
  static func isWrittenSmall(_ word: Substring) -> Bool {
    let plain = withoutStops(word)
    return particles.contains(plain) || isJoint(word) || word.hasPrefix("d’") || word.hasPrefix("d'") || plain == "’t"
      || plain == "'t"
  }

  /// Whether a word is a suffix (`Jr`, `Sr.`, `3rd`, `III`).
  static func isSuffix(_ word: Substring) -> Bool {
    // Most words are told by their length or their first letter.
    guard word.utf8.count <= 5, let first = word.utf8.first else { return false }
    guard first >= 0x80 || first == 0x2E || ("js23456i" as StaticString).contains(first.lowercasedASCII) else {
      return false
    }
    let plain = withoutStops(word)
    return suffixes.contains(plain.lowercased()) || numerals.contains(plain)
  }

  /// Whether a word, or several with nothing but spaces between, are academic degrees.
  static func areDegrees(_ words: Substring) -> Bool {
    words.utf8.count <= 60 && words.split(separator: " ").allSatisfy(isDegree)
  }

  /// A degree of two letters is one in capitals only: `Ma` and `Do` are names.
  private static func isDegree(_ word: Substring) -> Bool {
    let plain = withoutStops(word)
    return degrees.contains(plain.lowercased()) && (plain.utf8.count > 2 || plain == plain.uppercased())
  }

  /// Whether a word is made of initials as author indexes write them: `PC`, `J-P`, `IuA`, `É`.
  ///
  /// One to four capitals; a capital may draw a small letter after it, as transliterated Russian initials do, when
  /// another capital stands beside it (`IuA`, `VKh`). `Yu` and `Li` are words.
  static func isInitials(_ word: Substring) -> Bool {
    guard word.utf8.count <= 16 else { return false }
    var capitals = 0
    var small = 0
    for scalar in word.unicodeScalars where scalar != "." && scalar != "-" {
      if scalar.isCapital {
        capitals += 1
      } else if scalar.isSmall && capitals > small {
        small += 1
      } else {
        return false
      }
    }
    return (1...4).contains(capitals) && (small == 0 || capitals > 1)
  }

  /// Two letters that stand for one Cyrillic or Greek letter, and so are initials although they look like a word.
  private static let digraphs: Set<Substring> = ["Ch", "Chr", "Ia", "Iu", "Kh", "Ph", "Sh", "Th", "Ts", "Zh"]

  /// Whether a word is an initial of two letters (`Iu`, `Ch`).
  static func isDigraph(_ word: Substring) -> Bool { digraphs.contains(word) }

  /// Words after a Portuguese family name that belong to it: `Ferriolli Filho`.
  private static let descents: Set<String> = ["filho", "neto", "netto", "sobrinho", "júnior", "junior"]

  /// Whether the word before this one belongs to the family name as well.
  static func isDescent(_ word: Substring) -> Bool { word.utf8.count < 10 && descents.contains(word.lowercased()) }

  /// A word without its full stops.
  static func withoutStops(_ word: Substring) -> String { String(word.filter { $0 != "." }) }

  /// Whether the first letter is a small one: `’t` and `d’` count.
  private static func startsLowerCase(_ word: Substring) -> Bool {
    word.unicodeScalars.first(where: \.isLetter)?.isSmall ?? false
  }
}

extension Unicode.Scalar {
  /// Whether it is a capital letter; ASCII needs no table.
  var isCapital: Bool { isASCII ? (0x41...0x5A).contains(value) : properties.isUppercase }

  /// Whether it is a small letter.
  var isSmall: Bool { isASCII ? (0x61...0x7A).contains(value) : properties.isLowercase }

  /// Whether it is a letter.
  var isLetter: Bool { isASCII ? isCapital || isSmall : properties.isAlphabetic }
}
