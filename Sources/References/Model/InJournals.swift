/// Labels of title and journal where `in:` parts them, as German lists have it: `Roe, Anna: Die Stadt, in: Zeitschrift für
/// Tee 45 (1997), S. 123–145`. The model, which has learned that books stand behind that word, takes all of it for one name.
struct InJournals: LabelPass {
  /// Tokens of a journal's name.
  private static let longest = 20

  private let line: Line
  private let tokens: [Token]

  init(_ line: Line, _ context: TokenContext) { (self.line, tokens) = (line, context.tokens) }

  /// Leaves the labels with such a title and journal in their own.
  func mend(_ labels: inout [Label]) {
    guard let word = tokens.indices.dropFirst(3).dropLast(4).first(where: isMark),
      !labels.contains(where: Self.ofBooks.contains),
      let end = end(behind: word + 2), tokens[end...].dropFirst().contains(where: { Self.pages.contains($0.word) })
    else { return }
    for at in titleStart(before: word, labels)..<word { labels[at] = .title }
    for at in [word - 1, word, word + 1] { labels[at] = .other }
    for at in word + 2..<end { labels[at] = .container }
    for at in end..<tokens.count where labels[at] == .container || labels[at] == .title { labels[at] = .other }
  }

  private func isMark(_ index: Int) -> Bool {
    tokens[index].word == Self.into && tokens[index + 1].form == .colon && tokens[index - 1].form.isMark
      && line.isCapital(tokens[index + 2].start)
  }

  /// Index behind the journal's name: of its volume, of the comma before a named number or a year, or of a year's bracket.
  private func end(behind start: Int) -> Int? {
    for at in tokens.indices[start...].prefix(Self.longest).dropLast() where at > start {
      let next = tokens[at + 1]
      switch tokens[at].form {
      case .open: return next.form == .year ? at : nil
      case .comma where next.form.isNumber || Self.numbers.contains(next.word): return at
      case let form where form.isNumber && form != .year:
        if next.form == .open || next.form == .comma || next.form == .slash { return at }
      case .colon, .semicolon: return nil
      default: break
      }
    }
    return nil
  }

  /// The title's first token: behind the colon that ends the authors, or what follows the names and the year.
  private func titleStart(before word: Int, _ labels: [Label]) -> Int {
    let colon = tokens[..<word].firstIndex { $0.form == .colon } ?? 0
    let isOfNames = labels[..<colon].contains { $0 == .family || $0 == .given } && !labels[..<colon].contains(.title)
    if isOfNames { return colon + 1 }
    let behind = labels[..<word].lastIndex { $0.isAuthor || $0 == .year }.map { $0 + 1 } ?? 0
    return (behind..<word).first { tokens[$0].form.isWord || tokens[$0].form == .quote } ?? word
  }

  private static let into = Hash.of("in")
  private static let ofBooks: LabelSet = [.publisher, .place, .editorFamily, .editorGiven, .edition]
  private static let numbers: WordSet = "bd band jg jahrgang nr heft h vol no n"
  private static let pages: WordSet = "s p pp seiten"
}
