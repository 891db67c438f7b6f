import Articles

/// Cases and articles of British and European law (OSCOLA), whose year stands before the volume: `Roe v Poe [2008] UKHL 13, [2008] 1
/// AC 884`, `Jane Roe, ‘Title’ (2009) 72 MLR 554`.
struct CaseGrammar {
  /// Bytes of a case's name and an article's title, and of a report's name.
  private static let longestHead = 400
  private static let longestReport = 20

  private let draft: Draft
  private let line: Line

  init(_ draft: Draft) {
    self.draft = draft
    line = draft.line
  }

  /// Whether a page behind a report's name ends a line: ` AC 884`, ` EWCA Civ 1031 (Admin)`. Most references end otherwise.
  static func mayEnd(_ line: Line) -> Bool {
    var at = line.end - 1
    while line[at] == Byte.stop || line[at] == Byte.space { at -= 1 }
    if line[at] == Byte.close {
      let low = max(0, at - 24)
      while at > low, line[at] != Byte.open { at -= 1 }
      at = line.beforeSpaces(at)
    }
    guard Byte.isDigit(line[at]) else { return false }
    while Byte.isWord(line[at]) || line[at] == Byte.hyphen { at -= 1 }
    return line[at] == Byte.space
      && (Byte.isLetter(line[at - 1]) || line[at - 1] == Byte.stop || line[at - 1] == Byte.close)
  }

  /// The case or article, where nothing but places in reports follows its name.
  func parse() -> ParsedReference? {
    guard let open = opening(), var place = place(at: open) else { return nil }
    let (year, head) = (place.year, line.trimmed(span(draft.start, open)))
    while let next = nextOpening(place.end), let other = self.place(at: next) { place = other }
    guard line.isAtEnd(place.end) else { return nil }
    var reference = draft.reference
    if isCase(head) {
      (reference.title, reference.kind) = (line.value(head), .legislation)
    } else {
      guard setArticle(head, &reference) else { return nil }
    }
    reference.year = year
    reference.volume = place.volume.flatMap(line.value)
    reference.container = line.value(place.report)
    reference.pages = PageRange(first: line.compact(place.page))
    return ParsedReference(reference: reference, confidence: 0.85, path: .lawReview)
  }

  private struct Place {
    var year: Int
    var volume: Range<Int>?
    var report: Range<Int>
    var page: Range<Int>
    var end: Int
  }

  /// Offset of the first year in square brackets, or in round ones behind a closing quotation mark or a case's name.
  private func opening() -> Int? {
    let low = draft.start + 4
    return span(low, min(line.end, low + Self.longestHead)).first { at in
      guard line[at] == Byte.openBracket || line[at] == Byte.open, Byte.isDigit(line[at + 4]) else { return false }
      let before = line[line.beforeSpaces(at)]
      return line[at] == Byte.openBracket || before == Byte.apostrophe || before == Byte.quote
        || Byte.isDigit(line[at + 7]) && isCase(span(draft.start, at))
    }
  }

  /// `, [2008]`
  private func nextOpening(_ end: Int) -> Int? {
    guard line[end] == Byte.comma || line[end] == Byte.semicolon else { return nil }
    let next = line.afterSpaces(end + 1)
    return line[next] == Byte.openBracket || line[next] == Byte.open ? next : nil
  }

  /// `[2008] 1 AC 884`, `(2009) 72 MLR 554`, `[2004] EWCA Civ 1031 (Admin)`
  private func place(at open: Int) -> Place? {
    var at = open + 1
    guard let year = line.year(&at), line[at] == Byte.closeBracket || line[at] == Byte.close else { return nil }
    at = line.afterSpaces(at + 1)
    let volume = span(at, line.digitsEnd(at))
    if !volume.isEmpty { at = line.afterSpaces(volume.upperBound) }
    let start = at
    while line.isCapital(at) || line[at] == Byte.open, at - start < Self.longestReport {
      while Byte.isWord(line[at]) && !Byte.isDigit(line[at]) || [Byte.stop, Byte.open, Byte.close].contains(line[at]) {
        at += 1
      }
      at = line.afterSpaces(at)
      if isPage(at) { break }
    }
    guard isPage(at), at > start else { return nil }
    var end = line.wordEnd(at)
    let page = span(at, end)
    if line[line.afterSpaces(end)] == Byte.open {
      let close = line.firstIndex(of: Byte.close, in: span(end, min(end + 24, line.end)))
      end = close.map { $0 + 1 } ?? end
    }
    return Place(year: year, volume: volume.isEmpty ? nil : volume, report: span(start, at), page: page, end: end)
  }

  /// `884`, `I–7879`
  private func isPage(_ at: Int) -> Bool {
    let end = line.wordEnd(at)
    return (1...12).contains(end - at) && Byte.isDigit(line[end - 1])
  }

  /// `Roe v Poe`, `R (Roe) v Poe`, `Re Roe`, `Case C–176/03 Commission v Council`
  private func isCase(_ head: Range<Int>) -> Bool {
    guard line.isCapital(head.lowerBound), !head.contains(where: { line[$0] == Byte.quote }) else { return false }
    return line.hasAny(["re ", "in re ", "case c", "joined cases "], at: head.lowerBound)
      || head.contains { line.has(" v ", at: $0) || line.has(" v. ", at: $0) }
  }

  /// `Jane Roe and Max Poe, ‘Title’`
  private func setArticle(_ head: Range<Int>, _ reference: inout Reference) -> Bool {
    let marks = [Byte.apostrophe, Byte.quote]
    guard let open = head.first(where: { marks.contains(line[$0]) && line[line.beforeSpaces($0)] == Byte.comma }),
      let people = LawReviewGrammar(draft).people(line.trimmed(span(head.lowerBound, open)))
    else { return false }
    var (low, high) = (open, head.upperBound)
    while marks.contains(line[low]), low < open + 3 { low += 1 }
    while high > low, marks.contains(line[high - 1]) { high -= 1 }
    reference.authors = people
    reference.title = line.value(span(low, high))
    reference.kind = .journalArticle
    return reference.title != nil
  }
}
