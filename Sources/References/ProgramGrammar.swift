import Articles

/// References that begin with a program and its version, as chemists print them: `Gaussian 09, Revision D.01,
/// M. J. Frisch, G. W. Trucks, H. B. Schlegel, Gaussian, Inc., Wallingford CT, 2009.`
struct ProgramGrammar {
  private static let words: WordList = ["revision", "version", "release", "rev.", "ver."]
  private static let firms: WordList = ["inc.", "inc", "llc", "ltd.", "ltd", "gmbh", "corp.", "ag"]
  /// Bytes in which the version must begin.
  private static let longestName = 48
  /// Bytes of a place, or of a firm alone.
  private static let longestPlace = 40
  /// Fewer names may be a firm and its place: `Bruker AXS, Madison`.
  private static let fewestAuthors = 3

  private let draft: Draft
  private let line: Line

  init(_ draft: Draft) {
    self.draft = draft
    line = draft.line
  }

  /// Whether a program's name with its version stands at an offset. Bounded.
  static func mayStand(at start: Int, in line: Line) -> Bool { versionEnd(from: start, in: line) != nil }

  /// The program: its name and version are the title; the firm that follows is the publisher.
  func parse() -> ParsedReference? {
    guard let end = Self.versionEnd(from: draft.start, in: line) else { return nil }
    var reference = draft.reference
    reference.title = line.value(span(draft.start, end))
    reference.kind = .software
    var body = span(afterSigns(end), line.end)
    let scanner = ImprintScanner(line: line)
    if let date = scanner.trailingDate(body) {
      reference.year = date.year
      body = span(body.lowerBound, date.start)
    }
    let head = HeadScanner(line).head(from: body.lowerBound)
    if let authors = head.authors, authors.count >= Self.fewestAuthors {
      head.fill(&reference)
      body = span(afterSigns(head.end), body.upperBound)
    }
    // A place begins behind the full stop of the version: `, Version 22.0. Armonk, NY: IBM Corp`.
    guard let publisher = scanner.imprint(span(end - 1, body.upperBound))?.publisher ?? firm(body) else { return nil }
    reference.publisher = line.value(publisher)
    reference.year = reference.year ?? line.lastYear(in: body)
    guard reference.year != nil || reference.authors != nil else { return nil }
    return ParsedReference(reference: reference, confidence: 0.8, path: .program)
  }

  /// `Gaussian, Inc.` of `Gaussian, Inc., Wallingford CT`; `nil` where more than a place follows.
  private func firm(_ body: Range<Int>) -> Range<Int>? {
    guard let comma = line.firstIndex(of: Byte.comma, in: body) else {
      return body.count <= Self.longestPlace ? body : nil
    }
    var at = line.afterSpaces(comma + 1)
    let end = line.skip(anyOf: Self.firms, &at) ? min(at, body.upperBound) : comma
    return body.upperBound - end <= Self.longestPlace ? span(body.lowerBound, end) : nil
  }

  private func afterSigns(_ start: Int) -> Int {
    var at = start
    while [Byte.comma, Byte.semicolon, Byte.stop, Byte.colon, Byte.space].contains(line[at]) { at += 1 }
    return min(at, line.end)
  }

  /// The end of `D.01` in `Gaussian 09, Revision D.01, `, where no names and no title stand before it.
  private static func versionEnd(from start: Int, in line: Line) -> Int? {
    guard line.isCapital(start) else { return nil }
    for at in span(start + 2, min(start + longestName, line.end)) {
      switch line[at] {
      case Byte.colon, Byte.semicolon, Byte.open, Byte.question: return nil
      case Byte.stop where line[at + 1] == Byte.space: return nil
      case Byte.space:
        var end = at + 1
        guard line.skip(anyOf: words, &end) else { continue }
        return tokenEnd(line.afterSpaces(end), in: line)
      case Byte.comma:
        var next = line.afterSpaces(at + 1)
        guard line.skip(anyOf: words, &next) else { return nil }
      default: break
      }
    }
    return nil
  }

  /// The end of a version, behind which a sign parts it from what follows.
  private static func tokenEnd(_ start: Int, in line: Line) -> Int? {
    var at = start
    while Byte.isWord(line[at]) || line[at] == Byte.stop && Byte.isWord(line[at + 1]) { at += 1 }
    let token = span(start, at)
    guard (1...12).contains(token.count), token.contains(where: { Byte.isDigit(line[$0]) }) else { return nil }
    return [Byte.comma, Byte.semicolon, Byte.stop].contains(line[at]) ? at : nil
  }
}
