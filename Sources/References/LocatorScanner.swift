/// Reads a ``Locator``. Every attempt looks at a bounded number of short tokens, so trying each offset is linear.
extension Line {
  /// The leftmost locator that begins with a year and reaches the end of the line.
  func datedLocator(from start: Int) -> Locator? {
    var only: Locator?
    for at in span(start, max(start, end)) where startsToken(at) {
      guard let found = datedLocator(at: at) else { continue }
      if found.shape != .yearOnly { return found }
      only = found
    }
    return only ?? inPress(from: start)
  }

  /// `In press.` in place of a date at the end of the line.
  private func inPress(from start: Int) -> Locator? {
    var at = end - 1
    while at > start, self[at] == Byte.stop || self[at] == Byte.close { at -= 1 }
    let first = at - 7
    return first > start && has("in press", at: first) ? Locator(shape: .yearOnly, start: first) : nil
  }

  /// The leftmost locator that begins with a volume and reaches the end of the line.
  func undatedLocator(from start: Int) -> Locator? {
    for at in span(start, max(start, end)) where startsToken(at) {
      if let found = undatedLocator(at: at) { return found }
    }
    return nil
  }

  private func startsToken(_ at: Int) -> Bool {
    guard Byte.isWord(self[at]) || self[at] == Byte.open else { return false }
    let before = self[at - 1]
    // `Hyg76`, where the blank before the volume got lost.
    if Byte.isDigit(self[at]), isSmall(at - 1), isSmall(at - 2) { return true }
    return !(Byte.isWord(before) || before == Byte.hyphen || before == Byte.slash || before == Byte.open)
  }

  /// The locator that begins with a year, or a day and a month before it, at an offset and reaches the end of the line.
  func datedLocator(at start: Int) -> Locator? {
    var at = start
    let isBracketed = self[at] == Byte.open
    if isBracketed { at += 1 }
    let beforeMonth = at
    if !isBracketed { skipDayAndMonth(&at) }
    let hasMonth = at > beforeMonth
    guard let year = year(&at) else { return nil }
    var locator = Locator(shape: .yearOnly, start: start)
    locator.year = year
    let afterYear = at
    skipMonthAndDay(&at)
    locator.hasMonth = hasMonth || at > afterYear
    return isBracketed ? behindBracket(at, locator) : behindYear(at, locator)
  }

  /// `) 122:850-855`
  private func behindBracket(_ start: Int, _ found: Locator) -> Locator? {
    guard self[start] == Byte.close else { return nil }
    var (at, locator) = (start + 1, found)
    if isAtEnd(at) { return locator }
    skipMarks([Byte.stop, Byte.comma, Byte.semicolon, Byte.colon], &at)
    locator.shape = .yearInBrackets
    return volumeAndPages(&at, &locator, needsMark: false) && isAtEnd(at) ? locator : nil
  }

  /// `;122(8):850-5`, `, 122, 850-855`, `:2740364`, `; in press`
  private func behindYear(_ start: Int, _ found: Locator) -> Locator? {
    var (at, locator) = (start, found)
    if isAtEnd(at) { return locator }
    let mark = self[afterSpaces(at)]
    skipMarks([Byte.semicolon, Byte.comma, Byte.stop, Byte.colon], &at)
    locator.shape = mark == Byte.semicolon || mark == Byte.colon ? .semicolon : .commas
    if isAtEnd(at) || skip(anyOf: Self.pending, &at) && isAtEnd(at) { return locator }
    // `2017:2740364` names no volume.
    if mark == Byte.colon { return pages(&at, &locator) && isAtEnd(at) ? locator : nil }
    let needsMark = mark != Byte.semicolon
    guard noVolume(&at, &locator) || volumeAndPages(&at, &locator, needsMark: needsMark), isAtEnd(at) else {
      return nil
    }
    moveLonelyRange(&locator)
    return locator
  }

  private static let pending: WordList = ["in press", "online ahead of print", "ahead of print"]

  /// `;: 3-6`
  private func noVolume(_ at: inout Int, _ locator: inout Locator) -> Bool {
    var mark = at - 1
    while self[mark] == Byte.space { mark -= 1 }
    return self[mark] == Byte.colon && pages(&at, &locator)
  }

  /// A range of pages or a long number is no volume, even where it stands alone: `2012; 1-401`, `2017;4643830`.
  private func moveLonelyRange(_ locator: inout Locator) {
    guard locator.firstPage == nil, locator.issue == nil, let range = locator.volume else { return }
    var at = range.lowerBound
    let isLong = digitsEnd(at) == range.upperBound && range.count >= 5
    guard isLong || firstIndex(of: Byte.hyphen, in: range) != nil else { return }
    locator.volume = nil
    _ = pages(&at, &locator)
  }

  private func undatedLocator(at start: Int) -> Locator? {
    var at = start
    var locator = Locator(shape: .noYear, start: start)
    guard self[at] != Byte.open, volumeAndPages(&at, &locator, needsMark: true) else { return nil }
    if isAtEnd(at) { return locator }
    skipMarks([Byte.comma, Byte.semicolon, Byte.stop], &at)
    let isBracketed = self[at] == Byte.open
    if isBracketed { at += 1 }
    skipMonthsBeforeYear(&at)
    guard let year = year(&at) else { return nil }
    if isBracketed {
      skipMonthAndDay(&at)
      guard self[at] == Byte.close else { return nil }
      at += 1
    }
    locator.year = year
    locator.shape = .yearLast
    if isAtEnd(at) { return locator }
    // `12 (2001), pp. 1-9`
    guard isBracketed, locator.firstPage == nil else { return nil }
    skipMarks([Byte.comma, Byte.colon, Byte.semicolon], &at)
    return pages(&at, &locator) && isAtEnd(at) ? locator : nil
  }

  /// `19 October ` before a year.
  private func skipDayAndMonth(_ at: inout Int) {
    var next = digitsEnd(at)
    guard next - at <= 2 else { return }
    skipSpaces(&next)
    guard month(&next) != nil, self[next] == Byte.space else { return }
    at = afterSpaces(next)
  }

  func skipMonthsBeforeYear(_ at: inout Int) {
    var next = at
    guard month(&next) != nil else { return }
    while [Byte.slash, Byte.hyphen, Byte.space, Byte.comma].contains(self[next]) {
      next += 1
      if month(&next) == nil, digitsEnd(next) - next <= 2 { next = digitsEnd(next) }
    }
    at = next
  }

  private static let missing: WordList = ["null"]

  /// Volume, issue and pages, each with the marks around it; false when nothing of them stands there.
  ///
  /// With `needsMark`, a volume alone does not do: the next number must follow a colon, a comma or an issue.
  private func volumeAndPages(_ at: inout Int, _ locator: inout Locator, needsMark: Bool) -> Bool {
    let start = at
    let hasLabel = skip(anyOf: Self.volumeLabels, &at)
    skipSpaces(&at)
    locator.volume = volume(&at)
    if locator.volume == nil { at = start }
    let hasIssue = issue(&at, &locator)
    guard locator.volume != nil || hasIssue || self[at] == Byte.colon else {
      return !needsMark && pages(&at, &locator)
    }
    let beforeMark = at
    skipMarks([Byte.colon, Byte.comma, Byte.semicolon, Byte.stop], &at)
    let hasMark = at > beforeMark && self[beforeMark] != Byte.stop
    let isSpaced = at == afterSpaces(beforeMark) && at > beforeMark
    if hasMark || isSpaced || hasIssue, pages(&at, &locator) {
      return hasIssue || hasLabel || !isSpaced || !needsMark || locator.lastPage != nil
    }
    at = beforeMark
    while self[at] == Byte.colon || self[at] == Byte.comma { at += 1 }
    _ = skip(anyOf: Self.missing, &at)
    return locator.volume != nil && (!needsMark || hasIssue || hasLabel || isYearNext(at))
  }

  private static let volumeLabels: WordList = ["volume", "vol.", "vol", "v.", "bd.", "т.", "Т."]

  private func isYearNext(_ start: Int) -> Bool {
    var at = afterSpaces(start)
    if self[at] == Byte.open {
      at += 1
      skipMonthsBeforeYear(&at)
    }
    return year(&at) != nil
  }

  /// Steps over spaces and any of some marks.
  func skipMarks(_ marks: [UInt8], _ at: inout Int) {
    while self[at] == Byte.space || (at < end && marks.contains(self[at])) { at += 1 }
  }

  /// Whether nothing but marks and notes follows.
  func isAtEnd(_ start: Int) -> Bool {
    var at = start
    skipMarks([Byte.stop, Byte.comma, Byte.semicolon, Byte.closeBracket, Byte.close], &at)
    if at >= end { return true }
    return at > start && (hasAny(Self.notes, at: at) || self[at] == Byte.openBracket)
  }

  private static let notes: WordList = [
    "discussion", "quiz", "author reply", "reply", "author", "passim", "table of contents", "erratum", "review",
    "epub", "published", "see", "pls", "in press", "(in", "(suppl", "(abstr", "doi", "ecollection", "issn", "pmid",
    "pmc", "pubmed",
    "suppl",
  ]
}
