import Articles

/// Reading of names.
extension LabelReading {
  /// The persons and groups of authors or editors, in order.
  func names(_ family: Label, _ given: Label) -> [Person] {
    let isFamilyFirst = labels.first { $0 == family || $0 == given } == family
    var names: [Name] = []
    var name = Name()
    func finish() {
      if name.family != nil || name.given != nil { names.append(name) }
      name = Name()
    }
    for index in labels.indices {
      switch labels[index] {
      case family:
        if let range = name.family, range.upperBound != index || isFamilyFirst && name.given != nil { finish() }
        name.family = (name.family?.lowerBound ?? index)..<index + 1
      case given:
        if let range = name.given, range.upperBound != index || !isFamilyFirst && name.family != nil { finish() }
        name.given = (name.given?.lowerBound ?? index)..<index + 1
      case .suffix where family == .family: name.suffix = (name.suffix?.lowerBound ?? index)..<index + 1
      case .separator, .editorSeparator: if name.family != nil, name.given != nil { finish() }
      default: break
      }
    }
    finish()
    var people = names.map { (start: $0.start, person: person($0, isFamilyFirst: isFamilyFirst)) }
    if family == .family { people += runs(.collective).compactMap { run in group(run).map { (run.lowerBound, $0) } } }
    let ordered = people.sorted { $0.start < $1.start }.map(\.person)
    let last = names.last.map { max($0.family?.upperBound ?? 0, $0.given?.upperBound ?? 0) } ?? 0
    return isBeforeYear(last) ? ordered : withoutSharedStop(ordered)
  }

  private func isBeforeYear(_ index: Int) -> Bool {
    index < tokens.count && (tokens[index].form == .open || tokens[index].form == .year)
  }

  /// The stop that ends a list belongs to no initial where the other names have none: `Roe J, Poe A. Title`.
  private func withoutSharedStop(_ people: [Person]) -> [Person] {
    guard let given = people.last?.given, given.hasSuffix("."), given.unicodeScalars.count == 2 || people.count > 1
    else {
      return people
    }
    let others = people.dropLast().compactMap(\.given)
    guard others.count == people.count - 1, !others.contains(where: { $0.utf8.contains(Byte.stop) }) else {
      return people
    }
    guard given.utf8.dropLast().contains(Byte.stop) == false else { return people }
    var people = people
    people[people.count - 1].given = String(given.dropLast())
    return people
  }

  private func person(_ name: Name, isFamilyFirst: Bool) -> Person {
    var (family, given) = (name.family ?? name.given, name.family == nil ? nil : name.given)
    if let whole = family, given == nil {
      if isFamilyFirst, let cut = initials(ending: whole) {
        (family, given) = (whole.lowerBound..<cut, cut..<whole.upperBound)
      } else if let cut = initials(opening: whole) {
        (family, given) = (cut..<whole.upperBound, whole.lowerBound..<cut)
      }
    }
    var person = Person()
    if let whole = name.family, name.given == nil, AuthorScanner(line).isGroupName(offsets(whole)) {
      person.collective = line.value(withBrackets(offsets(whole)))
      return person
    }
    person.family = family.flatMap(value)
    person.given = given.flatMap(value)
    person.suffix = name.suffix.flatMap(value)
    return person
  }

  /// Index of a last short word of a family name that can only be initials: `Kouwe Avd`.
  private func initials(ending name: Range<Int>) -> Int? {
    let last = tokens[name.upperBound - 1]
    guard name.count > 1, last.form.isWord, last.end - last.start <= 4 else { return nil }
    return name.upperBound - 1
  }

  /// Index behind the initials with which a name begins: `M. J. Moulton`, `AM Gilligan`.
  private func initials(opening name: Range<Int>) -> Int? {
    var index = name.lowerBound
    while index < name.upperBound, [.initial, .initials, .stop, .hyphen].contains(tokens[index].form) { index += 1 }
    guard index > name.lowerBound, index < name.upperBound, name.upperBound - index <= 3 else { return nil }
    return tokens[name.lowerBound].form.isMark || tokens[index..<name.upperBound].contains { $0.form.isNumber }
      ? nil : index
  }

  /// A group, or a person that was taken for one.
  private func group(_ run: Range<Int>) -> Person? {
    if initials(opening: run) != nil, !AuthorScanner(line).isGroupName(offsets(run)) {
      return person(Name(family: run), isFamilyFirst: false)
    }
    var person = Person()
    person.collective = line.value(withBrackets(offsets(run)))
    return person.collective == nil ? nil : person
  }

  private func value(_ range: Range<Int>) -> String? {
    line.value(span(tokens[range.lowerBound].start, tokens[range.upperBound - 1].end))
  }
}

/// The tokens of one name.
private struct Name {
  var family: Range<Int>?
  var given: Range<Int>?
  var suffix: Range<Int>?

  var start: Int { min(family?.lowerBound ?? Int.max, given?.lowerBound ?? Int.max) }
}
