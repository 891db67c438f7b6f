import Articles

/// The lists of authors and affiliations that a page prints, for authors that its metadata name: what the metadata lack
/// of a person, or say of nobody, is taken from there.
struct PrintedPeople {
  private let entries: [Capture]
  private let byName: [String: [Int]]
  /// The marks that stand in the list of affiliations, with the words they stand for.
  private let marks: [String: String]
  /// The marks of notes on authors that stand apart from both.
  private let noteMarks: Set<String>

  /// What a page prints.
  ///
  /// - Parameters:
  ///   - printed: The entries of its lists of authors.
  ///   - affiliations: The list of affiliations; a mark that is not in it is none.
  init(_ printed: [Capture], _ extraction: Extraction, _ affiliations: [Capture]) {
    let entries = LoudNames.parted(printed.flatMap(AuthorBlock.entries))
    self.entries = entries
    noteMarks = Set(extraction.all(.authorNote).flatMap { $0.texts(.key) })
    var marks: [String: String] = [:]
    for entry in affiliations {
      for key in entry.texts(.key) + entry.texts(.outerKey) where marks[key] == nil {
        marks[key] = AffiliationText.read(entry) ?? ""
      }
    }
    self.marks = marks
    byName = entries.indices.reduce(into: [:]) { index, at in
      if let key = Self.key(entries[at]) { index[key, default: []].append(at) }
    }
  }

  /// Entries completed by what the page prints of the same persons.
  func completing(_ people: [Capture]) -> [Capture] {
    guard !entries.isEmpty else { return people }
    let namesakes = Self.namesakes(people)
    let isLinked = people.contains { !Self.belongings.allSatisfy(lacks($0)) }
    return people.map { person in
      guard let printed = match(person, namesakes) else { return person }
      let isInverted = person.text(.name)?.utf8.contains(UInt8(ascii: ",")) == true
      let wanted =
        (isLinked ? [] : Self.belongings) + (isInverted ? [] : [.searchName]) + [.orcid, .email, .corresponding]
      var parts = Self.placed(person, as: printed)
      if let name = printed.first(.name), Self.isFuller(printed, than: person) {
        parts.removeAll { $0.field == .name }
        parts.append(name)
      }
      for field in wanted where person.first(field) == nil {
        switch field {
        case .affiliationKey: parts += keys(printed).map { Capture(field, $0) }
        case .affiliationText:
          parts += printed.texts(field).map { Capture(field, String(AffiliationText.withoutBrackets($0[...]))) }
        default: parts += Array(printed.all(field))
        }
      }
      if person.first(.noteKey) == nil { parts += noteKeys(printed).map { Capture(.noteKey, $0) } }
      return Capture(.author, "", parts: parts)
    }
  }

  /// What is known of a person, its affiliations as the page prints them: whole where metadata name the institution of
  /// each alone, with the commas in them that metadata lack.
  private static func placed(_ person: Capture, as printed: Capture) -> [Capture] {
    let texts = printed.texts(.affiliationText)
    guard !texts.isEmpty, person.first(.affiliationText) != nil else { return Array(person.parts) }
    let keys = texts.map { NameKey.key($0) }
    let own = person.texts(.affiliationText).map { NameKey.key($0) }
    // Fewer words in print may be several affiliations in one.
    if texts.count >= own.count, texts.count <= mostPlaces, texts.allSatisfy(isPlace),
      own.allSatisfy({ part in keys.contains { $0.contains(part) } }), !Set(keys).isSubset(of: own)
    {
      return person.parts.filter { $0.field != .affiliationText } + texts.map { Capture(.affiliationText, $0) }
    }
    if texts.count == own.count, texts.allSatisfy(isPlace), zip(own, keys).allSatisfy(areOne),
      commas(texts) > commas(person.texts(.affiliationText))
    {
      return person.parts.filter { $0.field != .affiliationText } + texts.map { Capture(.affiliationText, $0) }
    }
    return person.parts.map { part in
      guard part.field == .affiliationText, !part.text.contains(","),
        let at = keys.firstIndex(of: NameKey.key(part.text))
      else { return part }
      return Capture(.affiliationText, texts[at])
    }
  }

  /// Whether the keys of two affiliations are one but for the numbers of post offices.
  private static func areOne(_ left: String, _ right: String) -> Bool {
    left == right || left.filter { !$0.isNumber } == right.filter { !$0.isNumber }
  }

  private static func commas(_ texts: [String]) -> Int { texts.reduce(0) { $0 + $1.count { $0 == "," } } }

  /// Nobody works in more; it bounds the work on pages made to cost time.
  private static let mostPlaces = 16

  /// Whether words may be an affiliation and nothing else.
  private static func isPlace(_ text: String) -> Bool {
    text.utf8.count <= 600 && !text.contains("@") && !text.contains("://")
  }

  /// Entries with the marks that the page prints in the place of the metadata's affiliations; `nil` unless the page has all
  /// that these say of everybody: metadata may name the institution alone, or have all affiliations in one string.
  func replacing(_ people: [Capture]) -> [Capture]? {
    guard !entries.isEmpty, !marks.isEmpty, people.count <= Self.mostReplaced, marks.count <= Self.mostReplaced
    else { return nil }
    let words = marks.mapValues { NameKey.key($0) }
    let sets = marks.mapValues(Self.words)
    let namesakes = Self.namesakes(people)
    var replaced: [Capture] = []
    for person in people {
      let keys = match(person, namesakes).map(keys) ?? []
      let texts = person.texts(.affiliationText).map { NameKey.key(AffiliationText.withoutGluedMark($0)) }
      let own = keys.compactMap { words[$0] }
      let ownSets = keys.compactMap { sets[$0] }
      guard !keys.isEmpty || texts.isEmpty,
        zip(texts, person.texts(.affiliationText)).allSatisfy({ text, printed in
          // `aDepartment of …`: metadata may have the mark before the words.
          own.contains { $0.contains(text) || $0 == text.dropFirst() }
            || words.count > 1 && words.values.allSatisfy { text.contains($0) }
            // `University of Northmoor Department of Tea Freeland`: the institution before its department.
            || !ownSets.isEmpty && ownSets.contains(where: Self.words(printed).isSubset)
        })
      else { return nil }
      let rest = person.parts.filter { $0.field != .affiliationText && $0.field != .affiliationKey }
      replaced.append(Capture(.author, "", parts: rest + keys.map { Capture(.affiliationKey, $0) }))
    }
    return completing(replaced)
  }

  /// The words of an affiliation, folded, in no order.
  private static func words(_ text: String) -> Set<String> {
    Set(text.split { !$0.isLetter && !$0.isNumber }.map { NameKey.key(String($0)) })
  }

  /// Longer lists are taken as metadata have them.
  private static let mostReplaced = 200

  /// How many people share each name.
  private static func namesakes(_ people: [Capture]) -> [String: Int] {
    people.reduce(into: [:]) { counts, person in
      if let key = key(person) { counts[key, default: 0] += 1 }
    }
  }

  /// The marks of an entry that the list of affiliations has; those in superscript where its links lead to none of it.
  private func keys(_ entry: Capture) -> [String] {
    let keys = entry.texts(.affiliationKey).flatMap(knownMarks)
    return (keys.isEmpty ? entry.texts(.noteKey).flatMap(knownMarks) : keys).withoutDoubles
  }

  /// The marks of an entry that a note apart from the list explains, and not the list itself.
  private func noteKeys(_ entry: Capture) -> [String] {
    guard !noteMarks.isEmpty else { return [] }
    let keys = (entry.texts(.noteKey) + entry.texts(.affiliationKey)).filter(noteMarks.contains).withoutDoubles
    return keys.filter { marks[$0] == nil }
  }

  /// What of a mark stands in the list of affiliations: the whole, or it without the signs of notes behind it (`1*`), or
  /// each of its signs (`†‡`).
  private func knownMarks(_ printed: String) -> [String] {
    let key = AffiliationDirectory.key(printed)
    if marks[key] != nil { return [key] }
    let word = key.prefix { $0.isLetter || $0.isNumber }
    let signs = key[word.endIndex...].map(String.init)
    guard key.count <= 6, !signs.contains("-"), !signs.contains("_") else { return [] }
    return ([String(word)] + signs).filter { marks[$0] != nil }
  }

  /// What says where a person works.
  private static let belongings: [Field] = [.affiliationKey, .affiliationText, .affiliation, .place]

  private func lacks(_ person: Capture) -> (Field) -> Bool { { person.first($0) == nil } }

  /// The printed entry of a person's name, the very same one where others share family name and initial. Of several, as a
  /// page may print its list more than once, the first that says where the person works, with what it lacks and others say.
  private func match(_ person: Capture, _ namesakes: [String: Int]) -> Capture? {
    guard let key = Self.key(person), var found = byName[key] else { return nil }
    if namesakes[key] ?? 1 > 1 {
      let name = person.text(.name).map { NameKey.key($0) }
      found.removeAll { entries[$0].text(.name).map { NameKey.key($0) } != name }
    }
    let printed = found.prefix(Self.mostPrinted).map { entries[$0] }
    let placed = printed.first { !Self.belongings.allSatisfy(lacks($0)) }
    guard let first = placed ?? printed.first else { return nil }
    let added = Self.extras.filter { first.first($0) == nil }
      .compactMap { field in printed.lazy.compactMap { $0.first(field) }.first }
    let notes = first.first(.noteKey) == nil ? printed.lazy.map(noteKeys).first { !$0.isEmpty } ?? [] : []
    guard !added.isEmpty || !notes.isEmpty else { return first }
    return Capture(first.field, "", parts: Array(first.parts) + added + notes.map { Capture(.noteKey, $0) })
  }

  /// What may stand at a name in one of the lists only.
  private static let extras: [Field] = [.orcid, .email, .corresponding]
  /// No page prints its list of authors more often.
  private static let mostPrinted = 8

  /// Whether a printed name says more than the one in the metadata: given names for initials (`Jane Roe`, `Roe JQ`), or
  /// more of them (`Jane Q. Roe`, `Jane Roe`).
  private static func isFuller(_ printed: Capture, than person: Capture) -> Bool {
    guard let long = printed.text(.name), let short = person.text(.name) else { return false }
    let (full, own) = (PersonName.parse(full: long, searchName: nil), PersonName.parse(full: short, searchName: nil))
    guard let given = full.given?.split(separator: " "), let first = given.first else { return false }
    let known = own.given?.split(separator: " ") ?? []
    if known.allSatisfy({ NameWords.isInitials($0) }) { return !NameWords.isInitials(first) }
    return given.count > known.count && given.starts(with: known)
  }

  /// Family name and first initial, folded: `Roe, Jane Q.`, `Jane Roe` and `Roe JQ` are one.
  private static func key(_ person: Capture) -> String? {
    guard let name = person.text(.name), name.utf8.count <= NameKey.longest else { return nil }
    let parsed = PersonName.parse(full: name, searchName: nil)
    guard let family = parsed.family, let initial = (parsed.given ?? parsed.initials)?.first else { return nil }
    return NameKey.key(family) + " " + NameKey.key(String(initial))
  }
}
