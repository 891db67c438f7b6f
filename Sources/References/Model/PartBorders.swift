/// Labels of the editors and the name of the book that a work stands in: `In: Roe A, Doe B, editors. Title of a book. Paris:
/// Press`. Where the editors end the grammar of names tells, which a book's first word is not a part of.
struct PartBorders: LabelPass {
  /// Tokens of a group's name, and between editors and the name of their book.
  private static let longest = 20
  private static let mostMarks = 8

  private let line: Line
  private let tokens: [Token]
  private let reader: NameListReader

  init(_ line: Line, _ context: TokenContext) {
    (self.line, tokens) = (line, context.tokens)
    reader = NameListReader(line, tokens)
  }

  /// Leaves the labels with editors and book behind the word `In` in their own.
  func mend(_ labels: inout [Label]) {
    guard let word = tokens.indices.dropFirst(2).first(where: { isMark($0) && !labels[$0].isAuthor }) else { return }
    guard let names = written(behind: word) ?? names(behind: word), let end = end(of: names.book, labels) else {
      joinBook(&labels)
      return
    }
    if tokens[word].form == .slash, let title = labels[..<word].firstIndex(of: .title) {
      for at in title..<word { labels[at] = .title }
    }
    for at in word..<names.start { labels[at] = .other }
    if let list = names.list {
      label(list, in: names.start..<names.book, &labels)
    } else {
      label(names.start..<names.book, &labels)
    }
    for at in names.book..<end where !Self.numbers.contains(labels[at]) { labels[at] = .container }
    if tokens[word].form == .slash {
      for at in end..<tokens.count where labels[at] == .container { labels[at] = .other }
    }
  }

  /// `In Molecular Tea, A. Roe, ed.`, where the book's last word is labelled as an editor's name.
  private func joinBook(_ labels: inout [Label]) {
    guard var at = labels.firstIndex(where: \.isEditor), at > 0, labels[at - 1] == .container else { return }
    while at < labels.count, labels[at].isEditor, !tokens[at].form.isMark {
      labels[at] = .container
      at += 1
    }
  }

  private static let numbers: LabelSet = [.year, .volume, .issue, .firstPage, .lastPage, .edition]
  private static let behindBook = numbers.union([.place, .publisher])
  private static let into: WordSet = "in em"
  private static let en = Hash.of("en")
  static let editors: WordSet =
    """
    ed eds editor editors editores edited org orgs organizador organizadores organizadoras hrsg hg coord coords \
    coordenador coordenadores coordinador coordinadores dir dirs cura herausgegeben
    """

  /// `In:`, `. In `, `, in `, ` // ` in the lists of China and Russia (GB/T 7714, GOST 7.1).
  private func isMark(_ index: Int) -> Bool {
    if tokens[index].form == .slash {
      return index + 3 < tokens.count && tokens[index + 1].form == .slash && !tokens[index + 1].isSpaced
    }
    guard index + 1 < tokens.count else { return false }
    // `En:` and no `En busca`.
    if tokens[index].word == Self.en, tokens[index + 1].form == .colon { return true }
    guard Self.into.contains(tokens[index].word) else { return false }
    let before = tokens[index - 1].form
    return line.isCapital(tokens[index].start) || before == .comma || before == .quote
  }

  private struct Names {
    var start: Int
    /// Index of the book's first token.
    var book: Int
    /// The names, where they are written out.
    var list: [NameList.Name]?
  }

  /// The editors behind the word, whom a word such as `eds` or a full stop parts from the book.
  private func names(behind word: Int) -> Names? {
    let isSlash = tokens[word].form == .slash
    let isColon = tokens[word + 1].form == .colon
    let start = isColon || isSlash ? word + 2 : word + 1
    guard start < tokens.count else { return nil }
    guard let list = AuthorScanner(line).list(from: tokens[start].start),
      let behind = tokens[start...].firstIndex(where: { $0.start >= list.end })
    else { return isSlash ? Names(start: start, book: start) : isColon ? group(at: start) : nil }
    var (book, hasWord) = (behind, false)
    while book < tokens.count, book - behind < Self.mostMarks {
      if Self.editors.contains(tokens[book].word) {
        hasWord = true
      } else if !Self.between.contains(tokens[book].form) {
        break
      }
      book += 1
    }
    guard book + 1 < tokens.count, tokens[book - 1].form != .open, line.isCapital(tokens[book].start) || hasWord,
      tokens[book].form != .initial || tokens[book + 1].form != .stop
    else { return nil }
    let isClosed = (line.isCapital(tokens[word].start) || isSlash) && list.terminator == .stop
    return hasWord || isClosed ? Names(start: start, book: book) : nil
  }

  /// `Huber, Karl; Roe, Ana (Hrsg.): `, `Jane Roe & Ann Poe (eds.), `: names that are written out, before a word for editors.
  private func written(behind word: Int) -> Names? {
    let start = tokens[word + 1].form == .colon ? word + 2 : word + 1
    guard start + 3 < tokens.count,
      let mark = tokens.indices[start...].prefix(Self.most).first(where: { Self.editors.contains(tokens[$0].word) }),
      mark > start,
      // `In Title of a book (eds Roe A)` has the names behind it.
      tokens[mark...].prefix(4).contains(where: { $0.form == .close }),
      let open = (max(mark - 4, start + 1)..<mark).last(where: { tokens[$0].form == .open })
    else { return nil }
    let limit = open - 1
    let list = reader.list(at: start, limit: limit + 1).flatMap { $0.end == limit + 1 ? $0 : nil }
    guard let names = list?.names ?? reader.single(start..<limit + 1).map({ [$0] }) else { return nil }
    let book = tokens.indices[mark...].first { $0 > mark && !Self.between.contains(tokens[$0].form) }
    guard let book, line.isCapital(tokens[book].start) || tokens[book].form.isNumber else { return nil }
    return Names(start: start, book: book, list: names)
  }

  /// Tokens of a list of editors.
  private static let most = 60

  private static let between: Set<Token.Form> = [.open, .close, .stop, .comma, .colon, .semicolon]

  /// `In: Garden Society. Title of a book. Paris: Press`
  private func group(at start: Int) -> Names? {
    let window = tokens[start..<min(start + Self.longest, tokens.count - 1)]
    guard let stop = window.firstIndex(where: { $0.form == .stop }), stop > start + 1, tokens[stop + 1].isSpaced,
      line.isCapital(tokens[stop + 1].start)
    else { return nil }
    let name = tokens[start].start..<tokens[stop - 1].end
    let scanner = AuthorScanner(line)
    guard scanner.isGroupName(name), scanner.isTitled(name), !TitleSplitter(line: line).isConference(name) else {
      return nil
    }
    return Names(start: start, book: stop + 1)
  }

  /// Index behind the book's name: of the place, the publisher or the number that a mark parts from it.
  private func end(of start: Int, _ labels: [Label]) -> Int? {
    let isName = labels[start] == .container || labels[start] == .title
    let end = tokens.indices.first { index in
      guard index > start else { return false }
      // A place that the model has no label for stands behind a full stop.
      if labels[index] == .other { return tokens[index].form.isWord && tokens[index - 1].form == .stop && isName }
      return Self.behindBook.contains(labels[index])
        && (tokens[index - 1].form.isMark || labels[index - 1] != labels[start])
    }
    guard let end, tokens[start..<end].contains(where: { $0.form.isWord }) else { return nil }
    // `In: Roe A, editor. Press; 2001`: no name but the publisher's.
    if labels[start] == .publisher, !labels[end...].contains(where: { $0 == .publisher || $0 == .place }) { return nil }
    return end
  }

  private func label(_ list: [NameList.Name], in range: Range<Int>, _ labels: inout [Label]) {
    for at in range { labels[at] = list.contains { at < $0.end } ? .editorSeparator : .other }
    for name in list {
      for at in name.given { labels[at] = .editorGiven }
      for at in name.family { labels[at] = .editorFamily }
    }
  }

  /// Labels of names with initials, where the model saw no editors in them.
  private func label(_ names: Range<Int>, _ labels: inout [Label]) {
    guard !names.isEmpty, !labels[names].contains(where: \.isEditor) else {
      for at in names where !labels[at].isEditor { labels[at] = .other }
      return
    }
    let last = names.last { tokens[$0].form.isInitials }
    for at in names {
      switch tokens[at].form {
      case .comma, .semicolon, .ampersand: labels[at] = .editorSeparator
      case .initial, .initials: labels[at] = .editorGiven
      case .stop, .hyphen: labels[at] = labels[at - 1] == .editorGiven ? .editorGiven : .other
      case .name, .mixed: labels[at] = .editorFamily
      default: labels[at] = JournalWords.joining.contains(tokens[at].word) ? .editorSeparator : .other
      }
      if at > last ?? names.lowerBound, labels[at] != .editorFamily, labels[at] != .editorGiven { labels[at] = .other }
    }
  }
}
