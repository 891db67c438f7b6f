/// Labels of a journal's name that the model has taken for the title's end, where what stands behind it tells: `Title. Journal of
/// Tea. 11 May 2021. Vol. 135, p. 3`, as ISO 690 has it, and `Title, Journal of Tea 13 no. 2 (2021) 175–184`.
struct MissingJournals: LabelPass {
  private let tokens: [Token]
  private let line: Line
  private let matches: [JournalMatcher.Match?]

  init(_ line: Line, _ context: TokenContext) {
    (self.line, tokens, matches) = (line, context.tokens, context.matches)
  }

  /// Leaves the labels with such a name in its own.
  func mend(_ labels: inout [Label]) {
    takeBracket(&labels)
    if let date = date() { take(before: date, &labels) } else { takeKnown(&labels) }
  }

  /// `Acta Tea (Oslo, Norway : 1992)`: the place and the first year by which indexes tell journals apart are the name's.
  private func takeBracket(_ labels: inout [Label]) {
    for open in tokens.indices.dropFirst(3).dropLast(4) where tokens[open].form == .open {
      guard let close = tokens[open...].prefix(12).firstIndex(where: { $0.form == .close }), close > open + 3,
        tokens[close - 1].form == .year, tokens[close - 2].form == .colon, tokens[open + 1].form == .name
      else { continue }
      let isTitle = labels[open - 1] == .title && !labels.contains(.container)
      let known = matches[open - 1].flatMap { isTitle && $0.tokens.upperBound == open ? $0.tokens.lowerBound : nil }
      guard labels[open - 1] == .container || known.map({ $0 > 2 && tokens[$0 - 1].form.isMark }) == true else {
        continue
      }
      for at in (known ?? open)...close { labels[at] = .container }
      if let known { labels[known - 1] = .other }
      return
    }
  }

  private struct Date {
    /// Index of the full stop before it.
    let stop: Int
    let year: Int
  }

  /// `. 11 May 2021. Vol. 135`, `. May 2021. Vol. 135`
  private func date() -> Date? {
    for at in tokens.indices.dropFirst(6).dropLast() where Self.volumes.contains(tokens[at].word) {
      guard tokens[at - 1].form == .stop, tokens[at - 2].form == .year,
        let number = tokens[(at + 1)...].prefix(2).last(where: { $0.form.isNumber }), number.form != .year,
        let stop = (max(at - 9, 1)..<at - 2).last(where: { tokens[$0].form == .stop }),
        stop < at - 3, line.isDate(tokens[stop].end..<tokens[at - 2].start)
      else { continue }
      return Date(stop: stop, year: at - 2)
    }
    return nil
  }

  private func take(before date: Date, _ labels: inout [Label]) {
    let last = date.stop - 1
    let isKnown = matches[last].map { $0.words > 1 && $0.tokens.upperBound == date.stop } ?? false
    let first = isKnown ? matches[last]?.tokens.lowerBound : sentence(before: date.stop)
    guard let first, first > 2, first <= last, labels[first...last].allSatisfy(Self.mayBeName.contains) else { return }
    let hasYear = labels[..<first].contains(.year)
    for at in 0..<first where labels[at] == .container { labels[at] = .title }
    for at in first...last { labels[at] = .container }
    for at in date.stop..<date.year { labels[at] = .other }
    labels[date.year] = hasYear ? .other : .year
    if tokens[first - 1].form == .stop { labels[first - 1] = .other }
  }

  /// The first token of the sentence before a full stop.
  private func sentence(before stop: Int) -> Int? {
    let mark = (0..<stop).last { at in
      (tokens[at].form == .stop || tokens[at].form == .question) && tokens[at + 1].isSpaced
        && line.isCapital(tokens[at + 1].start)
    }
    return mark.flatMap { tokens[$0].form == .quote ? nil : $0 + 1 }
  }

  /// A name that the lexicon knows, between a mark and the volume, where none is labelled.
  private func takeKnown(_ labels: inout [Label]) {
    guard !labels.contains(.container), labels.contains(.firstPage) else { return }
    guard let volume = labels.firstIndex(of: .volume), volume > 4 else { return takePublisher(&labels) }
    let last = tokens[volume - 1].form == .comma ? volume - 2 : volume - 1
    guard let match = matches[last], match.words > 1, match.tokens.upperBound == last + 1,
      case let first = match.tokens.lowerBound, first > 2, Self.ends.contains(tokens[first - 1].form),
      labels[first...last].allSatisfy({ $0 == .title || $0 == .other })
    else { return }
    for at in first...last { labels[at] = .container }
    labels[first - 1] = .other
  }

  /// `Title. Past & Present, no. 123 (1989): 3–45`: what has issues is no publisher.
  private func takePublisher(_ labels: inout [Label]) {
    guard let issue = labels.firstIndex(of: .issue), let first = labels.firstIndex(of: .publisher),
      let last = labels[..<max(first, issue)].lastIndex(of: .publisher), issue - last < 5,
      tokens[last + 1].form == .comma,
      !labels.contains(.place)
    else { return }
    for at in first...last { labels[at] = .container }
  }

  private static let volumes: WordSet = "vol volume v bd band"
  private static let mayBeName: LabelSet = [.title, .container, .other, .publisher, .place, .collective]
  private static let ends: Set<Token.Form> = [.comma, .stop, .question, .quote]
}
