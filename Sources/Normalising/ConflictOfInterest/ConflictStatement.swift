public import Articles

/// Conflict-of-interest statements as pages and files give them.
public enum ConflictStatement {
  /// Reads a statement: takes its label off and tells what it declares.
  ///
  /// Takes time linear in the length of the text.
  /// - Parameters:
  ///   - text: the statement as found; line feeds stand between its paragraphs.
  ///   - heading: the title of the element that holds the statement (a JATS `title`), nil where it has none of its own;
  ///     PubMed's fixed heading is not one. It is the label where it names conflicts of interest (CHOICES 24), else
  ///     the lead-in within the text is.
  /// - Returns: nil where the text is empty or nothing but a heading.
  public static func read(_ text: String, heading: String?) -> ConflictOfInterest? {
    let (leadIn, statement) = ConflictLabel.split(text)
    guard holdsWord(statement) else { return nil }
    let own = heading.flatMap { ConflictHeading.isHeading($0) ? label(of: $0) : nil }
    return ConflictOfInterest(
      statement: statement, declared: ConflictDeclaration.classify(statement), label: own ?? leadIn)
  }

  /// Reads what several places say, each with the heading or run-in label that stands over it: the words are joined by
  /// line feeds (CHOICES 26), and declared is what they declare together.
  ///
  /// - Returns: nil where none of them says anything.
  static func joined(_ parts: [(text: String, heading: String?)]) -> ConflictOfInterest? {
    let statements = parts.compactMap { read($0.text, heading: $0.heading) }
    guard var joined = statements.first, statements.count > 1 else { return statements.first }
    joined.statement = statements.map(\.statement).joined(separator: "\n")
    joined.declared = ConflictDeclaration.classify(joined.statement)
    joined.label = statements.lazy.compactMap(\.label).first
    return joined
  }

  private static func holdsWord(_ text: String) -> Bool {
    text.unicodeScalars.contains { FoldedScalar.isWord($0.value) }
  }

  /// A heading without white space at its ends and its closing punctuation.
  private static func label(of heading: String) -> String {
    let bytes = [UInt8](heading.utf8)
    return StatementEdges.string(
      bytes, StatementEdges.skipSpace(bytes, from: 0), StatementEdges.trimmedEnd(bytes, of: .separators))
  }
}
