/// Labels of the editors and the name of the book that a work stands in: `In: Roe A, Doe B, editors. Title of a book. Paris:
/// Press`. Where the editors end the grammar of names tells, which a book's first word is not a part of.
struct PartBorders {
  /// Tokens of a group's name, and between editors and the name of their book.
  private static let longest = 20
  private static let mostMarks = 8

  private let line: Line
  private let tokens: [Token]

  init(_ line: Line, _ tokens: [Token]) { (self.line, self.tokens) = (line, tokens) }

  /// The labels with editors and book behind the word `In` in their own.
  func mended(_ labels: [Label]) -> [Label] {
    guard let word = tokens.indices.dropFirst(2).first(where: { isMark($0) && !labels[$0].isAuthor }) else {
      return labels
    }
    var labels = labels
    guard let names = names(behind: word) ?? written(behind: word), let end = end(of: names.book, labels) else {
      joinBook(&labels)
      return labels
    }
    if tokens[word].form == .slash, let title = labels[..<word].firstIndex(of: .title) {
      for at in title..<word { labels[at] = .title }
    }
    for at in word..<names.start { labels[at] = .other }
    label(names.start..<names.book, &labels)
    for at in names.book..<end where !Self.numbers.contains(labels[at]) { labels[at] = .container }
    if tokens[word].form == .slash {
      for at in end..<tokens.count where labels[at] == .container { labels[at] = .other }
    }
    return labels
  }

  /// `In Molecular Tea, A. Roe, ed.`, where the book's last word is labelled as an editor's name.
  private func joinBook(_ labels: inout [Label]) {
    guard var at = labels.firstIndex(where: \.isEditor), at > 0, labels[at - 1] == .container else { return }
    while at < labels.count, labels[at].isEditor, !tokens[at].form.isMark {
      labels[at] = .container
      at += 1
    }
  }

  private static let numbers: Set<Label> = [.year, .volume, .issue, .firstPage, .lastPage, .edition]
  private static let behindBook = numbers.union([.place, .publisher])
  private static let into: WordSet = "in em"
  static let editors: WordSet =
    """
    ed eds editor editors editores edited org orgs organizador organizadores organizadoras hrsg hg coord coords \
    coordenador coordenadores coordinador coordinadores dir dirs
    """

  /// `In:`, `. In `, `, in `, ` // ` in the lists of China and Russia (GB/T 7714, GOST 7.1).
  private func isMark(_ index: Int) -> Bool {
    if tokens[index].form == .slash {
      return index + 3 < tokens.count && tokens[index + 1].form == .slash && !tokens[index + 1].isSpaced
    }
    guard Self.into.contains(tokens[index].word), index + 1 < tokens.count else { return false }
    let before = tokens[index - 1].form
    return line.isCapital(tokens[index].start) || before == .comma || before == .quote
  }

  private struct Names {
    var start: Int
    /// Index of the book's first token.
    var book: Int
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

  /// `Huber, Karl; Roe, Ana (Hrsg.): `: names that are written out, before a word for editors in brackets.
  private func written(behind word: Int) -> Names? {
    let start = tokens[word + 1].form == .colon ? word + 2 : word + 1
    guard start + 3 < tokens.count, tokens[start + 1].form == .comma,
      let open = tokens[start...].prefix(Self.longest).firstIndex(where: { $0.form == .open }), open + 2 < tokens.count,
      Self.editors.contains(tokens[open + 1].word),
      tokens[start..<open].allSatisfy({ $0.form.isWord && $0.form != .word || Self.between.contains($0.form) })
    else { return nil }
    let book = tokens.indices[open...].first { $0 > open + 1 && !Self.between.contains(tokens[$0].form) }
    return book.flatMap { line.isCapital(tokens[$0].start) ? Names(start: start, book: $0) : nil }
  }

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

  /// Labels of names with initials, where the model saw no editors in them.
  private func label(_ names: Range<Int>, _ labels: inout [Label]) {
    guard !names.isEmpty, !labels[names].contains(where: \.isEditor) else {
      for at in names where !labels[at].isEditor { labels[at] = .other }
      return
    }
    if tokens[names.lowerBound + 1].form == .comma { return labelWritten(names, &labels) }
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

  /// Labels of names with a comma between family and given name.
  private func labelWritten(_ names: Range<Int>, _ labels: inout [Label]) {
    var label = Label.editorFamily
    for at in names {
      switch tokens[at].form {
      case .open:
        for rest in at..<names.upperBound { labels[rest] = .other }
        return
      case .comma where label == .editorFamily: label = .editorGiven
      case .comma, .semicolon, .ampersand: label = .editorFamily
      case .small where JournalWords.joining.contains(tokens[at].word) && label == .editorGiven: label = .editorFamily
      case let form where form.isWord || form == .stop || form == .hyphen:
        labels[at] = label
        continue
      default: break
      }
      labels[at] = .editorSeparator
    }
  }
}
