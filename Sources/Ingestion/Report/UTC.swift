import Glibc

/// Times of day as the report shows them.
enum UTC {
  /// `2026-11-26 01:30`.
  static func minute(_ seconds: Int) -> String {
    let time = parts(seconds)
    return "\(day(seconds)) \(two(time.tm_hour)):\(two(time.tm_min))"
  }

  /// `2026-11-26`.
  static func day(_ seconds: Int) -> String {
    let time = parts(seconds)
    return "\(Int(time.tm_year) + 1900)-\(two(time.tm_mon + 1))-\(two(time.tm_mday))"
  }

  private static func parts(_ seconds: Int) -> tm {
    var (seconds, time) = (seconds, tm())
    gmtime_r(&seconds, &time)
    return time
  }

  private static func two(_ number: Int32) -> String { (number < 10 ? "0" : "") + String(number) }
}
