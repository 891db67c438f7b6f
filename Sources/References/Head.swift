import Articles

/// What stands in front of the title: persons or a group, and in some styles the year.
struct Head {
  /// Persons and groups in order; `nil` where the string begins with the title.
  var authors: [Person]?
  var hasMore = false
  var style: NameStyle?
  /// Offset behind all of it.
  var end: Int
  /// The year, where it follows the authors.
  var year: Int?
  /// Whether the list ended in a way that leaves no doubt.
  var isClosed = true
  /// Whether a comma stands between the list and what follows, as in styles that part everything by commas.
  var endsWithComma = false

  func fill(_ reference: inout Reference) {
    reference.authors = authors
    reference.hasMoreAuthors = hasMore ? true : nil
    if let year { reference.year = year }
  }
}

/// Reads the head of a reference.
struct HeadScanner {
  let line: Line
  let scanner: AuthorScanner

  init(_ line: Line) {
    self.line = line
    scanner = AuthorScanner(line)
  }

  /// The head that begins at an offset; empty where nothing of it stands there.
  func head(from start: Int) -> Head {
    if let list = writtenNames(from: start) { return person(list) }
    if let list = scanner.list(from: start) ?? afterNumber(start).flatMap(scanner.list), !isGroup(list, from: start) {
      return person(list)
    }
    return groupBeforeYear(from: start) ?? beforeQuote(from: start) ?? Head(end: start)
  }

  /// `Jane Q. Roe and Max Poe. Title`: names that are written out, the first of which an initial may cut: `Jane Q`.
  private func writtenNames(from start: Int) -> AuthorList? {
    let first = line.hash(span(start, line.wordEnd(start)))
    guard line.isCapital(start), GivenNames.names.contains(first) || isCutByInitial(start) else { return nil }
    return WrittenNames(line, line.tokens(from: start, limit: Self.longest)).authors()
  }

  /// `Jane Q. Roe and`
  private func isCutByInitial(_ start: Int) -> Bool {
    let initial = line.wordEnd(start) + 1
    guard line.isCapital(initial), line[initial + line.width(initial)] == Byte.stop else { return false }
    let family = line.afterSpaces(initial + line.width(initial) + 1)
    return line.isCapital(family) && line.has(" and ", at: line.wordEnd(family))
  }

  /// Tokens of a list of names.
  private static let longest = 400

  /// Offset behind a list number without a mark, `24 van Rijnsoever FJ`.
  private func afterNumber(_ start: Int) -> Int? {
    let digits = line.digitsEnd(start)
    guard (1...3).contains(digits - start), line[digits] == Byte.space else { return nil }
    return line.afterSpaces(digits)
  }

  /// Whether what was read as one person is a group: `WHO Collaborating Group.`
  private func isGroup(_ list: AuthorList, from start: Int) -> Bool {
    list.people.count == 1 && list.style == .initialsFirst && scanner.isGroupName(span(start, list.end))
  }

  private func person(_ list: AuthorList) -> Head {
    var head = Head(authors: list.people, hasMore: list.hasMore, style: list.style, end: list.end)
    var at = list.end
    if let year = yearBehind(list, &at) {
      head.year = year
      head.end = at
    } else if list.terminator == .comma {
      head.isClosed = list.hasMore || list.isJoined || list.style == .initialsFirst
      head.endsWithComma = true
      // A title in quotation marks begins behind the list.
      if line[list.end] == Byte.quote { head.isClosed = true }
    }
    return head
  }

  /// `(2014).`, `2014.`, `, 2014,` behind a list.
  private func yearBehind(_ list: AuthorList, _ start: inout Int) -> Int? {
    var at = start
    skipEditorMark(&at)
    let isBracketed = line[at] == Byte.open
    if isBracketed { at += 1 }
    guard let year = isBracketed ? line.year(&at) : line.yearAfterDay(&at) else { return nil }
    if isBracketed {
      line.skipMonthAndDay(&at)
      guard line[at] == Byte.close else { return nil }
      at += 1
    } else if list.terminator == .stop, line[at] != Byte.stop, line[at] != Byte.comma, list.style == .bare {
      // `Smith J. 2010 census results.` begins its title with a year.
      return nil
    }
    if line[at] == Byte.semicolon { return nil }
    line.skipMarks([Byte.stop, Byte.comma, Byte.colon], &at)
    start = at
    return year
  }

  private static let editorMarks: WordList = ["eds.", "eds", "ed.", "editors", "editor"]

  private func skipEditorMark(_ at: inout Int) {
    var next = at
    if line[next] == Byte.open { next += 1 }
    guard line.skip(anyOf: Self.editorMarks, &next) else { return }
    line.skipMarks([Byte.close, Byte.stop, Byte.comma], &next)
    at = next
  }

  /// `Smith, Anna, "Title"`: one person whose given name is written out.
  private func beforeQuote(from start: Int) -> Head? {
    guard line.isCapital(start) else { return nil }
    let quote = line.firstIndex(of: Byte.quote, in: span(start, min(start + 80, line.end)))
    guard let quote, line[line.beforeSpaces(quote)] == Byte.comma else { return nil }
    let comma = line.firstIndex(of: Byte.comma, in: span(start, quote))
    guard let comma, comma < line.beforeSpaces(quote) else { return nil }
    let (family, given) = (span(start, comma), span(line.afterSpaces(comma + 1), line.beforeSpaces(quote)))
    guard isName(family), isName(given) else { return nil }
    var person = Person()
    (person.family, person.given) = (line.value(family), line.value(given))
    return Head(authors: [person], end: quote)
  }

  /// Up to three words in capitals, and no mark.
  private func isName(_ range: Range<Int>) -> Bool {
    guard !range.isEmpty, range.allSatisfy({ Byte.isWord(line[$0]) || [Byte.space, Byte.hyphen].contains(line[$0]) })
    else { return false }
    return line.isCapital(range.lowerBound) && scanner.isTitled(range) && range.count { line[$0] == Byte.space } < 3
  }

  /// `World Health Organization (2014) Title`, `FAO. 2014. Title`
  private func groupBeforeYear(from start: Int) -> Head? {
    guard line.isCapital(start) else { return nil }
    for at in span(start, min(start + 160, line.end)) {
      let isOpen = line[at] == Byte.open
      let isStop = line[at] == Byte.stop && line[at + 1] == Byte.space
      guard isOpen || isStop else { continue }
      var next = isOpen ? at + 1 : line.afterSpaces(at + 1)
      if isStop, line[next] == Byte.open { next += 1 }
      guard let year = line.year(&next) else {
        if isOpen { continue }
        return nil
      }
      return group(span(start, at), year, next)
    }
    return nil
  }

  private func group(_ name: Range<Int>, _ year: Int, _ afterYear: Int) -> Head? {
    var at = afterYear
    line.skipMonthAndDay(&at)
    guard line[at] == Byte.close || line[at] == Byte.stop, scanner.isTitled(name) else { return nil }
    line.skipMarks([Byte.close, Byte.stop, Byte.comma, Byte.colon], &at)
    var person = Person()
    person.collective = line.value(name)
    return Head(authors: [person], end: at, year: year)
  }

  /// Whether a would-be title opens with names that the scanner cannot read: `MARQUES, Vera Regina. Title`.
  func opensWithNames(_ title: Range<Int>) -> Bool {
    let stop = title.first { line[$0] == Byte.stop && line[$0 + 1] == Byte.space }
    guard let stop, line.firstIndex(of: Byte.comma, in: span(title.lowerBound, stop)) != nil else { return false }
    return scanner.isTitled(span(title.lowerBound, stop))
  }

  /// `World Health Organization. Title`: a group before the first full stop, when its name says so.
  func groupBeforeStop(from start: Int) -> Head? {
    let window = span(start, min(start + 160, line.end))
    let stop = window.first { (line[$0] == Byte.stop || line[$0] == Byte.colon) && line[$0 + 1] == Byte.space }
    guard let stop, isGroup(span(start, stop), beforeStop: line[stop] == Byte.stop) else { return nil }
    var person = Person()
    person.collective = line.value(span(start, stop))
    return Head(authors: [person], end: line.afterSpaces(stop + 1))
  }

  private static let committees: WordList = ["committee", "subcommittee"]

  private func isGroup(_ name: Range<Int>, beforeStop: Bool) -> Bool {
    if line.hasAny(Self.committees, at: name.lowerBound) { return true }
    guard scanner.isTitled(name) || scanner.isNational(name) else { return false }
    return scanner.isGroupName(name) || beforeStop && isAcronym(name)
  }

  private func isAcronym(_ range: Range<Int>) -> Bool {
    range.count >= 2 && range.count <= 12 && range.allSatisfy { Byte.isCapital(line[$0]) || line[$0] == Byte.slash }
  }
}
