import Articles

extension Draft {
  /// `funding_statement`, `conflict_of_interest`.
  mutating func readStatements() {
    article.fundingStatement = extraction.text(.fundingStatement)
    let parts = extraction.texts(.conflictOfInterest)
    article.conflictOfInterest = ConflictStatement.read(
      parts.joined(separator: "\n"), heading: extraction.text(.conflictLabel))
    let isShown = extraction.counts.contains { $0.field == .conflictOfInterest && $0.seen > 0 } || !parts.isEmpty
    if isShown, article.conflictOfInterest == nil {
      note(
        .emptyConflictStatement, field: "conflict_of_interest",
        "a heading for a conflict-of-interest statement stands there with nothing under it")
    }
  }
}
