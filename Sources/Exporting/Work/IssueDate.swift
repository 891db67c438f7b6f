import Articles

/// A day, month or year of the calendar.
struct CalendarDay: Equatable {
  static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

  var year: Int
  var month: Int?
  var day: Int?

  init(year: Int, month: Int? = nil, day: Int? = nil) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads `2021`, `2021-01` and `2021-01-26`; `nil` for anything else.
  init?(_ iso: String?) {
    guard let iso, iso.utf8.count <= 10 else { return nil }
    let parts = iso.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard (1...3).contains(parts.count), let year = parts[0], year > 0 else { return nil }
    if parts.count > 1, !(1...12).contains(parts[1] ?? 0) { return nil }
    if parts.count > 2, !(1...31).contains(parts[2] ?? 0) { return nil }
    self.init(year: year, month: parts.count > 1 ? parts[1] : nil, day: parts.count > 2 ? parts[2] : nil)
  }

  /// Year, month and day as far as they are known.
  var parts: [Int] { [year] + (month.map { [$0] } ?? []) + (day.map { [$0] } ?? []) }

  /// The year in four digits, month and day in two.
  func digits(separator: String) -> String { parts.map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: separator) }

  /// `Jan`; `nil` where no month is known.
  var monthName: String? { month.map { Self.months[$0 - 1] } }
}

/// The date that a citation gives.
struct IssueDate {
  let first: CalendarDay
  let last: CalendarDay?
  /// The date as printed, where it is a season or otherwise no date of the calendar.
  let printed: String?

  init(first: CalendarDay, last: CalendarDay? = nil, printed: String? = nil) {
    self.first = first
    self.last = last
    self.printed = printed
  }

  /// The date of the issue, where one is asked for and the record tells it from that of the electronic publication: it
  /// is the one that belongs to volume and pages. Else the headline date.
  init?(_ dates: PublicationDates, ofIssue: Bool) {
    guard let headline = CalendarDay(dates.date) else { return nil }
    if ofIssue, let issue = CalendarDay(dates.print) ?? CalendarDay(dates.collection), dates.print != dates.date,
      issue.year != headline.year || issue.month != nil
    {
      self.init(first: issue)
      return
    }
    self.init(first: headline, last: CalendarDay(dates.end), printed: dates.text)
  }
}
