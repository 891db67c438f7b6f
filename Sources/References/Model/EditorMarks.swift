/// Labels of the words that say that those in front are a book's editors or translators: `Roe, Hans (Hrsg.): Title`, `Roe, Jane,
/// trans. Title`. They are no part of the title or of a name.
struct EditorMarks: LabelPass {
  /// Tokens of the names in front.
  private static let longest = 80

  private let tokens: [Token]

  init(_ line: Line, _ context: TokenContext) { tokens = context.tokens }

  /// Leaves the labels without those of such words.
  func mend(_ labels: inout [Label]) {
    dropTranslator(&labels)
    dropMark(&labels)
  }

  private func dropMark(_ labels: inout [Label]) {
    guard let at = tokens.indices.dropFirst(2).dropLast(3).prefix(Self.longest).first(where: isMark),
      case let start = tokens[at].word == Self.cura ? at - 2 : at - 1,
      labels[..<at].contains(where: \.isAuthor), !labels[..<start].contains(where: Self.ofWorks.contains)
    else { return }
    let isOpen = tokens[start].form == .open
    var end = at + 1
    if tokens[at].word == Self.cura { end += 1 }
    while end < tokens.count, end < at + 4, tokens[end].form.isMark, tokens[end].form != .quote,
      tokens[end].form != .open
    {
      end += 1
      if isOpen, tokens[end - 1].form == .close { break }
    }
    if end < tokens.count, tokens[end].form == .colon { end += 1 }
    for index in start..<end { labels[index] = .other }
  }

  private func isMark(_ at: Int) -> Bool {
    // `(a cura di)`
    if tokens[at].word == Self.cura { return tokens[at - 2].form == .open }
    let before = tokens[at - 1].form
    guard before == .open || before == .comma, Self.words.contains(tokens[at].word) else { return false }
    if tokens[at - 1].form == .open { return tokens[(at + 1)...].prefix(2).contains { $0.form == .close } }
    return tokens[at - 1].form == .comma && tokens[at + 1].form == .stop && tokens[at + 2].isSpaced
  }

  /// `Title. Trad. Ana Roe. Paris: Press`: who translated a book is nothing that is kept.
  private func dropTranslator(_ labels: inout [Label]) {
    guard
      let at = tokens.indices.dropFirst(5).dropLast(4).first(where: {
        tokens[$0 - 1].form == .stop && tokens[$0 + 1].form != .colon && Self.translations.contains(tokens[$0].word)
          // `J. Transl. Med.`
          && tokens[$0 - 2].form != .initial && !JournalWords.abbreviations.contains(tokens[$0 - 2].word)
      }),
      let stop = tokens.indices[(at + 2)...].prefix(14).first(where: {
        tokens[$0].form == .stop && tokens[$0 - 1].form != .initial && $0 > at + 2
      }), labels[..<at].contains(.title), labels[stop...].contains(where: Self.ofImprints.contains),
      // `Transl. Oncol. 2018;11`
      !labels[stop...].contains(.volume)
    else { return }
    for index in at..<stop { labels[index] = .other }
  }

  private static let cura = Hash.of("cura")
  private static let translations: WordSet =
    "trad tradução traducción translated transl traduit traduzione übers übersetzt"
  private static let ofImprints: LabelSet = [.publisher, .place, .year]
  private static let words: WordSet =
    """
    ed eds editor editors hrsg hg dir dirs coord coords org orgs trans transl translator übers comp comps
    """
  private static let ofWorks: LabelSet = [.title, .container, .publisher, .volume]
}
