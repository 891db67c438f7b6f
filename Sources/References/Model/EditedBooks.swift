/// Labels of a book and its editors where `edited by` parts them: `In Title of a book, edited by Ann B. Roe and Max Poe,
/// 67–83`, as MLA's and Chicago's styles have it, and BMC's: `In Title of a book. Edited by Roe A, Poe M. Paris: Press`; or
/// where `Ed.` does, as the MLA had it up to its seventh edition: `“Title.” Title of a book. Ed. Ann Roe. Paris: Press, 1992`.
struct EditedBooks: LabelPass {
  /// Tokens of the editors.
  private static let longest = 60

  private let line: Line
  private let tokens: [Token]

  init(_ line: Line, _ context: TokenContext) { (self.line, tokens) = (line, context.tokens) }

  /// Leaves the labels with such a book in its own.
  func mend(_ labels: inout [Label]) {
    takeInitials(&labels)
    guard let word = tokens.indices.dropFirst(4).dropLast(3).first(where: isEdited),
      let book = bookStart(before: word, labels), let end = end(behind: word + 2, labels)
    else { return }
    for at in book..<word { labels[at] = .container }
    for at in [word - 1, word, word + 1] where at >= book { labels[at] = .other }
    label(word + 2..<end, &labels)
    for at in end..<tokens.count where labels[at] == .container { labels[at] = .other }
    takePublisher(behind: end, &labels)
  }

  /// `Handbook of Tea, J. S. Roe, Ed.`: initials right before an editor's, behind a comma, are none of the book's name.
  private func takeInitials(_ labels: inout [Label]) {
    guard let first = labels.firstIndex(where: \.isEditor) else { return }
    var at = first
    while at > 1, labels[at - 1] == .container, tokens[at - 1].form == .initial || tokens[at - 1].form == .stop {
      at -= 1
    }
    guard at < first, at > 1, tokens[at].form == .initial, tokens[at - 1].form == .comma else { return }
    for index in at..<first { labels[index] = .editorGiven }
    labels[at - 1] = .other
  }

  private func isEdited(_ index: Int) -> Bool {
    tokens[index].word == Self.edited && tokens[index + 1].word == Self.by && tokens[index - 1].form.isMark
      || isAbbreviated(index) && quoteEnd(before: index) != nil
  }

  /// `. Ed. Ann Roe.`, and neither `2nd. Ed.` nor `. Ed. Paris: Press`
  private func isAbbreviated(_ index: Int) -> Bool {
    guard Self.abbreviations.contains(tokens[index].word), line.isCapital(tokens[index].start),
      tokens[index - 1].form == .stop, !tokens[index - 2].form.isNumber, tokens[index + 1].form == .stop,
      let end = end(behind: index + 2, []), end > index + 2
    else { return false }
    return tokens[end].form == .stop
  }

  /// Index of the mark that closes a quoted title behind the authors, where the name of a book follows.
  private func quoteEnd(before word: Int) -> Int? {
    guard let close = tokens.indices[..<word].last(where: { tokens[$0].form == .quote }), close > 3, word - close > 2,
      tokens[close - 1].form == .stop || tokens[close - 1].form == .question
    else { return nil }
    return close
  }

  private static let abbreviations: WordSet = "ed eds"

  private static let (edited, by, into) = (Hash.of("edited"), Hash.of("by"), Hash.of("in"))

  /// The first token of the book's name: behind `In`, or where the model has it.
  private func bookStart(before word: Int, _ labels: [Label]) -> Int? {
    if tokens[word].word != Self.edited { return quoteEnd(before: word).map { $0 + 1 } }
    let named = labels[..<word].firstIndex(of: .container)
    if let named, named > 0 { return tokens[named].word == Self.into ? named + 1 : named }
    let into = (2..<word).last { tokens[$0].word == Self.into && line.isCapital(tokens[$0].start) }
    return into.map { tokens[$0 + 1].form == .colon ? $0 + 2 : $0 + 1 }.flatMap { $0 < word - 1 ? $0 : nil }
  }

  /// Index of the mark behind the last editor.
  private func end(behind start: Int, _ labels: [Label]) -> Int? {
    var isLast = false
    for at in tokens.indices[start...].prefix(Self.longest) {
      switch tokens[at].form {
      case .comma:
        let next = at + 1 < tokens.count ? tokens[at + 1].form : .stop
        if isLast || next.isNumber || isPublisher(behind: at) { return at }
      // `Edited by Roe A. Nap Press`
      case .stop where tokens[at - 1].form != .initial || isImprint(at + 1, labels): return at
      case .semicolon, .open, .close, .year, .colon: return at
      case .ampersand: isLast = true
      case .small where NameScanner.joining.contains(tokens[at].word): isLast = true
      default: break
      }
    }
    return nil
  }

  private func isImprint(_ index: Int, _ labels: [Label]) -> Bool {
    index < labels.count && (labels[index] == .publisher || labels[index] == .place)
  }

  /// Whether a press stands between a comma and the next one.
  private func isPublisher(behind comma: Int) -> Bool {
    guard let end = tokens[(comma + 1)...].prefix(8).first(where: { $0.form == .comma }) else { return false }
    let name = tokens[comma].end..<end.start
    return ImprintScanner(line: line).isPublisher(line.trimmed(name))
      || tokens[comma + 1..<min(comma + 8, tokens.count)].contains {
        $0.word == Hash.of("up") && $0.form == .initials && $0.start < end.start
      }
  }

  /// Names that are written out, or have their initials behind them.
  private func label(_ names: Range<Int>, _ labels: inout [Label]) {
    var start = names.lowerBound
    while start < names.upperBound {
      let end =
        tokens.indices[start..<names.upperBound].first { at in
          tokens[at].form == .comma || tokens[at].form == .ampersand || NameScanner.joining.contains(tokens[at].word)
        } ?? names.upperBound
      if end > start {
        let isInitials = { (at: Int) in [.initial, .initials, .stop].contains(tokens[at].form) }
        let isFamilyFirst = !isInitials(start) && isInitials(end - 1)
        let family = isFamilyFirst ? start : end - 1
        for at in start..<end { labels[at] = at == family ? .editorFamily : .editorGiven }
      }
      if end < names.upperBound { labels[end] = .editorSeparator }
      start = end + 1
    }
  }

  /// `, Cambridge UP, 1997`
  private func takePublisher(behind start: Int, _ labels: inout [Label]) {
    guard !labels.contains(.publisher), start < tokens.count, tokens[start].form == .comma,
      let end = tokens.indices[(start + 1)...].prefix(8).first(where: { tokens[$0].form == .comma }), end > start + 1,
      end + 1 < tokens.count, tokens[end + 1].form == .year
    else { return }
    for at in start + 1..<end { labels[at] = .publisher }
  }
}
