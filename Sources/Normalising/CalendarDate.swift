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
    let length = day != nil ? 10 : month != nil ? 7 : 4
    return String(unsafeUninitializedCapacity: 10) { bytes in
      Self.write(year, digits: 4, at: 0, of: bytes)
      bytes[4] = UInt8(ascii: "-")
      Self.write(month ?? 0, digits: 2, at: 5, of: bytes)
      bytes[7] = UInt8(ascii: "-")
      Self.write(day ?? 0, digits: 2, at: 8, of: bytes)
      return length
    }
  }

  private static func write(_ number: Int, digits: Int, at start: Int, of bytes: UnsafeMutableBufferPointer<UInt8>) {
    var rest = number
    for place in (start..<start + digits).reversed() {
      bytes[place] = 0x30 + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
  }

  var precision: PublicationDates.Precision { day != nil ? .day : month != nil ? .month : .year }

  static func isYear(_ value: Int) -> Bool { (1000...2999).contains(value) }

  private static func days(of month: Int, in year: Int) -> Int {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
  }
}
