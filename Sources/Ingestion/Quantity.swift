/// Numbers in words for people, the same on every machine.
enum Quantity {
  /// `1,234,567`.
  static func count(_ number: Int) -> String {
    var groups: [Substring] = []
    var digits = Substring(String(number))
    while digits.count > 3 {
      groups.insert(digits.suffix(3), at: 0)
      digits = digits.dropLast(3)
    }
    groups.insert(digits, at: 0)
    return groups.joined(separator: ",")
  }

  /// `1 input`, `2 inputs`.
  static func count(_ number: Int, _ noun: String, plural: String? = nil) -> String {
    "\(count(number)) \(number == 1 ? noun : plural ?? noun + "s")"
  }

  /// `812 B`, `4.2 MB`: decimal units, as disks are sold.
  static func bytes(_ number: Int) -> String {
    var value = Double(number)
    for unit in ["B", "kB", "MB", "GB"] {
      // Below 999.95 the rounded value still has three digits before its point.
      if value < 999.95 { return unit == "B" ? "\(number) B" : "\(tenths(value)) \(unit)" }
      value /= 1000
    }
    return "\(tenths(value)) TB"
  }

  /// `0.8`.
  static func tenths(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return "\(count(tenths / 10)).\(tenths % 10)"
  }

  /// `0.812`, without separators.
  static func thousandths(_ value: Double) -> String {
    let thousandths = Int((max(0, value) * 1000).rounded())
    return "\(thousandths / 1000)." + String(String(thousandths % 1000 + 1000).dropFirst())
  }

  /// `0:58`, `1:02:07`.
  static func clock(_ seconds: Int) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let (hours, minutes) = (seconds / 3600, seconds / 60 % 60)
    return hours > 0 ? "\(hours):\(two(minutes)):\(two(seconds % 60))" : "\(minutes):\(two(seconds % 60))"
  }

  /// `12 per s`; whole from ten on, with a tenth below.
  static func rate(_ number: Int, in seconds: Double) -> String {
    let rate = Double(number) / max(seconds, 0.001)
    return (rate < 10 ? tenths(rate) : count(Int(rate.rounded()))) + "/s"
  }
}
