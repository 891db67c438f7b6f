/// One end of a page range: letters, digits, and what follows them (`S12`, `160S`, `603.e9`).
struct PageToken {
  var prefix: String
  var digits: String
  var suffix: String

  /// Nil where the text has no digits, or other signs than letters, full stop and blank before them.
  init?(_ text: String) {
    let letters = text.prefix { $0.isLetter || $0 == "." || $0 == " " }
    let digits = text[letters.endIndex...].prefix { $0.utf8.count == 1 && $0.utf8.allSatisfy(\.isASCIIDigit) }
    guard !digits.isEmpty else { return nil }
    prefix = String(letters)
    self.digits = String(digits)
    suffix = String(text[digits.endIndex...])
  }

  var text: String { prefix + digits + suffix }

  /// Takes from the first page what this last page leaves out.
  mutating func complete(from first: PageToken) {
    if digits.count < first.digits.count {
      var head = String(first.digits.dropLast(digits.count))
      if head + digits < first.digits { head = Self.successor(of: head) }
      digits = head + digits
    }
    if prefix.isEmpty { prefix = first.prefix }
    if suffix.isEmpty, first.suffix.count == 1, first.suffix.utf8.allSatisfy(\.isASCIILetter) { suffix = first.suffix }
  }

  /// The next decimal number, of any length.
  private static func successor(of digits: String) -> String {
    var bytes = Array(digits.utf8)
    var index = bytes.count
    while index > 0, bytes[index - 1] == 0x39 {
      index -= 1
      bytes[index] = 0x30
    }
    if index == 0 { return "1" + String(decoding: bytes, as: UTF8.self) }
    bytes[index - 1] += 1
    return String(decoding: bytes, as: UTF8.self)
  }
}
