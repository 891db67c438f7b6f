import Articles

/// References in Chinese, Japanese and Korean: with the marks of China's standard (GB/T 7714), `作者. 题名[J]. 刊名, 2015, 35(8):
/// 12-34.`, with titles in brackets, `著者「題名」『誌名』28巻3号、2015年`, or with full stops between their parts.
struct EastAsianGrammar {
  let draft: Draft

  init(_ draft: Draft) { self.draft = draft }

  /// The reference, where a title and a year or a place in a journal are there.
  func parse() -> ParsedReference? {
    guard let text = WideText(draft.line, from: draft.start) else { return nil }
    let isKorean = text.characters.contains(where: WideText.isHangul)
    let isJapanese = text.hasCorners || text.characters.contains { WideText.isKana($0) || $0 == "巻" || $0 == "頁" }
    let names = WideNames(text: text, areCut: isKorean || !isJapanese)
    var reference = draft.reference
    let isRead =
      MarkedReading(text: text, names: names).fill(&reference)
      || QuotedReading(text: text, names: names).fill(&reference)
      || PlainReading(text: text, names: names).fill(&reference)
    guard isRead, reference.title != nil,
      reference.year != nil || reference.volume != nil || reference.publisher != nil || reference.url != nil
    else { return nil }
    if let kind = draft.kind { reference.kind = kind }
    return ParsedReference(reference: reference, confidence: 0.8, path: .eastAsian)
  }
}

/// `北京: 出版社, 2010: 25-30`, `岩波書店, 2008年`: place, publisher and what follows.
struct WideImprint {
  let text: WideText

  /// Reads an imprint with a year.
  func fill(_ reference: inout Reference, _ range: Range<Int>) {
    let numbers = WideNumbers(text, range)
    numbers.fill(&reference)
    // A book's one page is how many it has.
    (reference.volume, reference.issue) = (nil, nil)
    guard let end = WideNumbers.start(in: range, text) ?? Optional(range.upperBound) else { return }
    let names = range.lowerBound..<end
    let colon = text.first(":", in: names)
    let start = colon.map { $0 + 1 } ?? names.lowerBound
    let comma = text.first(",", in: start..<end)
    reference.publisher = text.value(start..<(comma ?? end))
  }

  /// An edition: `第2版`, `2版`, `제2판`.
  func edition(_ range: Range<Int>) -> String? {
    guard let digit = text.first(range, where: WideText.isDigit), digit - range.lowerBound <= 1 else { return nil }
    let end = text.first(digit..<range.upperBound) { !WideText.isDigit($0) } ?? range.upperBound
    return text[end] == "版" || text[end] == "판" ? text.value(digit..<end) : nil
  }
}
