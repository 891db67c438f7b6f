import Articles

/// The number that a list of references prints before each entry.
enum PrintedNumber {
  /// How the numbers of a list stand before its entries.
  enum Style {
    /// `1. Roe J`, `[1] Roe J`.
    case marked
    /// `1 Roe J`.
    case bare
  }

  /// How the entries of a list are numbered; `nil` where fewer than four of five begin with the number behind that of the
  /// entry before, or with the first one again, as the second of two lists does (CHOICES 30).
  static func style(of entries: some Collection<String?>) -> Style? {
    if isNumbered(entries, by: { split($0)?.number }) { return .marked }
    return isNumbered(entries, by: { splitBare($0)?.number }) ? .bare : nil
  }

  /// A list that is not numbered is known by its first entries.
  private static func isNumbered(_ entries: some Collection<String?>, by number: (String) -> Int?) -> Bool {
    let count = entries.count
    var last = 0
    var misses = 0
    for words in entries {
      let found = words.flatMap(number)
      if let found, found == 1 || found == last + 1 {
        last = found
        continue
      }
      if found == last + 2 { last += 2 }
      misses += 1
      if misses * 5 > count { return false }
    }
    return count > 0
  }

  /// The number and the words behind it, in a list of a style.
  static func split(_ text: String, as style: Style) -> (number: Int, rest: Substring)? {
    split(text) ?? (style == .bare ? splitBare(text) : nil)
  }

  /// The number of `1 Roe J` and the words behind it, which a capital begins.
  private static func splitBare(_ text: String) -> (number: Int, rest: Substring)? {
    let digits = text.utf8.prefix(4).prefix(while: \.isASCIIDigit)
    let rest = text.utf8.dropFirst(digits.count)
    guard (1...3).contains(digits.count), rest.first == 0x20, let next = rest.dropFirst().first,
      (0x41...0x5A).contains(next) || next >= 0x80
    else { return nil }
    return (digits.reduce(0) { $0 * 10 + $1.digitValue }, Substring(rest.dropFirst()))
  }

  /// The number of `1. Roe J`, `[1] Roe J` or `1) Roe J` and the words behind it; `nil` where another number follows, as
  /// in a date.
  static func split(_ text: String) -> (number: Int, rest: Substring)? {
    guard let first = text.utf8.first, first == UInt8(ascii: "[") || first.isASCIIDigit else { return nil }
    var bytes = text.utf8[...]
    let isBracketed = first == UInt8(ascii: "[")
    if isBracketed { bytes.removeFirst() }
    let digits = bytes.prefix(4).prefix(while: \.isASCIIDigit)
    guard (1...3).contains(digits.count) else { return nil }
    bytes = bytes.dropFirst(digits.count)
    let number = digits.reduce(0) { $0 * 10 + $1.digitValue }
    // `12Roe J`: the number was set in another type.
    if !isBracketed, let next = bytes.first, (0x41...0x5A).contains(next) { return (number, Substring(bytes)) }
    guard let mark = bytes.popFirst(), isBracketed ? mark == UInt8(ascii: "]") : (".)" as StaticString).contains(mark),
      let space = bytes.popFirst(), space == 0x20 || space == 0x0A, let next = bytes.first, !next.isASCIIDigit
    else { return nil }
    return (number, Substring(bytes))
  }
}
