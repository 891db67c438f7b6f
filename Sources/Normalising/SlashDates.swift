/// In which order the dates of a page that are parted by slashes name day and month. `12/2/2018` is read month first, as
/// metadata have it, unless another date beside it, `19/12/2017`, can only be read day first.
struct SlashDates {
  private let areDayFirst: Bool

  /// Looks at all dates of some texts. Linear.
  init(in texts: some Sequence<String>) {
    let dates = texts.flatMap { Self.dates(in: Array($0.utf8)) }
    areDayFirst = dates.contains { $0.first > 12 } && !dates.contains { $0.second > 12 }
  }

  /// The text with stops in the place of the slashes of dates that name the day first, for such dates are read so. Linear.
  func ordered(_ text: String) -> String {
    guard areDayFirst else { return text }
    var bytes = Array(text.utf8)
    for date in Self.dates(in: bytes) {
      for at in date.range where bytes[at] == UInt8(ascii: "/") { bytes[at] = UInt8(ascii: ".") }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// One or two digits, again, and four, with slashes between them.
  private static func dates(in bytes: [UInt8]) -> [(range: Range<Int>, first: Int, second: Int)] {
    var found: [(range: Range<Int>, first: Int, second: Int)] = []
    var at = 0
    while at < bytes.count {
      guard bytes[at].isASCIIDigit else {
        at += 1
        continue
      }
      let runs = digitRuns(bytes, from: at)
      at = runs[0].upperBound
      guard runs.count == 3, (1...2).contains(runs[0].count), (1...2).contains(runs[1].count), runs[2].count == 4
      else { continue }
      let (first, second) = (value(bytes[runs[0]]), value(bytes[runs[1]]))
      found.append((runs[0].lowerBound..<runs[2].upperBound, first, second))
      at = runs[2].upperBound
    }
    return found
  }

  /// Up to three runs of digits with a slash between them, the first at a place; runs over four digits are none.
  private static func digitRuns(_ bytes: [UInt8], from start: Int) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var at = start
    while runs.count < 3 {
      let end = bytes[at...].firstIndex { !$0.isASCIIDigit } ?? bytes.count
      runs.append(at..<end)
      guard end - at <= 4, end + 1 < bytes.count, bytes[end] == UInt8(ascii: "/"), bytes[end + 1].isASCIIDigit else {
        break
      }
      at = end + 1
    }
    return runs
  }

  private static func value(_ digits: ArraySlice<UInt8>) -> Int { digits.reduce(0) { $0 * 10 + $1.digitValue } }
}
