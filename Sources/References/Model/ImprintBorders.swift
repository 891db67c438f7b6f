/// Moves the borders of books' names, of publishers and places to where marks and words have them, which tell more than
/// the words of a name.
struct ImprintBorders {
  private let line: Line
  private let tokens: [Token]

  init(_ line: Line, _ tokens: [Token]) { (self.line, self.tokens) = (line, tokens) }

  /// The labels with books in the names of their parts, and with publishers and places in books' names, in their own.
  func mended(_ labels: [Label]) -> [Label] {
    var labels = labels
    partBook(in: &labels)
    joinTitle(in: &labels)
    guard let publisher = labels.firstIndex(of: .publisher) else { return labels }
    takePlace(before: takePublisher(at: publisher, in: &labels), in: &labels)
    return labels
  }

  /// `Naps of snails In: Title of a book`, all of it labelled as the title.
  private func partBook(in labels: inout [Label]) {
    guard !labels.contains(.container), !labels.contains(where: \.isEditor),
      let first = labels.firstIndex(of: .title), let last = labels.lastIndex(of: .title), first + 2 < last,
      let word = (first + 2..<last).first(where: { labels[$0] == .title && isMark($0) }), word + 2 <= last,
      labels[word...last].allSatisfy({ $0 == .title || $0 == .other })
    else { return }
    for index in [word, word + 1] { labels[index] = .other }
    if tokens[word - 1].form.isMark, tokens[word - 1].form != .question { labels[word - 1] = .other }
    for index in word + 2...last { labels[index] = .container }
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
    // `Washington, DC`, `Ames (IA)`
    while end > 3, [.comma, .open, .close, .initials].contains(tokens[end - 1].form), labels[end - 1] == labels[end - 2]
    {
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

  private static let into = Hash.of("in")
}
