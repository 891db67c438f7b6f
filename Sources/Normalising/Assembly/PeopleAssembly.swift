import Articles

extension Draft {
  /// `authors` (then editors and investigators) and `affiliations`.
  mutating func readPeople() {
    let named = personEntries
    let (entries, listed) = placed(named)
    let affiliations = listed.filter { !Self.isEqualContribution($0) }
    var directory = AffiliationDirectory(affiliations, people: entries)
    let marks = Set(affiliations.flatMap { $0.texts(.key) })
    let notes = AuthorNotes(
      Array(extraction.all(.authorNote)) + listed.filter(Self.isEqualContribution), besides: marks)
    var people = people(entries, &directory, notes)
    directory.order(by: &people)
    if !printedAffiliations.isEmpty || !printedEntries.isEmpty { directory.leaveOutAddresses() }
    article.authors = people.orNil
    article.affiliations = directory.affiliations.orNil
    unlistedAffiliations = directory.added - directory.repeated - (listed.count - affiliations.count)
  }

  /// The authors completed by what the page prints of them, and the list of affiliations. What the page prints besides the
  /// list counts only where nothing else says who works where, or where it says the same and more.
  private func placed(_ people: [Capture]) -> ([Capture], [Capture]) {
    let own = AffiliationBlock.parted(extraction.all(.affiliation))
    let hasTexts = people.contains { $0.first(.affiliationText) != nil || $0.first(.affiliation) != nil }
    let entries = printedEntries
    if hasTexts, own.isEmpty || entries.isEmpty {
      let printed = entries.isEmpty ? [] : printedAffiliations
      guard !printed.isEmpty else { return (PrintedPeople(entries, extraction, own).completing(people), own) }
      let list = AffiliationBlock.list(printed, people: people)
      if let fuller = PrintedPeople(entries, extraction, list).replacing(people) { return (fuller, list) }
      return (PrintedPeople(entries, extraction, own).completing(people), own)
    }
    let list = own.isEmpty ? AffiliationBlock.list(printedAffiliations, people: people) : own
    let printed = PrintedPeople(entries, extraction, list)
    return (hasTexts ? printed.replacing(people) ?? printed.completing(people) : printed.completing(people), list)
  }

  /// The list of authors that the page prints; that around the title too, where no other place says where they work.
  private var printedEntries: [Capture] {
    let printed = Array(extraction.all(.printedAuthor))
    guard let head, printed.isEmpty || extraction.first(.printedAffiliation) == nil else { return printed }
    return printed + head.authors
  }

  private var printedAffiliations: [Capture] {
    let printed = Array(extraction.all(.printedAffiliation))
    return printed.isEmpty ? head?.affiliations ?? [] : printed
  }

  /// Whether an entry of the list of affiliations is a note on authors.
  private static func isEqualContribution(_ entry: Capture) -> Bool {
    entry.text(.text).map(AuthorNotes.isOfEqualContribution) == true
  }

  private mutating func people(
    _ entries: [Capture], _ directory: inout AffiliationDirectory, _ notes: AuthorNotes
  ) -> [Person] {
    var people = authors(entries, &directory, notes)
    if extraction.first(.author) == nil { people = people.map(NameCase.ordinary) }
    people += others(.editor, as: "editor", &directory) + others(.investigator, as: "investigator", &directory)
    if extraction.first(.authorsIncomplete) != nil {
      note(.authorsIncomplete, field: "authors", "the source says that its list of authors is not complete")
    }
    if people.isEmpty { people = indexedAuthors }
    if people.isEmpty, let person = firstAuthor {
      people.append(person)
      if ShortCitation.isAbridged(extraction.text(.shortCitation) ?? "") {
        note(.authorsIncomplete, field: "authors", "the source names the first author only")
      }
    }
    // A source whose mark-up has a place for addresses puts there whose they are.
    if entries.allSatisfy({ $0.first(.place) == nil }) {
      EmailOwners.assign(from: directory.affiliations.map(\.text), to: &people)
    }
    return people
  }

  private mutating func others(_ field: Field, as role: String, _ directory: inout AffiliationDirectory) -> [Person] {
    var people: [Person] = []
    for capture in extraction.all(field) {
      guard var person = person(capture, nil, &directory) else { continue }
      person.role = role
      people.append(person)
    }
    return people
  }

  /// The entries of the author list; ‘et al.’ at its end says that there are more.
  private mutating func authors(
    _ entries: [Capture], _ directory: inout AffiliationDirectory, _ notes: AuthorNotes
  ) -> [Person] {
    let searchNames = indexedNames
    var notes = notes
    var people: [Person] = []
    for (at, capture) in entries.enumerated() {
      let indexed = searchNames.indices.contains(at) ? searchNames[at] : nil
      guard var person = person(capture, indexed, &directory, notes) else { continue }
      notes.read(capture, into: &person, at: people.count)
      people.append(person)
    }
    notes.assignAddresses(to: &people)
    for capture in AuthorLine.entries(extraction.text(.authorLine) ?? "") {
      if let person = person(capture, nil, &directory) { people.append(person) }
    }
    return people
  }

  /// Family names and initials from the page's index of authors, where the links of the names do not give them.
  private var indexedNames: [String?] {
    guard let index = extraction.text(.authorIndex) else { return [] }
    let printed = extraction.all(.author).map { $0.text(.name) ?? "" }
    return AuthorIndex.searchNames(for: printed, in: AuthorIndex.split(index))
  }

  /// The authors of the page's index, for a page that prints none where its design has them.
  private var indexedAuthors: [Person] {
    AuthorIndex.split(extraction.text(.authorIndex) ?? "").map { PersonName.parse(full: $0, searchName: $0) }
  }

  /// The only author that a short citation names.
  private var firstAuthor: Person? {
    guard let printed = extraction.text(.shortCitation), let name = ShortCitation.author(in: printed) else {
      return nil
    }
    return PersonName.parse(full: name, searchName: nil)
  }

  private mutating func person(
    _ capture: Capture, _ indexed: String?, _ directory: inout AffiliationDirectory,
    _ notes: AuthorNotes? = nil
  ) -> Person? {
    guard var person = name(capture, indexed) else { return nil }
    person.suffix = capture.text(.suffix).map(PersonName.suffix) ?? person.suffix
    person.role = capture.text(.role).flatMap(ContributorRole.read)
    person.hasEqualContribution = capture.first(.equalContribution).map { _ in true }
    person.isCorresponding = capture.first(.corresponding).map { _ in true }
    person.orcid = orcid(capture.texts(.orcid))
    var found = directory.indexes(of: capture)
    if found.indexes.isEmpty { found.indexes = directory.unmarked(capture, isAuthor: person.role == nil) }
    person.affiliations = found.indexes.orNil
    person.email = capture.text(.email).flatMap(EmailAddress.tagged)
    let unknown = found.unknown.filter { notes?.contains($0) != true }
    if !unknown.isEmpty { noteUnknownAffiliations(unknown.count, of: person) }
    return person
  }

  private mutating func noteUnknownAffiliations(_ count: Int, of person: Person) {
    let name = [person.given, person.family, person.collective].compactMap(\.self).joined(separator: " ").shortened
    let marks = count == 1 ? "1 mark of \(name) points" : "\(count) marks of \(name) point"
    note(.affiliationUnknown, field: "authors", "\(marks) to no affiliation of the list")
  }

  private mutating func name(_ capture: Capture, _ indexed: String?) -> Person? {
    if let collective = capture.text(.collective) {
      var person = Person()
      person.collective = PersonName.collective(collective)
      return person
    }
    if let person = partedName(capture) { return person }
    guard let full = capture.text(.name) else { return nil }
    if PersonName.isOmission(full) {
      note(.authorsIncomplete, field: "authors", "the list of authors ends in ‘\(full.shortened)’")
      return nil
    }
    if let href = capture.text(.searchName), let link = SearchLink(href) {
      return PersonName.parse(full: full, link: link)
    }
    let person = PersonName.parse(full: full, searchName: capture.text(.searchName) ?? indexed)
    return person.family == nil && person.collective == nil ? nil : person
  }

  /// A name that the source has cut. One that comes with its initials, or without the index's form, is taken as it is.
  private func partedName(_ capture: Capture) -> Person? {
    let (family, given, initials) = (capture.text(.family), capture.text(.given), capture.text(.initials))
    guard family != nil || given != nil || initials != nil else { return nil }
    if let family, initials == nil, let search = capture.text(.searchName) {
      return PersonName.parted(family: family, given: given, searchName: search)
    }
    var person = Person()
    person.family = family
    person.given = given
    person.initials = initials
    return person
  }

  /// The first iD that is one.
  private mutating func orcid(_ printed: [String]) -> String? {
    var found: String?
    for text in printed {
      if let valid = Identifier.orcid(text) {
        found = found ?? valid
      } else {
        note(.invalidORCID, field: "authors", "‘\(text.shortened)’ is not a valid ORCID iD and was dropped")
      }
    }
    return found
  }
}
