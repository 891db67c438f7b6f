public import Articles

/// What a conflict-of-interest statement declares.
public enum ConflictDeclaration {
  /// Tells whether a statement denies all ties, reports some, or says neither.
  ///
  /// One reported tie makes `some`, however many authors report none (CHOICES 25). Sentences on the handling editor or the
  /// reviewers count for nothing, nor does it that somebody funded the work. Takes time linear in the length of the text, which may be in English, Spanish, Portuguese, French, German, Italian or Chinese.
  public static func classify(_ statement: String) -> ConflictOfInterest.Declared {
    var reader = DeclarationReader([UInt8](statement.utf8))
    return reader.declared()
  }
}
