import Articles

/// A date whose year, month, day or season stand apart.
struct DateParts {
  private let year: String?
  private let month: String?
  private let day: String?
  private let season: String?
  private let iso: String?
  private let words: String?

  init(_ capture: Capture) {
    year = capture.text(.year)
    month = capture.text(.month)
    day = capture.text(.day)
    season = capture.text(.season)
    iso = capture.text(.isoDate)
    words = capture.text(.text)
  }

  /// The date: of its parts, else the one in ISO 8601, else the one in words; `nil` where none has a year. A month or a
  /// season may be a range of months (`Jan-Mar`); any other season stays in the date's `text` (CHOICES 9).
  var date: PrintedDate? {
    guard let calendarYear else { return iso.flatMap(Self.calendar) ?? words.flatMap(PrintedDate.parse) }
    if let month {
      guard let number = Self.monthNumber(month) else { return PrintedDate.parse("\(calendarYear) \(month)") }
      return Self.printed(CalendarDate(year: calendarYear, month: number, day: day.flatMap(Self.number)))
    }
    if let season { return PrintedDate.parse("\(calendarYear) \(season)") }
    return Self.printed(CalendarDate(year: calendarYear))
  }

  /// Whether the calendar has what the parts say; a day of `00` says nothing.
  var isInCalendar: Bool {
    guard let year = calendarYear, let month = month.flatMap(Self.monthNumber) else { return true }
    guard let day = day.flatMap(Self.number), day != 0 else { return true }
    return CalendarDate(year: year, month: month, day: day).day == day
  }

  /// The date as it stands in the source; `nil` where it has no words.
  var printed: String? {
    let parts = [year, month ?? season, day].compactMap(\.self)
    return parts.isEmpty ? iso ?? words : parts.joined(separator: " ")
  }

  /// The year's first four digits.
  private var calendarYear: Int? {
    guard let year else { return nil }
    let digits = year.utf8.prefix(while: \.isASCIIDigit)
    return digits.count == 4 ? Self.number(String(year.prefix(4))).flatMap { CalendarDate.isYear($0) ? $0 : nil } : nil
  }

  private static func printed(_ date: CalendarDate) -> PrintedDate {
    PrintedDate(start: date.iso, precision: date.precision)
  }

  private static func number(_ digits: String) -> Int? {
    digits.utf8.count <= 4 && digits.utf8.allSatisfy(\.isASCIIDigit) ? Int(digits) : nil
  }

  /// A month by number or name.
  private static func monthNumber(_ month: String) -> Int? {
    if let number = number(month) { return (1...12).contains(number) ? number : nil }
    let name = month.unicodeScalars.last == "." ? month.dropLast() : month[...]
    if case .month(let number) = MonthNames.token(for: name) { return number }
    return nil
  }

  /// `2020-06-15`, with or without a time behind it; `00` says that a part is not known.
  private static func calendar(_ iso: String) -> PrintedDate? {
    let parts = iso.prefix(10).split(separator: "-", omittingEmptySubsequences: false).map { number(String($0)) }
    guard let first = parts.first, let year = first, iso.utf8.prefix(4).allSatisfy(\.isASCIIDigit),
      CalendarDate.isYear(year)
    else { return nil }
    let month = parts.count > 1 ? parts[1] : nil
    return printed(CalendarDate(year: year, month: month, day: parts.count > 2 ? parts[2] : nil))
  }
}
