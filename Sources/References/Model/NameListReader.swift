/// Reads lists of names of which some are written out, by the marks and words between them.
///
/// Where names are turned round, and which of them, only the whole list tells: `Roe, Jane, Max Doe` and `Roe, Jane, Doe,
/// Max` are alike up to the third name.
struct NameListReader {
  /// How many names are looked at.
  private static let longest = 60

  let line: Line
  let tokens: [Token]

  init(_ line: Line, _ tokens: [Token]) { (self.line, self.tokens) = (line, tokens) }

  /// The list that begins at a token; `nil` where anything else stands among the names.
  ///
  /// - Parameter limit: Index at which a list may end without a mark that shows it, as labels have it.
  func list(at start: Int, limit: Int? = nil) -> NameList? {
    if let list = list(.direct, start, limit) { return list }
    guard let first = inverted(start), isBetweenNames(first.end) else { return nil }
    let (one, all) = (list(.firstInverted, start, limit), list(.inverted, start, limit))
    guard let one, let all else { return one ?? all }
    return known(one) < known(all) ? all : one
  }

  /// The list at the head of names with their initials in front that a colon ends: `E. Roe, A. B. van Doe and L. Poe: Title`.
  func listBeforeColon() -> NameList? { list(.initialsFirst, 0, nil) }

  /// How many of a list's given names are known ones.
  private func known(_ list: NameList) -> Int { list.names.count(where: isKnown) }

  /// Whether a name begins with a known given name.
  func isKnown(_ name: NameList.Name) -> Bool { GivenNames.names.contains(tokens[name.given.lowerBound].word) }

  private func list(_ order: NameList.Order, _ start: Int, _ limit: Int?) -> NameList? {
    var list = NameList(order: order)
    var (at, isLast) = (start, false)
    while list.names.count < Self.longest, let name = name(at, list) {
      list.names.append(name)
      at = name.end
      if let end = end(at, limit, &list) {
        list.end = end
        return list
      }
      guard let next = separatorEnd(at, &list) else { return nil }
      // Behind the name that a word joins to the others, a comma ends the list: `and Doe, Max, Title, Journal`.
      if isLast, form(at) == .comma, !isJoining(next - 1) {
        list.end = at
        return order != .direct || known(list) > 0 ? list : nil
      }
      (isLast, at) = (isJoining(next - 1), next)
    }
    return nil
  }

  private func name(_ at: Int, _ list: NameList) -> NameList.Name? {
    let isFirst = list.names.isEmpty
    switch list.order {
    case .direct: return direct(at, mayBeginWithInitial: false)
    case .firstInverted: return isFirst ? inverted(at) : direct(at, mayBeginWithInitial: true)
    case .inverted: return inverted(at)
    case .initialsFirst: return form(at) == .initial ? direct(at, mayBeginWithInitial: true) : nil
    }
  }

  // MARK: Between names

  /// Index behind the list, behind `et al` too; `nil` where it goes on.
  private func end(_ start: Int, _ limit: Int?, _ list: inout NameList) -> Int? {
    let isMarked = form(start) == .comma || form(start) == .semicolon
    let next = isMarked ? start + 1 : start
    if let end = othersEnd(next) {
      list.others = next..<end
      return end
    }
    guard list.order != .initialsFirst else { return form(start) == .colon ? start : nil }
    if start == limit || isMarked && next == limit { return start }
    let isOfInverted = list.order == .inverted || list.names.count == 1
    switch form(start) {
    case .stop, .open: return start
    case .comma: return form(next) == .quote ? start : nil
    case .colon: return list.isParted || list.isJoined && list.order != .direct ? start : nil
    case .year: return list.order == .direct ? nil : start
    default: return isOfInverted && tokens[start - 1].form == .stop && !isJoining(start) && !isMarked ? start : nil
    }
  }

  private func othersEnd(_ start: Int) -> Int? {
    guard start < tokens.count else { return nil }
    var offset = tokens[start].start
    guard line.skip(anyOf: AuthorList.others, &offset) else { return nil }
    return tokens[start...].prefix(6).firstIndex { $0.start >= offset }
  }

  private func separatorEnd(_ start: Int, _ list: inout NameList) -> Int? {
    var at = start
    if form(at) == .comma || form(at) == .semicolon || form(at) == .slash {
      list.isParted = list.isParted || form(at) != .comma
      at += 1
    }
    if isJoining(at) {
      list.isJoined = true
      at += 1
    }
    return at > start ? at : nil
  }

  func isJoining(_ at: Int) -> Bool {
    guard form(at) != .ampersand else { return true }
    return at < tokens.count && NameScanner.joining.contains(tokens[at].word) && tokens[at].form == .small
  }

  func isBetweenNames(_ at: Int) -> Bool {
    form(at) == .comma || form(at) == .semicolon || form(at) == .slash || isJoining(at)
  }

  func form(_ at: Int) -> Token.Form? { at < tokens.count ? tokens[at].form : nil }
}
