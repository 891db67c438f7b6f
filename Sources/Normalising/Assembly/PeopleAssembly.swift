import Articles

extension Draft {
  /// `authors` (then investigators) and `affiliations`.
  mutating func readPeople() {
    var directory = AffiliationDirectory(extraction.all(.affiliation))
    let searchNames = indexedNames
    var people: [Person] = []
    for (at, capture) in extraction.all(.author).enumerated() {
      if let person = person(capture, searchNames.indices.contains(at) ? searchNames[at] : nil, &directory) { people.append(person) }
    }
    for capture in AuthorLine.entries(extraction.text(.authorLine) ?? "") {
      if let person = person(capture, nil, &directory) { people.append(person) }
    }
    for capture in extraction.all(.investigator) {
      guard var person = person(capture, nil, &directory) else { continue }
      person.role = "investigator"
      people.append(person)
    }
    if people.isEmpty, let person = firstAuthor {
      people.append(person)
      if ShortCitation.isAbridged(extraction.text(.shortCitation) ?? "") {
        note(.authorsIncomplete, field: "authors", "the source names the first author only")
      }
    }
    article.authors = people.orNil
    article.affiliations = directory.affiliations.orNil
    if directory.unknownKeys > 0 {
      note(
        .affiliationUnknown, field: "affiliations",
        "\(directory.unknownKeys) marks of authors point to no affiliation of the list")
    }
  }

  /// Family names and initials from the page's index of authors, where the links of the names do not give them.
  private var indexedNames: [String?] {
    guard let index = extraction.text(.authorIndex) else { return [] }
    let printed = extraction.all(.author).map { $0.text(.name) ?? "" }
    return AuthorIndex.searchNames(for: printed, in: AuthorIndex.split(index))
  }

  /// The only author that a short citation names.
  private var firstAuthor: Person? {
    guard let printed = extraction.text(.shortCitation), let name = ShortCitation.author(in: printed) else { return nil }
    return PersonName.parse(full: name, searchName: nil)
  }

  private mutating func person(
    _ capture: Capture, _ indexed: String?, _ directory: inout AffiliationDirectory
  ) -> Person? {
    guard var person = name(capture, indexed) else { return nil }
    person.suffix = capture.text(.suffix) ?? person.suffix
    person.role = capture.text(.role)
    person.hasEqualContribution = capture.first(.equalContribution).map { _ in true }
    person.isCorresponding = capture.first(.corresponding).map { _ in true }
    person.orcid = orcid(capture.text(.orcid))
    person.affiliations = directory.indexes(of: capture).orNil
    person.email = capture.text(.email) ?? directory.onlyAddress(at: person.affiliations ?? [])
    return person
  }

  private func name(_ capture: Capture, _ indexed: String?) -> Person? {
    var person = Person()
    if let collective = capture.text(.collective) {
      person.collective = collective
    } else if let family = capture.text(.family) {
      person.family = family
      person.given = capture.text(.given)
      person.initials = capture.text(.initials)
    } else if let full = capture.text(.name) {
      if let href = capture.text(.searchName), let link = SearchLink(href) {
        return PersonName.parse(full: full, link: link)
      }
      return PersonName.parse(full: full, searchName: capture.text(.searchName) ?? indexed)
    } else {
      return nil
    }
    return person
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
      while let last = words.last, last.allSatisfy({ $0.isNumber || $0 == "#" }) { keys.insert(words.removeLast(), at: 0) }
      guard !words.isEmpty else { return nil }
      let marks = keys.filter { $0 != "#" }.map { Capture(.affiliationKey, String($0)) }
      return Capture(.author, "", parts: [Capture(.name, words.joined(separator: " "))] + marks)
    }
  }
}

/// The affiliations of an article, each once, with the marks by which authors point to them.
private struct AffiliationDirectory {
  private(set) var affiliations: [Affiliation] = []
  private(set) var unknownKeys = 0
  private var byKey: [String: Int] = [:]
  private var byText: [String: Int] = [:]

  init(_ captures: [Capture]) {
    for capture in captures {
      guard let text = capture.text(.text).map(Self.withoutLabel(capture.text(.label))), !text.isEmpty else { continue }
      let index = index(of: text)
      if let key = capture.text(.key) { byKey[Self.key(key)] = index }
    }
  }

  private static func withoutLabel(_ label: String?) -> (String) -> String {
    { text in
      guard let label, text.hasPrefix(label) else { return text }
      return String(text.dropFirst(label.count).drop { $0 == " " })
    }
  }

  /// The place of a text in the list, where it is put if it is new.
  private mutating func index(of text: String) -> Int {
    if let index = byText[text] { return index }
    affiliations.append(Affiliation(text: text))
    byText[text] = affiliations.count - 1
    return affiliations.count - 1
  }

  /// The key in `#affiliation-1`, also in an absolute address.
  private static func key(_ printed: String) -> String {
    printed.lastIndex(of: "#").map { String(printed[printed.index(after: $0)...]) } ?? printed
  }

  /// The affiliations that a person's marks point to. The words beside a mark count where the list does not know it.
  mutating func indexes(of person: Capture) -> [Int] {
    let texts = person.texts(.affiliationText)
    var indexes: [Int] = []
    for (at, key) in person.texts(.affiliationKey).enumerated() {
      if let index = byKey[Self.key(key)] {
        indexes.append(index)
      } else if texts.indices.contains(at) {
        indexes.append(index(of: texts[at]))
      } else {
        unknownKeys += 1
      }
    }
    if person.first(.affiliationKey) == nil { indexes = texts.map { index(of: $0) } }
    return indexes.withoutDoubles
  }

  /// The e-mail address in a person's affiliations, if there is exactly one.
  func onlyAddress(at indexes: [Int]) -> String? {
    let addresses = indexes.flatMap { EmailAddress.all(in: affiliations[$0].text) }.withoutDoubles
    return addresses.count == 1 ? addresses[0] : nil
  }
}

/// E-mail addresses in running text.
enum EmailAddress {
  /// All of them, in order, without the full stop that may end the sentence. Linear in the text.
  static func all(in text: String) -> [String] {
    guard text.utf8.contains(UInt8(ascii: "@")) else { return [] }
    return text.split { $0 == " " || $0 == "," || $0 == ";" || $0 == "(" || $0 == ")" || $0 == "<" || $0 == ">" || $0 == ":" }
      .compactMap { word in
        var word = word
        while let last = word.last, ".\"'”’]".contains(last) { word = word.dropLast() }
        let parts = word.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, parts[1].contains("."), parts[1].first != "." else { return nil }
        return String(word)
      }
  }
}
