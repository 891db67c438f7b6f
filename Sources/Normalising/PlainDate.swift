import Articles

/// The date forms of which MEDLINE's records are full, read on bytes: `2021`, `2021 Jan`, `2021 Jan 26`, `2021 01 26`, and with
/// a time of day, `2021 1 26 6 30`. All others are ``PrintedDateToken``'s.
enum PlainDate {
  /// The date; `nil` for any other form.
  static func parse(_ printed: String) -> PrintedDate? {
    var bytes = printed.utf8[...]
    guard bytes.count <= 24, let year = number(&bytes, digits: 4...4), CalendarDate.isYear(year) else { return nil }
    var date = CalendarDate(year: year)
    guard skipSpace(&bytes) else { return bytes.isEmpty ? printedDate(date, isWhole: true, printed) : nil }
    guard let month = month(&bytes) else { return nil }
    date = CalendarDate(year: year, month: month)
    guard skipSpace(&bytes) else { return bytes.isEmpty ? printedDate(date, isWhole: true, printed) : nil }
    guard let day = number(&bytes, digits: 1...2) else { return nil }
    date = CalendarDate(year: year, month: month, day: day)
    while skipSpace(&bytes) { guard number(&bytes, digits: 1...2) != nil else { return nil } }
    return bytes.isEmpty ? printedDate(date, isWhole: date.day != nil, printed) : nil
  }

  private static func printedDate(_ date: CalendarDate, isWhole: Bool, _ printed: String) -> PrintedDate {
    PrintedDate(start: date.iso, precision: date.precision, text: isWhole ? nil : printed)
  }

  private static func skipSpace(_ bytes: inout Substring.UTF8View) -> Bool {
    guard bytes.first == 0x20 else { return false }
    bytes.removeFirst()
    return true
  }

  private static func number(_ bytes: inout Substring.UTF8View, digits: ClosedRange<Int>) -> Int? {
    var value = 0
    var count = 0
    while let byte = bytes.first, byte.isASCIIDigit, count < 5 {
      value = value * 10 + byte.digitValue
      count += 1
      bytes.removeFirst()
    }
    return digits.contains(count) ? value : nil
  }

  /// A month by number, or by the three letters that MEDLINE writes.
  private static func month(_ bytes: inout Substring.UTF8View) -> Int? {
    guard let first = bytes.first else { return nil }
    if first.isASCIIDigit { return number(&bytes, digits: 1...2).flatMap { (1...12).contains($0) ? $0 : nil } }
    var packed = 0
    for byte in bytes.prefix(3) { packed = packed << 8 | Int(byte.lowercasedASCII) }
    guard let month = months.firstIndex(of: packed) else { return nil }
    bytes = bytes.dropFirst(3)
    return month + 1
  }

  /// The first letters of the months' English names, three bytes each.
  private static let months: [Int] = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ].map { $0.utf8.reduce(0) { $0 << 8 | Int($1) } }
}
