/// The lines of one entry: a tag of four places, `- `, and the text, wrapped between words; what follows is indented by
/// six spaces.
struct MedlineLines {
  /// PubMed's own lines are not longer.
  private static let width = 88
  private static let indent: StaticString = "      "

  private(set) var bytes: [UInt8] = []

  mutating func field(_ tag: String, _ value: String?) {
    guard let value = value?.onOneLine, !value.isEmpty else { return }
    bytes += tag.utf8
    for _ in tag.utf8.count..<4 { bytes.append(UInt8(ascii: " ")) }
    bytes.append("- ")
    wrap(Array(value.utf8))
    bytes.append(UInt8(ascii: "\n"))
  }

  /// Appends words that are parted by single spaces.
  private mutating func wrap(_ text: [UInt8]) {
    var column = 6
    var start = 0
    while start < text.count {
      let end = text[start...].firstIndex(of: 0x20) ?? text.count
      // Characters, not bytes: all bytes but those that go on with a character of UTF-8.
      let length = text[start..<end].reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
      if column > 6, column + 1 + length > Self.width {
        bytes.append("\n")
        bytes.append(Self.indent)
        column = 6
      } else if column > 6 {
        bytes.append(UInt8(ascii: " "))
        column += 1
      }
      bytes += text[start..<end]
      column += length
      start = end + 1
    }
  }
}

/// Dates in MEDLINE's forms.
enum MedlineDate {
  /// `2023 Jan 5`, `2023 Jan-Feb`, `2022 Dec-2023 Jan`, and a season as printed.
  static func words(_ date: IssueDate) -> String {
    if let printed = date.printed, printed.hasPrefix("\(date.first.year)") { return printed }
    let first = words(date.first)
    guard let last = date.last, last != date.first else { return first }
    if last.year != date.first.year { return "\(first)-\(words(last))" }
    if last.month != date.first.month {
      return "\(first)-\([last.monthName, last.day.map { "\($0)" }].compactMap(\.self).joined(separator: " "))"
    }
    return last.day.map { "\(first)-\($0)" } ?? first
  }

  private static func words(_ day: CalendarDay) -> String {
    ["\(day.year)", day.monthName, day.day.map { "\($0)" }].compactMap(\.self).joined(separator: " ")
  }

  /// `2022/11/18 00:00`; `nil` for a date without a day, which the format cannot say.
  static func moment(_ iso: String?) -> String? {
    guard let day = CalendarDay(iso), day.day != nil else { return nil }
    return "\(day.digits(separator: "/")) 00:00"
  }
}
