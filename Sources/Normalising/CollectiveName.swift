extension PersonName {
  /// Whether a printed name is a group's (`RECOVERY Collaborative Group`, `on behalf of …`, `CAPRI-2 investigators`).
  ///
  /// A group is told by a noun for groups, by a joining word (`of`, `and the`) between two others, by a digit inside a
  /// word of letters (`COVID-19`, `Food4Me`), or by being one word of five capitals or more. A name that is neither a
  /// person's nor known to be a group's is taken for a person's. Linear.
  public static func isCollective(_ name: String) -> Bool {
    let words = name.split(separator: " ")
    guard let first = words.first else { return false }
    if hasOpening(name) || !isInitialled(words) && words.contains(where: namesGroup) { return true }
    if words.count == 1 { return isAcronym(first) }
    return name.hasSuffix(" Task Force")
      || words.dropFirst().dropLast().contains { CollectiveWords.joints.contains(String($0)) }
  }

  /// `E M Center`, `Center EM`: a family name that is also a noun for groups, with nothing but initials.
  private static func isInitialled(_ words: [Substring]) -> Bool {
    guard words.count > 1, let first = words.first, let last = words.last else { return false }
    return words.dropLast().allSatisfy { $0.unicodeScalars.count == 1 } && last.allSatisfy(\.isLetter)
      || words.count == 2 && NameWords.isInitials(last) && last.utf8.count < 4 && !NameWords.isInitials(first)
  }

  private static func hasOpening(_ name: String) -> Bool {
    guard let first = name.utf8.first, first >= 0x80 || CollectiveWords.firstBytes.contains(first | 0x20) else {
      return false
    }
    let start = String(name.prefix(30)).lowercased()
    return CollectiveWords.openings.contains { start.hasPrefix($0) }
  }

  /// Whether one word, taken apart at hyphens, slashes and punctuation, is a group's.
  private static func namesGroup(_ word: Substring) -> Bool {
    guard !NameWords.isSuffix(word) else { return false }
    if hasDigits(word) { return true }
    // A short word without a mark in it need not be taken apart.
    if word.utf8.count <= 3, word.utf8.allSatisfy({ $0 < 0x80 }) { return false }
    if word.utf8.allSatisfy(\.isASCIILetter) {
      return word.utf8.count <= 24 && CollectiveWords.nouns.contains(word.lowercased())
    }
    return word.split { !$0.isLetter }.contains { part in
      part.utf8.count <= 24 && part.utf8.count > 3 && CollectiveWords.nouns.contains(part.lowercased())
    }
  }

  /// Whether digits are part of a word. Those right behind a small letter at its end may be an affiliation's mark that
  /// was left on a person's name (`Smith1`).
  private static func hasDigits(_ word: Substring) -> Bool {
    guard word.utf8.contains(where: { $0.isASCIIDigit || $0 >= 0x80 }) else { return false }
    guard word.contains(where: \.isWholeNumber) else { return false }
    var rest = word
    while let last = rest.last, last.isWholeNumber || last == "," { rest.removeLast() }
    return rest.contains(where: \.isWholeNumber) || !(rest.last?.isLowercase ?? false)
  }

  private static func isAcronym(_ word: Substring) -> Bool {
    let letters = word.filter(\.isLetter)
    return letters.utf8.count >= 5 && letters.unicodeScalars.allSatisfy { $0.properties.isUppercase }
  }
}
