import Articles

/// Projection of years, pages and editions.
extension LabelProjection {
  mutating func year(_ year: Int?) {
    guard let year else { return }
    let digits = Array(String(year).utf8)
    let found = tokens.indices.filter { index in
      let token = tokens[index]
      guard token.form == .year, labels[index] == .other else { return false }
      return line[token.start..<token.end].drop { !Byte.isDigit($0) }.prefix(4).elementsEqual(digits)
    }
    let bracketed = found.first { $0 > 0 && tokens[$0 - 1].form == .open }
    if let index = bracketed ?? found.first { labels[index] = .year } else { missing += 1 }
  }

  mutating func pages(_ reference: Reference, from start: Int) {
    guard let first = reference.pages?.first ?? reference.articleNumber else { return }
    guard let found = mark(first, .firstPage, from: start, mayWrap: true) else { return }
    guard let last = reference.pages?.last else { return }
    var index = found.upperBound
    while index < tokens.count, tokens[index].form.isMark, index < found.upperBound + 2 { index += 1 }
    guard index > found.upperBound, index < tokens.count, labels[index] == .other else {
      missing += 1
      return
    }
    let printed = line.compact(tokens[index].start..<tokens[index].end)
    let letters = Self.letters(last)
    if PageRange.lastPage(printed, after: first).lowercased() == last.lowercased() {
      labels[index] = .lastPage
    } else if let end = match(letters, at: index) {
      _ = set(index..<end, .lastPage)
    } else {
      missing += 1
    }
  }

  mutating func edition(_ edition: String?) {
    guard let edition else { return }
    let letters = Self.letters(edition)
    let digits = Array(letters.prefix(while: Byte.isDigit))
    for index in tokens.indices where labels[index] == .other {
      if let end = match(letters, at: index) ?? (digits.isEmpty ? nil : ordinal(digits, at: index)) {
        _ = set(index..<end, .edition)
        return
      }
    }
    missing += 1
  }

  /// `2nd` for the edition `2`.
  private func ordinal(_ digits: [UInt8], at index: Int) -> Int? {
    let token = tokens[index]
    guard token.form == .numberLetter, line[token.start..<token.end].starts(with: digits) else { return nil }
    return index + 1
  }
}
