/// Reading of publishers of which the model has seen a part.
extension ImprintBorders {
  /// `Title of a book (Press, New York, 1972)`, `Title (Tea Univ. Press, Leeds, 2003)`, of which the first words are labelled as the
  /// title's.
  func takeBracket(in labels: inout [Label]) {
    guard let place = labels.firstIndex(of: .place), place > 3, tokens[place - 1].form == .comma,
      let open = (max(0, place - 10)..<place - 2).last(where: { tokens[$0].form == .open }),
      tokens[open + 1..<place - 1].allSatisfy({ Self.inBracket.contains($0.form) || $0.form.isWord }),
      labels.firstIndex(of: .publisher).map({ open < $0 && $0 < place }) ?? true,
      labels[place...].prefix(8).contains(.year)
    else { return }
    for index in open + 1..<place - 1 { labels[index] = .publisher }
    if labels[open] == .title { labels[open] = .other }
  }

  /// `, Cambridge UP`: words that no mark parts from a publisher are its name's beginning.
  func widen(_ publisher: Int, _ labels: inout [Label]) {
    var first = publisher
    while first > 1, labels[first - 1] == .other, tokens[first - 1].form == .name, tokens[first - 1].word != Self.into,
      publisher - first < 3
    {
      first -= 1
    }
    guard first < publisher, tokens[first - 1].form.isMark else { return }
    for index in first..<publisher { labels[index] = .publisher }
  }

  private static let inBracket: Set<Token.Form> = [.hyphen, .ampersand, .stop]
}
