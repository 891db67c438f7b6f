internal import Articles

/// Names that a page sets in capitals throughout: `ELISABETH A. VAN DER POE`.
enum NameCase {
  /// The person with family and given names as they are written elsewhere, `Elisabeth A. van der Poe`. Who has small
  /// letters in either, or no given name but initials, is left alone: `ROE, Jane` says which one is the family name. Linear.
  static func ordinary(_ person: Person) -> Person {
    guard let family = person.family, let given = person.given, isInCapitals(family), isInCapitals(given),
      given.split(whereSeparator: { " -".contains($0) }).contains(where: { $0.count > 2 && !$0.contains(".") })
    else { return person }
    var person = person
    person.family = family.split(separator: " ").map { word in
      NameWords.isParticle(word) && word.count < family.count ? word.lowercased() : capitalised(word)
    }.joined(separator: " ")
    person.given = given.split(separator: " ").map { isShort($0) ? String($0) : capitalised($0) }.joined(separator: " ")
    return person
  }

  private static func isInCapitals(_ name: String) -> Bool {
    name.unicodeScalars.allSatisfy { $0.isCapital || !$0.properties.isAlphabetic }
  }

  /// Whether a word is made of initials, or may be.
  private static func isShort(_ word: Substring) -> Bool { word.count < 3 || word.contains(".") }

  /// `O'Brien`, `Doe-Poe`, `McRoe`: a capital at the beginning and behind a mark.
  private static func capitalised(_ word: Substring) -> String {
    var result = ""
    var begins = true
    for character in word {
      result += begins ? String(character) : character.lowercased()
      begins = !character.isLetter || result == "Mc" && word.count > 4
    }
    return result
  }
}
