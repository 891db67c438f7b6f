import Articles

/// A date of the Gregorian calendar, only as precise as it is known.
struct CalendarDate: Equatable {
  var year: Int
  var month: Int?
  var day: Int?

  /// The parts that can be: an impossible day or month is left out, and with a month its day.
  init(year: Int, month: Int? = nil, day: Int? = nil) {
    self.year = year
    guard let month, (1...12).contains(month) else { return }
    self.month = month
    guard let day, day >= 1, day <= Self.days(of: month, in: year) else { return }
    self.day = day
  }

  /// ISO 8601, as precise as the date: `2021`, `2021-01`, `2021-01-26`.
  var iso: String {
    [String(year), month.map(Self.twoDigits), day.map(Self.twoDigits)].compactMap(\.self).joined(separator: "-")
  }

  var precision: PublicationDates.Precision { day != nil ? .day : month != nil ? .month : .year }

  static func isYear(_ value: Int) -> Bool { (1000...2999).contains(value) }

  private static func days(of month: Int, in year: Int) -> Int {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
  }

  private static func twoDigits(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
}
