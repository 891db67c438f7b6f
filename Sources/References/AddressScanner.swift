import Articles

/// The address that a line prints and the day on which it was read; both are blanked out with their labels.
struct AddressScanner {
  private static let schemes: WordList = ["https://", "http://", "ftp://", "www."]
  private static let labels: WordList = [
    "available online from", "available online at", "available online", "available from", "available at",
    "available in", "available", "accessed at", "retrieved from", "accessible at", "disponível em", "disponible en",
    "disponible sur", "disponible à l'adresse", "disponibile su", "verfügbar unter", "abrufbar unter",
    "online verfügbar unter", "online unter", "url", "at",
  ]
  private static let resolvers: WordList = ["doi.org/", "dx.doi.org/", "www.doi.org/"]
  private static let ncbi: WordList = ["pubmed.ncbi.nlm.nih.gov", "ncbi.nlm.nih.gov/p", "pmc.ncbi.nlm.nih.gov"]
  private static let readings: WordList = [
    "last accessed", "date accessed", "accessed", "last access", "access date", "assessed", "cited", "viewed",
    "retrieved", "acesso em", "citado", "consulted", "consulté", "page consultée", "consultado", "recuperado",
    "consultato", "ultimo accesso", "visitato", "zugriff", "letzter zugriff", "zugegriffen", "abgerufen",
    "zuletzt abgerufen", "zuletzt besucht", "aufgerufen", "zuletzt aufgerufen", "zuletzt geprüft", "letzter abruf",
    "geraadpleegd",
  ]

  private static let beforeDate: WordList = ["on", "in", "em", "en", "le", "el", "am", "il", "op"]

  private static let changes: WordList = [
    "updated", "last updated", "modified", "last modified", "revised", "published", "atualizado", "actualizado",
  ]

  var url: String?
  var accessed: String?
  var pmid: String?
  var doi: String?
  /// The year that stands bare between a page's title and the bracket with its address: `Naps of snails 2016 [Available from: …]`.
  var year: Int?
  /// Where a bracket with an address opens, and the first with an address or a date of reading.
  private var opening: Int?
  private var first: Int?

  /// Finds and blanks addresses and access dates; the first of each is kept.
  mutating func scan(_ line: inout Line) {
    var at = 0
    while at < line.end {
      if Byte.isLetter(line[at]), !Byte.isWord(line[at - 1]) {
        at = address(at, &line) ?? reading(at, &line) ?? label(at, &line) ?? line.wordEnd(at)
      } else {
        // Labels in Russian begin with one of two bytes.
        if line[at] == 0xD0 || line[at] == 0xD1, !Byte.isWord(line[at - 1]) { inRussian(at, &line) }
        at += 1
      }
    }
    if let opening { blankBracket(opening, &line) }
    if let first { takeYear(before: first, line) }
    line.trim()
  }

  /// Blanks what is left of a bracket that held an address.
  private func blankBracket(_ opening: Int, _ line: inout Line) {
    var at = opening + 1
    while at < line.end, [Byte.space, Byte.comma, Byte.semicolon, Byte.stop, Byte.colon].contains(line[at]) { at += 1 }
    let isClosed = line[at] == Byte.closeBracket
    line.blank(span(opening, isClosed ? at + 1 : at >= line.end ? line.end : opening + 1))
  }

  /// Takes a year that no mark parts from the words before it, where it is the only one: programs that print references so
  /// leave out the mark, and the blank too: `Geneva2016`.
  private mutating func takeYear(before opening: Int, _ line: Line) {
    let end = line.beforeSpaces(opening) + 1
    guard end > 12, line.digitsEnd(end - 4) == end, !Byte.isDigit(line[end - 5]) else { return }
    let number = line[end - 4..<end].reduce(0) { $0 * 10 + Int($1 - 0x30) }
    let word = line.beforeSpaces(end - 4)
    // `c2016` is when a work's copyright began.
    guard (1900...2100).contains(number), Byte.isWord(line[word]) || line[word] == Byte.close,
      Byte.isWord(line[word - 1]),
      line.lastYear(in: span(0, word + 1)) == nil
    else { return }
    year = number
  }

  /// `doi.org/gxtg`: a resolver's short name for a DOI, in which there is none.
  private func isShort(_ address: Range<Int>, _ line: Line) -> Bool {
    let slash = address.last { line[$0] == Byte.slash } ?? address.lowerBound
    let name = span(slash + 1, address.upperBound)
    return address.count { line[$0] == Byte.slash } == 1 && (2...10).contains(name.count)
      && name.allSatisfy { Byte.isWord(line[$0]) }
  }

  /// A web address. Resolvers of DOIs are left to ``IdentifierScanner``; PubMed's pages give their number.
  private mutating func address(_ start: Int, _ line: inout Line) -> Int? {
    var at = start
    guard let scheme = line.index(of: Self.schemes, at: start) else { return nil }
    at += Self.schemes.words[scheme].utf8CodeUnitCount
    let end = IdentifierScanner.addressEnd(at, line)
    if line.index(of: Self.resolvers, at: at) != nil, !isShort(span(at, end), line) { return at }
    guard end - at >= 4 else { return nil }
    if line.has("www.", at: at) { at += 4 }
    if line.index(of: Self.ncbi, at: at) != nil {
      keepNumber(line, span(at, end))
    } else if url == nil {
      url = String(decoding: line.bytes[span(start, end)], as: UTF8.self)
    }
    doi = doi ?? IdentifierScanner.doi(inAddress: span(at, end), line)
    line.blank(start..<(line[end] == UInt8(ascii: ">") ? end + 1 : end))
    if line[start - 1] == UInt8(ascii: "<") { line.blank(span(start - 1, start)) }
    return end
  }

  private mutating func keepNumber(_ line: Line, _ range: Range<Int>) {
    var last = range.upperBound
    if line[last - 1] == Byte.slash { last -= 1 }
    var first = last
    while first > range.lowerBound, Byte.isDigit(line[first - 1]) { first -= 1 }
    guard (5...9).contains(last - first), line[first - 1] == Byte.slash, pmid == nil else { return }
    pmid = String(decoding: line.bytes[span(first, last)], as: UTF8.self)
  }

  /// `Available from:` and its like, before an address or where one has been blanked out.
  private mutating func label(_ start: Int, _ line: inout Line) -> Int? {
    var at = start
    guard line.skip(anyOf: Self.labels, &at) else { return nil }
    let isShort = at - start <= 3
    if !isShort, line.has(" url", at: at), !Byte.isWord(line[at + 4]) { at += 4 }
    while [Byte.space, Byte.colon, UInt8(ascii: "<")].contains(line[at]) { at += 1 }
    let isBeforeAddress = line.index(of: Self.schemes, at: at) != nil || line.has("doi", at: at)
    guard isBeforeAddress || (!isShort && (at >= line.end || line[at] == Byte.openBracket)) else { return nil }
    line.blank(span(start, at))
    if opening == nil, line[start - 1] == Byte.openBracket {
      opening = start - 1
      first = first ?? opening
    }
    return at
  }

  private static let russianLabels: WordList = ["режим доступа", "Режим доступа"]
  private static let russianReadings: WordList = ["дата обращения", "Дата обращения"]

  /// `(дата обращения: 12.03.2020)`, `Режим доступа: `
  private mutating func inRussian(_ start: Int, _ line: inout Line) {
    var at = start
    if line.skip(anyOf: Self.russianLabels, &at) {
      return line.blank(span(start, line[at] == Byte.colon ? at + 1 : at))
    }
    guard line.skip(anyOf: Self.russianReadings, &at) else { return }
    _ = readingDate(from: start, at, &line)
  }

  private static let sources: WordList = [", from", " from"]

  /// `[cited 2019 Oct 23]`, `(accessed March 1, 2021)`, `Accessed May 1, 2020.`
  private mutating func reading(_ start: Int, _ line: inout Line) -> Int? {
    var at = start
    if line[start - 1] == Byte.openBracket { skipChange(&at, line) }
    guard line.skip(anyOf: Self.readings, &at) else { return nil }
    return readingDate(from: start, at, &line)
  }

  /// Takes the date behind the words for reading, and blanks both.
  private mutating func readingDate(from start: Int, _ behind: Int, _ line: inout Line) -> Int? {
    var at = behind
    while line[at] == Byte.space || line[at] == Byte.colon { at += 1 }
    if line.skip(anyOf: Self.beforeDate, &at) { line.skipMarks([Byte.colon], &at) }
    var dateEnd = at
    let iso = line.dottedDate(&dateEnd) ?? line.isoDate(&dateEnd)
    if iso == nil { dateEnd = Self.looseDateEnd(at, line) }
    guard dateEnd > at else { return nil }
    if accessed == nil { accessed = iso ?? line.value(span(at, dateEnd)) }
    let opening = line[start - 1]
    let isBracketed = opening == Byte.open || opening == Byte.openBracket
    var end = dateEnd
    if isBracketed { end = Self.closing(opening, dateEnd, line) ?? dateEnd }
    if opening == Byte.openBracket, first == nil { first = start - 1 }
    if line.hasAny(Self.sources, at: end) { end += line[end] == Byte.comma ? 6 : 5 }
    line.blank(span((isBracketed ? start - 1 : start), end))
    return end
  }

  /// `[updated 2002 May 16; cited 2002 Jul 9]`
  private func skipChange(_ start: inout Int, _ line: Line) {
    var at = start
    guard line.skip(anyOf: Self.changes, &at) else { return }
    at = Self.looseDateEnd(line.afterSpaces(at), line)
    if line[at] == Byte.semicolon { start = line.afterSpaces(at + 1) }
  }

  private static func closing(_ opening: UInt8, _ at: Int, _ line: Line) -> Int? {
    let mark = opening == Byte.open ? Byte.close : Byte.closeBracket
    return line.firstIndex(of: mark, in: span(at, min(at + 40, line.end))).map { $0 + 1 }
  }

  /// End of an incomplete date: months, years and small numbers.
  static func looseDateEnd(_ start: Int, _ line: Line) -> Int {
    var (at, last) = (start, start)
    while at < line.end, at < start + 40 {
      let before = at
      if line.month(&at) == nil, line.year(&at) == nil {
        let digits = line.digitsEnd(at)
        // Four digits and more are a day and a month of which a converter has lost the mark: `accessed 912, 2018`.
        guard (1...8).contains(digits - at) else { break }
        at = digits
      }
      guard at > before else { break }
      last = line[at - 1] == Byte.stop ? at - 1 : at
      while [Byte.space, Byte.comma, Byte.slash, Byte.hyphen, Byte.stop].contains(line[at]) { at += 1 }
      if line.has("de ", at: at) { at += 3 }
    }
    return last
  }
}
