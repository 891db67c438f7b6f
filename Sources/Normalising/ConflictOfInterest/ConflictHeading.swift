/// Titles of sections that hold a conflict-of-interest statement.
public enum ConflictHeading {
  /// Whether a title is a heading of a conflict-of-interest statement, in English, Spanish, Portuguese, French, German, Italian
  /// or Chinese, perhaps together with other statements (`Funding and competing interests`) or with a number before it.
  ///
  /// A title that merely speaks of conflicts (`Conflicts of interest in medical research`) is none. `Disclosure` and
  /// `Financial disclosure` are headings (CHOICES 26).
  public static func isHeading(_ title: String) -> Bool {
    LabelScanner.isHeading([UInt8](title.utf8))
  }
}
