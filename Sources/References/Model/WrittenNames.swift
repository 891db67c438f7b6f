import Articles

/// Lists of names that are written out, as BibTeX's styles have it: `Jane Q. Roe, Max Doe, and Ann van Poe. Title`, or of which
/// the first alone or all are inverted: `Roe, J. A., S. J. Doe, and A. Poe. 2014`. Journals of medicine, from which the
/// model has learned, print none such, and it takes them for groups, titles or one name.
struct WrittenNames: LabelPass {
  private let line: Line
  private let tokens: [Token]
  private let reader: NameListReader

  init(_ line: Line, _ tokens: [Token]) {
    (self.line, self.tokens) = (line, tokens)
    reader = NameListReader(line, tokens)
  }

  init(_ line: Line, _ context: TokenContext) { self.init(line, context.tokens) }

  // MARK: For grammars

  /// The list at the head for a grammar, where given names show that there is one.
  func authors() -> AuthorList? {
    var surname = [Label](repeating: .other, count: tokens.count)
    guard !mendSurname(&surname), let list = reader.list(at: 0), !isGroup(list), isCertain(list) || isBeforeTitle(list)
    else { return nil }
    var authors = AuthorList(end: tokens[list.end - 1].end)
    authors.people = list.names.map { name in
      var person = Person()
      person.given = value(of: name.given)
      person.family = value(of: name.family)
      person.suffix = name.suffix.flatMap(value)
      return person
    }
    authors.hasMore = list.others != nil
    (authors.style, authors.isJoined) = (.initialsFirst, list.isJoined)
    let mark = list.end < tokens.count ? tokens[list.end].form : .stop
    authors.terminator = mark == .stop ? .stop : mark == .open ? .open : mark == .colon ? .colon : .comma
    if mark == .stop || mark == .comma || mark == .colon, list.end < tokens.count { authors.end = tokens[list.end].end }
    authors.end = line.afterSpaces(authors.end)
    return authors
  }

  private func value(of part: Range<Int>) -> String? {
    line.value(tokens[part.lowerBound].start..<tokens[part.upperBound - 1].end)
  }

  /// A grammar has no model to ask: a given name must be a known one, and names that are turned round be joined or parted.
  private func isCertain(_ list: NameList) -> Bool {
    guard list.names.contains(where: reader.isKnown) else { return false }
    guard list.order == .direct else { return list.names.count > 1 && (list.isJoined || list.isParted) }
    return !hasInitial(list.names[0]) || hasOnlyInitial(list.names[0])
  }

  /// Whether the list begins with an initial between words and a sentence of small words stands behind it: behind
  /// `Roe J. Tea and Green Leaves.` it is a journal's name.
  private func isBeforeTitle(_ list: NameList) -> Bool {
    guard list.order == .direct, list.names.count > 1, list.isJoined, hasInitial(list.names[0]), list.end < tokens.count
    else { return false }
    let sentence = tokens[(list.end + 1)...].prefix { $0.form != .stop }
    return sentence.count { $0.form == .word && !JournalWords.abbreviations.contains($0.word) } > 1
  }

  // MARK: For labels

  /// Leaves the labels with such a list at the head, and one of editors, in its own.
  func mend(_ labels: inout [Label]) {
    if !mendSurname(&labels) { mendAuthors(&labels) }
    mendEditors(&labels)
  }

  /// `Paul W. Immunology. 5th ed`, `Paul W. Immunology. 2015;12`: a family name that is a given name too, and a title of one
  /// word, which read like `Paul W. Roe`.
  private func mendSurname(_ labels: inout [Label]) -> Bool {
    guard tokens.count > 7, tokens[0].form == .name, tokens[1].form.isInitials, tokens[2].form == .stop,
      tokens[3].form == .name, tokens[4].form == .stop, GivenNames.names.contains(tokens[0].word)
    else { return false }
    let isEdition = tokens[5].form.isNumber && Self.editions.contains(tokens[6].word)
    let isVolume = tokens[5].form == .year && tokens[6].form == .semicolon
    guard isEdition || isVolume else { return false }
    (labels[0], labels[1], labels[2], labels[4]) = (.family, .given, .other, .other)
    labels[3] = isEdition ? .title : .container
    if isEdition { (labels[5], labels[6]) = (.edition, .other) }
    return true
  }

  private static let editions: WordSet = "ed edn edition"

  private func mendAuthors(_ labels: inout [Label]) {
    guard let list = list(at: 0, labels, where: \.isAuthor), !isGroup(list), isCertain(list, labels),
      labels[..<list.end].allSatisfy(Self.mayBeAuthors.contains), !isWithinName(list, labels),
      leavesTitle(list, labels)
    else { return }
    for at in 0..<list.end { labels[at] = .separator }
    for name in list.names {
      for at in name.given { labels[at] = .given }
      for at in name.family { labels[at] = .family }
      if let suffix = name.suffix { labels.replaceSubrange(suffix, with: suffix.map { _ in .suffix }) }
    }
    if let others = list.others { labels.replaceSubrange(others, with: others.map { _ in .others }) }
    if list.end < tokens.count, tokens[list.end].form.isMark { labels[list.end] = .other }
    // What the model took for names behind the list begins the title.
    if list.order != .direct { partTitle(behind: list.end, &labels) }
  }

  /// `Roe, JW & Plano Doe, VL`: whether the model saw the initials of the last name behind the list.
  private func isWithinName(_ list: NameList, _ labels: [Label]) -> Bool {
    let initials = list.end + 1
    return initials < tokens.count && tokens[list.end].form == .comma && tokens[initials].form.isInitials
      && labels[initials] == .given && labels[list.end - 1] == .family
  }

  /// `Jane Roe, Tea Law (4th edn, Press 2018)`: whether something is left to be the work's name, if there was anything.
  private func leavesTitle(_ list: NameList, _ labels: [Label]) -> Bool {
    !labels[..<list.end].contains(.title) || labels[list.end...].contains { $0 == .title || $0 == .container }
  }

  private func partTitle(behind end: Int, _ labels: inout [Label]) {
    guard let title = labels[end...].firstIndex(of: .title) else { return }
    let words = end..<title
    guard words.count < 12, labels[words].allSatisfy({ $0.isAuthor || $0 == .other }),
      let first = words.first(where: { labels[$0].isAuthor && tokens[$0].form.isWord })
    else { return }
    for at in first..<title { labels[at] = .title }
  }

  private func mendEditors(_ labels: inout [Label]) {
    guard let start = labels.firstIndex(where: { $0 == .editorFamily || $0 == .editorGiven }) else { return }
    guard let list = list(at: start, labels, where: \.isEditor), list.order != .direct, list.names.count > 1,
      labels[start..<list.end].allSatisfy({ $0.isEditor || $0 == .other }), isCertain(list, labels)
    else { return }
    for at in start..<list.end { labels[at] = .editorSeparator }
    for name in list.names {
      for at in name.given { labels[at] = .editorGiven }
      for at in name.family { labels[at] = .editorFamily }
    }
  }

  /// A list that marks end, or else one that ends where the labels of names do.
  private func list(at start: Int, _ labels: [Label], where isName: (Label) -> Bool) -> NameList? {
    if let list = reader.list(at: start) { return list }
    let run = labels[start...].prefix { isName($0) || $0 == .other }
    return run.lastIndex(where: isName).flatMap { reader.list(at: start, limit: $0 + 1) }
  }

  /// What the model takes such names for.
  private static let mayBeAuthors: LabelSet = [
    .family, .given, .suffix, .collective, .separator, .others, .title, .other, .container,
  ]
  private static let ofNames: LabelSet = [.family, .given, .collective, .editorFamily, .editorGiven]

  private func isGroup(_ list: NameList) -> Bool {
    let end = list.end < tokens.count ? tokens[list.end].start : line.end
    return AuthorScanner(line).isGroupName(tokens[list.names[0].start].start..<end)
  }

  /// Titles too may be words in capitals with an `and`: what tells names are three of them, initials, or the model. Of a
  /// lone name, which reads like `Roe J. Tea Leaves.`, a given name must be a known one.
  private func isCertain(_ list: NameList, _ labels: [Label]) -> Bool {
    let first = list.names[0]
    let isLabelled = Self.ofNames.contains(labels[first.start])
    let isKnown = list.names.contains(where: reader.isKnown)
    guard list.order == .direct else { return isCertain(turned: list, labels) }
    guard list.names.count > 1 || list.others != nil else {
      // `Paul WE. Cytokine. 2015;75`
      if labels[first.family.lowerBound] == .container { return false }
      return isKnown && (hasInitial(first) ? hasOnlyInitial(first) : isLabelled)
    }
    // `Jane Roe and Max Doe. 2019. Title`
    let isBeforeYear = tokens[list.end...].prefix(3).contains { $0.form == .year }
    let hasJoined = list.isJoined && (isBeforeYear || list.names.contains(where: hasBareInitial))
    return list.names.contains(where: hasInitial) || list.names.count > 2 && list.isJoined
      || isLabelled && (isKnown || hasJoined)
  }

  private func isCertain(turned list: NameList, _ labels: [Label]) -> Bool {
    let isLabelled = Self.ofNames.contains(labels[list.names[0].start])
    let rest = list.names.dropFirst()
    guard !rest.isEmpty else { return isLabelled && list.others != nil }
    let areNames = rest.allSatisfy {
      hasInitial($0) || hasBareInitial($0) || reader.isKnown($0) || Self.ofNames.contains(labels[$0.start])
    }
    let isWritten = list.order == .firstInverted || list.names.contains { isWrittenOut($0.given) }
    guard isWritten, areNames else { return false }
    let isEnumerated = list.isJoined || list.isParted || list.others != nil
    return list.names.contains(where: hasInitial)
      || isLabelled && (isEnumerated || list.names.contains(where: reader.isKnown))
  }

  /// Whether a given name has an initial with its full stop: `Jane Q. Roe`.
  private func hasInitial(_ name: NameList.Name) -> Bool {
    name.given.dropLast().contains { tokens[$0].form.isInitials && tokens[$0 + 1].form == .stop }
  }

  private func hasBareInitial(_ name: NameList.Name) -> Bool {
    name.given.dropFirst().contains { tokens[$0].form.isInitials } && !hasInitial(name)
  }

  private func isWrittenOut(_ given: Range<Int>) -> Bool {
    given.contains { tokens[$0].form == .name || tokens[$0].form == .mixed }
  }

  /// Whether an initial stands right before a family name without a capital particle: `Jane Q. Roe`, `Jane Q. van Poe`.
  private func hasOnlyInitial(_ name: NameList.Name) -> Bool {
    let family = name.family.lowerBound
    let isPlain = name.family.count == 1 || tokens[family + 1].form == .hyphen || !line.isCapital(tokens[family].start)
    return hasInitial(name) && tokens[family - 1].form != .name && isPlain
  }
}
