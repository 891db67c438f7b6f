import Articles

extension Draft {
  /// The entries that name authors; without a list, one each of the names that metadata have in one string.
  var namedAuthors: [Capture] {
    guard extraction.first(.author) == nil else {
      let named = Transliterations.leftOut(Array(extraction.all(.author)).withoutRepetition { $0.text(.name) })
      return extraction.first(.journalTitle) == nil ? mended(named) : named
    }
    guard extraction.first(.authorIndex) == nil else { return [] }
    guard let names = extraction.text(.authorNames) else {
      // Where metadata name the journal and no author, there is none, but for names that marks join to places.
      guard extraction.first(.journalTitle) == nil else { return head.map { $0.isLinked ? $0.people : [] } ?? [] }
      return Self.fuller(printedAuthors, head?.people ?? [])
    }
    return Self.fuller(
      NameList.split(names).filter { !PersonName.isOmission($0) }
        .map { Capture(.author, "", parts: [Capture(.name, $0)]) }, head?.people ?? [])
  }

  /// People that the page names in marked places, which may have tools at their names or lack the last one, as the lines
  /// around the title name them, where these have all of them.
  private func mended(_ people: [Capture]) -> [Capture] {
    guard let around = head?.people, around.count >= people.count, people.count <= Self.mostPrinted else {
      return people
    }
    let names = around.map { $0.text(.name).map { NameKey.key($0) } ?? "" }
    var places: [Int: Capture] = [:]
    var isSame = around.count == people.count
    for person in people {
      guard let name = person.text(.name), name.utf8.count <= NameKey.longest else { return people }
      let key = NameKey.key(name)
      guard let at = names.indices.first(where: { !names[$0].isEmpty && places[$0] == nil && key.hasPrefix(names[$0]) })
      else { return people }
      places[at] = person
      isSame = isSame && key == names[at]
    }
    if isSame { return people }
    return around.enumerated().map { at, person in
      guard let known = places[at] else { return person }
      return Capture(
        .author, "",
        parts: known.parts.filter { $0.field != .name }
          + person.parts.filter { known.first($0.field) == nil || $0.field == .name })
    }
  }

  /// Those of the names around the title, unless they are fewer than the others: metadata may name the publisher, and
  /// lists have tools among the names.
  private static func fuller(_ people: [Capture], _ around: [Capture]) -> [Capture] {
    around.isEmpty || around.count < people.count ? people : around
  }

  /// The list that the page prints, where metadata say neither who wrote the article nor where it stands: the first
  /// entries that stand near each other; each name counts once.
  private var printedAuthors: [Capture] {
    var seen: Set<String> = []
    let printed = Array(extraction.all(.printedAuthor).prefix(Self.mostPrinted))
    let gap = printed.indices.dropFirst().first { printed[$0].node - printed[$0 - 1].node > Self.farthest }
    return printed[..<(gap ?? printed.endIndex)].flatMap(AuthorBlock.entries).compactMap { entry in
      guard let name = entry.text(.name), Self.isPersonal(name), seen.insert(NameKey.key(name)).inserted else {
        return nil
      }
      return Capture(.author, "", parts: Array(entry.parts))
    }
  }

  private static let mostPrinted = 1_000
  /// How many elements may stand between two authors of a list, for boxes that open at their names.
  private static let farthest = 150
  /// What tools at a name begin with.
  private static let tools = ["Find ", "Search ", "View ", "ORCID ", "Contact ", "More ", "Author", "Show ", "Email "]

  /// Whether words may be a person's name: two to six of them, with capitals and without numbers.
  private static func isPersonal(_ name: String) -> Bool {
    guard name.utf8.count <= 80, !name.contains(where: \.isNumber), !name.contains("@"),
      !tools.contains(where: name.hasPrefix)
    else { return false }
    let words = name.split(separator: " ")
    return (2...6).contains(words.count) && words.first?.first?.isLowercase == false
      && words.last?.first?.isLowercase == false
  }
}

/// Authors whom metadata name once for each place where they work: `citation_author` again before each further
/// `citation_author_institution`.
enum RepeatedPeople {
  /// The entries, those that follow one of the same person with another affiliation joined to it; an affiliation that is
  /// nothing but an address is the person's. Linear.
  static func joined(_ people: [Capture]) -> [Capture] {
    var joined: [Capture] = []
    for person in people.map(withAddress) {
      if let last = joined.last, isSame(last, person) {
        let known = Set(last.parts.map(\.field)).subtracting([.affiliationText])
        joined[joined.count - 1] = Capture(
          last.field, "", parts: Array(last.parts) + person.parts.filter { !known.contains($0.field) })
      } else {
        joined.append(person)
      }
    }
    return joined
  }

  /// Whether both have the same full name, and each something that the other has not. Who is named by initials may be two.
  private static func isSame(_ one: Capture, _ other: Capture) -> Bool {
    guard let name = one.text(.name), name == other.text(.name) else { return false }
    let person = PersonName.parse(full: name, searchName: nil)
    guard let given = person.given?.split(separator: " ").first, !NameWords.isInitials(given) else { return false }
    let (own, texts) = (one.texts(.affiliationText), other.texts(.affiliationText))
    if texts.isEmpty { return own.isEmpty == false && other.first(.email) != nil && one.first(.email) == nil }
    return !own.isEmpty && own.count < mostPlaces && texts.allSatisfy { !own.contains($0) }
  }

  /// Nobody works in more; it bounds the work on metadata made to cost time.
  private static let mostPlaces = 16

  private static func withAddress(_ person: Capture) -> Capture {
    guard person.first(.email) == nil, person.parts.contains(where: isAddress) else { return person }
    return Capture(
      person.field, "", parts: person.parts.map { isAddress($0) ? Capture(.email, $0.text) : $0 })
  }

  private static func isAddress(_ part: Capture) -> Bool {
    part.field == .affiliationText && EmailAddress.all(in: part.text) == [part.text]
  }
}

/// Names that metadata give in Chinese characters behind the same name in Latin ones: `Ke-Xin Jin`, `金科新`, `Bing Luo`, `罗炳`.
enum Transliterations {
  /// The entries in Latin characters, where each of them has one in Chinese characters behind it. Linear.
  static func leftOut(_ people: [Capture]) -> [Capture] {
    guard people.count > 1, people.count % 2 == 0 else { return people }
    let alternate = people.enumerated().allSatisfy { isChinese($1) == ($0 % 2 == 1) }
    return alternate ? people.enumerated().filter { $0.offset % 2 == 0 }.map(\.element) : people
  }

  private static func isChinese(_ person: Capture) -> Bool {
    guard let first = person.text(.name)?.unicodeScalars.first else { return false }
    return (0x4E00...0x9FFF).contains(first.value)
  }
}
