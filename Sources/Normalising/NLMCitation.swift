public import Articles

/// A citation line in the form of the National Library of Medicine, as PubMed prints it above a title:
/// `Nat Rev Genet. 2012 Jul 18;13(8):576-88. doi: 10.1038/nrg3271. Epub 2012 Jun 1.`
public struct NLMCitation: Sendable, Equatable {
  /// The journal in front of the date, without its full stop; nil where the line begins with the date.
  public var journal: String?
  /// The date of the issue.
  public var date: PrintedDate?
  /// Volume as printed, a supplement with it (`12 Suppl 1`).
  public var volume: String?
  /// Issue as printed between the parentheses (`1-2`, `Pt 4`).
  public var issue: String?
  /// Pages in full.
  public var pages: PageRange?
  /// The number that stands in place of pages.
  public var articleNumber: String?
  /// The DOI that the line prints.
  public var doi: String?
  /// The sentences about other dates, without their full stop: `Epub 2012 Jun 1`, `eCollection 2021`, `Print 2021 Jan`,
  /// `Online ahead of print`.
  public var notes: [String] = []

  /// A citation of which nothing is known yet.
  public init() {}

  /// Reads a citation line; nil where it has neither a date nor a place in a journal. One pass over the text.
  ///
  /// A chapter's line (`In: Title [Internet]. Place: Publisher; 2015–2024. 2019 Oct 20.`) gives the date at its end alone.
  public static func parse(_ printed: String) -> NLMCitation? {
    let sentences = CitationSentences(printed)
    if ByteCursor(sentences.main.prefix(4)).spells("in: ", at: 0) { return chapter(sentences.main) }
    var citation = NLMCitation()
    citation.doi = PrintedIdentifiers.find(in: sentences.remainder).doi
    citation.notes = sentences.notes
    let (head, place) = split(sentences.main)
    citation.takeDate(head)
    citation.takePlace(place)
    guard citation.date != nil || (citation.volume ?? citation.issue) != nil else { return nil }
    return citation
  }

  private static func chapter(_ main: String) -> NLMCitation? {
    guard let sentence = CitationSentences.sentences(of: main).last, let date = date(sentence[...]) else { return nil }
    var citation = NLMCitation()
    citation.date = date
    return citation
  }

  /// The line before and behind the semicolon that follows the date, or the colon where no volume is printed
  /// (`2021 Jun 3:105990`).
  private static func split(_ main: String) -> (head: String, place: String) {
    let bytes = Array(main.utf8)
    if let semicolon = semicolon(in: bytes) {
      return (text(bytes[..<semicolon]), text(bytes[(semicolon + 1)...]))
    }
    guard let colon = bytes.lastIndex(of: 0x3A), bytes[colon...].contains(where: \.isASCIIDigit) else {
      return (main, "")
    }
    return (text(bytes[..<colon]), text(bytes[colon...]))
  }

  /// The first semicolon with a date before it: names and titles in front of a journal may hold others. One that
  /// begins the line stands for itself. Only the first few dozen are looked at.
  private static func semicolon(in bytes: [UInt8]) -> Int? {
    if bytes.first == 0x3B { return 0 }
    let candidates = bytes.indices.lazy.filter { index in
      bytes[index] == 0x3B && bytes[max(0, index - 24)..<index].contains(where: \.isASCIIDigit)
    }
    return candidates.prefix(32).first { index in
      var reading = NLMCitation()
      reading.takeDate(String(decoding: bytes[max(0, index - 120)..<index], as: UTF8.self))
      return reading.date != nil
    }
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    CitationSentences.trimmed(String(decoding: bytes, as: UTF8.self)[...])
  }
}

extension NLMCitation {
  /// The date, and the journal before it. The journal ends at a full stop, but its abbreviations and the date's have
  /// full stops as well (`J. Clin. Invest. 2012 Sept. 1`): the last one with a date behind it, and no shorter one, counts.
  private mutating func takeDate(_ head: String) {
    if let whole = Self.date(head[...]) {
      date = whole
      return
    }
    for index in Self.cuts(of: head) {
      guard let found = Self.date(head[index...]) else { continue }
      date = found
      let name = CitationSentences.trimmed(head[..<index])
      journal = name.isEmpty ? nil : name
      return
    }
  }

  /// Where a date may begin, nearest to the end first: behind a full stop, then at a year.
  private static func cuts(of head: String) -> [String.Index] {
    let bytes = head.utf8
    var stops: [String.Index] = []
    var years: [String.Index] = []
    var index = bytes.endIndex
    while index > bytes.startIndex, bytes.distance(from: index, to: bytes.endIndex) < 60 {
      let before = bytes.index(before: index)
      if bytes[before] == 0x20 {
        let stop = before > bytes.startIndex ? bytes[bytes.index(before: before)] : 0x20
        if stop == 0x2E || stop == 0x3F { stops.append(index) }
        if bytes[index...].prefix(4).count == 4, bytes[index...].prefix(4).allSatisfy(\.isASCIIDigit) {
          years.append(index)
        }
      }
      index = before
    }
    return stops + years
  }

  /// A date that begins with its year, or has nothing in it but a date.
  private static func date(_ text: Substring) -> PrintedDate? {
    guard let tokens = PrintedDateToken.tokens(of: String(text)) else { return nil }
    let startsWithYear = if case .number(_, 4) = tokens.first { true } else { false }
    guard startsWithYear || !tokens.contains(.word) else { return nil }
    return PrintedDate.parse(String(text))
  }

  private mutating func takePlace(_ place: String) {
    let place = CitationPlace(place)
    volume = place.volume
    issue = place.issue
    guard let printed = place.pages else { return }
    (pages, articleNumber) = PrintedPages.parse(printed)
    // What stands alone in the place of a volume is a number, whatever it looks like, unless it is a range.
    if place.isNumber, let first = pages?.first, pages?.last == nil { (pages, articleNumber) = (nil, first) }
  }
}
