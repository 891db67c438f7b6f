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
      let whole = first.digits.dropLast(digits.count) + digits
      // What would run backwards stays as it is printed (CHOICES 6).
      guard whole >= first.digits else { return }
      digits = String(whole)
    }
    if prefix.isEmpty { prefix = first.prefix }
    if suffix.isEmpty, first.suffix.count == 1, first.suffix.utf8.allSatisfy(\.isASCIILetter) { suffix = first.suffix }
  }
}
