import Articles

/// References with GB/T 7714's mark of their kind behind the title: `作者. 题名[J]. 刊名, 2015, 35(8): 12-34.`
struct MarkedReading {
  let text: WideText
  let names: WideNames

  private static let kinds: [Unicode.Scalar: Reference.Kind] = [
    "J": .journalArticle, "N": .journalArticle, "M": .book, "G": .book, "C": .conferencePaper, "D": .thesis,
    "R": .report,
    "S": .report, "P": .patent, "E": .webPage,
  ]

  /// Sets the fields, where such a mark stands.
  func fill(_ reference: inout Reference) -> Bool {
    guard let mark = mark(), let kind = kind(mark) else { return false }
    fillHead(0..<mark.lowerBound, &reference)
    reference.kind = kind
    let rest = mark.upperBound..<text.characters.count
    switch kind {
    case .journalArticle:
      fillJournal(rest, &reference)
      // `[N]. 人民日报, 2019-03-04(5)`
      if text[mark.lowerBound + 1] == "N", reference.pages == nil, let page = reference.issue {
        (reference.pages, reference.issue) = (PageRange(first: page), nil)
      }
    case .patent, .webPage: fillDate(rest, &reference)
    default: fillBook(rest, &reference)
    }
    return true
  }

  /// `[J]`, `[EB/OL]`
  private func mark() -> Range<Int>? {
    for open in text.all where text[open] == "[" {
      guard let close = text.first("]", in: open + 1..<open + 8), close > open + 1 else { continue }
      let inside = text.characters[open + 1..<close]
      if inside.allSatisfy({ ("A"..."Z").contains($0) || $0 == "/" }), kind(open..<close + 1) != nil {
        return open..<close + 1
      }
    }
    return nil
  }

  private func kind(_ mark: Range<Int>) -> Reference.Kind? {
    let isOne = text[mark.lowerBound + 2] == "]" || text[mark.lowerBound + 2] == "/"
    if isOne { return Self.kinds[text[mark.lowerBound + 1]] }
    if text.has("[DS", at: mark.lowerBound) || text.has("[DB", at: mark.lowerBound) { return .dataset }
    if text.has("[CP", at: mark.lowerBound) { return .software }
    return text.has("[EB", at: mark.lowerBound) ? .webPage : nil
  }

  /// Authors up to the first full stop, and the title.
  private func fillHead(_ range: Range<Int>, _ reference: inout Reference) {
    let sentences = text.sentences(range)
    guard let first = sentences.first, let last = sentences.last else { return }
    guard sentences.count > 1, first.lowerBound < last.lowerBound else { return reference.title = text.value(range) }
    reference.title = text.value(sentences[1].lowerBound..<range.upperBound)
    let list = names.list(first)
    if !list.people.isEmpty { reference.authors = list.people }
    if list.hasMore { reference.hasMoreAuthors = true }
  }

  /// `. 生态学报, 2015, 35(8): 2345-2353`
  private func fillJournal(_ range: Range<Int>, _ reference: inout Reference) {
    let rest = text.trimmed(range)
    let end = WideNumbers.start(in: rest, text) ?? rest.upperBound
    let comma = text.first(rest.lowerBound..<end) { $0 == "," || $0 == "." } ?? end
    reference.container = text.value(rest.lowerBound..<comma)
    WideNumbers(text, comma..<rest.upperBound).fill(&reference)
  }

  /// `. (2001-12-19)[2002-04-15]`: the day of the publication, and that of reading in brackets.
  private func fillDate(_ range: Range<Int>, _ reference: inout Reference) {
    let open = text.first("[", in: range) ?? range.upperBound
    reference.year = WideNumbers(text, range.lowerBound..<open).year ?? reference.year
    guard reference.kind == .webPage, let close = text.first("]", in: open..<range.upperBound) else { return }
    reference.accessed = reference.accessed ?? text.value(open + 1..<close)
  }

  /// `. 2版. 北京: 出版社, 2010: 25-30`, `//编者. 书名. 北京: 出版社, 2018: 56-62`
  private func fillBook(_ range: Range<Int>, _ reference: inout Reference) {
    let isPart = text[range.lowerBound] == "/" || text[range.lowerBound + 1] == "/"
    var pieces = text.sentences(range)
    let imprint = WideImprint(text: text)
    guard let last = pieces.popLast() else { return }
    imprint.fill(&reference, last)
    if let found = pieces.last.flatMap(imprint.edition) {
      reference.edition = found
      pieces.removeLast()
    }
    guard isPart, let book = pieces.popLast() else { return }
    reference.container = text.value(book)
    if reference.kind == .book { reference.kind = .chapter }
    let editors = pieces.last.map { names.list($0).people } ?? []
    if !editors.isEmpty { reference.editors = editors }
  }
}
