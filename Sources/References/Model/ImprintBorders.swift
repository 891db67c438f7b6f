/// Moves the borders of books' names, of publishers and places to where marks and words have them, which tell more than
/// the words of a name.
struct ImprintBorders: LabelPass {
  private let line: Line
  let tokens: [Token]

  init(_ line: Line, _ context: TokenContext) { (self.line, tokens) = (line, context.tokens) }

  /// Leaves the labels with books in the names of their parts, and with publishers and places in books' names, in their own.
  func mend(_ labels: inout [Label]) {
    partBook(in: &labels)
    joinTitle(in: &labels)
    takeImprint(in: &labels)
    takeBracket(in: &labels)
    guard let publisher = labels.firstIndex(of: .publisher) else { return }
    widen(publisher, &labels)
    if turn(publisher, &labels) { return }
    takePlace(before: takePublisher(at: publisher, in: &labels), in: &labels)
  }

  /// `Naps of snails In: Title of a book`, all of it labelled as the title.
  private func partBook(in labels: inout [Label]) {
    guard !labels.contains(.container), !labels.contains(where: \.isEditor),
      let first = labels.firstIndex(of: .title), let last = labels.lastIndex(of: .title), first + 2 < last,
      let word = (first + 2..<last).first(where: { labels[$0] == .title && (isMark($0) || isBehindComma($0, last)) }),
      word + 2 <= last, labels[word...last].allSatisfy({ $0 == .title || $0 == .other })
    else { return }
    guard isMark(word) || labels[last...].contains(.publisher) else { return }
    let book = tokens[word + 1].form == .colon ? word + 2 : word + 1
    for index in word..<book { labels[index] = .other }
    if tokens[word - 1].form.isMark, tokens[word - 1].form != .question { labels[word - 1] = .other }
    for index in book...last { labels[index] = .container }
  }

  /// Whether `, in Title of a book (Press, 2001)` stands at a token, of which `last` is the title's last one.
  private func isBehindComma(_ index: Int, _ last: Int) -> Bool {
    tokens[index].word == Self.into && tokens[index - 1].form == .comma && line.isCapital(tokens[index + 1].start)
      && last + 1 < tokens.count && tokens[last + 1].form == .open
  }

  /// `Naps of snails with Special Things. In Roe A (ed.)`: what no mark parts from a title is no book that a work stands in.
  private func joinTitle(in labels: inout [Label]) {
    guard let editor = labels.firstIndex(where: \.isEditor),
      let first = labels[..<editor].firstIndex(of: .container), first > 0, labels[first - 1] == .title,
      !tokens[first - 1].form.isMark, labels[editor...].contains(.container)
    else { return }
    for index in first..<editor where labels[index] == .container { labels[index] = .title }
  }

  /// Whether `In:` stands at a token.
  private func isMark(_ index: Int) -> Bool {
    tokens[index].word == Self.into && line.isCapital(tokens[index].start) && tokens[index + 1].form == .colon
  }

  /// `Ulmer: Stuttgart, 1999`, of which the city is labelled as the publisher.
  private func turn(_ city: Int, _ labels: inout [Label]) -> Bool {
    guard city > 3, tokens[city - 1].form == .colon, labels[city - 2] == .place, isCity(city, labels, .publisher),
      let place = (max(1, city - 8)..<city - 1).last(where: { labels[$0 - 1] != .place && labels[$0] == .place }),
      !isCity(place, labels, .place)
    else { return false }
    for at in place..<city - 1 { labels[at] = .publisher }
    for at in city..<labels.count where labels[at] == .publisher { labels[at] = .place }
    return true
  }

  /// Whether a run of a label is a city's name.
  private func isCity(_ start: Int, _ labels: [Label], _ label: Label) -> Bool {
    let end = labels[start...].firstIndex { $0 != label } ?? labels.count
    return PublishingPlaces.names.contains(line.hash(span(tokens[start].start, tokens[end - 1].end)))
  }

  /// `Berlin: Springer, 2001`: what stands between a city's colon and the mark before the year is the publisher.
  private func takeImprint(in labels: inout [Label]) {
    let labelled = labels.firstIndex(of: .publisher)
    for colon in tokens.indices.dropFirst(3).dropLast() where tokens[colon].form == .colon && tokens[colon + 1].isSpaced
    {
      guard line.isCapital(tokens[colon + 1].start), let place = place(before: colon) else { continue }
      let window = tokens.indices[(colon + 1)...].prefix(12)
      let end = window.first { endsPublisher($0) || labels[$0] == .firstPage } ?? window.endIndex
      let isWithin = (colon + 1..<end).contains(labelled ?? colon + 1)
      // `2. Aufl., Berlin: Springer`, all of it labelled as the publisher.
      let isAround = labelled.map { $0 <= place && labels[$0..<colon].allSatisfy { $0 == .publisher || $0 == .other } }
      guard end > colon + 1, isBeforeYear(end, labels), isWithin || isAround == true else { continue }
      if let labelled, labelled < place { for index in labelled..<place { labels[index] = .other } }
      for index in place..<colon { labels[index] = .place }
      for index in colon + 1..<end { labels[index] = .publisher }
      labels[colon] = .other
      return
    }
  }

  /// The first token of a city's name that stands between a mark and a colon, a state behind it or not.
  private func place(before colon: Int) -> Int? {
    // `[Geneva]: Press`
    let end = tokens[colon - 1].form == .closeBracket ? colon - 1 : colon
    let hasState = end > 4 && tokens[end - 2].form == .comma && tokens[end - 1].form.isWord
    return (hasState ? city(before: end - 2) : nil) ?? city(before: end)
  }

  private func city(before end: Int) -> Int? {
    (max(1, end - 5)..<end).first { first in
      tokens[first - 1].form.isMark && line.isCapital(tokens[first].start)
        && PublishingPlaces.names.contains(line.hash(span(tokens[first].start, tokens[end - 1].end)))
    }
  }

  private func endsPublisher(_ index: Int) -> Bool {
    switch tokens[index].form {
    case .comma, .semicolon, .open, .close, .year: true
    case .small, .initial: Self.pages.contains(tokens[index].word)
    case .stop: index + 1 == tokens.count || tokens[index - 1].end - tokens[index - 1].start > 3
    default: false
    }
  }

  private static let pages: WordSet = "p pp"

  /// Whether a year, pages or the end follow.
  private func isBeforeYear(_ index: Int, _ labels: [Label]) -> Bool {
    let next = index..<min(index + 3, tokens.count)
    return next.isEmpty || next.contains { tokens[$0].form == .year || labels[$0] == .firstPage }
      || index + 1 == tokens.count && tokens[index].form.isMark
  }

  /// `Genetics of snails: Columbia University Press`, where the publisher's first word is labelled as the title's last one;
  /// gives the publisher's first token.
  private func takePublisher(at publisher: Int, in labels: inout [Label]) -> Int {
    guard publisher > 1, labels[publisher - 1] == .title, !tokens[publisher - 1].form.isMark else { return publisher }
    var first = publisher
    while first > 1, publisher - first < 5, labels[first - 1] == .title, canName(first - 1) { first -= 1 }
    guard tokens[first - 1].form == .colon, first < publisher else { return publisher }
    for index in first..<publisher { labels[index] = .publisher }
    labels[first - 1] = .other
    return first
  }

  private func canName(_ index: Int) -> Bool {
    switch tokens[index].form {
    case .name, .mixed, .initials, .capitals, .ampersand: true
    case .small: JournalWords.joining.contains(tokens[index].word)
    default: false
    }
  }

  /// `Title of a book. Boca Raton: Press`, `Title of a book Boca Raton, FL: Press`, where the place is labelled as the
  /// book's.
  private func takePlace(before publisher: Int, in labels: inout [Label]) {
    guard publisher > 3, tokens[publisher - 1].form == .colon else { return }
    var end = publisher - 1
    while end > 0, labels[end - 1] == .place || labels[end - 1] == .other { end -= 1 }
    // Behind a full stop the place stands by itself, but for what a converter has parted from it: `Boca Raton. FL: Press`.
    guard end > 2, tokens[end].form != .stop || tokens[end + 1].form == .initials,
      labels[end - 1] == .title || labels[end - 1] == .container
    else { return }
    let start = sentence(before: end, publisher - 1, labels) ?? city(before: end, publisher - 1, labels)
    guard let start else { return }
    for index in start..<publisher - 1 { labels[index] = .place }
    if tokens[start - 1].form.isMark, tokens[start - 1].form != .question { labels[start - 1] = .other }
  }

  /// The first token behind a full stop, where only words that places have stand between it and the colon.
  private func sentence(before end: Int, _ colon: Int, _ labels: [Label]) -> Int? {
    var first = end
    while first > 1, colon - first < 9, labels[first - 1] == labels[end - 1] {
      if tokens[first - 1].form == .stop, tokens[first].isSpaced, tokens[first - 2].end - tokens[first - 2].start > 2 {
        return first < end && line.isCapital(tokens[first].start) ? first : nil
      }
      guard canBePlace(first - 1) else { return nil }
      first -= 1
    }
    return nil
  }

  private func canBePlace(_ index: Int) -> Bool {
    switch tokens[index].form {
    case .name, .initial, .initials, .capitals, .mixed, .comma, .ampersand, .hyphen, .open, .close, .slash: true
    case .small: JournalWords.joining.contains(tokens[index].word)
    case .stop: index > 0 && tokens[index - 1].end - tokens[index - 1].start <= 2
    default: false
    }
  }

  /// The first token of a city's name that ends what is labelled as a book's name, or goes on behind it.
  private func city(before end: Int, _ colon: Int, _ labels: [Label]) -> Int? {
    var end = end
    // `Washington, DC`, `Ames (IA)`, `Copenhagen, Denmark`, `Washington D.C., U.S.A`
    while end > 3, labels[end - 1] == labels[end - 2] {
      let isState = [.comma, .stop, .open, .close, .initial, .initials].contains(tokens[end - 1].form)
      let isCountry = tokens[end - 1].form == .name && tokens[end - 2].form == .comma
      guard isState || isCountry else { break }
      end -= 1
    }
    for first in max(2, end - 3)..<end where line.isCapital(tokens[first].start) && labels[first] == labels[end - 1] {
      for last in end - 1..<min(end + 2, colon) where last - first < 3 {
        let isName = tokens[first...last].allSatisfy { !$0.form.isMark || $0.form == .stop }
        guard isName, PublishingPlaces.names.contains(line.hash(span(tokens[first].start, tokens[last].end))) else {
          continue
        }
        let before = tokens[first - 1]
        return before.form == .small && JournalWords.joining.contains(before.word) ? nil : first
      }
    }
    return nil
  }

  static let into = Hash.of("in")
}
