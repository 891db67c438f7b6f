/// Moves the border between title and journal to where marks have it, which tell more than words of journals that no
/// lexicon knows.
struct TitleBorders: LabelPass {
  private let line: Line
  private let tokens: [Token]
  private let matches: [JournalMatcher.Match?]

  init(_ line: Line, _ context: TokenContext) {
    (self.line, tokens, matches) = (line, context.tokens, context.matches)
  }

  /// Leaves the labels with such borders moved.
  func mend(_ labels: inout [Label]) {
    joinQuoted(in: &labels)
    takeQuotedJournal(in: &labels)
    takeInitial(in: &labels)
    takeTitle(in: &labels)
    takeFirstWord(in: &labels)
    joinUnknown(in: &labels)
    partKnown(in: &labels)
    moveToStop(in: &labels)
    continueQuoted(in: &labels)
  }

  /// `“Introduction to the "Forum on Tea" supplement,” Journal`: what stands in quotation marks behind the authors is the
  /// title, other marks inside too.
  private func joinQuoted(in labels: inout [Label]) {
    guard let open = tokens.firstIndex(where: { $0.form == .quote }), open > 0, isOpening(open),
      labels[..<open].contains(where: \.isAuthor), !labels[..<open].contains(.title)
    else { return }
    var depth = 0
    for at in tokens.indices[open...].prefix(120) where tokens[at].form == .quote {
      depth += isOpening(at) ? 1 : -1
      guard depth > 0 else { return label(open..<at, as: .title, in: &labels) }
    }
  }

  /// `Il tè in Italia, «Rivista di storia», XII (2003)`, `Sen, „Przegląd” 2010, t. 53`: what stands in such marks between a title
  /// and a volume is a journal.
  private func takeQuotedJournal(in labels: inout [Label]) {
    guard let title = labels.firstIndex(of: .title),
      let open = tokens.indices.dropFirst(title + 3).first(where: { tokens[$0].form == .quote }), isGuillemet(open),
      let comma = (open - 2..<open).last(where: { tokens[$0].form == .comma }),
      comma == open - 1 || tokens[open - 1].word == Hash.of("in"),
      !labels[..<open].contains(.publisher),
      let close = tokens.indices[(open + 1)...].prefix(16).first(where: { tokens[$0].form == .quote }),
      close + 2 < tokens.count, tokens[close + 1].form == .comma || tokens[close + 1].form == .year,
      case let number = tokens[close + 1].form == .year ? close + 1 : close + 2,
      tokens[number].form.isNumber || tokens[number].form.isAcronym || tokens[number].form.isInitials
    else { return }
    for at in title..<comma { labels[at] = .title }
    for at in Array(comma...open) + [close] { labels[at] = .other }
    for at in open + 1..<close { labels[at] = .container }
    for at in close + 1..<tokens.count where Self.ofNames.contains(labels[at]) { labels[at] = .other }
    if !labels.contains(.volume), tokens[number].form != .year { labels[number] = .volume }
  }

  private static let ofNames: LabelSet = [.container, .title, .publisher]

  /// Labels what is between quotation marks, if others stand there too.
  private func label(_ range: Range<Int>, as label: Label, in labels: inout [Label]) {
    let inner = range.dropFirst()
    guard inner.contains(where: { tokens[$0].form == .quote }), inner.count > 3 else { return }
    for at in inner { labels[at] = label }
    labels[range.upperBound] = .other
  }

  private func isOpening(_ at: Int) -> Bool {
    guard at + 1 < tokens.count, !tokens[at + 1].isSpaced || isGuillemet(at) else { return false }
    return tokens[at].isSpaced || tokens[at - 1].form == .open || tokens[at - 1].form == .openBracket
  }

  /// `«`, which French parts from the title by a blank, or `„`.
  private func isGuillemet(_ at: Int) -> Bool {
    let mark = line.bytes[tokens[at].start...].prefix(3)
    return mark.starts(with: [0xC2, 0xAB]) || mark.elementsEqual([0xE2, 0x80, 0x9E])
  }

  /// `A. Roe, J. Snail. Tea. 2012, 13`: an initial and a cut word, labelled as the last of persons whose initials stand in
  /// front, are the name's beginning where there is no title.
  private func takeInitial(in labels: inout [Label]) {
    guard let family = labels.lastIndex(of: .family), family > 4, family + 2 < tokens.count,
      tokens[family + 1].form == .stop, tokens[family].form == .name, tokens[family - 1].form == .stop,
      tokens[family - 2].word == Self.journal, labels[family - 2] == .given, tokens[family - 3].form == .comma,
      labels[family - 4] == .family, [.title, .container].contains(labels[family + 2]),
      labels.count(where: { $0 == .title }) < 2
    else { return }
    let end = labels[family...].lastIndex { $0 == .title || $0 == .container } ?? family
    for index in family - 2...end { labels[index] = .container }
    labels[family - 3] = .other
  }

  /// `Roe A. Tetrahedron 2005, 61, 8769`, `Roe A. Title. Polar Biol. 10.1000/1`, all of it labelled as the title: a name
  /// that the lexicon knows, alone or behind a full stop.
  private func takeTitle(in labels: inout [Label]) {
    guard !labels.contains(.container), !labels.contains(.publisher), let first = labels.firstIndex(of: .title),
      let last = labels.lastIndex(of: .title), labels[first...last].allSatisfy({ $0 == .title })
    else { return }
    let isPlaced = labels[last...].contains(.volume) && labels[last...].contains(.firstPage)
    guard let match = matches[last], match.tokens.upperBound == last + 1 else {
      if isPlaced, isName(first...last, labels) { for index in first...last { labels[index] = .container } }
      return
    }
    if match.tokens.lowerBound == first {
      guard isPlaced, labels[..<first].contains(where: \.isAuthor) else { return }
    } else {
      guard isPlaced || match.words > 1, match.tokens.lowerBound > first + 2 else { return }
      let mark = tokens[match.tokens.lowerBound - 1].form
      guard mark == .stop || mark == .question else { return }
      labels[match.tokens.lowerBound - 1] = .other
    }
    for index in match.tokens { labels[index] = .container }
  }

  /// `Roe J. 2014, Phylogeny of tea, Am. J. Tea, 101`, all of it labelled as the journal: one that the lexicon knows behind a comma.
  private func partKnown(in labels: inout [Label]) {
    guard !labels.contains(.title), labels.contains(.volume), let first = labels.firstIndex(of: .container),
      let last = labels.lastIndex(of: .container), labels[first...last].allSatisfy({ $0 == .container }),
      let match = matches[last] ?? (last > 0 ? matches[last - 1] : nil), match.tokens.upperBound > last - 1,
      match.words > 1,
      match.tokens.lowerBound > first + 2, tokens[match.tokens.lowerBound - 1].form == .comma,
      labels[..<first].contains(where: \.isAuthor)
    else { return }
    for at in first..<match.tokens.lowerBound - 1 { labels[at] = .title }
    labels[match.tokens.lowerBound - 1] = .other
  }

  /// `Tea in the 21st Century. Journal of Tea`, where a part of the title that no mark parts from the rest is labelled as the journal's
  /// beginning.
  private func moveToStop(in labels: inout [Label]) {
    guard let first = labels.firstIndex(of: .container), first > 2, labels[first - 1] == .title,
      !tokens[first - 1].form.isMark, labels.contains(.volume), let last = labels.lastIndex(of: .container),
      let stop = (first + 1..<max(first + 1, last)).first(where: { tokens[$0].form == .stop }),
      tokens[stop + 1].isSpaced, tokens[stop - 1].end - tokens[stop - 1].start > 4, tokens[stop - 1].form != .initial,
      !JournalWords.abbreviations.contains(tokens[stop - 1].word), matches[stop + 1]?.tokens.lowerBound == stop + 1
    else { return }
    for at in first..<stop { labels[at] = .title }
    labels[stop] = .other
  }

  /// `Roe J et al. An Introduction to Resting Cups (2017)`: what no mark parts from the title, no lexicon knows and has no place in it is
  /// no journal.
  private func joinUnknown(in labels: inout [Label]) {
    guard let first = labels.firstIndex(of: .container), first > 2, labels[first - 1] == .title,
      !tokens[first - 1].form.isMark, matches[first] == nil, !labels.contains(where: Self.ofPlaces.contains)
    else { return }
    let end = labels[first...].firstIndex { $0 != .container } ?? labels.count
    guard tokens[first..<end].allSatisfy({ !$0.form.isMark }), !labels[end...].contains(.container) else { return }
    for at in first..<end { labels[at] = .title }
  }

  private static let ofPlaces: LabelSet = [.volume, .issue, .firstPage, .publisher, .place, .editorFamily]

  /// `Roe, J. Notes. J. Tea 2001, 12`, all of it labelled as the journal: a whole word before `J.` is the title.
  private func takeFirstWord(in labels: inout [Label]) {
    guard !labels.contains(.title), let first = labels.firstIndex(of: .container), first + 4 < tokens.count,
      tokens[first].form == .name, tokens[first + 1].form == .stop, tokens[first + 2].word == Self.journal,
      tokens[first + 3].form == .stop, labels[first + 4] == .container,
      !JournalWords.abbreviations.contains(tokens[first].word), labels[..<first].contains(where: \.isAuthor)
    else { return }
    (labels[first], labels[first + 1]) = (.title, .other)
  }

  /// `Roe A. Remote Shores 6 (11): 1–9`: words with capitals between authors and a volume.
  private func isName(_ title: ClosedRange<Int>, _ labels: [Label]) -> Bool {
    let words = tokens[title]
    guard words.count <= 6, labels[..<title.lowerBound].contains(where: \.isAuthor), labels.contains(.year) == false,
      labels[(title.upperBound + 1)...].first == .volume
    else { return false }
    return words.allSatisfy { $0.form.isWord && ($0.form != .word || JournalWords.joining.contains($0.word)) }
  }

  /// `“Title of tea”: Snails in words. Front. Tea.`: what a colon ties to a title in quotation marks is its second part, up to
  /// the full stop behind a whole word.
  private func continueQuoted(in labels: inout [Label]) {
    guard let first = labels.firstIndex(of: .container), first > 3, tokens[first - 1].form == .colon,
      tokens[first - 2].form == .quote, labels[first - 3] == .title, let last = labels.lastIndex(of: .container),
      let stop = (first + 3..<max(first + 3, last)).first(where: { at in
        tokens[at].form == .stop && tokens[at + 1].isSpaced && labels[at] != .title
          && !JournalWords.abbreviations.contains(tokens[at - 1].word) && tokens[at - 1].form != .initial
      })
    else { return }
    for index in first - 2..<stop { labels[index] = .title }
    labels[stop] = .other
  }

  private static let journal = Hash.of("j")
}
