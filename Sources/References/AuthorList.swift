import Articles

/// The authors at the head of a reference.
struct AuthorList {
  /// What ends the list.
  enum Terminator { case stop, comma, colon, open, year, none }

  var people: [Person] = []
  var style: NameStyle?
  var hasMore = false
  /// Whether `and` or `&` stands between two names.
  var isJoined = false
  /// Offset behind the list and the mark that ends it.
  var end: Int
  var terminator = Terminator.none

  /// What stands for further authors.
  static let others: WordList = [
    "et al", "et. al", "and others", "and coworkers", "e cols", "et alii", "и др", "та ін",
  ]

  /// Whether words stand for further authors, and name none.
  static func isOthers(_ words: String) -> Bool { Line(words).hasAny(others, at: 0) }
}

/// Reads a list of authors: persons parted by commas, semicolons or `and`, groups, `et al.`
struct AuthorScanner {
  let line: Line
  let names: NameScanner

  init(_ line: Line) {
    self.line = line
    names = NameScanner(line: line)
  }

  /// The list that begins at an offset, or `nil` where no name stands there.
  func list(from start: Int) -> AuthorList? {
    var list = AuthorList(end: start)
    var at = start
    while at < line.end {
      let isFirst = list.people.isEmpty
      if !isFirst, skipEtAl(&at) {
        list.hasMore = true
        takeGroup(behindOthers: &at, &list)
        break
      }
      let nameStart = at
      if let found = names.name(&at, style: list.style) ?? lenientName(&at, list) {
        list.people.append(found.person)
        list.style = list.style ?? found.style
      } else if !isFirst, let group = group(&at) {
        list.people.append(group)
        break
      } else {
        return isFirst ? nil : ended(list, before: nameStart)
      }
      list.end = at
      guard skipSeparator(&at, &list.isJoined) else { break }
    }
    list.end = at
    takeBracketedGroups(&list)
    return close(list)
  }

  /// `Roe J, Poe M, et al; Snail Study Group. Title`
  private func takeGroup(behindOthers at: inout Int, _ list: inout AuthorList) {
    guard line[at] == Byte.semicolon else { return }
    let start = line.afterSpaces(at + 1)
    var next = start
    guard let group = group(&next), isGroupName(span(start, next)) else { return }
    list.people.append(group)
    at = next
  }

  /// The list ended at the separator behind the last name: `Z Zhu, et al., Title`, `Bray N and Panke S, Nature, 2007`.
  private func ended(_ list: AuthorList, before at: Int) -> AuthorList {
    var list = list
    list.terminator = .comma
    list.end = at
    return list
  }

  /// A name in small letters (`jiji A`) between others.
  private func lenientName(_ at: inout Int, _ list: AuthorList) -> (person: Person, style: NameStyle)? {
    guard let style = list.style, style == .bare || style == .dotted, line[at - 1] == Byte.space else { return nil }
    var next = at
    guard let found = names.name(&next, style: style, isLenient: true), next - at <= 30 else { return nil }
    guard [Byte.comma, Byte.stop, Byte.semicolon].contains(line[next]) || line[next - 1] == Byte.stop else {
      return nil
    }
    at = next
    return found
  }

  /// `, et al.`, ` et al`, ` and others`, `, ...`
  private func skipEtAl(_ start: inout Int) -> Bool {
    var at = start
    while line[at] == Byte.space || line[at] == Byte.stop { at += 1 }
    guard line.skip(anyOf: AuthorList.others, &at) else { return false }
    start = at
    return true
  }

  private static let joining: WordList = ["and ", "und ", "y ", "e ", "et "]

  /// Steps over what stands between two names; false at the end of the list.
  private func skipSeparator(_ start: inout Int, _ isJoined: inout Bool) -> Bool {
    var at = line.afterSpaces(start)
    var found = false
    while line[at] == Byte.comma || line[at] == Byte.semicolon {
      found = true
      at = line.afterSpaces(at + 1)
    }
    if line[at] == Byte.stop, line[at + 1] == Byte.stop || line[at + 1] == Byte.space, skipEllipsis(&at) {
      found = true
    }
    var probe = at
    if skipEtAl(&probe), probe > at {
      start = at
      return true
    }
    if line[at] == Byte.ampersand || line.skip(anyOf: Self.joining, &at) {
      if line[at] == Byte.ampersand { at += 1 }
      found = true
      isJoined = true
    }
    at = line.afterSpaces(at)
    guard found else { return false }
    start = at
    return true
  }

  private func skipEllipsis(_ start: inout Int) -> Bool {
    var (at, stops) = (start, 0)
    while line[at] == Byte.stop || line[at] == Byte.space {
      if line[at] == Byte.stop { stops += 1 }
      at += 1
    }
    guard stops >= 3 else { return false }
    start = at
    return true
  }

  /// A group among persons: up to the next full stop or bracket, when it is named as one or has capitals throughout.
  private func group(_ start: inout Int) -> Person? {
    let isSet = line[start - 1] == Byte.semicolon || line[start - 2] == Byte.semicolon
    guard let end = groupEnd(start), isTitled(span(start, end)), isSet || isGroupName(span(start, end)),
      // `Roe A, Snail Sleep Programs of the Northern Tea Garden Societies: A Survey`
      isSet || line[end] != Byte.colon || span(start, end).count(where: { line[$0] == Byte.space }) < 6
    else { return nil }
    var person = Person()
    person.collective = line.value(span(start, end))
    start = end
    return person
  }

  private func groupEnd(_ start: Int) -> Int? {
    for at in span(start, min(start + 160, line.end)) {
      switch line[at] {
      case Byte.stop where line[at + 1] == Byte.space || at + 1 == line.end: return at
      case Byte.open where Byte.isDigit(line[at + 1]): return at
      case Byte.colon, Byte.quote, Byte.semicolon: return at
      case Byte.comma where Byte.isDigit(line[line.afterSpaces(at + 1)]): return nil
      default: continue
      }
    }
    return nil
  }

  /// Whether every longer word begins with a capital.
  func isTitled(_ range: Range<Int>) -> Bool {
    var at = range.lowerBound
    var words = 0
    while at < range.upperBound {
      let finish = line.wordEnd(at)
      if finish - at > 3, line.isSmall(at) { return false }
      words += finish > at ? 1 : 0
      at = max(finish, at) + 1
    }
    return words <= 12
  }

  /// The stop behind one author's only initial ends the list, `Foo A. Title`; it does not show a dotted style.
  private func dropSharedStop(_ list: inout AuthorList) {
    guard list.people.count == 1, list.style == .dotted, list.terminator == .stop, !list.hasMore else { return }
    guard let given = list.people[0].given, given.hasSuffix("."), given.unicodeScalars.count == 2 else { return }
    list.people[0].given = String(given.dropLast())
    list.style = .bare
  }

  /// Settles what ends the list and steps over it.
  private func close(_ list: AuthorList) -> AuthorList {
    var list = list
    var at = line.afterSpaces(list.end)
    var year = at
    switch line[at] {
    case Byte.stop: list.terminator = .stop
    case Byte.colon: list.terminator = .colon
    case Byte.comma: list.terminator = .comma
    case Byte.open: list.terminator = .open
    case _ where line.year(&year) != nil: list.terminator = .year
    default: list.terminator = line[list.end - 1] == Byte.stop ? .stop : .none
    }
    dropSharedStop(&list)
    while [Byte.stop, Byte.colon, Byte.comma, Byte.space].contains(line[at]) { at += 1 }
    list.end = at
    return list
  }
}
