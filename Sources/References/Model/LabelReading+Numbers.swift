import Articles

/// Reading of years, volumes and pages.
extension LabelReading {
  func year() -> Int? {
    // In square brackets stands when a translated work was first published: `[1927]`.
    let years = labels.indices.filter { labels[$0] == .year }
    return (years.first { $0 == 0 || tokens[$0 - 1].form != .openBracket } ?? years.first).flatMap(year)
  }

  /// A work without a year: what was taken for its volume, or ends the name of what holds it.
  func mendYear(_ reference: inout Reference) {
    takeDate(&reference)
    guard reference.year == nil else { return }
    if let run = runs(.volume, gap: 0).first, run.count == 1, let year = year(of: run.lowerBound) {
      (reference.year, reference.volume) = (year, nil)
    } else if let last = tokens.indices.last(where: { labels[$0] == .other && tokens[$0].form == .year }) {
      reference.year = year(of: last)
    } else if let last = labels.lastIndex(of: .container), let year = year(of: last) {
      reference.year = year
      guard let run = longest(.container), run.upperBound == last + 1, run.count > 1 else { return }
      let whole = offsets(run)
      let undated = withoutDate(whole)
      reference.container = line.value(withBrackets(undated == whole ? offsets(run.lowerBound..<last) : undated))
    }
  }

  /// `Title. 12 May 2020`, `Title, 2013`, `Title. Thousand Oaks, California 2007`: a date behind a title is no part of it, nor is
  /// a place before it.
  private func takeDate(_ reference: inout Reference) {
    guard let run = longest(.title) else { return }
    let range = offsets(run)
    // ``AddressScanner`` has the year that ends a line without a mark.
    if year() == nil, let year = reference.year, endsWith(year, range) {
      reference.title = line.value(withoutQuotes(withBrackets(span(range.lowerBound, range.upperBound - 4))))
    }
    for mark in [Byte.stop, Byte.comma] {
      guard let at = range.last(where: { line[$0] == mark && line[$0 + 1] == Byte.space }), at + 4 < range.upperBound,
        case let rest = span(at + 1, range.upperBound), let year = line.lastYear(in: rest),
        mark == Byte.stop ? line.isDate(rest) || isPlaced(rest) : isOnlyYear(rest, reference),
        reference.year == nil || reference.year == year,
        TitleSplitter(line: line).lastOpen(in: span(range.lowerBound, at)) == nil
      else { continue }
      reference.year = year
      reference.title = line.value(withoutQuotes(withBrackets(span(range.lowerBound, at))))
      return
    }
  }

  /// Whether a range that ends the line ends with a year that no comma parts from the words before it: `Naps 2016`,
  /// `Geneva2016`.
  private func endsWith(_ year: Int, _ range: Range<Int>) -> Bool {
    guard span(range.upperBound, line.end).allSatisfy({ !Byte.isWord(line[$0]) }) else { return false }
    return range.count > 8 && line[range].suffix(4).elementsEqual(String(year).utf8)
      && line[line.beforeSpaces(range.upperBound - 4)] != Byte.comma
  }

  /// `Thousand Oaks, California 2007`: a city with its state or not, and a year.
  private func isPlaced(_ range: Range<Int>) -> Bool {
    let year = line.beforeSpaces(range.upperBound) - 3
    let city = span(range.lowerBound, line.firstIndex(of: Byte.comma, in: range) ?? year)
    var at = year
    return line.year(&at) != nil && at >= range.upperBound && PublishingPlaces.names.contains(line.hash(city))
  }

  /// Whether a page on the web has a year behind its title and no other.
  private func isOnlyYear(_ range: Range<Int>, _ reference: Reference) -> Bool {
    guard reference.url != nil, reference.publisher == nil, reference.container == nil else { return false }
    return line.trimmed(range).count == 4 && tokens.count { $0.form == .year } == 1
  }

  /// The last year before a mark or at the end, in whatever name it was taken for a part of.
  func yearInName() -> Int? {
    let last = tokens.indices.last {
      tokens[$0].form == .year && ($0 + 1 == tokens.count || tokens[$0 + 1].form.isMark || labels[$0] == .container)
    }
    return last.flatMap(year)
  }

  private func year(of index: Int) -> Int? {
    guard tokens[index].form == .year else { return nil }
    let digits = line[tokens[index].start..<tokens[index].end].drop { !Byte.isDigit($0) }.prefix(while: Byte.isDigit)
    return digits.count == 4 ? digits.reduce(0) { $0 * 10 + Int($1 - 0x30) } : nil
  }

  func number(_ label: Label) -> String? {
    guard let number = runs(label, gap: 0).first(where: { !isExtent($0) }).flatMap(withoutName) else { return nil }
    // `2002 Jun:1-6`
    // `563 (May): 15`
    if label == .volume || label == .issue, isNamedDate(offsets(number)) { return nil }
    // `2 vols`
    if label == .volume, number.count > 1, Self.extents.contains(tokens[number.upperBound - 1].word) { return nil }
    // `2011, Article ID 593872`
    let hasNumber = number.contains { tokens[$0].form.isNumber }
    if label == .volume, !hasNumber, offsets(number).count > 6 { return nil }
    return line.value(span(tokens[number.lowerBound].start, tokens[number.upperBound - 1].end))
  }

  /// `Vol. 3` without the word that names it; `nil` where no number stands behind the word.
  private func withoutName(_ run: Range<Int>) -> Range<Int>? {
    guard Self.names.contains(tokens[run.lowerBound].word) else { return run }
    let rest = (run.lowerBound + 1)..<max(run.upperBound, min(run.lowerBound + 3, tokens.count))
    guard let number = rest.first(where: { tokens[$0].form.isNumber }) else { return nil }
    return number..<max(number + 1, run.upperBound)
  }

  private static let extents: WordSet = "vol vols volumes bde bände tomos tomes"
  private static let names: WordSet = "vol volume no nº number issue núm num"

  /// `633 p.`: how many pages a book has, whatever it was taken for.
  private func isExtent(_ run: Range<Int>) -> Bool {
    if run.count == 1, tokens[run.lowerBound].form == .numberLetter, labels[run.lowerBound] == .firstPage {
      // `274p`
      return line[tokens[run.lowerBound].end - 1] == UInt8(ascii: "p") && !labels.contains(.lastPage)
    }
    guard run.count == 1, run.upperBound < tokens.count, tokens[run.lowerBound].form.isNumber else { return false }
    return Self.pages.contains(tokens[run.upperBound].word)
  }

  private static let pages: WordSet = "p pp pages páginas"

  /// `n. 46`, `No. 12`: a number that is the only one is an issue's, as it says.
  func mendIssue(_ reference: inout Reference) {
    guard reference.issue == nil, let run = runs(.volume, gap: 0).first, reference.volume != nil else { return }
    var index = run.lowerBound - 1
    if index >= 0, tokens[index].form == .stop { index -= 1 }
    guard index >= 0, Self.numbers.contains(tokens[index].word) else { return }
    swap(&reference.issue, &reference.volume)
  }

  private static let numbers: WordSet = "n no nº núm num nr issue number"

  /// Whether a range is a date that begins with a month or a season, or a meeting's name with its year: `NIPS 2017`.
  private func isNamedDate(_ range: Range<Int>) -> Bool {
    guard line.isLetter(range.lowerBound) else { return false }
    let isMeeting = range.count > 8 && line.lastYear(in: range) != nil && !line.has("suppl", at: range.lowerBound)
    return isMeeting || line.isDate(range)
  }

  private func compact(_ run: Range<Int>) -> String {
    line.compact(span(tokens[run.lowerBound].start, tokens[run.upperBound - 1].end))
  }

  func readPages(_ reference: inout Reference) {
    let firsts = runs(.firstPage, gap: 0).filter { tokens[$0.lowerBound].form != .numberLetter || !isExtent($0) }
    let lasts = runs(.lastPage, gap: 0)
    // Of several numbers the last two that a dash joins.
    let pairs = lasts.compactMap { last in
      firsts.last { (0...2).contains(last.lowerBound - $0.upperBound) }.map { (first: $0, last: last) }
    }
    let (joined, last) = (pairs.last?.first, pairs.last?.last ?? lasts.first)
    guard let first = (joined ?? firsts.first).map(compact) else { return takeBracketed(&reference) }
    if let last = last.map(compact) {
      reference.pages = PageRange(first: first, printedLast: last)
    } else if PageRange.isArticleNumber(first) {
      reference.articleNumber = first
    } else {
      reference.pages = PageRange(first: first)
    }
  }

  /// `2013;41(e70)`: an article number where an issue stands.
  private func takeBracketed(_ reference: inout Reference) {
    guard let issue = reference.issue, issue.utf8.first == UInt8(ascii: "e"), PageRange.isArticleNumber(issue) else {
      return
    }
    (reference.articleNumber, reference.issue) = (issue, nil)
  }
}
