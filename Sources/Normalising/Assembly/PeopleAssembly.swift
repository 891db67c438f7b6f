import Articles

extension Draft {
  /// `authors` (then editors and investigators) and `affiliations`.
  mutating func readPeople() {
    var directory = AffiliationDirectory(extraction.all(.affiliation))
    article.authors = people(&directory).orNil
    article.affiliations = directory.affiliations.orNil
    unlistedAffiliations = directory.added - directory.repeated
  }

  private mutating func people(_ directory: inout AffiliationDirectory) -> [Person] {
    var people = authors(&directory)
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
    EmailOwners(people).assign(directory.affiliations.map { EmailAddress.all(in: $0.text) }, to: &people)
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
  private mutating func authors(_ directory: inout AffiliationDirectory) -> [Person] {
    let searchNames = indexedNames
    var people: [Person] = []
    for (at, capture) in extraction.all(.author).enumerated() {
      let indexed = searchNames.indices.contains(at) ? searchNames[at] : nil
      guard let person = person(capture, indexed, &directory) else { continue }
      people.append(person)
    }
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
    _ capture: Capture, _ indexed: String?, _ directory: inout AffiliationDirectory
  ) -> Person? {
    guard var person = name(capture, indexed) else { return nil }
    person.suffix = capture.text(.suffix).map(PersonName.suffix) ?? person.suffix
    person.role = capture.text(.role)
    person.hasEqualContribution = capture.first(.equalContribution).map { _ in true }
    person.isCorresponding = capture.first(.corresponding).map { _ in true }
    person.orcid = orcid(capture.text(.orcid))
    let found = directory.indexes(of: capture)
    person.affiliations = found.indexes.orNil
    person.email = capture.text(.email)
    if found.unknown > 0 { noteUnknownAffiliations(found.unknown, of: person) }
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
    if let initials = capture.text(.initials) {
      var person = Person()
      person.family = capture.text(.family)
      person.given = capture.text(.given)
      person.initials = initials
      return person
    }
    if let family = capture.text(.family) {
      return PersonName.parted(family: family, given: capture.text(.given), searchName: capture.text(.searchName))
    }
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

  private mutating func orcid(_ printed: String?) -> String? {
    guard let printed else { return nil }
    if let valid = Identifier.orcid(printed) { return valid }
    note(.invalidORCID, field: "authors", "‘\(printed.shortened)’ is not a valid ORCID iD and was dropped")
    return nil
  }
}

/// Authors in one line, as a copy of a page's text has them: `Jane Q Public  1 , John Roe Jr  1   2 ; TRACKS Group`.
enum AuthorLine {
  /// One capture a name, with the numbers behind it as keys of affiliations.
  static func entries(_ line: String) -> [Capture] {
    line.split { $0 == "," || $0 == ";" }.compactMap { entry in
      var words = entry.split(separator: " ")
      var keys: [Substring] = []
      while let last = words.last, last.allSatisfy({ $0.isNumber || $0 == "#" }) {
        keys.insert(words.removeLast(), at: 0)
      }
      guard !words.isEmpty else { return nil }
      let marks = keys.filter { $0 != "#" }.map { Capture(.affiliationKey, String($0)) }
      return Capture(.author, "", parts: [Capture(.name, words.joined(separator: " "))] + marks)
    }
  }
}
