/// Labels of imprints that commas part: `Title, Paris, Gallimard, 1984, 210 p.`, as French, Italian and Spanish lists have it, and
/// `Title, 10th edn, Wadsworth, Boston.`, as Harvard's Australian kind has it. The model takes the publisher for a journal.
struct CommaImprints: LabelPass {
  /// Tokens of a publisher's name.
  private static let longest = 6

  private let line: Line
  private let tokens: [Token]

  init(_ line: Line, _ context: TokenContext) { (self.line, tokens) = (line, context.tokens) }

  /// Leaves the labels with such an imprint in its own.
  func mend(_ labels: inout [Label]) {
    if let imprint = beforeYear(labels) ?? cityBeforeYear(labels) ?? atEnd(labels) { take(imprint, &labels) }
  }

  private struct Imprint {
    let place: Range<Int>
    let publisher: Range<Int>
    var year: Int?
  }

  /// `, Paris, Gallimard, 1984`: a city between marks, a state behind it or not, a name and the year.
  private func beforeYear(_ labels: [Label]) -> Imprint? {
    for year in tokens.indices.dropFirst(6) where tokens[year].form == .year && tokens[year - 1].form == .comma {
      guard let comma = mark(before: year - 1), tokens[comma].form == .comma, isName(comma + 1..<year - 1),
        !isRegion(comma + 1..<year - 1), let place = city(before: comma), labels[place.lowerBound] != .year,
        !labels[..<year].contains(.volume), !labels[..<place.lowerBound].contains(.publisher)
      else { continue }
      return Imprint(place: place, publisher: comma + 1..<year - 1, year: year)
    }
    return nil
  }

  /// `, Einaudi, Torino, 1972`, `, Einaudi, Torino 1972`
  private func cityBeforeYear(_ labels: [Label]) -> Imprint? {
    for year in tokens.indices.dropFirst(6) where tokens[year].form == .year {
      let end = tokens[year - 1].form == .comma ? year - 1 : year
      guard let comma = mark(before: end), tokens[comma].form == .comma, isCity(comma + 1..<end),
        let before = mark(before: comma), tokens[before].form == .comma, isName(before + 1..<comma),
        !isRegion(before + 1..<comma), !labels[..<year].contains(.volume), !labels[..<before].contains(.publisher),
        labels[..<before].contains(.title)
      else { continue }
      return Imprint(place: comma + 1..<end, publisher: before + 1..<comma, year: year)
    }
    return nil
  }

  /// `, Wadsworth, Boston.` at the end of a work that is in no journal or book.
  private func atEnd(_ labels: [Label]) -> Imprint? {
    guard let last = tokens.last, !labels.contains(where: Self.ofArticles.contains), labels.contains(.year),
      !labels.contains(.publisher) || subtitle(labels) != nil
    else {
      return nil
    }
    let end = last.form == .stop ? tokens.count - 1 : tokens.count
    guard end > 5, let comma = mark(before: end), tokens[comma].form == .comma else { return nil }
    // `, Paris, Seuil.`
    if isName(comma + 1..<end), !isRegion(comma + 1..<end), let place = city(before: comma),
      labels[..<place.lowerBound].contains(.title)
    {
      return Imprint(place: place, publisher: comma + 1..<end)
    }
    guard isCity(comma + 1..<end), let before = mark(before: comma), tokens[before].form == .comma,
      isName(before + 1..<comma)
    else { return nil }
    return Imprint(place: comma + 1..<end, publisher: before + 1..<comma)
  }

  /// `Health 2019: Tea Indicators, Tea Press, Paris`, where a title's second part was taken for the publisher's beginning; gives the
  /// first token behind the colon.
  private func subtitle(_ labels: [Label]) -> Int? {
    guard let first = labels.firstIndex(of: .publisher), first > 2, tokens[first - 1].form == .colon,
      labels[first - 2] == .title, labels[first...].prefix(while: { $0 == .publisher }).count > 2
    else { return nil }
    return first
  }

  private func take(_ imprint: Imprint, _ labels: inout [Label]) {
    if let first = subtitle(labels), first < imprint.publisher.lowerBound - 1 {
      for at in first - 1..<imprint.publisher.lowerBound - 1 { labels[at] = .title }
    }
    for at in imprint.place { labels[at] = .place }
    for at in imprint.publisher { labels[at] = .publisher }
    for at in [imprint.place.lowerBound - 1, imprint.publisher.lowerBound - 1] where tokens[at].form.isMark {
      labels[at] = .other
    }
    for at in labels.indices where labels[at] == .publisher && !imprint.publisher.contains(at) { labels[at] = .other }
    guard let year = imprint.year else { return }
    let isPart = labels[..<imprint.place.lowerBound].contains(.container)
    for at in min(imprint.place.upperBound, imprint.publisher.upperBound)..<year
    where tokens[at].form.isMark && labels[at] != .publisher {
      labels[at] = .other
    }
    labels[year] = labels[..<year].contains(.year) ? .other : .year
    // What is behind tells how long a book is, or where a part of it stands: `210 p.`, `pp. 70-78`.
    let isPlace =
      isPart || labels[year...].contains(.lastPage) || labels[year...].firstIndex(of: .firstPage).map(isNamed) == true
    for at in year + 1..<max(tokens.count, year + 1) where !isPlace || labels[at] == .volume { labels[at] = .other }
  }

  /// Whether `p.` or its like stands before a number.
  private func isNamed(_ page: Int) -> Bool {
    (max(0, page - 2)..<page).contains { Self.pageMarks.contains(tokens[$0].word) }
  }

  private static let pageMarks: WordSet = "p pp pág págs s"

  /// Index of the comma, full stop or quotation mark before a token, a name's length away at most.
  private func mark(before end: Int) -> Int? {
    (max(1, end - Self.longest - 1)..<end).last { at in
      tokens[at].form == .comma
        || tokens[at].form == .stop && tokens[at + 1].isSpaced && tokens[at - 1].form != .initial
        || tokens[at].form == .quote
    }
  }

  /// The city before a comma, or before a state and a comma: `Cambridge, Mass., `.
  private func city(before comma: Int) -> Range<Int>? {
    guard let start = mark(before: comma), start + 1 < comma else { return stateless(comma) }
    if isCity(start + 1..<comma) { return start + 1..<comma }
    guard tokens[start].form == .comma, comma - start <= 3, let before = mark(before: start), isCity(before + 1..<start)
    else { return nil }
    return before + 1..<comma
  }

  /// `Cambridge, Mass., ` where the state's full stop was taken for the mark.
  private func stateless(_ comma: Int) -> Range<Int>? {
    guard comma > 4, tokens[comma - 1].form == .stop, tokens[comma - 2].form == .name, tokens[comma - 3].form == .comma,
      let before = mark(before: comma - 3), isCity(before + 1..<comma - 3)
    else { return nil }
    return before + 1..<comma
  }

  /// Whether a range is a city, a country or a state, behind a city or beside it: `Vienna, Austria, 2021`.
  private func isRegion(_ range: Range<Int>) -> Bool {
    isCity(range) || range.count == 1 && tokens[range.lowerBound].form.isInitials
      || Self.countries.contains(line.hash(span(tokens[range.lowerBound].start, tokens[range.upperBound - 1].end)))
  }

  private static let countries: WordSet =
    """
    argentina australia austria belgium brasil brazil canada chile china colombia denmark deutschland egypt england \
    españa finland france germany greece hungary india indonesia iran ireland israel italia italy japan korea malaysia \
    mexico méxico netherlands newzealand norway peru perú poland portugal russia scotland southafrica spain sweden \
    switzerland taiwan thailand thenetherlands turkey uk unitedkingdom unitedstates usa u.s.a. u.k. vietnam
    """

  private func isCity(_ range: Range<Int>) -> Bool {
    guard (1...4).contains(range.count), line.isCapital(tokens[range.lowerBound].start) else { return false }
    return PublishingPlaces.names.contains(
      line.hash(span(tokens[range.lowerBound].start, tokens[range.upperBound - 1].end)))
  }

  /// Words with capitals, what joins them, and hyphens.
  private func isName(_ range: Range<Int>) -> Bool {
    guard (1...Self.longest).contains(range.count), line.isCapital(tokens[range.lowerBound].start) else { return false }
    return range.allSatisfy { at in
      switch tokens[at].form {
      case .name, .mixed, .capitals, .initials, .initial, .ampersand, .hyphen: true
      case .small: JournalWords.joining.contains(tokens[at].word) || NameScanner.particles.contains(tokens[at].word)
      case .stop: tokens[at - 1].form == .initial
      default: false
      }
    }
  }

  private static let ofArticles: LabelSet = [.container, .volume, .issue, .firstPage]
}
