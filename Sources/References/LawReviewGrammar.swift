import Articles

/// References in the style of law reviews (Bluebook), which put the volume before the journal:
/// `Jane Roe & Max Poe, The Law of Snails, 45 Harv. L. Rev. 123, 130 (1999).`, `Poe v. Snail Council, 410 U.S. 113 (1973).`,
/// `Poe v. Roe, 512 F.3d 1034 (9th Cir. 2008).`
struct LawReviewGrammar {
  /// Volume, journal and pages are shorter; it keeps the search linear.
  private static let longestTail = 100

  private let draft: Draft
  private let line: Line
  private let splitter: TitleSplitter

  init(_ draft: Draft) {
    self.draft = draft
    line = draft.line
    splitter = TitleSplitter(line: line)
  }

  /// The article or case, where volume, journal, page and a year in brackets end the string.
  func parse() -> ParsedReference? {
    guard let place = place() else { return nil }
    let head = span(draft.start, place.comma)
    var reference = draft.reference
    if isCase(head) {
      reference.title = line.value(head)
      reference.kind = .legislation
    } else {
      guard !place.hasCourt, let comma = line.firstIndex(of: Byte.comma, in: head),
        let people = people(span(draft.start, comma))
      else {
        return nil
      }
      let title = splitter.withoutQuotes(span(comma + 1, place.comma))
      guard title.contains(where: { line[$0] == Byte.space }) else { return nil }
      reference.authors = people
      reference.title = line.value(title)
      reference.kind = .journalArticle
    }
    guard reference.title != nil else { return nil }
    reference.volume = line.value(place.volume)
    reference.container = line.value(splitter.withoutStops(place.journal))
    reference.pages = PageRange(first: line.compact(place.page))
    reference.year = place.year
    return ParsedReference(reference: reference, confidence: 0.9, path: .lawReview)
  }

  private func isCase(_ head: Range<Int>) -> Bool {
    line.hasAny(["in re ", "ex parte "], at: head.lowerBound)
      || head.contains { line.has(" v. ", at: $0) || line.has(" v ", at: $0) }
  }

  private struct Place {
    var comma: Int
    var volume: Range<Int>
    var journal: Range<Int>
    var page: Range<Int>
    var year: Int
    /// Whether the court stands before the year.
    var hasCourt: Bool
  }

  /// `, 45 Harv. L. Rev. 123, 130 (1999)` at the end.
  private func place() -> Place? {
    var end = line.end
    while line[end - 1] == Byte.stop { end -= 1 }
    guard line[end - 1] == Byte.close else { return nil }
    var yearStart = end - 5
    guard let year = line.year(&yearStart), yearStart == end - 1, let open = bracket(before: end - 5) else {
      return nil
    }
    var start = line.beforeSpaces(open) + 1
    let pagesEnd = start
    while start > 0, pagesEnd - start < 24,
      Byte.isDigit(line[start - 1]) || [Byte.hyphen, Byte.comma, Byte.space].contains(line[start - 1])
    {
      start -= 1
    }
    let page = span(line.afterSpaces(start), line.digitsEnd(line.afterSpaces(start)))
    guard (1...5).contains(page.count), line[start] == Byte.space else { return nil }
    for comma in span(max(draft.start, start - Self.longestTail), start).reversed() where line[comma] == Byte.comma {
      let volume = span(line.afterSpaces(comma + 1), line.digitsEnd(line.afterSpaces(comma + 1)))
      let journal = span(line.afterSpaces(volume.upperBound), start)
      guard (1...4).contains(volume.count), line[volume.upperBound] == Byte.space,
        splitter.isJournal(journal, mayBeLong: false), journal.contains(where: { line[$0] == Byte.stop })
      else { return nil }
      return Place(comma: comma, volume: volume, journal: journal, page: page, year: year, hasCourt: open < end - 6)
    }
    return nil
  }

  /// Offset of the bracket that a year ends, with a court before it or not: `(1999)`, `(9th Cir. 1999)`.
  private func bracket(before year: Int) -> Int? {
    if line[year - 1] == Byte.open { return year - 1 }
    let window = span(max(draft.start, year - 40), year)
    guard line[year - 1] == Byte.space, let open = window.last(where: { line[$0] == Byte.open }),
      line.isCapital(open + 1) || Byte.isDigit(line[open + 1]), line[open + 1..<year].contains(Byte.stop)
    else { return nil }
    return open
  }

  /// `Jane Roe & Max van Poe`, each of two words and more.
  func people(_ range: Range<Int>) -> [Person]? {
    var people: [Person] = []
    var start = range.lowerBound
    while start < range.upperBound {
      let joint = span(start, range.upperBound).first { line.has(" & ", at: $0) || line.has(" and ", at: $0) }
      let end = joint ?? range.upperBound
      guard let person = person(span(start, end)) else { return nil }
      people.append(person)
      start = joint.map { line.afterSpaces(line.wordEnd($0 + 1) + (line[$0 + 1] == Byte.ampersand ? 1 : 0)) } ?? end
    }
    return people.isEmpty ? nil : people
  }

  private func person(_ range: Range<Int>) -> Person? {
    guard range.count <= 60, line.isCapital(range.lowerBound), AuthorScanner(line).isTitled(range),
      !range.contains(where: { Byte.isDigit(line[$0]) }),
      var space = range.last(where: { line[$0] == Byte.space })
    else { return nil }
    while let before = span(range.lowerBound, space).last(where: { line[$0] == Byte.space }),
      NameScanner(line: line).isParticle(span(before + 1, space))
    {
      space = before
    }
    var person = Person()
    person.given = line.value(span(range.lowerBound, space))
    person.family = line.value(span(space + 1, range.upperBound))
    return person
  }
}
