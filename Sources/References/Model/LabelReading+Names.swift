import Articles

/// Reading of names.
extension LabelReading {
  /// The persons and groups of authors or editors, in order.
  func names(_ family: Label, _ given: Label) -> [Person] {
    let isFamilyFirst = labels.first { $0 == family || $0 == given } == family
    var names: [LabelledName] = []
    var name = LabelledName()
    func finish() {
      defer { name = LabelledName() }
      name.given = name.given.map(withoutSpacedStop)
      if name.given == nil, let lone = name.family, !names.isEmpty, isSuffix(lone) {
        names[names.count - 1].suffix = lone
      } else if name.family != nil || name.given != nil {
        names.append(name)
      }
    }
    for index in labels.indices {
      switch labels[index] {
      case family:
        if isFamilyFirst, let joined = joined(name, index, given) {
          name = joined
          continue
        }
        if let range = name.family, range.upperBound != index || isFamilyFirst && name.isClosed { finish() }
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
    if family == .family, let group = groupOfAll() { return [group] }
    var people = names.map { (start: $0.start, person: person($0, isFamilyFirst: isFamilyFirst)) }
    if family == .family { people += runs(.collective).compactMap { run in group(run).map { (run.lowerBound, $0) } } }
    let ordered = people.sorted { $0.start < $1.start }.map(\.person)
    let last = names.last.map { max($0.family?.upperBound ?? 0, $0.given?.upperBound ?? 0) } ?? 0
    let isOfList = isFamilyFirst && names.last.map(\.isClosed) == true && !isBeforeMark(last)
    return isOfList ? withoutSharedStop(ordered) : ordered
  }

  /// A name with a word behind it from which no mark parts it: `FERREIRA, Aurélio Buarque de Holanda`, or one that is in
  /// another order than its list, `Anna B. Roe`.
  private func joined(_ name: LabelledName, _ index: Int, _ kind: Label) -> LabelledName? {
    guard let family = name.family, let given = name.given, given.upperBound == index else { return nil }
    guard !isInverted(name) else {
      return isWrittenOut(given)
        ? LabelledName(family: family, given: given.lowerBound..<index + 1, suffix: name.suffix) : nil
    }
    let next = labels[index...].first { $0 != labels[index] }
    guard name.isClosed, family.upperBound == given.lowerBound, next != kind else { return nil }
    return LabelledName(family: index..<index + 1, given: family.lowerBound..<given.upperBound)
  }

  /// A given name without a stop that stands apart, which ends the list: `Roe AB, Doe YT . 2002`.
  private func withoutSpacedStop(_ given: Range<Int>) -> Range<Int> {
    let stops = given.filter { tokens[$0].form == .stop }
    guard stops == [given.upperBound - 1], given.count > 1, tokens[stops[0]].isSpaced else { return given }
    return given.dropLast()
  }

  /// Whether a name is `Jr` or its like, which a comma has parted from its person.
  private func isSuffix(_ name: Range<Int>) -> Bool {
    guard name.count == 1 else { return false }
    let token = tokens[name.lowerBound]
    return NameScanner.suffixes.words.contains {
      $0.utf8CodeUnitCount == token.end - token.start && line.has($0, at: token.start)
    }
  }

  /// Whether a given name is a word and no initials.
  private func isWrittenOut(_ given: Range<Int>) -> Bool {
    tokens[given].contains { $0.form == .name || $0.form == .mixed }
  }

  /// Whether a comma stands between family and given name.
  private func isInverted(_ name: LabelledName) -> Bool {
    guard let family = name.family, let given = name.given, family.upperBound <= given.lowerBound else { return false }
    return tokens[family.upperBound].form == .comma
  }

  /// Whether a year, or another mark than a full stop, stands behind the list: `Roe, J., Title`.
  private func isBeforeMark(_ index: Int) -> Bool {
    index < tokens.count && [.open, .year, .comma, .colon].contains(tokens[index].form)
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

  /// A name whose borders its words and their order have: `HANSON S E` has two initials, and what stands behind those of
  /// `Andrew J Deans` and is no `Jr` or its like is the family name.
  private func mended(_ name: LabelledName) -> LabelledName {
    guard let family = name.family, let given = name.given, family.upperBound == given.lowerBound else { return name }
    if let last = name.suffix, last.lowerBound == given.upperBound, !isSuffix(last.prefix(1)), !isWrittenOut(given) {
      return LabelledName(family: last, given: family.lowerBound..<given.upperBound)
    }
    let initial = family.upperBound - 1
    guard family.count > 1, tokens[initial].form == .initial, tokens[given.lowerBound].form.isInitials else {
      return name
    }
    return LabelledName(family: family.dropLast(), given: initial..<given.upperBound, suffix: name.suffix)
  }

  func person(_ found: LabelledName, isFamilyFirst: Bool) -> Person {
    let name = mended(found)
    if let group = numberedGroup(name) { return group }
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
    var suffix = name.suffix
    if suffix == nil, let whole = given, whole.count > 1, let last = whole.last(where: { !tokens[$0].form.isMark }),
      last > whole.lowerBound, isSuffix(last..<last + 1)
    {
      (given, suffix) = (whole.lowerBound..<last, last..<last + 1)
    }
    person.family = family.flatMap(value)
    person.given = given.flatMap(value)
    person.suffix = suffix.flatMap(value)
    return person
  }

  /// Index of a last short word of a family name that can only be initials: `Kouwe Avd`.
  private func initials(ending name: Range<Int>) -> Int? {
    let last = tokens[name.upperBound - 1]
    guard name.count > 1, last.form.isWord, last.end - last.start <= 4 else { return nil }
    return name.upperBound - 1
  }

  /// Index behind the initials with which a name begins: `M. J. Moulton`, `AM Gilligan`.
  func initials(opening name: Range<Int>) -> Int? {
    var index = name.lowerBound
    while index < name.upperBound, [.initial, .initials, .stop, .hyphen].contains(tokens[index].form) {
      // `SFB - Serviço Florestal`
      guard tokens[index].form != .hyphen || !tokens[index].isSpaced else { return nil }
      index += 1
    }
    guard index > name.lowerBound, index < name.upperBound, name.upperBound - index <= 3, !tokens[index].form.isMark
    else { return nil }
    return tokens[name.lowerBound].form.isMark || tokens[index..<name.upperBound].contains { $0.form.isNumber }
      ? nil : index
  }

  func value(_ range: Range<Int>) -> String? {
    line.value(span(tokens[range.lowerBound].start, tokens[range.upperBound - 1].end))
  }
}

/// The tokens of one name.
struct LabelledName {
  var family: Range<Int>?
  var given: Range<Int>?
  var suffix: Range<Int>?

  /// Whether the given name stands behind the family name, so that another family name is another person's.
  var isClosed: Bool {
    guard let family, let given else { return false }
    return given.lowerBound >= family.upperBound
  }
  var start: Int { min(family?.lowerBound ?? Int.max, given?.lowerBound ?? Int.max) }
}
