/// A reference that a page sets in several lines, with nothing between its parts but the ends of lines: a card with the
/// title on top, a box of rows.
public enum ReferenceCard {
  /// The card as a sentence after the other, names first, which is how references are printed elsewhere; a single line as it
  /// is. Linear.
  public static func sentences(_ lines: [Substring]) -> String {
    var lines = rejoined(lines)
    if lines.count > 2, !mayBeNames(lines[0]), areNames(lines[1]) { lines.swapAt(0, 1) }
    var text = ""
    var last: Substring = ""
    for line in lines {
      if !text.isEmpty { text += mayEnd(text) && begins(line, behind: last) ? ". " : " " }
      text += line
      last = line
    }
    return text
  }

  /// The lines without the breaks of a page that sets each part of a line in a block: what begins with a mark goes on with
  /// what is before it, and a dash alone joins the two around it.
  private static func rejoined(_ lines: [Substring]) -> [Substring] {
    var rejoined: [String] = []
    var joins = false
    for line in lines {
      let isDash = line == "-" || line == "–"
      if let last = rejoined.indices.last, joins || isDash || line.first.map({ ".,;:)".contains($0) }) == true {
        rejoined[last] += line
        joins = isDash
      } else {
        rejoined.append(String(line))
        joins = false
      }
    }
    return rejoined.map { $0[...] }
  }

  /// Whether nothing in a line says that it is no name: `Roe, J.`, of which a list of authors has one a line.
  private static func mayBeNames(_ line: Substring) -> Bool {
    line.split { " ,;&".contains($0) }.allSatisfy(isNamePart)
  }

  /// Whether a line is a list of names and nothing else: `J Roe, Anna Poe et al.`
  private static func areNames(_ line: Substring) -> Bool {
    let parts = line.split { ",;&".contains($0) }.map { $0.split(separator: " ") }
    let names = parts.filter { !$0.isEmpty && $0.first != "et" }
    guard names.allSatisfy({ $0.count <= 5 && $0.allSatisfy(isNamePart) }) else { return false }
    // A lonely name could be a journal's.
    guard names.count < 2 else { return names.count { $0.count > 1 } * 2 >= names.count }
    return names.first.map { $0.count == 2 && $0.contains(where: isInitials) } ?? false
  }

  /// `Roe`, `J.`, `Doe-Poe`, `van`, `and`: letters, with a capital where there are many.
  private static func isNamePart(_ word: Substring) -> Bool {
    guard let first = word.unicodeScalars.first else { return false }
    guard first.properties.isUppercase || word.utf8.count <= 3 else { return false }
    return word.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || ".-'’".unicodeScalars.contains($0) }
  }

  private static func isInitials(_ word: Substring) -> Bool {
    word.utf8.count <= 5 && word.unicodeScalars.allSatisfy { $0.properties.isUppercase || $0 == "." || $0 == "-" }
  }

  /// Whether a full stop may follow: no mark stands there, and no word that leads on, as where a long line was broken by
  /// hand.
  private static func mayEnd(_ text: String) -> Bool {
    guard let last = text.unicodeScalars.last, !".,;:?!-–—([/&".unicodeScalars.contains(last) else { return false }
    let word = text.utf8.suffix(8).reversed().prefix { $0 != 0x20 }
    return !leading.contains(String(decoding: word.reversed(), as: UTF8.self))
  }

  /// Whether a line begins like a part of its own: with a capital, a quotation mark or a year, but not with the initials
  /// of the name that the line before it ends in. Behind a title `J. Tea Res.` is a journal.
  private static func begins(_ line: Substring, behind last: Substring) -> Bool {
    guard let first = line.unicodeScalars.first else { return false }
    let word = line.prefix { $0 != " " }
    let marked = word.last.map { ".,;".contains($0) } == true
    let mayBeInitials = marked || word.count == line.count
    if mayBeInitials, isInitials(word.prefix { !",;".contains($0) }), mayBeNames(last) { return false }
    if first.properties.isUppercase || "\"“‘«".unicodeScalars.contains(first) { return true }
    let digits = line.utf8.prefix { $0 >= 0x30 && $0 <= 0x39 }
    return digits.count == 4 && (first == "1" || first == "2")
  }

  private static let leading: Set<String> = [
    "a", "an", "and", "at", "by", "da", "de", "der", "des", "di", "die", "do", "du", "e", "en", "et", "for", "from",
    "in", "la", "le", "of", "on", "or", "the", "to", "und", "with", "y",
  ]
}
