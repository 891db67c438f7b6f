/// The lead-in of a conflict-of-interest statement.
public enum ConflictLabel {
  /// The longest lead-in, in words.
  static let longest = 24

  /// Splits a statement from the heading or lead-in that stands before it in the same text.
  ///
  /// Lead-ins end in a colon, a full stop, a dash or a line feed, or stand bare or glued before a sentence
  /// (`Conflict of interest None`, `Competing interestsThe authors declare`). Of several, one after the other, the innermost
  /// is the label (CHOICES 24), which loses its closing punctuation. Splitting a statement again changes nothing.
  /// Takes time linear in the length of the text.
  /// - Returns: the label (nil: none stands there) and the rest without white space at its ends, which is empty where
  ///   the text is nothing but a heading.
  public static func split(_ text: String) -> (label: String?, statement: String) {
    let bytes = [UInt8](text.utf8)
    let end = StatementEdges.trimmedEnd(bytes)
    var start = StatementEdges.skipSpace(bytes, from: 0)
    var label: Range<Int>?
    while start < end, let found = LabelScanner.leadIn(bytes, from: start) {
      label = found.label
      start = found.statement
    }
    guard let label else { return (nil, StatementEdges.string(bytes, start, end)) }
    return (StatementEdges.string(bytes, label.lowerBound, label.upperBound), StatementEdges.string(bytes, start, end))
  }
}
