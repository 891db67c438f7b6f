import Articles

/// The tags of one kind of people.
private struct PeopleTags {
  var full: String
  var short: String
  var address: String?
  static let authors = PeopleTags(full: "FAU", short: "AU", address: "AD")
  static let editors = PeopleTags(full: "FED", short: "ED")
  static let investigators = PeopleTags(full: "FIR", short: "IR", address: "IRAD")
}

extension MedlineEntry {
  /// Writes authors, editors and investigators, each with what belongs to it.
  func writePeople(to lines: inout MedlineLines) {
    for person in people(nil) { write(person, .authors, to: &lines) }
    for person in people("editor") { write(person, .editors, to: &lines) }
  }

  /// Writes the members of groups.
  func writeInvestigators(to lines: inout MedlineLines) {
    for person in people("investigator") { write(person, .investigators, to: &lines) }
  }

  private func people(_ role: String?) -> [Person] {
    (work.article.authors ?? []).filter { $0.role == role }
  }

  private func write(_ person: Person, _ tags: PeopleTags, to lines: inout MedlineLines) {
    switch Contributor(person) {
    case nil: return
    case .group(let name): lines.field("CN", name)
    case .person(let printed):
      let name = printed.withoutCommas
      let suffix = name.suffix.map { " \($0)" } ?? ""
      let given = (person.given ?? person.initials)?.filter { $0 != "," }
      lines.field(tags.full, given.map { "\(name.wholeFamily), \($0)\(suffix)" } ?? name.wholeFamily + suffix)
      let initials = Self.initials(of: person).map { " \($0)" } ?? ""
      lines.field(tags.short, name.wholeFamily + initials + suffix)
    }
    lines.field("AUID", person.orcid.map { "ORCID: \($0)" })
    guard let tag = tags.address, let affiliations = work.article.affiliations else { return }
    for index in person.affiliations ?? [] where affiliations.indices.contains(index) {
      lines.field(tag, affiliations[index].text)
    }
  }

  /// First letters of the given names, as MEDLINE's short form has them.
  private static func initials(of person: Person) -> String? {
    if let initials = person.initials { return initials.filter { $0 != "." && $0 != " " } }
    guard let given = person.given else { return nil }
    let letters = given.filter { $0 != "." && $0 != " " && $0 != "-" }
    if letters.count <= 3, letters.allSatisfy(\.isUppercase) { return letters }
    return String(given.split { $0 == " " || $0 == "-" || $0 == "." }.prefix(4).compactMap(\.first)).uppercased()
  }
}
