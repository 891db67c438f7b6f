public import Articles

/// Printed names of authors, cut into their parts.
public enum PersonName {
  /// A person or a group out of a printed name.
  ///
  /// - Parameters:
  ///   - full: The name as printed: `Patrick C Y Woo`, `Woo PC`, `Brantley, Milam A., Jr.`, a group's name.
  ///   - searchName: The same author in the data base's index (`Woo PC`, `Brantley MA Jr`), or inverted (`García López,
  ///     Ana`), which says where the family name begins; it may be written without diacritics or with other hyphens. It is
  ///     ignored when it does not fit, and when either is over 1000 bytes.
  /// - Returns: Parts as printed. `initials` stand only where the index name or a printed `Woo PC` gives them, and such a
  ///   printed name has no `given`; without help the family name is the last word with the particles before it. A single
  ///   name is a family name, as are up to three words that the index repeats without initials, unless they are known for
  ///   a group's. A group has `collective` alone. An empty name gives a person of whom nothing is known. Linear.
  public static func parse(full printed: String, searchName: String?) -> Person {
    let full = withoutMarks(printed)
    let words = full.split(separator: " ")
    guard !words.isEmpty else { return Person() }
    if let searchName, max(full.utf8.count, searchName.utf8.count) <= NameKey.longest,
      var search = SearchName(searchName)
    {
      if !full.utf8.contains(UInt8(ascii: ",")), let family = invertedFamily(searchName) {
        return cut(words, before: family) ?? unaided(full, words)
      }
      if let person = indexForm(words, search) { return person }
      if isSame(words, search.words) { return undivided(full, words) }
      let printed = search.takeSuffix(sharedWith: words)
      if let person = match(printed, search) { return person }
    }
    return isCollective(full) ? group(full) : unaided(full, words)
  }

  /// A person or a group out of a printed name and the link on it, which may say that the author is a corporate one.
  public static func parse(full: String, link: SearchLink?) -> Person {
    if let link, link.isCorporate { return group(full) }
    return parse(full: full, searchName: link?.term)
  }

  /// The name of a group without the punctuation that lists leave at its end.
  static func group(_ name: String) -> Person {
    var person = Person()
    person.collective = withoutEnd(name)
    return person
  }

  /// A name that the index does not divide either: a group's, or a person's who has no given name.
  ///
  /// The data base holds such persons as a family name of one to three words.
  private static func undivided(_ name: String, _ words: [Substring]) -> Person {
    if words.count > 3 || isCollective(name) { return group(name) }
    var person = Person()
    person.family = name
    return person
  }

  private static func isSame(_ left: [Substring], _ right: [Substring]) -> Bool {
    if let first = left.first, let other = right.first, !NameKey.mayBegin(alike: first, other) { return false }
    return NameKey.key(left.joined()) == NameKey.key(right.joined())
  }

  // MARK: With an index name

  /// The family name of `García López, Ana`; `nil` for a name in another form.
  private static func invertedFamily(_ searchName: String) -> [Substring]? {
    let parts = searchName.split(separator: ",").map { $0.split(separator: " ") }
    guard parts.count > 1, !parts[0].isEmpty, let given = parts[1].first, !NameWords.isSuffix(given) else { return nil }
    return parts[0]
  }

  /// The printed name cut at a family name, unless that leaves a particle of it behind.
  private static func cut(_ words: [Substring], before family: [Substring]) -> Person? {
    guard family.count < words.count,
      let found = NameFit(words: words, umlauts: .dropped).find(family[...], suffix: nil),
      found.given.last.map(NameWords.isParticle) != true
    else { return nil }
    return person(family: found.family, given: found.given, initials: nil, suffix: found.suffix)
  }

  /// The printed name is the index name itself: `Woo PC`, `Brantley MA Jr`.
  private static func indexForm(_ words: [Substring], _ search: SearchName) -> Person? {
    guard search.endsInInitials, let initials = search.words.last else { return nil }
    var printed = words
    let suffix = search.suffix == nil ? nil : printed.popLast().map(NameWords.withoutStops)
    guard isSame(printed, search.words), printed.count > 1, let last = printed.popLast(),
      NameKey.key(last) == NameKey.key(initials)
    else { return nil }
    return person(family: printed[...], given: [], initials: NameWords.withoutStops(last), suffix: suffix)
  }

  /// The printed name holds the index name's family name, at its end as PubMed prints it or at its start.
  private static func match(_ words: [Substring], _ search: SearchName) -> Person? {
    for umlauts in [NameKey.Umlauts.dropped, .spelledOut] {
      let fit = NameFit(words: words, umlauts: umlauts)
      for cut in search.cuts {
        guard cut.initials != nil || words.count > search.words.count else { continue }
        if let found = fit.find(cut.family, suffix: search.suffix) {
          return person(
            family: found.family, given: found.given, initials: cut.initials, suffix: found.suffix ?? search.suffix)
        }
      }
    }
    return nil
  }

  static func person(
    family: ArraySlice<Substring>, given: ArraySlice<Substring>, initials: String?, suffix: String?
  ) -> Person {
    var person = Person()
    person.family = withoutEnd(family.joined(separator: " "))
    person.given = withoutEnd(given.joined(separator: " "))
    person.initials = initials.flatMap(withoutEnd)
    person.suffix = suffix
    return person
  }

  /// `Roe, Jane MD, PhD1,2`: an inverted name without the numbers that are glued to it.
  private static func withoutMarks(_ name: String) -> String {
    guard let last = name.utf8.last, last.isASCIIDigit, name.utf8.contains(UInt8(ascii: ",")) else { return name }
    let rest = name.utf8.reversed().drop { $0.isASCIIDigit || $0 == UInt8(ascii: ",") }
    guard let letter = rest.first, letter | 0x20 >= 0x61, letter | 0x20 <= 0x7A, rest.contains(UInt8(ascii: ",")) else {
      return name
    }
    return String(name.utf8.dropLast(name.utf8.count - rest.count)) ?? name
  }

  /// A name without the punctuation that lists leave at its end; `nil` where nothing is left.
  private static func withoutEnd(_ name: String) -> String? {
    var text = name[...]
    while let last = text.last, ":;, ".contains(last) { text.removeLast() }
    return text.isEmpty ? nil : String(text)
  }
}
