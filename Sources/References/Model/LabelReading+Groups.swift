import Articles

/// Reading of groups among authors and editors.
extension LabelReading {
  /// `IBGE - Instituto Brasileiro de Geografia e Estatística`, `Acme Corp.`: a group's name that reads as several persons
  /// and groups, though no mark parts them.
  func groupOfAll() -> Person? {
    guard let first = labels.firstIndex(where: \.isAuthor),
      let last = labels[first...].firstIndex(where: { !$0.isAuthor })
    else { return nil }
    let run = tokens[first..<last]
    guard labels[first..<last].contains(where: { $0 == .family || $0 == .given }), (2...14).contains(run.count),
      run.allSatisfy({ $0.form.isWord || $0.form == .hyphen || $0.form == .stop && $0.end == run.last?.end }),
      run.contains(where: { $0.form != .initial && $0.form != .initials && $0.form != .capitals || run.count > 4 }),
      labels[last...].allSatisfy({ !$0.isAuthor }), AuthorScanner(line).isGroupName(offsets(first..<last)),
      run.last?.form.isInitials != true
    else { return nil }
    var person = Person()
    person.collective = line.value(offsets(first..<last))
    return person
  }

  /// A group, or a person that was taken for one.
  func group(_ run: Range<Int>) -> Person? {
    if !AuthorScanner(line).isGroupName(offsets(run)) {
      if initials(opening: run) != nil { return person(LabelledName(family: run), isFamilyFirst: false) }
      // `Roe JA`
      if run.count == 2, tokens[run.lowerBound].form == .name, tokens[run.lowerBound + 1].form.isInitials {
        return person(LabelledName(family: run), isFamilyFirst: true)
      }
    }
    var person = Person()
    person.collective = line.value(withBrackets(offsets(run)))
    return person.collective == nil ? nil : person
  }

  /// `Swissto12 SA`: what has digits in its name is no person.
  func numberedGroup(_ name: LabelledName) -> Person? {
    guard let family = name.family, tokens[family].contains(where: \.form.isNumber) else { return nil }
    let given = name.given ?? family
    var group = Person()
    group.collective = value(min(family.lowerBound, given.lowerBound)..<max(family.upperBound, given.upperBound))
    return group
  }
}
