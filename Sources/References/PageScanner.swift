import Articles

/// Reading of pages and article numbers.
extension Line {
  private static let pageLabels: WordList = [
    "pp.", "pp", "p.", "pages", "article number", "article no.", "article", "art. no.", "art no", "art.", "unit", "p",
    "s.", "с.", "С.",
  ]

  /// `850-5`, `S50-9`, `e1006967`, `pp. 850-855`, `Article 12`; what follows a further comma is stepped over.
  func pages(_ at: inout Int, _ locator: inout Locator) -> Bool {
    var next = at
    _ = skip(anyOf: Self.pageLabels, &next)
    if next > at { skipMarks([Byte.colon, Byte.stop], &next) }
    guard let first = partPage(&next) ?? page(&next) else { return false }
    locator.firstPage = first
    skipDash(&next)
    if self[next - 1] == Byte.hyphen || self[next - 1] == Byte.space, let last = lastPage(&next) {
      locator.lastPage = last
    }
    at = next
    if locator.lastPage == nil, let number = articleNumberBehindExtent(&at) { locator.firstPage = number }
    skipFurtherPages(&at)
    return true
  }

  /// A page behind the number of its part, `IV-3` in `IV-3-18`; only before a last page.
  private func partPage(_ start: inout Int) -> Range<Int>? {
    var at = start
    while Byte.isCapital(self[at]) { at += 1 }
    guard (1...4).contains(at - start), self[at] == Byte.hyphen, digitsEnd(at + 1) > at + 1 else { return nil }
    at = digitsEnd(at + 1)
    guard self[at] == Byte.hyphen, Byte.isWord(self[at + 1]) else { return nil }
    defer { start = at }
    return span(start, at)
  }

  /// `13:12. 1064412`: the number of pages, then the article number.
  private func articleNumberBehindExtent(_ start: inout Int) -> Range<Int>? {
    guard self[start] == Byte.stop, self[start + 1] == Byte.space else { return nil }
    var at = afterSpaces(start)
    at = afterSpaces(at + 1)
    guard let token = page(&at), isAtEnd(at), PageRange.isArticleNumber(compact(token)) else { return nil }
    start = at
    return token
  }

  private static let pageMarks: WordList = ["p.", "pp."]

  private func skipDash(_ at: inout Int) {
    var next = afterSpaces(at)
    guard self[next] == Byte.hyphen else { return }
    while self[next] == Byte.hyphen { next += 1 }
    next = afterSpaces(next)
    _ = skip(anyOf: Self.pageMarks, &next)
    at = next
  }

  private func lastPage(_ at: inout Int) -> Range<Int>? {
    var before = at - 1
    while before > 0,
      self[before] == Byte.space || self[before] == Byte.stop || self[before] | 0x20 == UInt8(ascii: "p")
    {
      before -= 1
    }
    return self[before] == Byte.hyphen ? page(&at) : nil
  }

  /// One page: letters, digits, letters, and `.e1` behind it; an article number with a check part (`00221-14`).
  func page(_ at: inout Int) -> Range<Int>? {
    let start = at
    var finish = at
    while Byte.isWord(self[finish]) || isInnerStop(finish) { finish += 1 }
    guard finish > start, finish - start <= 24 else { return nil }
    let token = fold[span(start, finish)]
    guard token.contains(where: Byte.isDigit) ? token.count(where: Byte.isLetter) <= 9 : isRoman(token) else {
      return nil
    }
    if Byte.isLetter(token[start]), token.count >= 4, isCheckedNumber(finish) {
      finish = digitsEnd(wordBehindDash(finish))
    }
    at = finish
    return span(start, finish)
  }

  private func isInnerStop(_ at: Int) -> Bool {
    self[at] == Byte.stop && Byte.isWord(self[at - 1]) && Byte.isWord(self[at + 1])
  }

  private func wordBehindDash(_ start: Int) -> Int {
    var at = start
    while self[at] == Byte.hyphen { at += 1 }
    return at
  }

  /// Journals of ASM: `e00221-14`, where 14 is the year of submission.
  private func isCheckedNumber(_ dash: Int) -> Bool {
    let next = wordBehindDash(dash)
    guard next > dash, digitsEnd(next) == next + 2, !Byte.isWord(self[next + 2]) else { return false }
    return self[span(dash - 5, dash)].allSatisfy(Byte.isDigit)
  }

  /// `, 1070-3` again and again, a few times.
  private func skipFurtherPages(_ at: inout Int) {
    var next = at
    for _ in 0..<8 {
      skipSpaces(&next)
      guard self[next] == Byte.comma || self[next] == Byte.semicolon else { return }
      skipMarks([Byte.comma, Byte.semicolon], &next)
      guard let token = page(&next), fold[token].contains(where: Byte.isDigit), !isYear(token) else { return }
      skipDash(&next)
      _ = lastPage(&next)
      at = next
    }
  }

  private func isYear(_ range: Range<Int>) -> Bool {
    var at = range.lowerBound
    return year(&at) != nil
  }
}
