import Articles

extension Draft {
  /// The entries of the author list, members of its groups last.
  var personEntries: [Capture] {
    let entries = LoudNames.parted(Self.shared(Self.single(RepeatedPeople.joined(namedAuthors))))
    let members = entries.filter { $0.text(.role) == "investigator" }
    return members.isEmpty ? entries : entries.filter { $0.text(.role) != "investigator" } + members
  }

  /// Entries of one name each: some pages put all names in one.
  private static func single(_ entries: [Capture]) -> [Capture] {
    guard entries.contains(where: { $0.text(.name)?.utf8.contains(UInt8(ascii: ";")) == true }) || entries.count == 1
    else { return entries }
    return entries.flatMap { entry -> [Capture] in
      guard entry.first(.searchName) == nil, let name = entry.text(.name) else { return [entry] }
      let names = NameList.split(name)
      return names.count > 1 ? names.map { Capture(.author, "", parts: [Capture(.name, $0)]) } : [entry]
    }
  }

  /// Entries with an affiliation each, where a page lists all authors first and then as many affiliations, which so come
  /// to stand behind the last author.
  private static func shared(_ entries: [Capture]) -> [Capture] {
    guard entries.count > 1, let texts = entries.last?.texts(.affiliationText), texts.count == entries.count,
      entries.dropLast().allSatisfy({ $0.first(.affiliationText) == nil && $0.first(.affiliationKey) == nil })
    else { return entries }
    return zip(entries, texts).map { entry, text in
      Capture(
        .author, "", parts: entry.parts.filter { $0.field != .affiliationText } + [Capture(.affiliationText, text)])
    }
  }
}
