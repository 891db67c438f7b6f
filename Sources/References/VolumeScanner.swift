/// Reading of volumes and issues.
extension Line {
  /// `122`, `53B`, `A12`, `12-13`, `XII`, with `Suppl 2` or `Pt 1` behind it.
  func volume(_ at: inout Int) -> Range<Int>? {
    let start = at
    if hasAny(Self.supplements, at: at) {
      guard supplement(&at) else { return nil }
      return span(start, at)
    }
    guard let token = numberToken(&at, limit: 14) else { return nil }
    var next = at
    skipMarks([Byte.comma], &next)
    if next > at, hasAny(Self.supplements, at: next), supplement(&next) { at = next }
    return span(token.lowerBound, at)
  }

  private static let supplements: WordList = [
    "supplement", "supplements", "suppl.", "suppl", "supp.", "supp", "pt", "part", "chapter", "spec no",
    "special issue",
  ]

  /// `Suppl 2`, `Suppl. S1`, `Pt A`, `Spec No`.
  private func supplement(_ at: inout Int) -> Bool {
    guard skip(anyOf: Self.supplements, &at) else { return false }
    if self[at] == Byte.stop { at += 1 }
    let next = afterSpaces(at)
    let finish = wordEnd(next)
    if finish > next, finish - next <= 4, fold[span(next, finish)].contains(where: Byte.isDigit) || finish == next + 1 {
      at = finish
    }
    return true
  }

  /// A short token with a digit in it, or a roman numeral.
  private func numberToken(_ at: inout Int, limit: Int) -> Range<Int>? {
    let start = at
    var finish = at
    while Byte.isWord(self[finish]) || self[finish] == Byte.hyphen || self[finish] == Byte.slash { finish += 1 }
    while finish > start, self[finish - 1] == Byte.hyphen || self[finish - 1] == Byte.slash { finish -= 1 }
    guard finish > start, finish - start <= limit else { return nil }
    let token = fold[span(start, finish)]
    let letters = token.count(where: Byte.isLetter)
    guard token.contains(where: Byte.isDigit) ? letters <= 2 : isRoman(token) else { return nil }
    at = finish
    return span(start, finish)
  }

  func isRoman(_ token: ArraySlice<UInt8>) -> Bool {
    token.allSatisfy {
      switch $0 | 0x20 {
      case UInt8(ascii: "i"), UInt8(ascii: "v"), UInt8(ascii: "x"), UInt8(ascii: "l"), UInt8(ascii: "c"): true
      default: false
      }
    }
  }

  /// `(8)`, `(Suppl 1)`, `, no. 8`, ` n. 8`, `. № 8`, doubled brackets too.
  func issue(_ at: inout Int, _ locator: inout Locator) -> Bool {
    var next = afterSpaces(at)
    if self[next] == Byte.open {
      let opening = self[next + 1] == Byte.open ? next + 2 : next + 1
      if locator.volume != nil, next > at, isDateInBrackets(next) { return false }
      guard let close = firstIndex(of: Byte.close, in: span(opening, min(opening + 40, end))) else { return false }
      let isDated = isMonth(span(opening, close))
      locator.issue = close > opening && !isDated ? withoutLabel(span(opening, close)) : nil
      at = close + (self[close + 1] == Byte.close ? 2 : 1)
      return true
    }
    if let number = listedIssue(at, hasVolume: locator.volume != nil) {
      locator.issue = number
      at = number.upperBound
      return true
    }
    skipMarks([Byte.comma, Byte.colon, Byte.stop], &next)
    guard skip(anyOf: Self.issueLabels, &next) else { return false }
    skipSpaces(&next)
    guard let number = numberToken(&next, limit: 8) else { return false }
    locator.issue = number
    at = next
    return true
  }

  /// `(May)`, `(Spring)` in the place of an issue.
  private func isMonth(_ range: Range<Int>) -> Bool { isLetter(range.lowerBound) && isDate(range) }

  private static let issueLabels: WordList = [
    "no.", "no", "n.", "number", "issue", "iss.", "nr.", "heft", "n°", "nº", "№", "вып.", "Вып.",
  ]

  /// The issue of `20, 23, 4985-4996`: a short number between the volume and a range of pages, all parted by commas; or of
  /// `20, 23 (May 2019), 4985-4996`, between the volume and a date in brackets.
  private func listedIssue(_ start: Int, hasVolume: Bool) -> Range<Int>? {
    guard hasVolume, self[start] == Byte.comma else { return nil }
    let first = afterSpaces(start + 1)
    let last = digitsEnd(first)
    guard (1...3).contains(last - first) else { return nil }
    if isDateInBrackets(afterSpaces(last)) { return span(first, last) }
    guard self[last] == Byte.comma else { return nil }
    let page = afterSpaces(last + 1)
    let dash = digitsEnd(page)
    guard dash > page, self[dash] == Byte.hyphen else { return nil }
    var behind = dash
    while self[behind] == Byte.hyphen { behind += 1 }
    return Byte.isDigit(self[behind]) ? span(first, last) : nil
  }

  /// `(May 2019)`, `(2019)`
  private func isDateInBrackets(_ start: Int) -> Bool {
    guard self[start] == Byte.open else { return false }
    var at = start + 1
    skipMonthsBeforeYear(&at)
    return year(&at) != nil && self[at] == Byte.close
  }

  private static let innerLabels: WordList = ["no.", "number", "issue", "iss.", "n."]

  private func withoutLabel(_ range: Range<Int>) -> Range<Int> {
    var at = range.lowerBound
    guard skip(anyOf: Self.innerLabels, &at), afterSpaces(at) < range.upperBound else { return range }
    return span(afterSpaces(at), range.upperBound)
  }
}
