/// Whole dates as ISO 8601.
extension Line {
  /// `12.03.2020`, `4. 5. 2016`, the day first; steps over it.
  func dottedDate(_ start: inout Int) -> String? {
    var at = start
    guard let day = numberBeforeStop(&at), let month = numberBeforeStop(&at), 1...31 ~= day, 1...12 ~= month,
      let year = year(&at)
    else { return nil }
    start = at
    return "\(year)-\(Self.twoDigits(month))-\(Self.twoDigits(day))"
  }

  private func numberBeforeStop(_ at: inout Int) -> Int? {
    let finish = digitsEnd(at)
    guard (1...2).contains(finish - at), self[finish] == Byte.stop else { return nil }
    defer { at = afterSpaces(finish + 1) }
    return fold[span(at, finish)].reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  private static let beforeMonth: WordList = ["de", "del"]

  /// A whole date at an offset as ISO 8601, in any common order; steps over it.
  func isoDate(_ start: inout Int) -> String? {
    var at = start
    var (foundYear, foundMonth, foundDay): (Int?, Int?, Int?)
    while at < end {
      while [Byte.space, Byte.comma, Byte.stop, Byte.hyphen, Byte.slash].contains(self[at]) { at += 1 }
      if at > start, skip(anyOf: Self.beforeMonth, &at) { skipSpaces(&at) }
      if foundYear == nil, let number = year(&at) {
        foundYear = number
      } else if foundMonth == nil, let number = month(&at) {
        foundMonth = number
      } else if let number = smallNumber(&at), foundDay == nil || foundMonth == nil {
        // 2019-05-01 puts the month first; after a bare day any number is ambiguous.
        if foundYear != nil, foundMonth == nil { foundMonth = number } else { foundDay = number }
      } else {
        break
      }
      if foundYear != nil, foundMonth != nil, foundDay != nil { break }
    }
    guard let foundYear, let foundMonth, let foundDay, 1...12 ~= foundMonth, 1...31 ~= foundDay else { return nil }
    start = at
    return "\(foundYear)-\(Self.twoDigits(foundMonth))-\(Self.twoDigits(foundDay))"
  }

  private static let ordinalEnds: WordList = ["st", "nd", "rd", "th", "of"]

  private func smallNumber(_ at: inout Int) -> Int? {
    let finish = digitsEnd(at)
    guard (1...2).contains(finish - at) else { return nil }
    let number = fold[span(at, finish)].reduce(0) { $0 * 10 + Int($1 - 0x30) }
    at = finish
    _ = skip(anyOf: Self.ordinalEnds, &at)
    return number
  }

  private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
