/// The date of a message (RFC 5322, 3.3): `Tue, 24 Nov 2026 10:15:00 +0100`.
enum MessageDate {
  private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]

  /// The date in ISO 8601, `2026-11-24T10:15:00+01:00`; `nil` for what is none.
  static func iso(_ printed: String) -> String? {
    var words = printed.prefix(64).split { $0 == " " || $0 == "," }
    if words.first?.first?.isLetter == true { words.removeFirst() }
    guard words.count >= 4, let day = Int(words[0]), (1...31).contains(day),
      let month = months.firstIndex(of: words[1].lowercased()), let year = Int(words[2]), (1990...9999).contains(year)
    else { return nil }
    let clock = words[3].split(separator: ":").map { Int($0) }
    guard clock.count >= 2, let hour = clock[0], (0...23).contains(hour), let minute = clock[1],
      (0...59).contains(minute)
    else { return nil }
    let second = clock.count > 2 ? clock[2].flatMap { (0...60).contains($0) ? $0 : nil } ?? 0 : 0
    let zone = words.count > 4 ? Self.zone(words[4]) : ""
    return "\(year)-\(two(month + 1))-\(two(day))T\(two(hour)):\(two(minute)):\(two(second))\(zone)"
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// `+0100` as `+01:00`; nothing for what names no offset.
  private static func zone(_ word: Substring) -> String {
    if word == "GMT" || word == "UTC" || word == "+0000" || word == "-0000" { return "Z" }
    let bytes = Array(word.utf8)
    guard bytes.count == 5, bytes[0] == 0x2B || bytes[0] == 0x2D, bytes[1...].allSatisfy({ $0 >= 0x30 && $0 <= 0x39 })
    else { return "" }
    return "\(word.prefix(3)):\(word.suffix(2))"
  }
}
