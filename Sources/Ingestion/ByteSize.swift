/// Sizes as people write them.
public enum ByteSize {
  private static let units: [(name: String, bytes: Int)] = [
    ("KiB", 1 << 10), ("MiB", 1 << 20), ("GiB", 1 << 30), ("kB", 1000), ("MB", 1_000_000), ("GB", 1_000_000_000),
    ("B", 1),
  ]

  /// The bytes of `67108864`, `64MiB` or `64 MiB`; `nil` for anything else, and for what no computer holds.
  public static func bytes(in text: String) -> Int? {
    let unit = units.first { text.hasSuffix($0.name) }
    var digits = text.utf8.dropLast(unit?.name.utf8.count ?? 0)
    if unit != nil, digits.last == 0x20 { digits.removeLast() }
    guard !digits.isEmpty, digits.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
    guard let number = Int(String(Substring(digits))) else { return nil }
    let (bytes, overflows) = number.multipliedReportingOverflow(by: unit?.bytes ?? 1)
    return overflows ? nil : bytes
  }
}
