/// Moves the borders of a journal's name to where the lexicon has them.
///
/// Labels are chosen by what is likely token by token; that `Can. J. For. Res.` is one name, which the words before it
/// have no part in, only the lexicon knows.
struct JournalBorders: LabelPass {
  private let line: Line
  private let tokens: [Token]
  private let matches: [JournalMatcher.Match?]

  init(_ line: Line, _ context: TokenContext) {
    (self.line, tokens, matches) = (line, context.tokens, context.matches)
  }

  /// Leaves the labels with a name that the lexicon knows labelled as a whole, where the container's label covers its end or its
  /// beginning and no other field but title, author or nothing is lost by it.
  func mend(_ labels: inout [Label]) {
    let isName = { labels[$0] == .container && !tokens[$0].form.isMark }
    guard let last = labels.indices.last(where: isName), let first = labels.indices.first(where: isName) else { return }
    if let match = matches[last], match.words >= 2, match.tokens.upperBound == last + 1,
      match.tokens.lowerBound < first,
      isSet(match.tokens.lowerBound)
    {
      relabel(match.tokens.lowerBound..<first, in: &labels)
    }
    if let match = matches[first], match.words >= 2, match.tokens.lowerBound == first,
      match.tokens.upperBound > last + 1
    {
      relabel(last + 1..<match.tokens.upperBound, in: &labels)
    }
    partTitle(first, last, in: &labels)
    takePlace(in: &labels)
    partVolume(in: &labels)
    takeSeries(in: &labels)
    takeGroup(in: &labels)
    takeAmpersand(in: &labels)
    partGroups(in: &labels)
    takeWord(in: &labels)
    takeIn(in: &labels)
    partInitial(in: &labels)
    partOnlyInitial(in: &labels)
    takeProceedings(in: &labels)
  }

  /// `Title of St. Roe. Snail sleep in the north. Ann Tea`: whole words before a full stop and a known name are the title's.
  private func partTitle(_ first: Int, _ last: Int, in labels: inout [Label]) {
    guard let match = matches[last], match.words >= 2, match.tokens.upperBound == last + 1,
      match.tokens.lowerBound > first + 1, tokens[match.tokens.lowerBound - 1].form == .stop,
      let title = labels[..<first].lastIndex(of: .title), first - title < 4
    else { return }
    let before = first..<match.tokens.lowerBound - 1
    let isAbbreviated = before.contains {
      tokens[$0].form == .stop || tokens[$0].form.isWord && JournalWords.abbreviations.contains(tokens[$0].word)
    }
    // `Fict. Cell Rep`: a short word alone may be cut.
    let isCut = before.count == 1 && tokens[first].end - tokens[first].start <= 6
    guard !isAbbreviated, !isCut, labels[before].allSatisfy({ $0 == .container }) else { return }
    for index in title..<match.tokens.lowerBound - 1 { labels[index] = .title }
    labels[match.tokens.lowerBound - 1] = .other
  }

  /// A group that no mark parts from the name behind it is the name's beginning.
  private func takeGroup(in labels: inout [Label]) {
    guard var first = labels.firstIndex(of: .container), first > 0 else { return }
    // `Roe, A.; Tetrahedron: Asymmetry 2007, 18, 1048`
    let isParted = tokens[first - 1].form == .colon && !labels.contains(.title) && labels.contains(.family)
    if isParted, first > 1, labels[first - 2] == .collective {
      first -= 1
      labels[first] = .container
    }
    guard isParted || !tokens[first - 1].form.isMark else { return }
    while first > 0, labels[first - 1] == .collective {
      first -= 1
      labels[first] = .container
    }
  }

  /// `Title. Journal, São Paulo, v. 12`, as in ABNT's style (NBR 6023): a place is no journal, whose name is the last sentence
  /// of what is labelled as the title.
  private func takePlace(in labels: inout [Label]) {
    guard let first = labels.firstIndex(of: .container), let last = labels.lastIndex(of: .container), first > 3,
      labels[first...last].allSatisfy({ $0 == .container }), labels[last...].contains(where: Self.ofNumbers.contains),
      PublishingPlaces.names.contains(line.hash(tokens[first].start..<tokens[last].end)),
      let end = labels[..<first].lastIndex(of: .title), first - end <= 2
    else { return }
    let low = labels[..<end].lastIndex { $0 != .title && $0 != .other } ?? 0
    guard let stop = (low + 3..<max(end, low + 3)).last(where: { tokens[$0].form == .stop && tokens[$0 + 1].isSpaced })
    else { return }
    for index in stop + 1...end { labels[index] = .container }
    for index in [stop] + Array(end + 1...last) { labels[index] = .other }
  }

  private static let ofNumbers: LabelSet = [.volume, .issue]

  /// `Prog. Theor. Exp. Phys. 2019, 063B02 (2019)`: a number behind a name that the lexicon knows, or before
  /// a page, is the volume.
  private func partVolume(in labels: inout [Label]) {
    guard !labels.contains(.volume), var last = labels.lastIndex(of: .container), last > 0 else { return }
    // `Proc. Tea 9348, 93480D (2015)`, the page taken for a part of the name too.
    if last > 3, tokens[last].form.isNumber, tokens[last - 1].form == .comma, tokens[last - 2].form.isNumber,
      !labels.contains(.firstPage)
    {
      labels[last] = .firstPage
      last -= 2
    }
    guard let number = (max(1, last - 1)...last).first(where: { labels[$0] == .container && tokens[$0].form.isNumber })
    else { return }
    let name = tokens[number - 1].form == .stop ? number - 2 : number - 1
    guard name >= 0, labels[name] == .container, tokens[name].end - tokens[name].start > 2, labels.contains(.year)
    else { return }
    let isKnown = matches[name].map { $0.words > 1 && $0.tokens.upperBound == name + 1 } ?? false
    let isBeforePage = labels[number...].prefix(4).contains(.firstPage) && tokens[number - 1].form.isWord
    // `J Tea Soft 45` at the end, which a year in front dates.
    let isLast =
      number == last && tokens[number...].dropFirst().allSatisfy(\.form.isMark) && name > 1
      && labels[name - 1] == .container
      && labels[..<name].contains(.title) && tokens[number].form != .year && tokens[number].isSpaced
    guard isKnown || isBeforePage || isLast else { return }
    labels[number] = .volume
    for index in number + 1..<max(last + 1, number + 1) { labels[index] = .other }
  }

  /// `J. Tea. (Paris) I 3, 1053`: the numeral of a series, labelled as the volume with the number behind it.
  private func takeSeries(in labels: inout [Label]) {
    guard let series = labels.firstIndex(of: .volume), series > 2, series + 1 < tokens.count,
      labels[series + 1] == .volume,
      tokens[series + 1].form.isNumber, Self.series.contains(tokens[series].word),
      tokens[series].form.isInitials, tokens[series - 1].form == .stop || tokens[series - 1].form == .close,
      labels[series - 2] == .container
    else { return }
    labels[series] = .container
  }

  private static let series: WordSet = "i ii iii iv"

  /// `A&A`: what an ampersand ties to a name.
  private func takeAmpersand(in labels: inout [Label]) {
    guard var first = labels.firstIndex(of: .container), first > 0 else { return }
    while first > 0, !tokens[first].isSpaced,
      tokens[first].form == .ampersand || tokens[first - 1].form == .ampersand
    {
      first -= 1
      labels[first] = .container
    }
  }

  /// `Nat Neurosci; Snail Sleep Consortium 20, 1052`: groups behind a journal's name are authors.
  private func partGroups(in labels: inout [Label]) {
    guard let first = labels.firstIndex(of: .container), let last = labels.lastIndex(of: .container),
      let mark = (first..<last).first(where: { tokens[$0].form == .semicolon && labels[$0] == .container }),
      mark > first, labels[last...].contains(.volume),
      AuthorScanner(line).isGroupName(tokens[mark + 1].start..<tokens[last].end)
    else { return }
    for index in mark...last { labels[index] = tokens[index].form == .semicolon ? .separator : .collective }
  }

  /// `Roe, A.; Curr. Org. Synth. 2015, 12, 570`: a last family name without a given one, which no mark parts from the
  /// name behind it, is that name's beginning where there is no title.
  private func takeWord(in labels: inout [Label]) {
    guard let first = labels.firstIndex(of: .container), first > 1, labels[first - 1] == .family,
      tokens[first - 1].form.isWord, labels[first - 2] == .separator, !labels.contains(.title)
    else { return }
    labels[first - 1] = .container
    labels[first - 2] = .other
  }

  /// `Roe A.; Green Poe B. Angew. Tea`: the initial of a last name that has none.
  private func partOnlyInitial(in labels: inout [Label]) {
    guard let first = labels.firstIndex(of: .container), first > 2, first + 2 < tokens.count,
      tokens[first].form == .initial, tokens[first + 1].form == .stop, labels[first - 1] == .family,
      tokens[first - 1].form == .name, labels[..<first].contains(.given), matches[first] == nil
    else { return }
    for index in first...first + 1 { labels[index] = .given }
  }

  /// `Roe G. J. Curr. Opin. Tea`: an initial before a name that the lexicon knows without it is the last author's.
  private func partInitial(in labels: inout [Label]) {
    guard let first = labels.firstIndex(of: .container), first > 2, first + 2 < tokens.count,
      tokens[first].form == .initial, tokens[first + 1].form == .stop, tokens[first - 1].form == .stop,
      labels[first - 2] == .given, tokens[first - 2].form == .initial, labels[..<first].contains(.family),
      let match = matches[first + 2], match.tokens.lowerBound == first + 2, match.words >= 2
    else { return }
    for index in first - 1...first + 1 { labels[index] = .given }
  }

  /// `in Proc. Tea Meeting`: the word for proceedings is the name's beginning.
  private func takeProceedings(in labels: inout [Label]) {
    guard let first = labels.firstIndex(of: .container), first > 2, tokens[first - 1].form == .stop,
      JournalWords.proceedings.contains(tokens[first - 2].word), labels[first - 1] == .other,
      labels[first - 2] == .other
    else { return }
    for index in first - 2..<first { labels[index] = .container }
  }

  /// `In Vitro Cell Dev Biol`: the word that parts chapters from books is here the name's.
  private func takeIn(in labels: inout [Label]) {
    guard let first = labels.firstIndex(of: .container), first > 0, tokens[first - 1].word == Hash.of("in"),
      ["vitro", "vivo", "silico"].contains(where: { tokens[first].word == Hash.of($0) })
    else { return }
    labels[first - 1] = .container
  }

  /// Whether a mark that may end a title or a list of names stands before a token.
  private func isSet(_ index: Int) -> Bool {
    guard index > 0 else { return true }
    switch tokens[index - 1].form {
    case .comma, .stop, .semicolon, .question, .quote, .close: return true
    default: return false
    }
  }

  private func relabel(_ range: Range<Int>, in labels: inout [Label]) {
    let lost: LabelSet = [.title, .other, .given, .family, .separator, .collective, .place, .publisher]
    guard labels[range].allSatisfy(lost.contains) else { return }
    for index in range { labels[index] = .container }
  }
}
