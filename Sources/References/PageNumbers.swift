/// Page numbers of a reference: abbreviated ranges expanded, article numbers told from pages (CHOICES 6 and 7).
enum PageNumbers {
  private typealias Parts = (head: Substring, digits: Substring, tail: Substring)

  /// The last page in full: `850`, `5` gives `855`; `S12`, `9` gives `S19`; `160S`, `2S` gives `162S`; `1595`,
  /// `603.e9` gives `1603.e9`; `1161.e1`, `2` gives `1161.e2`.
  ///
  /// A last page that would stand before the first stays as printed.
  static func expand(_ last: String, after first: String) -> String {
    let end = parts(last, lastRun: false)
    let start = parts(first, lastRun: end.tail.isEmpty)
    guard !start.digits.isEmpty, !end.digits.isEmpty else { return last }
    guard end.head.isEmpty || end.head == start.head else { return last }
    var digits = end.digits
    if digits.utf8.count < start.digits.utf8.count {
      digits = Substring(start.digits.utf8.dropLast(digits.utf8.count)) + digits
    }
    guard isNotBefore(digits, start.digits) else { return last }
    return String(start.head + digits + end.tail)
  }

  /// Whether a token without a range is an article number: letters before digits (no `S12`, no roman numeral) or five
  /// digits or more.
  static func isArticleNumber(_ token: String) -> Bool {
    let (head, digits, tail) = parts(token, lastRun: false)
    guard !digits.isEmpty else { return false }
    if head.isEmpty { return digits.utf8.count >= 5 && tail.isEmpty || tail.utf8.contains(Byte.hyphen) }
    return head != "S" && head != "s"
  }

  /// What stands before the first or last run of digits, that run, and what stands behind it.
  private static func parts(_ token: String, lastRun: Bool) -> Parts {
    let bytes = token.utf8
    let found = lastRun ? bytes.lastIndex(where: Byte.isDigit) : bytes.firstIndex(where: Byte.isDigit)
    guard let found else { return (token[...], "", "") }
    var (first, after) = (found, bytes.index(after: found))
    while first > bytes.startIndex, Byte.isDigit(bytes[bytes.index(before: first)]) {
      first = bytes.index(before: first)
    }
    while after < bytes.endIndex, Byte.isDigit(bytes[after]) { after = bytes.index(after: after) }
    return (token[..<first], token[first..<after], token[after...])
  }

  private static func isNotBefore(_ digits: Substring, _ low: Substring) -> Bool {
    let (high, low) = (digits.utf8.drop { $0 == 0x30 }, low.utf8.drop { $0 == 0x30 })
    return high.count != low.count ? high.count > low.count : !high.lexicographicallyPrecedes(low)
  }
}
