import Articles

/// Reads what stands at the end of references to books: place and publisher, date, edition, pages.
struct ImprintScanner {
  typealias Imprint = (start: Int, publisher: Range<Int>)
  typealias Pages = (start: Int, first: Range<Int>?, last: Range<Int>?)

  private static let publishers: WordList = [
    "press", "elsevier", "springer", "wiley", "prentice", "academic", "university", "verlag", "books", "blackwell",
    "routledge",
    "sage", "humana", "publish", "publications", "mcgraw", "saunders", "lippincott", "mosby", "editora", "institute",
    "publisher", "hall", "karger", "dekker", "kluwer", "plenum", "sons", "freeman", "company", "library of science",
    "biomed central", "harbor lab", "society", "federation", "foundation", "organization", "organisation", "ministry",
    "ministério", "agency", "government", "association",
  ]

  let line: Line

  /// `; 2016.`, `, 2016:12-34`, `; 2016. p. 12-34`: the leftmost year that reaches the end.
  func trailingDate(_ range: Range<Int>) -> (start: Int, year: Int, first: Range<Int>?, last: Range<Int>?)? {
    for at in range where [Byte.semicolon, Byte.comma, Byte.stop, Byte.open].contains(line[at]) {
      var next = line.afterSpaces(at + 1)
      if line[next] == UInt8(ascii: "c") || line[next] == Byte.open { next += 1 }
      guard let year = line.year(&next) else { continue }
      line.skipMonthAndDay(&next)
      if line[next] == Byte.close { next += 1 }
      if line.isAtEnd(next) { return (at, year, nil, nil) }
      line.skipMarks([Byte.stop, Byte.comma, Byte.colon, Byte.semicolon], &next)
      if let pages = pages(next, needsLabel: false) { return (at, year, pages.first, pages.last) }
    }
    return nil
  }

  /// `, pp. 12-34`, `), 59-68` at the end of a range.
  func trailingPages(_ range: Range<Int>) -> Pages? {
    for at in range where [Byte.comma, Byte.stop, Byte.space, Byte.open].contains(line[at]) {
      // Of a run of spaces only the first, or runs would be walked again and again.
      if line[at] == Byte.space, line[at - 1] == Byte.space { continue }
      let next = line.afterSpaces(at + 1)
      let isLabelled = line.has("p", at: next)
      guard isLabelled || line[at] == Byte.comma && Byte.isDigit(line[next]) else { continue }
      if let found = pages(next, needsLabel: isLabelled, limit: range.upperBound) {
        return (at, found.first, found.last)
      }
    }
    return nil
  }

  private static let pageLabels: WordList = ["pp.", "pp", "p.", "p", "pages"]

  private static let extentLabels: WordList = [" pp.", " pp", " p.", " p", " pages", "p.", "p"]

  /// Pages at an offset that reach the end; both `nil` for an extent (`345 p.`).
  private func pages(_ start: Int, needsLabel: Bool, limit: Int? = nil) -> (first: Range<Int>?, last: Range<Int>?)? {
    var at = start
    let isLabelled = line.skip(anyOf: Self.pageLabels, &at)
    guard isLabelled || !needsLabel else { return nil }
    line.skipMarks([Byte.colon, Byte.stop], &at)
    guard let first = number(&at) else { return nil }
    var last: Range<Int>?
    let dash = line.afterSpaces(at)
    if line[dash] == Byte.hyphen {
      while line[at] == Byte.hyphen || line[at] == Byte.space { at += 1 }
      last = number(&at)
      guard last != nil else { return nil }
    }
    let isExtent = last == nil && line.skip(anyOf: Self.extentLabels, &at)
    guard line.isAtEnd(at) || limit.map({ at >= $0 }) == true, isLabelled || last != nil || isExtent else { return nil }
    return isExtent ? (nil, nil) : (first, last)
  }

  private func number(_ start: inout Int) -> Range<Int>? {
    var at = start
    while Byte.isWord(line[at]) { at += 1 }
    guard at > start, at - start <= 8 else { return nil }
    let isNumber =
      line[span(start, at)].contains(where: Byte.isDigit)
      || line[span(start, at)].allSatisfy { "ivxlc".utf8.contains($0) }
    guard isNumber else { return nil }
    defer { start = at }
    return span(start, at)
  }

  func setPages(_ first: Range<Int>?, _ last: Range<Int>?, _ reference: inout Reference) {
    guard let first else { return }
    let start = line.compact(first)
    reference.pages = last.map { PageRange(first: start, printedLast: line.compact($0)) } ?? PageRange(first: start)
  }

  /// `City: Publisher` or `Publisher, City` at the end of a range, in brackets or not.
  func imprint(_ range: Range<Int>) -> Imprint? { placeFirst(range) ?? publisherFirst(range) }

  private func placeFirst(_ range: Range<Int>) -> Imprint? {
    var at = range.upperBound - 2
    while at > range.lowerBound {
      if line[at] == Byte.colon, line[at + 1] == Byte.space || Byte.isCapital(line[at + 1]) {
        guard let place = placeStart(before: at, range.lowerBound) else { return nil }
        let publisher = line.trimmed(span(at + 1, closing(range)))
        guard (2...140).contains(publisher.count), line.isCapital(publisher.lowerBound) else { return nil }
        return (place, publisher)
      }
      at -= 1
    }
    return nil
  }

  /// End of the publisher: without a closing bracket, full stop or pages behind.
  private func closing(_ range: Range<Int>) -> Int {
    var end = range.upperBound
    while end > range.lowerBound,
      [Byte.close, Byte.stop, Byte.space, Byte.comma, Byte.semicolon].contains(line[end - 1])
    {
      end -= 1
    }
    return end
  }

  /// Offset of the sentence or bracket that a place begins, looking back from its colon.
  private func placeStart(before colon: Int, _ low: Int) -> Int? {
    var at = colon - 1
    while at > low, colon - at <= 60 {
      let isBreak = (line[at] == Byte.stop || line[at] == Byte.question) && line[at + 1] == Byte.space && !isSaint(at)
      if isBreak || line[at] == Byte.open && line[colon - 1] != Byte.close {
        return line.isCapital(line.afterSpaces(at + 1)) ? at : nil
      }
      at -= 1
    }
    return nil
  }

  /// `St. Louis`
  private func isSaint(_ stop: Int) -> Bool {
    (line.has("st", at: stop - 2) || line.has("ft", at: stop - 2)) && line[stop - 3] == Byte.space
  }

  private func publisherFirst(_ range: Range<Int>) -> Imprint? {
    var at = range.upperBound - 2
    while at > range.lowerBound {
      if (line[at] == Byte.stop || line[at] == Byte.question) && line[at + 1] == Byte.space && !isSaint(at) {
        let piece = line.trimmed(span(at + 1, closing(range)))
        let end = line.firstIndex(of: Byte.comma, in: piece) ?? piece.upperBound
        guard piece.count <= 120, isPublisher(span(piece.lowerBound, end)) else { return nil }
        return (at, span(piece.lowerBound, end))
      }
      at -= 1
    }
    return nil
  }

  func isPublisher(_ range: Range<Int>) -> Bool {
    guard !range.isEmpty, line.isCapital(range.lowerBound) else { return false }
    var at = range.lowerBound
    while at < range.upperBound {
      if line.index(of: Self.publishers, at: at) != nil { return true }
      at = max(line.wordEnd(at), at + 1)
    }
    return false
  }

  /// The ordinal of an edition without the word: `2nd` of `2nd ed`, `Fourth` of `Fourth Edition`, `Rev` of `Rev. ed`.
  func ordinal(_ edition: Range<Int>) -> String? {
    let splitter = TitleSplitter(line: line)
    let inner = splitter.withoutStops(edition)
    let word = inner.last { line[$0] == Byte.space && line.hasAny(Self.editions, at: $0 + 1) }
    return line.value(splitter.withoutStops(span(inner.lowerBound, word ?? inner.upperBound)))
  }

  /// `. 2nd ed`, `(3rd edn.)`, `, Fourth Edition` at the end of a range.
  func trailingEdition(_ range: Range<Int>) -> Range<Int>? {
    var at = range.upperBound - 1
    let low = max(range.lowerBound, range.upperBound - 40)
    while at > low {
      if [Byte.stop, Byte.comma, Byte.open, Byte.semicolon].contains(line[at]) {
        let start = line.afterSpaces(at + 1)
        if edition(at: start) != nil { return span(at + 1, closing(range)) }
      }
      at -= 1
    }
    return nil
  }

  /// Offset behind the place that stands at an offset, the colon before its publisher or the end: `Boca Raton, FL: CRC`.
  func colon(behindPlaceAt start: Int) -> Int? {
    let window = span(start, min(start + 60, line.end))
    let end = window.first { [Byte.colon, Byte.stop, Byte.semicolon].contains(line[$0]) } ?? window.upperBound
    guard line[end] == Byte.colon || end == line.end, line.isCapital(start) else { return nil }
    let city = span(start, window.first { $0 < end && [Byte.comma, Byte.open].contains(line[$0]) } ?? end)
    return PublishingPlaces.names.contains(line.hash(city)) ? end : nil
  }

  private static let editions: WordList = [
    "ed", "edn", "edition", "edit", "edição", "edición", "édition", "edizione", "aufl", "auflage", "baskı",
    "wyd", "wydanie", "vyd", "druk", "uppl", "udg",
  ]

  /// An edition that stands at an offset: `2nd ed`, `4. ed`, `6ª edição`, `second revised edition`.
  func edition(at start: Int) -> Range<Int>? {
    var at = start
    let digits = line.digitsEnd(at)
    if (1...2).contains(digits - at) {
      at = digits
      if !line.hasAny(Self.editions, at: at) {
        while at < digits + 3, Byte.isLetter(line[at]) || line[at] >= 0x80 { at += 1 }
      }
    } else if !line.skip(anyOf: Self.ordinals, &at) {
      return nil
    }
    line.skipMarks([Byte.stop], &at)
    if line.skip(anyOf: Self.ordinals, &at) { line.skipMarks([Byte.stop], &at) }
    guard line.skip(anyOf: Self.editions, &at) else { return nil }
    return span(start, at)
  }

  private static let ordinals: WordList = [
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "rev", "revised",
    "new", "international",
  ]
}
