/// Authors' keywords in one string.
public enum KeywordList {
  /// The keywords of `fatigue; groin; hip pain.`, each without its final full stop.
  ///
  /// - Parameters:
  ///   - text: The list, with or without a lead-in such as `Keywords:`.
  ///   - commas: Whether a list without semicolons is parted at its commas; those in brackets part nothing.
  /// - Returns: The keywords in order, empty ones dropped. Linear.
  public static func split(_ text: String, commas: Bool = false) -> [String] {
    let list = withoutLeadIn(text)
    let parts: [Substring]
    if list.contains(where: isSeparator) {
      parts = list.split(whereSeparator: isSeparator)
    } else if commas {
      let parted = splitAtCommas(list)
      parts = parted.count > 1 ? parted : splitAtDashes(list)
    } else {
      parts = [list]
    }
    return parts.compactMap(clean)
  }

  private static func isSeparator(_ character: Character) -> Bool { ";；•·|\n".contains(character) }

  /// What stands before a list, each with its language; it needs no colon behind it unless it could begin a keyword.
  private static let leadIns: [(words: String, language: String, needsColon: Bool)] = [
    ("keywords", "en", false), ("key words", "en", false), ("keyword", "en", true), ("keyword(s)", "en", true),
    ("index terms", "en", true), ("author keywords", "en", true), ("mots-clés", "fr", false),
    ("mots clés", "fr", false), ("palabras clave", "es", false), ("descriptores", "es", true),
    ("palavras-chave", "pt", false), ("palavras chave", "pt", false), ("descritores", "pt", true),
    ("schlüsselwörter", "de", false), ("schlagwörter", "de", false), ("parole chiave", "it", false),
    ("anahtar kelimeler", "tr", false), ("słowa kluczowe", "pl", false), ("ключевые слова", "ru", false),
    ("ключові слова", "uk", false), ("kata kunci", "id", false), ("关键词", "zh", false), ("キーワード", "ja", false),
  ]

  private static let longestLeadIn = leadIns.map(\.words.count).max() ?? 0

  /// The language of the words that stand before a list: `es` of `Palabras clave: fatiga`; `nil` where none do.
  static func language(_ text: String) -> String? { leadIn(text)?.language }

  /// `zh` for words in Chinese characters, else `en`: of two lists in metadata one may be a translation.
  static func script(_ text: String) -> String {
    text.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) } ? "zh" : "en"
  }

  private static func withoutLeadIn(_ text: String) -> Substring { leadIn(text)?.rest ?? text[...] }

  private static func leadIn(_ text: String) -> (language: String, rest: Substring)? {
    let start = text.prefix(longestLeadIn).lowercased()
    for (words, language, needsColon) in leadIns where start.hasPrefix(words) {
      let behind = text.dropFirst(words.count)
      let rest = behind.drop { " :：.-—".contains($0) }
      let hasColon = behind.prefix(2).contains { ":：".contains($0) }
      if hasColon || !needsColon && (behind.first.map { !$0.isLetter } ?? true) { return (language, rest) }
    }
    return nil
  }

  private static func splitAtCommas(_ list: Substring) -> [Substring] {
    var depth = 0
    return list.split { character in
      switch character {
      case "(", "[": depth += 1
      case ")", "]": depth = max(0, depth - 1)
      default: break
      }
      return depth == 0 && ",，、".contains(character)
    }
  }

  /// `sleep - tea - harbour towns`: dashes between spaces, two of them at least; a stroke between spaces parts alone.
  private static func splitAtDashes(_ list: Substring) -> [Substring] {
    let words = list.split(separator: " ")
    let marks: Set<Substring> = words.contains("/") ? ["/"] : ["-", "–", "—"]
    guard words.count(where: marks.contains) > (marks.contains("/") ? 0 : 1) else { return [list] }
    return words.split(whereSeparator: marks.contains).map { Substring($0.joined(separator: " ")) }
  }

  /// A keyword without its final full stop or comma; the stop stays in an ellipsis and in an initialism (`U.S.`), CHOICES 2.
  fileprivate static func clean(_ part: Substring) -> String? {
    var word = part.split(separator: " ").joined(separator: " ")
    if word.last == "." && !word.hasSuffix("..") && !endsInInitialism(word) { word.removeLast() }
    while word.last == " " || word.last == "," { word.removeLast() }
    return word.isEmpty ? nil : word
  }

  private static func endsInInitialism(_ word: String) -> Bool {
    let end = Array(word.unicodeScalars.suffix(4))
    guard end.count == 4 else { return false }
    return end[0].properties.isUppercase && end[1] == "." && end[2].properties.isUppercase
  }
}

extension KeywordList {
  /// The keywords in what the source gives as one: it may hold several (`gene; protein;`), parted by semicolons with a
  /// space behind them, since names hold semicolons too (`TIP2;6`); those in brackets part nothing.
  static func parts(_ text: String) -> [String] {
    guard text.utf8.contains(where: { (";,." as StaticString).contains($0) }) else { return [text] }
    var depth = 0
    var parts: [Substring] = []
    var start = text.startIndex
    for at in text.utf8.indices {
      switch text.utf8[at] {
      case UInt8(ascii: "("), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"): depth = max(0, depth - 1)
      case UInt8(ascii: ";") where depth == 0 && endsPart(text, at):
        parts.append(text[start..<at])
        start = text.utf8.index(after: at)
      default: break
      }
    }
    return (parts + [text[start...]]).compactMap(clean)
  }

  private static func endsPart(_ text: String, _ semicolon: String.Index) -> Bool {
    let next = text.utf8.index(after: semicolon)
    return next == text.utf8.endIndex || text.utf8[next] == 0x20
  }
}
