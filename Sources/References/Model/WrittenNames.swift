import Articles

/// Labels of a list of names that are written out, as BibTeX's styles have it: `Jane Q. Roe, Max Doe, and Ann van Poe. Title`.
/// Journals of medicine, from which the model has learned, print none such, and it takes them for groups or titles.
struct WrittenNames {
  /// How many names are looked at.
  private static let longest = 60

  private let line: Line
  private let tokens: [Token]

  init(_ line: Line, _ tokens: [Token]) { (self.line, self.tokens) = (line, tokens) }

  /// The list at the head for a grammar, where given names show that there is one.
  func authors() -> AuthorList? {
    guard let list = list(), isCertain(list, []) || isBeforeTitle(list) else { return nil }
    var authors = AuthorList(end: tokens[list.end].end)
    authors.people = list.names.map { name in
      var person = Person()
      person.given = line.value(tokens[name.start].start..<tokens[name.family - 1].end)
      person.family = line.value(tokens[name.family].start..<tokens[name.end - 1].end)
      return person
    }
    authors.hasMore = list.others != nil
    (authors.style, authors.isJoined) = (.initialsFirst, list.isJoined)
    authors.terminator = tokens[list.end].form == .stop ? .stop : tokens[list.end].form == .open ? .open : .comma
    authors.end = line.afterSpaces(authors.terminator == .open ? tokens[list.end].start : authors.end)
    return authors
  }

  /// The labels with such a list at the head in its own.
  func mended(_ labels: [Label]) -> [Label] {
    guard let list = list(), isCertain(list, labels),
      labels[..<list.end].allSatisfy({ Self.mayBe.contains($0) })
    else { return labels }
    var labels = labels
    for at in 0..<list.end { labels[at] = .separator }
    for name in list.names {
      for at in name.start..<name.family { labels[at] = .given }
      for at in name.family..<name.end { labels[at] = .family }
    }
    if let others = list.others { labels.replaceSubrange(others, with: others.map { _ in .others }) }
    labels[list.end] = .other
    return labels
  }

  /// What the model takes such names for.
  private static let mayBe: Set<Label> = [
    .family, .given, .suffix, .collective, .separator, .others, .title, .other, .container,
  ]

  private struct Name {
    let start: Int
    /// Index of the first token of the family name.
    let family: Int
    let end: Int
    /// Whether an initial with its full stop stands between words: `Jane Q. Roe`.
    let hasInitial: Bool
  }

  private struct List {
    var names: [Name] = []
    var isJoined = false
    var others: Range<Int>?
    /// Index of the mark behind the list.
    var end = 0
  }

  /// Titles too may be words in capitals with an `and`: what tells names are three of them, initials, or the model. Of a
  /// lone name, which reads like `Roe J. Tea Leaves.`, and for a grammar, which has no model to ask, a given name must be
  /// a known one.
  private func isCertain(_ list: List, _ labels: [Label]) -> Bool {
    guard !AuthorScanner(line).isGroupName(tokens[0].start..<tokens[list.end].start) else { return false }
    let isKnown = list.names.contains { GivenNames.names.contains(tokens[$0.start].word) }
    guard let first = labels.first, list.names.count > 1 || list.others != nil else {
      let isShort = tokens[list.names[0].family - 1].form != .name
      return isKnown && (list.names[0].hasInitial ? isShort : labels.first.map(Self.ofNames.contains) ?? true)
    }
    return list.names.contains(where: \.hasInitial) || list.names.count > 2 && list.isJoined
      || Self.ofNames.contains(first)
  }

  /// Whether the list begins with an initial between words and a sentence of small words stands behind it: behind
  /// `Roe J. Tea and Green Leaves.` it is a journal's name.
  private func isBeforeTitle(_ list: List) -> Bool {
    guard list.names.count > 1, list.isJoined, list.names[0].hasInitial else { return false }
    let sentence = tokens[(list.end + 1)...].prefix { $0.form != .stop }
    return sentence.count { $0.form == .word && !JournalWords.abbreviations.contains($0.word) } > 1
  }

  private static let ofNames: Set<Label> = [.family, .given, .collective]

  /// The names up to a full stop or an opening bracket; `nil` where anything else stands among them.
  private func list() -> List? {
    var list = List()
    var at = 0
    while list.names.count < Self.longest, let name = name(at) {
      list.names.append(name)
      at = name.end
      if let end = end(at, &list) {
        list.end = end
        return list
      }
      guard skipSeparator(&at, &list) else { return nil }
    }
    return nil
  }

  /// Index of the mark that ends the list, behind `et al` too.
  private func end(_ start: Int, _ list: inout List) -> Int? {
    var at = start
    if form(at) == .comma { at += 1 }
    if at + 1 < tokens.count, tokens[at].word == Self.et, tokens[at + 1].word == Self.al {
      list.others = at..<at + 2
      at += 2
    } else {
      at = start
    }
    let isBeforeQuote = form(at) == .comma && form(at + 1) == .quote
    return form(at) == .stop || form(at) == .open || isBeforeQuote ? at : nil
  }

  private func skipSeparator(_ at: inout Int, _ list: inout List) -> Bool {
    let start = at
    if form(at) == .comma { at += 1 }
    if form(at) == .ampersand || at < tokens.count && Self.joining.contains(tokens[at].word) {
      list.isJoined = true
      at += 1
    }
    return at > start
  }

  /// Two words and more, each with a capital but for particles, with initials between: the last one is the family's name,
  /// with the particles before it and what hyphens tie to it.
  private func name(_ start: Int) -> Name? {
    guard let first = form(start), first == .name || first == .mixed, !Self.noNames.contains(tokens[start].word) else {
      return nil
    }
    var (at, family, end, hasInitial, isBehindParticle) = (start, start, start, false, false)
    scan: while let form = form(at) {
      switch form {
      case .name, .mixed:
        if !isBehindParticle, at == start || tokens[at - 1].form != .hyphen { family = at }
        isBehindParticle = false
        end = at + 1
      case .initial:
        guard self.form(at + 1) == .stop else { break scan }
        hasInitial = true
        at += 1
      case .hyphen where !tokens[at].isSpaced && at + 1 < tokens.count && !tokens[at + 1].isSpaced: break
      case .small, .word:
        guard at > start, !Self.joining.contains(tokens[at].word),
          NameScanner.particles.contains(line.compact(tokens[at].start..<tokens[at].end))
        else { break scan }
        if !isBehindParticle { family = at }
        isBehindParticle = true
      default: break scan
      }
      at += 1
    }
    guard at == end, family > start, end - start <= 10 else { return nil }
    return Name(start: start, family: family, end: end, hasInitial: hasInitial)
  }

  private func form(_ at: Int) -> Token.Form? { at < tokens.count ? tokens[at].form : nil }

  private static let (et, al) = (Hash.of("et"), Hash.of("al"))
  private static let joining: WordSet = "and und y e et"
  /// Words that begin titles and no names.
  private static let noNames: WordSet = "the in on a an of for from to with toward towards how why what is are new"
}
