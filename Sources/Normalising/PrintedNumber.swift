import Articles

/// The number that a list of references prints before each entry.
enum PrintedNumber {
  /// Whether the entries of a list are numbered: four of five begin with the number of their place (CHOICES 30). A list
  /// that is not is known by its first entries.
  static func isNumbered(_ entries: some Collection<String?>) -> Bool {
    let count = entries.count
    var place = 0
    var misses = 0
    for words in entries {
      place += 1
      if words.flatMap(split)?.number == place { continue }
      misses += 1
      if misses * 5 > count { return false }
    }
    return count > 0
  }

  /// The number of `1. Roe J`, `[1] Roe J` or `1) Roe J` and the words behind it; `nil` where another number follows, as
  /// in a date.
  static func split(_ text: String) -> (number: Int, rest: Substring)? {
    var bytes = text.utf8[...]
    let isBracketed = bytes.first == UInt8(ascii: "[")
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
