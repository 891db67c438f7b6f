import Articles

/// The lists of authors and affiliations that a page prints, for authors that its metadata name: what the metadata lack
/// of a person, or say of nobody, is taken from there.
struct PrintedPeople {
  private let entries: [Capture]
  private let byName: [String: [Int]]
  /// The marks that stand in the list of affiliations.
  private let marks: Set<String>

  /// What a page prints.
  ///
  /// - Parameter affiliations: The list of affiliations; a mark that is not in it is none.
  init(_ extraction: Extraction, _ affiliations: [Capture]) {
    let entries = extraction.all(.printedAuthor).flatMap(AuthorBlock.entries)
    self.entries = entries
    marks = Set(affiliations.flatMap { $0.texts(.key) + $0.texts(.outerKey) })
    byName = entries.indices.reduce(into: [:]) { index, at in
      if let key = Self.key(entries[at]) { index[key, default: []].append(at) }
    }
  }

  /// Entries completed by what the page prints of the same persons.
  func completing(_ people: [Capture]) -> [Capture] {
    guard !entries.isEmpty else { return people }
    let isLinked = people.contains { !Self.belongings.allSatisfy(lacks($0)) }
    return people.map { person in
      guard let printed = match(person) else { return person }
      let wanted = isLinked ? [.orcid, .email, .corresponding] : Self.belongings + [.orcid, .email, .corresponding]
      var parts = Array(person.parts)
      if let name = printed.first(.name), Self.isFuller(printed, than: person) {
        parts.removeAll { $0.field == .name }
        parts.append(name)
      }
      for field in wanted where person.first(field) == nil {
        switch field {
        case .affiliationKey: parts += printed.all(field).filter { isMark($0.text) }
        case .affiliationText: parts += printed.texts(field).map { Capture(field, Self.withoutBrackets($0)) }
        default: parts += Array(printed.all(field))
        }
      }
      return Capture(.author, "", parts: parts)
    }
  }

  /// The words of `(University of Northmoor)`.
  private static func withoutBrackets(_ text: String) -> String {
    guard text.first == "(", text.last == ")", !text.dropFirst().dropLast().contains(where: { "()".contains($0) })
    else { return text }
    return String(text.dropFirst().dropLast())
  }

  private func isMark(_ key: String) -> Bool {
    marks.contains(key.lastIndex(of: "#").map { String(key[key.index(after: $0)...]) } ?? key)
  }

  /// What says where a person works.
  private static let belongings: [Field] = [.affiliationKey, .affiliationText, .affiliation, .place]

  private func lacks(_ person: Capture) -> (Field) -> Bool { { person.first($0) == nil } }

  /// The only printed entry of a person's name.
  private func match(_ person: Capture) -> Capture? {
    guard let key = Self.key(person), let found = byName[key] else { return nil }
    return found.count == 1 ? entries[found[0]] : nil
  }

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

/// Authors in one line, with their marks in superscript: `Jane Q. Roe<sup>1,2</sup>, Max Doe<sup>2</sup>`.
enum AuthorBlock {
  /// One entry a name; an entry that has a name is one already. Linear.
  static func entries(_ entry: Capture) -> [Capture] {
    guard entry.first(.name) == nil, let markup = entry.first(.text)?.markup else { return [entry] }
    var entries: [Capture] = []
    for run in RaisedRuns(markup).runs {
      if run.isRaised {
        let marks = run.text.split { ", ".contains($0) }.map { Capture(.affiliationKey, String($0)) }
        guard let last = entries.popLast() else { continue }
        entries.append(Capture(.printedAuthor, "", parts: Array(last.parts) + marks))
      } else {
        entries += names(run.text).map { Capture(.printedAuthor, "", parts: [Capture(.name, $0)]) }
      }
    }
    return entries
  }

  private static func names(_ text: String) -> [String] {
    var text = text.drop { " ,;&·".contains($0) }
    if text.hasPrefix("and ") { text = text.dropFirst(4) }
    while let last = text.last, " ,;&·".contains(last) { text.removeLast() }
    return text.contains { $0.isLetter } ? NameList.split(String(text)) : []
  }
}
