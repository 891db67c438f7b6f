/// Labels of the words that say that those in front are a book's editors or translators: `Roe, Hans (Hrsg.): Title`, `Roe, Jane,
/// trans. Title`. They are no part of the title or of a name.
struct EditorMarks {
  /// Tokens of the names in front.
  private static let longest = 80

  private let tokens: [Token]

  init(_ tokens: [Token]) { self.tokens = tokens }

  /// The labels without those of such words.
  func mended(_ labels: [Label]) -> [Label] {
    guard let at = tokens.indices.dropFirst(2).dropLast(3).prefix(Self.longest).first(where: isMark),
      labels[..<at].contains(where: \.isAuthor), !labels[..<(at - 1)].contains(where: Self.ofWorks.contains)
    else { return labels }
    var labels = labels
    let isOpen = tokens[at - 1].form == .open
    var end = at + 1
    while end < tokens.count, end < at + 4, tokens[end].form.isMark, tokens[end].form != .quote,
      tokens[end].form != .open
    {
      end += 1
      if isOpen, tokens[end - 1].form == .close { break }
    }
    if end < tokens.count, tokens[end].form == .colon { end += 1 }
    for index in at - 1..<end { labels[index] = .other }
    return labels
  }

  private func isMark(_ at: Int) -> Bool {
    guard Self.words.contains(tokens[at].word) else { return false }
    if tokens[at - 1].form == .open { return tokens[(at + 1)...].prefix(2).contains { $0.form == .close } }
    return tokens[at - 1].form == .comma && tokens[at + 1].form == .stop && tokens[at + 2].isSpaced
  }

  private static let words: WordSet =
    """
    ed eds editor editors hrsg hg dir dirs coord coords org orgs trans transl translator übers comp comps
    """
  private static let ofWorks: Set<Label> = [.title, .container, .publisher, .volume]
}
