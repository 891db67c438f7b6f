/// Dates as references print them.
extension Line {
  private static let months: WordList = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]
  private static let monthNames: WordList = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ]
  /// Portuguese and Spanish months that differ from English ones in their first letters.
  private static let otherMonths: [(StaticString, Int)] = [
    ("ene", 1), ("fev", 2), ("abr", 4), ("mai", 5), ("ago", 8), ("set", 9), ("out", 10), ("dez", 12), ("dic", 12),
  ]
  /// Months of other languages whose names go on behind these letters, from January to December in each.
  private static let longMonths: WordList = [
    "janeiro", "fevereiro", "março", "abril", "maio", "junho", "julho", "agosto", "setembro", "outubro", "novembro",
    "dezembro", "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre",
    "noviembre", "diciembre", "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
    "octobre", "novembre", "décembre", "januar", "februar", "märz", "april", "mai", "juni", "juli", "august",
    "september", "oktober", "november", "dezember", "gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno",
    "luglio", "agosto", "settembre", "ottobre", "novembre", "dicembre",
  ]
  /// Months of four letters, cut or of other languages; `FEBS` is none.
  private static let cutMonths: WordList = ["sept", "mars", "mayo", "janv"]
  private static let seasons: WordList = ["spring", "summer", "autumn", "fall", "winter"]

  /// A year from 1500 to 2100 that stands alone, with a letter behind it or not; steps over both.
  func year(_ at: inout Int) -> Int? {
    guard Byte.isDigit(self[at]), !Byte.isWord(self[at - 1]), digitsEnd(at) == at + 4 else { return nil }
    let number = fold[span(at, at + 4)].reduce(0) { $0 * 10 + Int($1 - 0x30) }
    guard (1500...2100).contains(number) else { return nil }
    var next = at + 4
    if Byte.isLetter(self[next]), self[next] >= 0x61, !Byte.isWord(self[next + 1]) { next += 1 }
    guard !Byte.isWord(self[next]) else { return nil }
    at = next
    return number
  }

  /// The last year in a range that stands alone.
  func lastYear(in range: Range<Int>) -> Int? {
    var found: Int?
    for start in range where Byte.isDigit(self[start]) {
      var at = start
      found = year(&at) ?? found
    }
    return found
  }

  private static let joints: WordList = ["de", "a"]

  /// Whether a range holds nothing but months, seasons and numbers of at most four digits: `Nov 25`, `1988 Jun`.
  func isDate(_ range: Range<Int>) -> Bool {
    var at = range.lowerBound
    while at < range.upperBound {
      if month(&at) != nil || skip(anyOf: Self.seasons, &at) || skip(anyOf: Self.longMonths, &at)
        || at > range.lowerBound && skip(anyOf: Self.joints, &at)
      {
        continue
      }
      let digits = digitsEnd(at)
      let isMark = [Byte.space, Byte.comma, Byte.stop, Byte.hyphen, Byte.slash].contains(self[at])
      guard isMark || (1...4).contains(digits - at) else { return false }
      at = isMark ? at + 1 : digits
    }
    return true
  }

  /// A month, whole or cut to three letters or `Sept`, 1 to 12; steps over it and its full stop.
  func month(_ at: inout Int) -> Int? {
    guard let index = index(of: Self.months, at: at) else { return otherMonth(&at) }
    var next = at
    while Byte.isLetter(self[next]) { next += 1 }
    let name = Self.monthNames.words[index]
    let isWhole = has(name, at: at) && next - at == name.utf8CodeUnitCount
    guard next - at == 3 || isWhole || next - at == 4 && hasAny(Self.cutMonths, at: at) else { return longMonth(&at) }
    if self[next] == Byte.stop { next += 1 }
    at = next
    return index + 1
  }

  private func otherMonth(_ at: inout Int) -> Int? {
    guard let found = Self.otherMonths.first(where: { has($0.0, at: at) }), !Byte.isLetter(self[at + 3]) else {
      return longMonth(&at)
    }
    at += self[at + 3] == Byte.stop ? 4 : 3
    return found.1
  }

  /// `janvier`, `diciembre`
  private func longMonth(_ at: inout Int) -> Int? {
    guard Byte.isWord(self[at + 3]), let found = index(of: Self.longMonths, at: at) else { return nil }
    let end = at + Self.longMonths.words[found].utf8CodeUnitCount
    guard !Byte.isWord(self[end]) else { return nil }
    at = end
    return found % 12 + 1
  }

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

  /// A year behind a day and a month in digits or not: `2 11 2017`, `2017`; steps over all.
  func yearAfterDay(_ start: inout Int) -> Int? {
    var at = start
    for _ in 0..<2 {
      let finish = digitsEnd(at)
      guard (1...2).contains(finish - at), self[finish] == Byte.space else { break }
      at = afterSpaces(finish)
    }
    guard let year = year(&at) else { return nil }
    start = at
    return year
  }

  /// ` 6 2;` behind a year: month and day in digits, only before a semicolon.
  private func skipNumericDate(_ start: inout Int) {
    var at = start
    for _ in 0..<2 {
      let next = afterSpaces(at)
      let finish = digitsEnd(next)
      guard next > at, (1...2).contains(finish - next) else { break }
      at = finish
    }
    if self[at] == Byte.semicolon { start = at }
  }

  /// Steps over what may follow a year: ` Jul 18`, ` May-Jun`, ` Jul-2018 Sep`, ` Spring`, `, March 3`.
  func skipMonthAndDay(_ at: inout Int) {
    var next = at
    while self[next] == Byte.space || self[next] == Byte.comma { next += 1 }
    guard next > at else { return }
    if skip(anyOf: Self.seasons, &next) {
      at = next
      return
    }
    guard month(&next) != nil else { return skipNumericDate(&at) }
    at = next
    skipDay(&at)
    skipRange(&at)
  }

  private func skipRange(_ at: inout Int) {
    guard self[at] == Byte.hyphen || self[at] == Byte.slash else { return }
    var next = at
    while self[next] == Byte.hyphen || self[next] == Byte.slash { next += 1 }
    if year(&next) != nil { skipSpaces(&next) }
    let isNamed = month(&next) != nil
    if isNamed || skip(anyOf: Self.seasons, &next) {
      at = next
      skipDay(&at)
    } else if (1...2).contains(digitsEnd(next) - next) {
      at = digitsEnd(next)
    }
  }

  private func skipDay(_ at: inout Int) {
    let start = afterSpaces(at)
    let finish = digitsEnd(start)
    guard start > at, (1...2).contains(finish - start), !Byte.isLetter(self[finish]) else { return }
    at = finish
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
