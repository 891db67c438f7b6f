import References

extension Byline {
  /// Whether words may be a person's name.
  static func isPersonal(_ words: [Substring]) -> Bool {
    guard (2...mostWords).contains(words.count), let last = words.last, let first = words.first else { return false }
    var full = 0
    for word in words {
      if NameWords.isInitials(word), word.utf8.count <= 6 { continue }
      if word.first?.isLowercase == true {
        guard NameWords.isWrittenSmall(word) else { return false }
        continue
      }
      guard isNameWord(word), !HeadWords.impersonal.contains(word.lowercased()) else { return false }
      full += 1
    }
    let isHan = first.unicodeScalars.first.map { $0.value >= 0x3000 } ?? false
    return (full > 0 || isHan) && (last.first?.isLowercase != true)
      && !PersonName.isCollective(words.joined(separator: " "))
  }

  /// Whether a full stop behind a word ends the line's sentence, `and Anna Poe.`, and shortens nothing.
  static func endsSentence(_ word: Substring) -> Bool {
    word.last == "." && word.count > 3 && !word.dropLast().contains(".") && !NameWords.isSuffix(word)
      && word.contains { $0.isLowercase }
  }

  /// A title before a name.
  static func isTitle(_ word: Substring) -> Bool {
    ["Dr.", "Dr", "Prof.", "Prof", "Professor", "PD", "Priv.-Doz.", "Mr.", "Mrs.", "Ms."].contains(word)
  }

  /// Letters with hyphens, apostrophes and a final full stop.
  private static func isNameWord(_ word: Substring) -> Bool {
    guard word.utf8.count <= 40, let first = word.first, first.isLetter else { return false }
    return word.allSatisfy { $0.isLetter || "-‐‑'’.`´".contains($0) } && word.filter { $0 == "." }.count <= 2
  }

  /// Whether a name begins with a known given name, or has initials or a given name in parts.
  static func isSure(_ words: [Substring]) -> Bool {
    // `PDF` and `FREE` are no initials.
    if words.dropLast().contains(where: { NameWords.isInitials($0) && ($0.count < 3 || $0.contains(".")) }) {
      return true
    }
    if words.count == 2, NameWords.isInitials(words[1]), words[1].count < 4 { return true }
    guard let first = words.first else { return false }
    let parts = first.split { "-‐‑".contains($0) }
    if parts.count > 1, parts[0].count > 1 { return true }
    if parts.first.map({ GivenNames.contains($0) }) == true || words.count > 2 && GivenNames.contains(words[1]) {
      return true
    }
    // `Jane ROE`.
    let isLoud = { (word: Substring) in word.count > 3 && word.allSatisfy { $0.isUppercase || !$0.isLetter } }
    return words.last.map { isLoud($0) && !isLoud(first) || HeadWords.families.contains($0.lowercased()) } == true
  }
}
