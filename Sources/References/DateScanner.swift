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
  private static let otherMonths: WordList = ["ene", "fev", "abr", "mai", "ago", "set", "out", "dez", "dic"]
  private static let otherMonthNumbers = [1, 2, 4, 5, 8, 9, 10, 12, 12]
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
    guard let found = index(of: Self.otherMonths, at: at), !Byte.isLetter(self[at + 3]) else { return longMonth(&at) }
    at += self[at + 3] == Byte.stop ? 4 : 3
    return Self.otherMonthNumbers[found]
  }

  /// `janvier`, `diciembre`
  private func longMonth(_ at: inout Int) -> Int? {
    guard Byte.isWord(self[at + 3]), let found = index(of: Self.longMonths, at: at) else { return nil }
    let end = at + Self.longMonths.words[found].utf8CodeUnitCount
    guard !Byte.isWord(self[end]) else { return nil }
    at = end
    return found % 12 + 1
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

  /// `-Dec`, `/2019 Jan`, ` - Dec`, `-25`
  private func skipRange(_ at: inout Int) {
    let sign = afterSpaces(at)
    guard self[sign] == Byte.hyphen || self[sign] == Byte.slash else { return }
    var next = sign
    while self[next] == Byte.hyphen || self[next] == Byte.slash { next += 1 }
    if sign > at { skipSpaces(&next) }
    if year(&next) != nil { skipSpaces(&next) }
    let isNamed = month(&next) != nil
    if isNamed || skip(anyOf: Self.seasons, &next) {
      at = next
      skipDay(&at)
    } else if sign == at, (1...2).contains(digitsEnd(next) - next) {
      at = digitsEnd(next)
    }
  }

  private func skipDay(_ at: inout Int) {
    let start = afterSpaces(at)
    let finish = digitsEnd(start)
    guard start > at, (1...2).contains(finish - start), !Byte.isLetter(self[finish]) else { return }
    at = finish
  }
}
