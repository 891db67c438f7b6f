import Articles

/// Standards that begin with their number: `ISO 9001:2015. Quality management systems. Geneva: ISO; 2015.`
struct StandardGrammar {
  /// Bodies that give standards their numbers, the longer ones first.
  private static let bodies: WordList = [
    "iso/iec", "iso/ts", "iso/tr", "iso", "iec", "din en iso", "din en", "din", "bs en iso", "bs en", "bs", "en iso",
    "en",
    "astm", "ansi", "ieee std", "nf en iso", "nf en", "nf", "une-en iso", "une-en", "une", "uni en iso", "uni en",
    "uni",
    "jis", "gb/t", "gb", "as/nzs", "abnt nbr", "nbr", "vdi", "itu-t", "etsi", "sae",
  ]

  private let draft: Draft
  private let line: Line

  init(_ draft: Draft) {
    self.draft = draft
    line = draft.line
  }

  /// Whether such a body stands at an offset.
  static func mayStand(at start: Int, in line: Line) -> Bool {
    Byte.isCapital(line[start]) && Byte.isCapital(line[start + 1]) && line.hasAny(bodies, at: start)
  }

  /// The standard, with its number as the beginning of its title.
  func parse() -> ParsedReference? {
    guard let number = number() else { return nil }
    var reference = draft.reference
    var body = span(draft.start, line.end)
    let scanner = ImprintScanner(line: line)
    if let date = scanner.trailingDate(body), date.start >= number.end {
      reference.year = date.year
      body = span(body.lowerBound, date.start)
    }
    reference.year = reference.year ?? number.year
    if let imprint = scanner.imprint(body), imprint.start >= number.end {
      reference.publisher = line.value(imprint.publisher)
      body = span(body.lowerBound, imprint.start)
    }
    if reference.publisher == nil, let publisher = publisher(in: span(number.end, body.upperBound)) {
      reference.publisher = line.value(publisher)
      body = span(body.lowerBound, publisher.lowerBound)
    }
    reference.title = line.value(TitleSplitter(line: line).withoutStops(body))
    reference.kind = .report
    guard reference.title != nil, reference.year != nil else { return nil }
    return ParsedReference(reference: reference, confidence: 0.8, path: .standard)
  }

  /// `, ASTM International, West Conshohocken, PA`: what commas part and publishers or such bodies are called.
  private func publisher(in range: Range<Int>) -> Range<Int>? {
    for comma in range.dropFirst() where line[comma] == Byte.comma {
      let start = line.afterSpaces(comma + 1)
      let end = line.firstIndex(of: Byte.comma, in: span(start, range.upperBound)) ?? range.upperBound
      let isBody = line.isCapital(start + 1) && line.hasAny(Self.bodies, at: start)
      if isBody || ImprintScanner(line: line).isPublisher(span(start, end)) { return span(start, end) }
    }
    return nil
  }

  /// The end of the number and the year in it: `9001:2015`, `12464-1:2011-08`, `D638-14`.
  private func number() -> (end: Int, year: Int?)? {
    var at = draft.start
    guard line.isCapital(at), line.isCapital(at + 1), line.skip(anyOf: Self.bodies, &at), line[at] == Byte.space else {
      return nil
    }
    at = line.afterSpaces(at)
    if line.isCapital(at) { at += line[at + 1] == Byte.space ? 2 : 1 }
    let digits = line.digitsEnd(at)
    guard (2...6).contains(digits - at) else { return nil }
    var (end, year) = (digits, Int?.none)
    while [Byte.hyphen, Byte.colon, Byte.stop, Byte.slash].contains(line[end]), Byte.isDigit(line[end + 1]) {
      var next = end + 1
      year = line.year(&next) ?? year
      end = line.digitsEnd(end + 1)
    }
    // `BS 2010;12:3`
    let mark = line[end]
    guard year != nil || end > digits || !isYear(at), mark != Byte.semicolon, !Byte.isWord(mark) else { return nil }
    return line.isAtEnd(end) || [Byte.stop, Byte.comma, Byte.colon, Byte.space].contains(mark) ? (end, year) : nil
  }

  private func isYear(_ start: Int) -> Bool {
    var at = start
    return line.year(&at) != nil
  }
}
