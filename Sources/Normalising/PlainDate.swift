import Articles

/// The date forms of which MEDLINE's records are full, read on bytes: `2021`, `2021 Jan`, `2021 Jan 26`, `2021 01 26`, and with
/// a time of day, `2021 1 26 6 30`. All others are ``PrintedDateToken``'s.
enum PlainDate {
  /// The date; `nil` for any other form.
  static func parse(_ printed: String) -> PrintedDate? {
    guard printed.utf8.count <= 24 else { return nil }
    var cursor = ByteCursor(printed)
    guard let year = number(&cursor, digits: 4...4), CalendarDate.isYear(year) else { return nil }
    var date = CalendarDate(year: year)
    guard cursor.skip(" ") else { return cursor.isAtEnd ? printedDate(date, isWhole: true, printed) : nil }
    guard let month = month(&cursor) else { return nil }
    date = CalendarDate(year: year, month: month)
    guard cursor.skip(" ") else { return cursor.isAtEnd ? printedDate(date, isWhole: true, printed) : nil }
    guard let day = number(&cursor, digits: 1...2) else { return nil }
    date = CalendarDate(year: year, month: month, day: day)
    while cursor.skip(" ") { guard number(&cursor, digits: 1...2) != nil else { return nil } }
    return cursor.isAtEnd ? printedDate(date, isWhole: date.day != nil, printed) : nil
  }

  private static func printedDate(_ date: CalendarDate, isWhole: Bool, _ printed: String) -> PrintedDate {
    PrintedDate(start: date.iso, precision: date.precision, text: isWhole ? nil : printed)
  }

  private static func number(_ cursor: inout ByteCursor, digits: ClosedRange<Int>) -> Int? {
    let found = cursor.skip(while: \.isASCIIDigit)
    return digits.contains(found.count) ? cursor.bytes[found].reduce(0) { $0 * 10 + $1.digitValue } : nil
  }

  /// A month by number, or by the three letters that MEDLINE writes.
  private static func month(_ cursor: inout ByteCursor) -> Int? {
    guard cursor.current?.isASCIIDigit == true else { return months.firstIndex { cursor.skip($0) }.map { $0 + 1 } }
    return number(&cursor, digits: 1...2).flatMap { (1...12).contains($0) ? $0 : nil }
  }

  private static let months: [StaticString] = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]
}
