/// A part of a printed date.
enum PrintedDateToken: Equatable {
  /// A row of digits.
  case number(Int, digits: Int)
  /// `1st`, `2nd`: a day before a month, else a quarter or the like.
  case ordinal(Int)
  case month(Int)
  case season
  /// A dash, or a word that says the same (`to`, `and`).
  case dash
  case slash
  /// The stop between numbers of `14.08.2012`.
  case stop
  /// A word that carries nothing (`de`, `Monday`).
  case filler
  /// Any other word.
  case word

  /// The parts of a text; nil where it is longer than any printed date.
  static func tokens(of printed: String) -> [PrintedDateToken]? {
    guard printed.utf8.count <= 120 else { return nil }
    var tokens: [PrintedDateToken] = []
    var rest = Substring(printed)
    while let token = next(in: &rest) {
      if token != .filler { tokens.append(token) }
    }
    while let last = tokens.last, last == .stop || last == .dash || last == .slash { tokens.removeLast() }
    return tokens
  }

  private static func next(in rest: inout Substring) -> PrintedDateToken? {
    guard let first = rest.first else { return nil }
    if isDigit(first) { return number(in: &rest) }
    if let ideograph = ideographs[first] {
      rest.removeFirst()
      return ideograph
    }
    if first.isLetter {
      let word = rest.prefix { $0.isLetter && ideographs[$0] == nil }
      rest = rest[word.endIndex...]
      return MonthNames.token(for: word)
    }
    rest.removeFirst()
    return mark(first, before: rest.first)
  }

  /// The units of East Asian dates stand behind their numbers (2012年8月14日) and part them as dashes do.
  private static let ideographs: [Character: PrintedDateToken] = [
    "年": .dash, "月": .dash, "日": .filler, "년": .dash, "월": .dash, "일": .filler,
  ]

  private static func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }

  private static func number(in rest: inout Substring) -> PrintedDateToken {
    let digits = rest.prefix(while: isDigit)
    rest = rest[digits.endIndex...]
    let value = Int(digits.prefix(9)) ?? 0
    let letters = rest.prefix(3).prefix { $0.isLetter }
    if ["st", "nd", "rd", "th", "er"].contains(letters.lowercased()) {
      rest = rest[letters.endIndex...]
      return .ordinal(value)
    }
    return .number(value, digits: digits.count)
  }

  private static func mark(_ character: Character, before next: Character?) -> PrintedDateToken {
    if let scalar = character.unicodeScalars.first, PrintedDash.isDash(scalar) { return .dash }
    switch character {
    case "/": return .slash
    case "&": return .dash
    case "." where next.map(isDigit) == true: return .stop
    default: return .filler
    }
  }
}
