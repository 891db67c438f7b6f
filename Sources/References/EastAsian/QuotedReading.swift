import Articles

/// References with titles in brackets of their own: `著者「題名」『誌名』第28巻第3号、2015年、210-218頁`, `作者：《书名》，北京：出版社，2010年`.
struct QuotedReading {
  let text: WideText
  let names: WideNames

  /// Sets the fields, where a title stands in such brackets behind names or in front.
  func fill(_ reference: inout Reference) -> Bool {
    guard let title = quoted(in: text.all), title.lowerBound <= 200,
      fillHead(0..<title.lowerBound - 1, &reference)
    else { return false }
    reference.title = text.value(title)
    let rest = title.upperBound + 1..<text.characters.count
    guard let name = quoted(in: rest), text[name.lowerBound - 1] == "『", rest.lowerBound < name.lowerBound else {
      text[title.lowerBound - 1] == "「" ? fillJournal(rest, &reference) : fillBook(rest, &reference)
      return true
    }
    reference.container = text.value(name)
    let between = text.trimmed(rest.lowerBound..<name.lowerBound - 1)
    let behind = name.upperBound + 1..<text.characters.count
    let isPart = names.endsInRole(between)
    if isPart { reference.editors = names.list(between).people }
    let numbers = WideNumbers(text, behind)
    if !isPart, numbers.volume != nil || numbers.issue != nil || hasNoNames(behind) {
      numbers.fill(&reference)
      reference.kind = .journalArticle
    } else {
      WideImprint(text: text).fill(&reference, text.trimmed(behind))
      reference.kind = .chapter
    }
    return true
  }

  /// Whether nothing but numbers and their words follow.
  private func hasNoNames(_ range: Range<Int>) -> Bool {
    let start = WideNumbers.start(in: range, text) ?? range.upperBound
    return text.trimmed(range.lowerBound..<start).isEmpty
  }

  /// What the first pair of brackets of a range holds, others inside too.
  private func quoted(in range: Range<Int>) -> Range<Int>? {
    guard let open = text.first(range, where: { $0 == "「" || $0 == "『" }) else { return nil }
    let (opening, closing): (Unicode.Scalar, Unicode.Scalar) = text[open] == "「" ? ("「", "」") : ("『", "』")
    var depth = 0
    for at in open..<range.upperBound {
      if text[at] == opening { depth += 1 }
      if text[at] == closing { depth -= 1 }
      if depth == 0 { return at > open + 1 ? open + 1..<at : nil }
    }
    return nil
  }

  /// Names and a year, in brackets or not; false where other words stand there.
  private func fillHead(_ range: Range<Int>, _ reference: inout Reference) -> Bool {
    guard !range.isEmpty else { return true }
    let year = WideNumbers.start(in: range, text)
    let head = range.lowerBound..<(year ?? range.upperBound)
    guard names.areNames(text.trimmed(head)) else { return false }
    if let year { reference.year = WideNumbers(text, year..<range.upperBound).year }
    let list = names.list(text.trimmed(head))
    if !list.people.isEmpty { reference.authors = list.people }
    if list.hasMore { reference.hasMoreAuthors = true }
    return true
  }

  /// `. 環境科学会誌 28(3), 210-218`
  private func fillJournal(_ range: Range<Int>, _ reference: inout Reference) {
    let rest = text.trimmed(range)
    let end = WideNumbers.start(in: rest, text) ?? rest.upperBound
    reference.container = text.value(rest.lowerBound..<end)
    WideNumbers(text, end..<rest.upperBound).fill(&reference)
    reference.kind = .journalArticle
  }

  private func fillBook(_ range: Range<Int>, _ reference: inout Reference) {
    WideImprint(text: text).fill(&reference, text.trimmed(range))
    reference.kind = .book
  }
}
