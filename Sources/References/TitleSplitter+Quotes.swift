/// Reading of titles in quotation marks.
extension TitleSplitter {
  /// `"Title," Journal`
  func quotedTitle(_ range: Range<Int>) -> (title: Range<Int>?, journal: Range<Int>)? {
    guard line[range.lowerBound] == Byte.quote else { return nil }
    var first = range.lowerBound
    while line[first] == Byte.quote { first += 1 }
    guard let close = closingQuote(span(first, range.upperBound)) else { return nil }
    var after = close
    while line[after] == Byte.quote || line[after] == Byte.stop || line[after] == Byte.comma { after += 1 }
    let title = withoutStops(span(first, close))
    let journal = withoutStops(span(after, max(after, range.upperBound)))
    return title.isEmpty || journal.isEmpty ? nil : (title, journal)
  }

  /// The quotation mark that closes what has been opened before a range, other marks inside being passed over in pairs.
  private func closingQuote(_ range: Range<Int>) -> Int? {
    var (depth, at) = (1, range.lowerBound)
    while at < range.upperBound {
      if line[at] == Byte.quote {
        let before = line[at - 1]
        while line[at + 1] == Byte.quote { at += 1 }
        let isOpening = (before == Byte.space || before == Byte.open) && Byte.isWord(line[at + 1])
        depth += isOpening ? 1 : -1
        if depth == 0 { return line.fold[span(range.lowerBound, at + 1)].lastIndex { $0 != Byte.quote }.map { $0 + 1 } }
      }
      at += 1
    }
    return nil
  }

  /// Whether a title in quotation marks has other words, ended by a mark, in front: `Anna Smith, "Title`.
  func hasWordsBeforeQuote(_ title: Range<Int>) -> Bool {
    guard let quote = line.firstIndex(of: Byte.quote, in: title), quote > title.lowerBound else { return false }
    let mark = line[line.beforeSpaces(quote)]
    return mark == Byte.comma || mark == Byte.stop
  }

  /// The range without quotation marks around it.
  func withoutQuotes(_ range: Range<Int>) -> Range<Int> {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high, line[low] == Byte.quote { low += 1 }
    while low < high, line[high - 1] == Byte.quote { high -= 1 }
    return withoutStops(span(low, high))
  }
}
