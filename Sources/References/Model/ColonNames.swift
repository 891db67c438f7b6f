/// Labels of a list of names with their initials in front, which a colon ends: `E. Roe, A. B. van Doe and L. Poe: Solid State
/// Naps, 2003`, as journals of materials and of physics print it. Journals of medicine, from which the model has learned,
/// print none such, and it takes the last name for the journal's or the title's first word.
struct ColonNames {
  private static let longest = 60

  private let tokens: [Token]

  init(_ tokens: [Token]) { self.tokens = tokens }

  /// The labels with such a list at the head in its own.
  func mended(_ labels: [Label]) -> [Label] {
    guard let list = list(), list.names.count > 1 || labels.first == .given else { return labels }
    var labels = labels
    for at in 0..<list.end { labels[at] = .separator }
    for name in list.names {
      for at in name.given { labels[at] = .given }
      for at in name.family { labels[at] = .family }
    }
    if let others = list.others { labels.replaceSubrange(others, with: others.map { _ in .others }) }
    labels[list.end] = .other
    let title = labels[list.end...].first { $0 == .title || $0 == .container } ?? .title
    for at in labels.indices[(list.end + 1)...].prefix(while: { labels[$0].isAuthor }) { labels[at] = title }
    return labels
  }

  private struct List {
    var names: [(given: Range<Int>, family: Range<Int>)] = []
    var others: Range<Int>?
    /// Index of the colon.
    var end = 0
  }

  private func list() -> List? {
    var (list, at) = (List(), 0)
    while list.names.count < Self.longest, let family = givenEnd(at), let end = familyEnd(family) {
      list.names.append((at..<family, family..<end))
      at = end
      if let others = others(at) {
        list.others = others
        at = others.upperBound
        if form(at) == .stop { at += 1 }
      }
      if form(at) == .colon {
        list.end = at
        return list
      }
      guard list.others == nil, let next = separatorEnd(at) else { return nil }
      at = next
    }
    return nil
  }

  /// Index behind initials, each with its full stop: `A. B.`, `J.-P.`
  private func givenEnd(_ start: Int) -> Int? {
    var at = start
    while form(at) == .initial, form(at + 1) == .stop, at - start < 12 {
      at += 2
      if form(at) == .hyphen, form(at + 1) == .initial { at += 1 }
    }
    return at > start ? at : nil
  }

  /// Index behind a family name: words with capitals, and particles before them.
  private func familyEnd(_ start: Int) -> Int? {
    var (at, end) = (start, start)
    while let form = form(at), at - start < 7 {
      switch form {
      case .name, .capitals, .mixed, .initials: end = at + 1
      case .hyphen where at > start && !tokens[at].isSpaced: break
      case _ where NameScanner.particles.contains(tokens[at].word):
        if NameScanner.joining.contains(tokens[at].word), end > start { return end }
      default: return end > start ? end : nil
      }
      at += 1
    }
    return nil
  }

  private func others(_ start: Int) -> Range<Int>? {
    let at = form(start) == .comma ? start + 1 : start
    guard at + 1 < tokens.count, tokens[at].word == Hash.of("et"), tokens[at + 1].word == Hash.of("al") else {
      return nil
    }
    return at..<at + 2
  }

  private func separatorEnd(_ start: Int) -> Int? {
    var at = start
    if form(at) == .comma || form(at) == .semicolon { at += 1 }
    if form(at) == .ampersand || at < tokens.count && NameScanner.joining.contains(tokens[at].word) { at += 1 }
    return at > start ? at : nil
  }

  private func form(_ at: Int) -> Token.Form? { at < tokens.count ? tokens[at].form : nil }
}
