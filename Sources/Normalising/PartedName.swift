public import Articles

extension PersonName {
  /// A person out of names that the source has cut already, as MEDLINE's full name is cut by its comma
  /// (`Sites, Jack W Jr`, FAU), with the same person in the index (`Sites JW Jr`, AU).
  ///
  /// A suffix ends the given names, or the index name where they have none. Initials are what the index has behind as
  /// many words as the family name; `nil` without an index name. Linear.
  public static func parted(family: String, given: String?, searchName: String?) -> Person {
    var given = (given ?? "").split { $0 == " " || $0 == "," }
    let familyWords = family.split(separator: " ")
    let search = searchName.flatMap { $0.utf8.count <= NameKey.longest ? SearchName($0) : nil }
    var suffix = search?.suffix
    if let last = given.last, NameWords.isSuffix(last), given.count > 1 || suffix != nil {
      suffix = NameWords.withoutStops(given.removeLast())
    }
    return person(
      family: familyWords[...], given: given[...], initials: search.flatMap { initials(in: $0, behind: familyWords) },
      suffix: suffix)
  }

  /// A tagged suffix without the comma before it.
  static func suffix(_ printed: String) -> String {
    printed.utf8.first == UInt8(ascii: ",") ? String(printed.drop { $0 == "," || $0 == " " }) : printed
  }

  /// The tagged name of a group without the semicolon that parted it from the next.
  static func collective(_ printed: String) -> String {
    guard printed.utf8.last == UInt8(ascii: ";") else { return printed }
    var name = printed[...]
    while let last = name.last, last == ";" || last == " " { name.removeLast() }
    return String(name)
  }

  private static func initials(in search: SearchName, behind family: [Substring]) -> String? {
    let words = search.words
    guard words.count > 1 else { return nil }
    for umlauts in [NameKey.Umlauts.dropped, .spelledOut] {
      let key = NameKey.key(family.joined(), umlauts: umlauts)
      for count in 1..<words.count where NameKey.key(words[..<count].joined(), umlauts: umlauts) == key {
        return words[count...].joined(separator: " ")
      }
    }
    return search.endsInInitials ? words.last.map(String.init) : nil
  }

  /// Whether an entry of a list of authors says that others are left out.
  static func isOmission(_ name: String) -> Bool {
    ["et al", "et al.", "et. al.", "and others", "others"].contains(name.prefix(12).lowercased())
  }
}
