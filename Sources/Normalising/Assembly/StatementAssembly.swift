import Articles

extension Draft {
  /// `funding_statement`, `conflict_of_interest`, `statements`.
  mutating func readStatements() {
    let found = StatementFinder(extraction.all(.statement).map(StatementCarrier.init))
    let funding = extraction.texts(.fundingStatement).withoutDoubles
    article.fundingStatement = funding.isEmpty ? found.text(.funding) : funding.joined(separator: "\n")
    readConflict(found)
    var statements = article.statements ?? Statements()
    statements.dataAvailability = found.text(.dataAvailability)
    statements.codeAvailability = found.text(.codeAvailability)
    statements.ethics = found.text(.ethics)
    statements.consent = found.text(.consent)
    statements.acknowledgements = found.text(.acknowledgements)
    statements.authorContributions = found.text(.contributions)
    statements.registration = registrations(found)
    if statements != Statements() { article.statements = statements }
  }

  /// The statement on conflicts of interest, from the place that is made for it, else from what may carry it.
  private mutating func readConflict(_ found: StatementFinder) {
    let parts = extraction.texts(.conflictOfInterest)
    article.conflictOfInterest =
      ConflictStatement.read(parts.joined(separator: "\n"), heading: extraction.text(.conflictLabel)) ?? found.conflict
    let isShown = extraction.counts.contains { $0.field == .conflictOfInterest && $0.seen > 0 } || !parts.isEmpty
    if isShown || found.hasEmptyConflict, article.conflictOfInterest == nil {
      note(
        .emptyConflictStatement, field: "conflict_of_interest",
        "a heading for a conflict-of-interest statement stands there with nothing under it")
    }
  }

  /// Identifiers in registries: those that the source lists, then those in the abstract and in the statements that tell of
  /// them.
  private func registrations(_ found: StatementFinder) -> [String]? {
    var ids = article.statements?.registration ?? []
    guard extraction.first(.statement) != nil else { return ids.orNil }
    let texts = [article.abstract?.text] + [StatementKind.registration, .ethics, .dataAvailability].map(found.text)
    for text in texts.compactMap(\.self) { ids += RegistryNumbers.all(in: text) }
    return ids.withoutDoubles.orNil
  }
}
