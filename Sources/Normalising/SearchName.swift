/// A name as PubMed's index writes it: family name, initials, suffix (`Brantley MA Jr`).
struct SearchName {
  /// The words, the suffix excluded.
  private(set) var words: [Substring]
  /// The suffix.
  private(set) var suffix: String?

  /// The words of an index name; `nil` when there are none.
  init?(_ text: String) {
    var words = text.split(separator: " ")
    while let last = words.last, last.allSatisfy({ $0 == "," || $0 == ";" }) { words.removeLast() }
    if words.count > 2, let last = words.last, NameWords.isSuffix(last), Self.areInitials(words[words.count - 2]) {
      suffix = NameWords.withoutStops(words.removeLast())
    }
    guard !words.isEmpty else { return nil }
    self.words = words
  }

  /// Whether the last word is made of initials.
  var endsInInitials: Bool { words.count > 1 && words.last.map(NameWords.isInitials) ?? false }

  /// The ways to cut the words into family name and initials, the likeliest first. Initials take one word, seldom two
  /// (`Rocha Gde M`), or none.
  var cuts: [(family: ArraySlice<Substring>, initials: String?)] {
    var cuts: [(ArraySlice<Substring>, String?)] = []
    for count in 1...2 where words.count > count && words.suffix(count).allSatisfy({ $0.utf8.count <= 16 }) {
      cuts.append((words.dropLast(count), words.suffix(count).joined(separator: " ")))
    }
    return cuts + [(words[...], nil)]
  }

  /// Takes words behind the initials that the printed name ends in as well, such as a degree, for a suffix.
  ///
  /// - Returns: The printed words that are left.
  mutating func takeSuffix(sharedWith printed: [Substring]) -> [Substring] {
    guard suffix == nil else { return printed }
    let shared = zip(words.reversed(), printed.reversed()).prefix { $0 == $1 }.count
    let rest = words.count - shared
    guard shared > 0, rest > 1, printed.count > shared, Self.areInitials(words[rest - 1]) else { return printed }
    let text = words[rest...].joined(separator: " ").drop { $0 == "," || $0 == " " }
    suffix = text.isEmpty ? nil : String(text)
    words.removeLast(shared)
    return Array(printed.dropLast(shared))
  }

  private static func areInitials(_ word: Substring) -> Bool { NameWords.isInitials(word) || word.utf8.count <= 3 }
}
