/// Pages and numbers of articles that say what they are.
extension NamedNumbers {
  /// `, 45 pp.` at the end.
  func extent(_ word: Int) -> Int? {
    guard word > 4, word + 2 >= tokens.count, tokens[word - 1].form.isNumber,
      tokens[word - 2].form == .comma
    else { return nil }
    return word - 1
  }

  /// `13(7):4186, 45 pp.`: how long a work is is no page of it, and what stands before it is its number.
  func takeExtent(_ extent: Int, _ labels: inout [Label]) {
    labels[extent] = .other
    guard labels.contains(.volume), tokens[extent - 2].form.isNumber, tokens[extent - 3].form == .colon else { return }
    labels[extent - 2] = .firstPage
  }

  /// `Proceedings of Things, pages 1–9`, all of it labelled as the name.
  func takePages(_ word: Int, _ labels: inout [Label]) {
    guard let first = number(behind: word) else { return }
    var last = first + 1
    while last < tokens.count, tokens[last].form == .hyphen { last += 1 }
    guard last > first + 1, last < tokens.count, tokens[last].form.isNumber else { return }
    label(word, first, .firstPage, &labels)
    for at in first + 1..<last { labels[at] = .other }
    labels[last] = .lastPage
    if word > 0, tokens[word - 1].form.isMark { labels[word - 1] = .other }
  }

  /// `, S. 31` at the end.
  func onlyPage(_ word: Int) -> Int? {
    guard word > 3, word + 2 < tokens.count, tokens[word - 1].form == .comma, tokens[word + 1].form == .stop,
      tokens[word + 2].form.isNumber, Self.pageWords.contains(tokens[word].word),
      word + 3 == tokens.count || word + 4 == tokens.count && tokens[word + 3].form == .stop
    else { return nil }
    return word + 2
  }

  private static let pageWords: WordSet = "s p seite"

  /// `, article number 72`, `, article 5` where no page stands.
  func takeArticle(_ word: Int, _ labels: inout [Label]) {
    guard word > 3, tokens[word].word == Self.article, tokens[word - 1].form == .comma, !labels.contains(.firstPage),
      labels[word] != .title || labels[..<word].contains(.container)
    else { return }
    let isNamed = word + 1 < tokens.count && Self.issues.contains(tokens[word + 1].word)
    guard let number = number(behind: isNamed ? word + 1 : word) else { return }
    label(word, number, .firstPage, &labels)
    labels[word - 1] = .other
  }

  private static let article = Hash.of("article")
}
