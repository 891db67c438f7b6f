/// The identifier of an electronic article that stands in the place of pages.
enum ArticleLocation {
  /// Whether a publisher's identifier is short and plain enough to be the number of an article (`e24519`, `12345`,
  /// CHOICES 8): letters, then digits and full stops, at most fourteen; of digits alone at most nine.
  static func isNumber(_ identifier: String) -> Bool {
    let bytes = identifier.utf8
    guard bytes.count <= 14 else { return false }
    let digits = bytes.drop(while: \.isASCIILetter)
    guard bytes.count - digits.count <= 8, digits.first?.isASCIIDigit == true,
      digits.allSatisfy({ $0.isASCIIDigit || $0 == UInt8(ascii: ".") })
    else { return false }
    return digits.count < bytes.count || digits.contains(UInt8(ascii: ".")) || digits.count <= 9
  }
}
