/// Labels of a thesis in ABNT's style (NBR 6023): `Title. 2018. 210 f. Tese (Doutorado em História) – Universidade de Leste,
/// Cidade, 2018`. The word for theses with a full stop before it ends the title, and the university stands behind the dash.
struct ThesisBorders: LabelPass {
  private let line: Line
  private let tokens: [Token]

  init(_ line: Line, _ context: TokenContext) { (self.line, tokens) = (line, context.tokens) }

  /// Leaves the labels with title and university in their own.
  func mend(_ labels: inout [Label]) {
    guard let first = labels.firstIndex(of: .title),
      let word = tokens.indices.dropFirst(first + 2).dropLast(3).first(where: isThesis),
      let close = tokens[word...].prefix(30).firstIndex(where: { $0.form == .close })
    else { return }
    let end = titleEnd(first, word)
    for at in first..<word { labels[at] = at < end ? .title : labels[at] == .year ? .year : .other }
    for at in word...close { labels[at] = .other }
    takeUniversity(behind: close + 1, &labels)
  }

  /// `. Tese (`, `. Dissertação (`
  private func isThesis(_ index: Int) -> Bool {
    Self.theses.contains(tokens[index].word) && tokens[index - 1].form == .stop && tokens[index + 1].form == .open
      && line.isCapital(tokens[index].start)
  }

  private static let theses: WordSet = "tese dissertação tesis monografia"

  /// Index of the full stop before the year and the extent that stand behind a title, `. 2018. 210 f. `, or before the word.
  private func titleEnd(_ first: Int, _ word: Int) -> Int {
    var end = word - 1
    for at in (first + 1..<word - 1).reversed() {
      switch tokens[at].form {
      case .stop: end = at
      case let form where form.isNumber: break
      case .initial,
        .small where tokens[at].end - tokens[at].start == 1:
        break
      default: return end
      }
    }
    return end
  }

  /// What stands between the bracket and the place before the year.
  private func takeUniversity(behind start: Int, _ labels: inout [Label]) {
    var first = start
    while first < tokens.count, tokens[first].form.isMark { first += 1 }
    let year = tokens.indices[first...].first { tokens[$0].form == .year } ?? tokens.count
    let pieces = (first..<max(first, year)).filter { tokens[$0].form == .comma }
    guard let last = pieces.last(where: { $0 < year - 2 }), last > first else { return }
    for at in first..<year { labels[at] = at < last ? .publisher : .other }
  }
}
