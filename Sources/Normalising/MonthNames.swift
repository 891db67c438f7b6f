/// Names of months and seasons, and the words that stand between the parts of a printed date.
enum MonthNames {
  /// Full names and usual abbreviations in English, Spanish, Portuguese, French, German and Italian, without accents.
  private static let names: [String] = [
    "jan january enero ene janeiro janvier janv januar jaenner janner jaen gennaio gen",
    "feb february febrero fevereiro fev fevrier fevr februar febraio febbraio febb",
    "mar march marzo marco mars marz maerz mrz",
    "apr april abril abr avril avr aprile",
    "may mayo maio mai maggio mag",
    "jun june junio junho juin juni giugno giu",
    "jul july julio julho juillet juil juli luglio lug",
    "aug august agosto ago aout agost",
    "sep sept september septiembre setiembre setembro set septembre settembre",
    "oct october octubre outubro out octobre oktober okt ottobre ott",
    "nov november noviembre novembro novembre",
    "dec december diciembre dic dezembro dez decembre dezember dicembre",
  ]

  private static let seasons = [
    "spring", "summer", "autumn", "fall", "winter", "primavera", "verano", "otono", "invierno", "verao", "outono",
    "inverno", "printemps", "ete", "automne", "hiver", "fruhling", "fruhjahr", "sommer", "herbst", "estate", "autunno",
  ]

  private static let weekdays = [
    "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun", "monday", "tuesday", "wednesday",
    "thursday", "friday", "saturday", "sunday",
  ]

  private static let kinds: [String: PrintedDateToken] = {
    var kinds: [String: PrintedDateToken] = [:]
    for (index, row) in names.enumerated() {
      for name in row.split(separator: " ") { kinds[String(name)] = .month(index + 1) }
    }
    for season in seasons { kinds[season] = .season }
    for word in ["to", "and", "until", "through", "bis", "und", "al", "y", "e", "et", "a", "au"] { kinds[word] = .dash }
    for word in weekdays + ["de", "del", "d", "di", "le", "of", "the", "der", "den"] { kinds[word] = .filler }
    return kinds
  }()

  /// What a word means in a date; a word that is none is ``PrintedDateToken/word``.
  static func token(for word: Substring) -> PrintedDateToken {
    guard word.utf8.count <= 24 else { return .word }
    return kinds[folded(word)] ?? .word
  }

  /// Whether a word in lower case and without accents is the name of a month or season, or may stand before one.
  static func isDatePart(_ folded: String) -> Bool {
    switch kinds[folded] {
    case .month, .season, .filler: true
    default: false
    }
  }

  /// Lower case without the accents that the six languages use.
  static func folded(_ word: Substring) -> String {
    var out = String.UnicodeScalarView()
    for scalar in word.lowercased().unicodeScalars {
      switch scalar {
      case "á", "à", "â", "ä", "ã": out.append("a")
      case "é", "è", "ê", "ë": out.append("e")
      case "í", "ì": out.append("i")
      case "ó", "ò", "ô", "ö", "õ": out.append("o")
      case "ú", "ù", "û", "ü": out.append("u")
      case "ç": out.append("c")
      case "ñ": out.append("n")
      default: out.append(scalar)
      }
    }
    return String(out)
  }
}
