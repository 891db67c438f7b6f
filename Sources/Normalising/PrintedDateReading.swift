/// What the parts of a printed date come to.
struct PrintedDateReading {
  var start: CalendarDate
  var end: CalendarDate?
  /// Whether all parts went into the two dates.
  var isWhole: Bool

  /// A date of numbers alone: `2014-03-10`, `2014/11`, `20140310`, `12/01/2022`, `14.08.2012`, `03/2014`, also with the
  /// units of East Asian dates (`2012年8月14日`), with a time of day behind it or not; nil for anything else.
  static func numeric(_ tokens: [PrintedDateToken]) -> PrintedDateReading? {
    guard case .number(let first, let digits) = tokens[0] else { return nil }
    if tokens.count == 1, digits == 8 { return dated(first / 10000, first / 100 % 100, first % 100) }
    guard tokens.count >= 3, [.dash, .slash, .stop].contains(tokens[1]),
      case .number(let second, let secondDigits) = tokens[2]
    else { return nil }
    if tokens.count == 3 { return twoNumbers((first, digits), (second, secondDigits)) }
    guard secondDigits <= 2, let third = thirdNumber(tokens) else { return nil }
    if digits == 4 { return dated(first, second, third) }
    let isMonthFirst = tokens[1] == .slash ? first <= 12 : second > 12
    return isMonthFirst ? dated(third, first, second) : dated(third, second, first)
  }

  /// `2014/11` or `11/2014`; not the years of `1997-98`.
  private static func twoNumbers(
    _ first: (value: Int, digits: Int), _ second: (value: Int, digits: Int)
  ) -> PrintedDateReading? {
    if first.digits == 4, second.digits <= 2, (1...12).contains(second.value) {
      return dated(first.value, second.value, nil)
    }
    guard first.digits <= 2, second.digits == 4, (1...12).contains(first.value) else { return nil }
    return dated(second.value, first.value, nil)
  }

  /// The third of three numbers that are parted by one and the same sign.
  private static func thirdNumber(_ tokens: [PrintedDateToken]) -> Int? {
    guard tokens.count >= 5, tokens[1] == tokens[3], case .number(let third, let digits) = tokens[4],
      digits <= 2 || digits == 4
    else { return nil }
    return third
  }

  private static func dated(_ year: Int, _ month: Int, _ day: Int?) -> PrintedDateReading? {
    guard CalendarDate.isYear(year) else { return nil }
    let date = CalendarDate(year: year, month: month, day: day)
    return PrintedDateReading(start: date, isWhole: date.month != nil && (date.day != nil) == (day != nil))
  }
}

extension PrintedDateReading {
  /// A date with words, or a range of years: the parts before and behind the dash, each completed from the other.
  static func worded(_ tokens: [PrintedDateToken]) -> PrintedDateReading? {
    var ends = [Parts()]
    var isWhole = true
    for token in tokens {
      if token == .dash || token == .slash {
        if !ends[ends.count - 1].isEmpty { ends.append(Parts()) }
      } else if !ends[ends.count - 1].take(token) {
        isWhole = false
      }
    }
    if ends.count > 1, ends[ends.count - 1].isEmpty { ends.removeLast() }
    isWhole = isWhole && ends.count <= 2 && !ends.contains(where: \.hasSeason)
    if ends.count > 1 { (ends[0], ends[1]) = Parts.completed(ends[0], ends[1]) }
    guard let start = ends[0].date else { return nil }
    let end = ends.count > 1 ? ends[1].date : nil
    isWhole = isWhole && ends[0].isWhole && (ends.count < 2 || (end != nil && ends[1].isWhole))
    return PrintedDateReading(start: start, end: end, isWhole: isWhole)
  }

  /// The parts of one end of a range.
  private struct Parts {
    var year: Int?
    var month: Int?
    var day: Int?
    var hasSeason = false

    var isEmpty: Bool { year == nil && month == nil && day == nil && !hasSeason }

    var date: CalendarDate? { year.map { CalendarDate(year: $0, month: month, day: day) } }

    /// Whether the calendar has this date.
    var isWhole: Bool { date.map { $0.month == month && $0.day == day } ?? false }

    /// Takes a part; false where there is no place for it.
    mutating func take(_ token: PrintedDateToken) -> Bool {
      switch token {
      case .number(let value, 4) where year == nil && CalendarDate.isYear(value): year = value
      case .number(let value, 1...2) where day == nil: day = value
      case .ordinal(let value) where day == nil && month == nil && year == nil: day = value
      case .ordinal(let value) where day == nil && month != nil: day = value
      case .month(let value) where month == nil: month = value
      case .season: hasSeason = true
      case .stop: return true
      default: return false
      }
      return true
    }

    /// Gives each end what only the other one states: `Apr 15-30`, `14-16 August 2012`, `Jan-Mar 2019`, `1997-98`.
    static func completed(_ start: Parts, _ end: Parts) -> (Parts, Parts) {
      var (start, end) = (start, end)
      if end.year == nil, end.month == nil, start.month == nil, let year = start.year, let short = end.day {
        end.year = year / 100 * 100 + short + (short < year % 100 ? 100 : 0)
        end.day = nil
      }
      if start.month == nil, start.day != nil { start.month = end.month }
      if end.month == nil, end.day != nil { end.month = start.month }
      if start.year == nil { start.year = end.year }
      if end.year == nil { end.year = start.year }
      return (start, end)
    }
  }
}
