/// Labels of a list of names whose family names are in capitals: `SILVA, Maria Nunes da; ROE, J. P. Title`, as in ABNT's
/// style (NBR 6023) and ISO 690. Where such a name ends its marks tell; the model takes given names of several words for
/// groups, and the first word of a title for a name.
struct CapitalNames: LabelPass {
  private static let longest = 60

  private let line: Line
  private let tokens: [Token]

  init(_ line: Line, _ context: TokenContext) { (self.line, tokens) = (line, context.tokens) }

  /// Leaves the labels with such a list at the head in its own.
  func mend(_ labels: inout [Label]) {
    guard let list = list(), isCertain(list, labels), !isFollowedByName(list, labels) else { return }
    for at in 0..<list.end { labels[at] = .separator }
    for name in list.names {
      for at in name.family { labels[at] = .family }
      for at in name.given { labels[at] = .given }
    }
    if let others = list.others { labels.replaceSubrange(others, with: others.map { _ in .others }) }
    var at = list.end
    while at < tokens.count, labels[at].isAuthor || tokens[at].form.isMark && labels[at] == .other {
      // What stands behind the list is the title, whatever it was taken for.
      if labels[at].isAuthor { labels[at] = labels[list.end...].contains(.title) ? .title : labels[at] }
      at += 1
    }
  }

  private typealias Name = (family: Range<Int>, given: Range<Int>)

  private struct List {
    var names: [Name] = []
    var others: Range<Int>?
    /// Index behind the list.
    var end = 0
  }

  /// `IBGE, Rio de Janeiro`: a lone name must have initials or a known given name.
  private func isCertain(_ list: List, _ labels: [Label]) -> Bool {
    guard !AuthorScanner(line).isGroupName(tokens[0].start..<tokens[list.end - 1].end) else { return false }
    let name = list.names[0]
    let first = tokens[name.given.lowerBound]
    let isPlace = PublishingPlaces.names.contains(line.hash(first.start..<tokens[name.given.upperBound - 1].end))
    // `AOAC International. Title`, `MARTIN Jean, DUPONT Claire, «Title»`
    let isBare = list.names.contains { $0.family.upperBound == $0.given.lowerBound }
    if isBare { return list.names.contains { GivenNames.names.contains(tokens[$0.given.lowerBound].word) } }
    return list.names.count > 1 || first.form == .initial || GivenNames.names.contains(first.word)
      || labels[..<list.end].allSatisfy(\.isAuthor) && tokens[0].form == .capitals && !isPlace
  }

  /// Whether the model saw another name behind the list, which an odd mark parts from it.
  private func isFollowedByName(_ list: List, _ labels: [Label]) -> Bool {
    let rest = labels[list.end...].prefix { $0.isAuthor || $0 == .other }
    return rest.contains(.given)
  }

  private func list() -> List? {
    var (list, at) = (List(), 0)
    while list.names.count < Self.longest, let name = name(at) {
      list.names.append(name)
      at = name.given.upperBound
      list.end = at
      if let others = others(at) {
        list.others = others
        list.end = others.upperBound
        return list
      }
      if form(at) == .comma, form(at + 1) == .quote { return list }
      guard let next = separatorEnd(at) else { return isEnd(at) ? list : nil }
      at = next
      if self.name(at) == nil { return form(list.end) == .comma ? list : nil }
    }
    return nil
  }

  /// Whether the list may end before a token: at a mark, or behind the full stop of an initial.
  private func isEnd(_ at: Int) -> Bool {
    guard let form = form(at) else { return false }
    return form == .stop || form == .open || form == .colon || tokens[at - 1].form == .stop
  }

  private func others(_ start: Int) -> Range<Int>? {
    let at = form(start) == .comma || form(start) == .semicolon ? start + 1 : start
    guard at + 1 < tokens.count, tokens[at].word == Hash.of("et"), tokens[at + 1].word == Hash.of("al") else {
      return nil
    }
    return at..<at + 2
  }

  private func separatorEnd(_ start: Int) -> Int? {
    var at = start
    if form(at) == .semicolon || form(at) == .comma { at += 1 }
    if form(at) == .ampersand || at < tokens.count && NameScanner.joining.contains(tokens[at].word) { at += 1 }
    return at > start ? at : nil
  }

  private func name(_ start: Int) -> Name? {
    var at = start
    var hasCapitals = false
    while let form = form(at), at - start < 6 {
      guard
        form == .capitals || form == .initials || form == .hyphen && !tokens[at].isSpaced
          || at > start && isParticle(at)
      else { break }
      hasCapitals = hasCapitals || form == .capitals || form == .initials
      at += 1
    }
    // `MARTIN Jean, DUPONT Claire`, as in French lists.
    let isBare = at > start && form(at) == .name && tokens[at - 1].form == .capitals
    guard hasCapitals, form(at) == .comma || isBare else { return nil }
    let given = isBare ? at : at + 1
    let end = givenEnd(given)
    return end > given ? (start..<at, given..<end) : nil
  }

  /// Index behind a given name: initials with full stops, or words, with particles between and behind them. A word behind
  /// initials begins the title.
  private func givenEnd(_ start: Int) -> Int {
    var (at, isWritten) = (start, false)
    while let form = form(at), at - start < 12 {
      switch form {
      case .initial:
        let isStopped = self.form(at + 1) == .stop
        let isLast = self.form(at + 1).map { $0 == .semicolon || $0 == .comma } ?? false
        guard isStopped || isLast else { return at }
        at += isStopped ? 2 : 1
      case .name, .mixed:
        guard at == start || isWritten || isParticle(at) && endsName(at + 1) else { return at }
        isWritten = true
        at += 1
      case .small, .word:
        guard at > start, isParticle(at), endsName(at + 1) || isWritten else { return at }
        at += 1
      case .hyphen where !tokens[at].isSpaced && at > start: at += 1
      default: return at
      }
    }
    return at
  }

  /// Whether a name may end before a token, or go on with an initial.
  private func endsName(_ at: Int) -> Bool {
    guard let form = form(at) else { return true }
    return form.isMark || form == .initial && self.form(at + 1) == .stop || isParticle(at)
  }

  private func isParticle(_ at: Int) -> Bool {
    guard at < tokens.count, !NameScanner.joining.contains(tokens[at].word) else { return false }
    return NameScanner.particles.contains(tokens[at].word)
  }

  private func form(_ at: Int) -> Token.Form? { at < tokens.count ? tokens[at].form : nil }
}
