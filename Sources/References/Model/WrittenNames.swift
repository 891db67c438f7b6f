import Articles

/// Labels of a list of names that are written out, as BibTeX's styles have it: `Jane Q. Roe, Max Doe, and Ann van Poe. Title`,
/// or of which the first alone is inverted, as Chicago's has it: `Roe, J. A., S. J. Doe, and A. Poe. 2014`. Journals of
/// medicine, from which the model has learned, print none such, and it takes them for groups, titles or one name.
struct WrittenNames {
  /// How many names are looked at.
  private static let longest = 60

  private let line: Line
  private let tokens: [Token]

  init(_ line: Line, _ tokens: [Token]) { (self.line, self.tokens) = (line, tokens) }

  /// The list at the head for a grammar, where given names show that there is one.
  func authors() -> AuthorList? {
    guard let list = list(from: nil), isCertain(list, []) || isBeforeTitle(list) else { return nil }
    var authors = AuthorList(end: tokens[list.end].end)
    authors.people = list.names.map { name in
      var person = Person()
      person.given = value(of: name.given)
      person.family = value(of: name.family)
      return person
    }
    authors.hasMore = list.others != nil
    (authors.style, authors.isJoined) = (.initialsFirst, list.isJoined)
    authors.terminator = tokens[list.end].form == .stop ? .stop : tokens[list.end].form == .open ? .open : .comma
    authors.end = line.afterSpaces(authors.terminator == .open ? tokens[list.end].start : authors.end)
    return authors
  }

  private func value(of part: Range<Int>) -> String? {
    line.value(tokens[part.lowerBound].start..<tokens[part.upperBound - 1].end)
  }

  /// The labels with such a list at the head in its own.
  func mended(_ labels: [Label]) -> [Label] {
    guard let list = list(), isCertain(list, labels),
      labels[..<list.end].allSatisfy({ Self.mayBe.contains($0) })
    else { return labels }
    var labels = labels
    for at in 0..<list.end { labels[at] = .separator }
    for name in list.names {
      for at in name.given { labels[at] = .given }
      for at in name.family { labels[at] = .family }
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
    let given: Range<Int>
    let family: Range<Int>
    /// Whether an initial with its full stop stands before the family name: `Jane Q. Roe`.
    let hasInitial: Bool

    /// Index behind the last token.
    var end: Int { max(given.upperBound, family.upperBound) }
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
    let isKnown = list.names.contains { GivenNames.names.contains(tokens[$0.given.lowerBound].word) }
    guard let first = labels.first, list.names.count > 1 || list.others != nil else {
      let family = list.names[0].family.lowerBound
      let isShort = tokens[family - 1].form != .name && (tokens[family].form != .name || !isParticle(family))
      return isKnown && (list.names[0].hasInitial ? isShort : labels.first.map(Self.ofNames.contains) ?? true)
    }
    return list.names.contains(where: \.hasInitial) || list.names.count > 2 && list.isJoined
      || isKnown && Self.ofNames.contains(first)
  }

  /// Whether the list begins with an initial between words and a sentence of small words stands behind it: behind
  /// `Roe J. Tea and Green Leaves.` it is a journal's name.
  private func isBeforeTitle(_ list: List) -> Bool {
    guard list.names.count > 1, list.isJoined, list.names[0].hasInitial else { return false }
    let sentence = tokens[(list.end + 1)...].prefix { $0.form != .stop }
    return sentence.count { $0.form == .word && !JournalWords.abbreviations.contains($0.word) } > 1
  }

  private static let ofNames: Set<Label> = [.family, .given, .collective]

  private func list() -> List? {
    if let list = list(from: nil) { return list }
    guard let first = inverted(), let list = list(from: first) else { return nil }
    // `Roe, J., Marsh Snails. London`: a title is no name.
    let isWritten = list.isJoined && tokens[first.given].contains { $0.form == .name }
    let others = list.names.dropFirst()
    return isWritten || others.allSatisfy { tokens[$0.given.lowerBound].form == .initial } ? list : nil
  }

  /// The names up to a full stop or an opening bracket; `nil` where anything else stands among them.
  ///
  /// - Parameter first: The first one, if it is inverted.
  private func list(from first: Name?) -> List? {
    var list = List()
    var at = first?.end ?? 0
    if let first {
      list.names = [first]
      guard skipSeparator(&at, &list) else { return nil }
    }
    while list.names.count < Self.longest, let name = name(at, mayBeginWithInitial: first != nil) {
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
    if form(at) == .ampersand || isJoining(at) {
      list.isJoined = true
      at += 1
    }
    return at > start
  }

  /// Two words and more, each with a capital but for particles, with initials between: the last one is the family's name,
  /// with the particles before it and what hyphens tie to it.
  private func name(_ start: Int, mayBeginWithInitial: Bool) -> Name? {
    guard let first = form(start), !Self.noNames.contains(tokens[start].word),
      first == .name || first == .mixed || mayBeginWithInitial && first == .initial
    else { return nil }
    var (at, family, end, hasInitial, isBehindParticle) = (start, start, start, false, false)
    scan: while let form = form(at) {
      switch form {
      case .name where at > start && isParticle(at) && self.form(at + 1)?.isWord == true:
        if !isBehindParticle { family = at }
        isBehindParticle = true
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
        guard at > start, !NameScanner.joining.contains(tokens[at].word), isParticle(at) else { break scan }
        if !isBehindParticle { family = at }
        isBehindParticle = true
      default: break scan
      }
      at += 1
    }
    guard at == end, family > start, end - start <= 10 else { return nil }
    return Name(given: start..<family, family: family..<end, hasInitial: hasInitial)
  }

  /// A name at the head with its family name first: `van Poe, J.-A.` or `Doe-Roe, Max A.`, up to a comma or what joins
  /// names. Behind initials a comma parts two names: `Roe M, Doe P and Poe D. Title`.
  private func inverted() -> Name? {
    guard let comma = tokens.prefix(8).firstIndex(where: { $0.form == .comma }), comma > 0,
      tokens[..<comma].allSatisfy({ $0.form.isWord || $0.form == .hyphen }),
      comma == 1 || !tokens[comma - 1].form.isInitials
    else { return nil }
    var at = comma + 1
    while let form = form(at), at - comma <= 8, !NameScanner.joining.contains(tokens[at].word) {
      guard [.initial, .name, .stop, .hyphen].contains(form) else { break }
      at += 1
    }
    guard at > comma + 1, form(at) == .comma || form(at) == .ampersand || isJoining(at) else { return nil }
    return Name(given: comma + 1..<at, family: 0..<comma, hasInitial: false)
  }

  private func isParticle(_ at: Int) -> Bool {
    NameScanner.particles.contains(line.compact(tokens[at].start..<tokens[at].end).lowercased())
  }

  private func isJoining(_ at: Int) -> Bool { at < tokens.count && NameScanner.joining.contains(tokens[at].word) }

  private func form(_ at: Int) -> Token.Form? { at < tokens.count ? tokens[at].form : nil }

  private static let (et, al) = (Hash.of("et"), Hash.of("al"))
  /// Words that begin titles and no names.
  private static let noNames: WordSet = "the in on a an of for from to with toward towards how why what is are new"
}
