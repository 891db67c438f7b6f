/// Labels of the numbers on both sides of a year in brackets: `Acta Tea 57 (2009) 5137-5145`. What stands before it is the
/// volume and what stands behind it the pages, whatever the model makes of them: no other style has numbers there.
struct BracketedYear: LabelPass {
  private let tokens: [Token]

  init(_ line: Line, _ context: TokenContext) { tokens = context.tokens }

  /// Leaves the labels with those of the numbers around the last such year.
  func mend(_ labels: inout [Label]) {
    behindNames(&labels)
    opening(&labels)
    if !countedByYears(&labels) { around(&labels) }
    behindIssue(&labels)
  }

  /// `(2019, March 4–6). Title`, `[1848] 1978. Title`: what stands in the brackets behind the authors, or as the year behind
  /// these, is no part of the title.
  private func behindNames(_ labels: inout [Label]) {
    guard let open = tokens.prefix(Self.longest).firstIndex(where: { $0.form == .open || $0.form == .openBracket }),
      open > 0, open + 3 < tokens.count, tokens[open + 1].form == .year,
      labels[..<open].contains(where: \.isAuthor), !labels[..<open].contains(.title),
      let close = tokens[open...].prefix(10).firstIndex(where: { $0.form == .close || $0.form == .closeBracket })
    else { return }
    for at in open...close where labels[at] == .title || labels[at] == .container { labels[at] = .other }
    if tokens[open].form == .openBracket, close + 2 < tokens.count, tokens[close + 1].form == .year,
      tokens[close + 2].form == .stop
    {
      labels[open + 1] = .other
      for at in close...close + 2 { labels[at] = at == close + 1 ? .year : .other }
    }
  }

  /// Tokens among which the bracket behind the authors is looked for.
  private static let longest = 120

  /// `Commun. ACM 21, 7 (July 1978), 558`: volume and issue before a bracket with a month.
  private func behindIssue(_ labels: inout [Label]) {
    guard tokens.count > 9,
      let open = (4..<tokens.count - 5).last(where: { at in
        tokens[at].form == .open && tokens[at + 1].form == .name && tokens[at + 2].form == .year
          && tokens[at + 3].form == .close && tokens[at + 5].form.isNumber
      }),
      tokens[open - 1].form.isNumber, tokens[open - 2].form == .comma, tokens[open - 3].form.isNumber,
      tokens[open - 4].form.isWord, labels[..<(open - 3)].contains(.container)
    else { return }
    for at in labels.indices where [.volume, .issue].contains(labels[at]) { labels[at] = .other }
    (labels[open - 3], labels[open - 2], labels[open - 1]) = (.volume, .other, .issue)
    for at in open...open + 3 where labels[at] != .year || labels[..<open].contains(.year) { labels[at] = .other }
  }

  private func around(_ labels: inout [Label]) {
    guard tokens.count > 4,
      let open = (2..<tokens.count - 3).last(where: isYear),
      let numbers = numbers(around: open), labels[numbers.volume] != .publisher
    else { return }
    for at in labels.indices where Self.numbers.contains(labels[at]) { labels[at] = .other }
    for at in numbers.volume..<open where labels[at] == .container || labels[at] == .title { labels[at] = .other }
    labels[numbers.volume] = .volume
    if let issue = numbers.issue { labels[issue] = .issue }
    labels[open + 1] = .year
    labels[numbers.firstPage] = .firstPage
    if let last = numbers.lastPage { labels[last] = .lastPage }
  }

  /// `WHO. 2016 Tea Database`: a year behind the authors that is labelled as the title's first word, where there is no other.
  private func opening(_ labels: inout [Label]) {
    guard !labels.contains(.year), let title = labels.firstIndex(of: .title), title > 0, title + 2 < tokens.count,
      tokens[title].form == .year, tokens[title + 1].form != .hyphen, labels[..<title].contains(where: \.isAuthor)
    else { return }
    labels[title] = .year
    if tokens[title + 1].form.isMark { labels[title + 1] = .other }
  }

  /// `J. Tea 2013, 016 (2013)`, `J. Tea 1602, 087 (2016)` at the end: a journal that counts its volumes by years.
  private func countedByYears(_ labels: inout [Label]) -> Bool {
    guard let open = tokens.indices.dropLast(2).last(where: isYear), open > 4, tokens[open - 1].form.isNumber,
      tokens[open - 2].form == .comma, tokens[open - 3].form == .year, labels[open - 3] != .title,
      labels[..<(open - 3)].contains(.container), !labels[..<(open - 3)].contains(.year)
    else { return false }
    for at in labels.indices where Self.numbers.contains(labels[at]) || labels[at] == .year { labels[at] = .other }
    (labels[open - 3], labels[open - 1], labels[open + 1]) = (.volume, .firstPage, .year)
    return true
  }

  private static let numbers: LabelSet = [.volume, .issue, .firstPage, .lastPage]

  private struct Numbers {
    var volume: Int
    var issue: Int?
    var firstPage: Int
    var lastPage: Int?
  }

  /// `(2009)` with a number or a bracket before it.
  private func isYear(_ open: Int) -> Bool {
    tokens[open].form == .open && tokens[open + 1].form == .year && tokens[open + 2].form == .close
  }

  private func numbers(around open: Int) -> Numbers? {
    guard let (volume, issue) = volume(before: open) else { return nil }
    let named = self.issue(behind: open + 3)
    guard let (first, last) = pages(behind: named.map { $0 + 1 } ?? open + 3) else { return nil }
    return Numbers(volume: volume, issue: issue ?? named, firstPage: first, lastPage: last)
  }

  /// `, Nr. 3` behind the year.
  private func issue(behind start: Int) -> Int? {
    let word = start < tokens.count && tokens[start].form == .comma ? start + 1 : start
    guard word + 2 < tokens.count, Self.issues.contains(tokens[word].word) else { return nil }
    let number = tokens[word + 1].form == .stop ? word + 2 : word + 1
    return tokens[number].form.isNumber ? number : nil
  }

  /// `57`, `57 (3)`, `57.3`: a number behind a word. `no. 3` is an issue, which other styles have there.
  private func volume(before open: Int) -> (volume: Int, issue: Int?)? {
    var (at, issue) = (open - 1, Int?.none)
    if at > 3, tokens[at].form == .close, tokens[at - 1].form.isNumber, tokens[at - 2].form == .open {
      (issue, at) = (at - 1, at - 3)
    } else if at > 2, tokens[at - 1].form == .stop, !tokens[at].isSpaced, tokens[at - 2].form.isNumber {
      (issue, at) = (at, at - 2)
    }
    // `41 no. 11 (2021)`
    if issue == nil, at > 3, let word = (at - 2..<at).last(where: { Self.issues.contains(tokens[$0].word) }) {
      (issue, at) = (at, tokens[word - 1].form == .comma ? word - 2 : word - 1)
    }
    guard at > 0, tokens[at].form.isNumber else { return nil }
    var word = at - 1
    if word > 0, tokens[word].form == .stop || tokens[word].form == .comma { word -= 1 }
    guard tokens[word].form.isWord, !Self.issues.contains(tokens[word].word) else { return nil }
    return (at, issue)
  }

  private static let issues: WordSet = "n no nº issue iss nr num núm h heft pt part suppl supplement"
  private static let marks: Set<Token.Form> = [.comma, .colon, .stop]
  private static let ends: Set<Token.Form> = [.comma, .stop, .semicolon, .open, .openBracket]
  private static let pageWords: WordSet = "p pp s"

  /// `5137`, `: 5137-5145`, `, pp. 5137-45.` at the end or before a mark.
  private func pages(behind start: Int) -> (first: Int, last: Int?)? {
    func form(_ at: Int) -> Token.Form? { at < tokens.count ? tokens[at].form : nil }
    var at = start
    while let mark = form(at), Self.marks.contains(mark) || Self.pageWords.contains(tokens[at].word), at < start + 3 {
      at += 1
    }
    guard let number = form(at), number.isNumber else { return nil }
    let first = at
    var last: Int?
    at += 1
    if form(at) == .hyphen {
      while form(at) == .hyphen { at += 1 }
      guard let number = form(at), number.isNumber else { return nil }
      last = at
      at += 1
    }
    return form(at).map(Self.ends.contains) ?? true ? (first, last) : nil
  }
}
