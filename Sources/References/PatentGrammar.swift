import Articles

/// References to patents: inventors, a title, the number with its office, a year.
struct PatentGrammar {
  private static let words: WordList = ["patents", "patent", "patente"]
  private static let labels: WordList = [
    "application", "appl.", "appl", "publication", "pub.", "number", "no.", "no", "nr.", "n°", "nº",
  ]
  /// Offices whose codes stand before a number (WIPO ST.3).
  private static let offices: WordList = [
    "us", "ep", "wo", "jp", "cn", "kr", "de", "gb", "fr", "ca", "au", "br", "es", "in", "ru", "tw", "it",
  ]

  private let draft: Draft
  private let line: Line
  private let splitter: TitleSplitter

  init(_ draft: Draft) {
    self.draft = draft
    line = draft.line
    splitter = TitleSplitter(line: line)
  }

  /// The patent, where an office's number of at least five digits begins a sentence.
  func parse() -> ParsedReference? {
    guard let mark = mark() else { return nil }
    var head = HeadScanner(line).head(from: draft.start)
    skipInventors(&head)
    guard head.isClosed || mark.start <= head.end else { return nil }
    if mark.start <= head.end { head = Head(end: draft.start) }
    var reference = draft.reference
    head.fill(&reference)
    let title = splitter.withoutQuotes(splitter.withoutStops(span(head.end, title(before: mark.start))))
    guard title.isEmpty || title.count >= 6 else { return nil }
    reference.title = line.value(title.isEmpty ? mark.start..<mark.end : title)
    reference.year = head.year ?? line.lastYear(in: span(mark.end, line.end))
    reference.kind = .patent
    return ParsedReference(reference: reference, confidence: 0.8, path: .patent)
  }

  /// Offset before the bracket in which a number stands: `Title (U.S. Patent No. 9,999,999)`.
  private func title(before mark: Int) -> Int { line[mark - 1] == Byte.open ? mark - 1 : mark }

  /// `Author A, inventor; Firm Inc, assignee. `
  private func skipInventors(_ head: inout Head) {
    var at = head.end
    guard head.endsWithComma, line.skip(anyOf: ["inventors", "inventor"], &at) else { return }
    guard let stop = (at..<max(at, line.end)).first(where: { line[$0] == Byte.stop && line[$0 + 1] == Byte.space })
    else { return }
    head.end = line.afterSpaces(stop + 1)
    head.isClosed = true
  }

  /// The number with its office: `US patent 9,999,999`, `WO2012/123456 A1`.
  private func mark() -> (start: Int, end: Int)? {
    for at in span(draft.start, line.end) {
      let isP = line[at] | 0x20 == UInt8(ascii: "p")
      guard isP || Byte.isCapital(line[at]), !Byte.isWord(line[at - 1]) else { continue }
      if isP, line.has("patent", at: at), let end = numberBehindWord(at),
        let start = sentenceStart(before: at)
      {
        return (start, end)
      }
      if Byte.isCapital(line[at]), let end = codedNumber(at), opensSentence(at) { return (at, end) }
    }
    return nil
  }

  private func numberBehindWord(_ start: Int) -> Int? {
    var at = start
    guard line.skip(anyOf: Self.words, &at) else { return nil }
    for _ in 0..<4 {
      while [Byte.space, Byte.comma, Byte.colon, Byte.stop].contains(line[at]) { at += 1 }
      guard line.skip(anyOf: Self.labels, &at) else { break }
    }
    var coded = at
    if line.skip(anyOf: Self.offices, &coded) { at = line.afterSpaces(coded) }
    return numberEnd(at, least: 5)
  }

  private func codedNumber(_ start: Int) -> Int? {
    guard Byte.isCapital(line[start + 1]), Byte.isDigit(line[line.afterSpaces(start + 2)]) else { return nil }
    guard line.index(of: Self.offices, at: start) != nil else { return nil }
    let end = numberEnd(line.afterSpaces(start + 2), least: 6)
    // `GB 5009.124` is a standard.
    return end.flatMap { line[span(start, $0)].contains(Byte.stop) ? nil : $0 }
  }

  /// Offset behind digits in groups, with a kind code (WIPO ST.16) or not.
  private func numberEnd(_ start: Int, least: Int) -> Int? {
    var (at, digits) = (start, 0)
    while Byte.isDigit(line[at])
      || digits > 0 && [Byte.comma, Byte.slash, Byte.stop, Byte.space].contains(line[at])
        && isGroup(at + 1, line[at], digits)
    {
      if Byte.isDigit(line[at]) { digits += 1 }
      at += 1
    }
    guard (least...14).contains(digits) else { return nil }
    let code = line.afterSpaces(at)
    if Byte.isCapital(line[code]), Byte.isDigit(line[code + 1]), !Byte.isWord(line[code + 2]) { at = code + 2 }
    // `JP2005123456A`
    if Byte.isCapital(line[at]), !Byte.isWord(line[at + 1]) { at += 1 }
    return Byte.isWord(line[at]) || line[at] == Byte.colon || line[at] == Byte.open ? nil : at
  }

  /// Whether digits go on behind a mark; behind a space three of them: `3 624 125`; or a year behind two: `10 2008 012 345`.
  private func isGroup(_ start: Int, _ mark: UInt8, _ before: Int) -> Bool {
    let count = line.digitsEnd(start) - start
    return count > 0 && (mark != Byte.space || count == 3 || count == 4 && before == 2)
  }

  /// Offset of the office's name before the word, when it begins a sentence: at most three words with capitals.
  private func sentenceStart(before word: Int) -> Int? {
    var at = word
    for _ in 0..<4 {
      if opensSentence(at) { return at }
      var end = at
      while line[end - 1] == Byte.space { end -= 1 }
      var start = end
      while start > 0, Byte.isWord(line[start - 1]) || line[start - 1] == Byte.stop && start == end { start -= 1 }
      while start > 1, line[start - 1] == Byte.stop, Byte.isCapital(line[start - 2]) { start -= 2 }
      guard start < end, line.isCapital(start) else { return nil }
      at = start
    }
    return nil
  }

  private func opensSentence(_ at: Int) -> Bool {
    guard at > draft.start else { return true }
    guard line[at - 1] == Byte.space || line[at - 1] == Byte.open else { return false }
    let last = line[at - 1] == Byte.open ? at - 1 : line.beforeSpaces(at)
    // `U.S. patent`
    if line[last] == Byte.stop, Byte.isCapital(line[last - 1]), line[last - 2] == Byte.stop { return false }
    return [Byte.stop, Byte.comma, Byte.semicolon, Byte.quote, Byte.open, Byte.question].contains(line[last])
  }
}
