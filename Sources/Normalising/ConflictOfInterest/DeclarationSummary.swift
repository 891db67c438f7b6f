import Articles

/// What the clauses of a statement come to.
struct DeclarationSummary {
  private var denies = false
  private var reportsTie = false
  private var deniesForRest = false
  private var announces = false
  private var presupposes = false
  private var saysMore = false
  /// Whether something comes after an announcement, and whether that is a tie.
  private var isAnswered = false
  private var reportsAnnounced = false

  /// Adds a clause.
  mutating func add(_ clause: DeclarationClause) {
    var clause = clause
    clause.close()
    guard clause.words > 0, !clause.isJournals else { return }
    if clause.reportsTie || clause.denies && clause.excepts { reportsTie = true }
    if clause.denies { denies = true }
    if clause.denies, clause.speaksOfRest { deniesForRest = true }
    if clause.reportsElse, clause.words > 3 { saysMore = true }
    if clause.presupposes { presupposes = true }
    if announces { takeAnswer(clause) }
    if clause.announces { announces = true }
  }

  private mutating func takeAnswer(_ clause: DeclarationClause) {
    if clause.denies { isAnswered = true }
    if clause.reportsElse { reportsAnnounced = true }
  }

  /// What the statement declares; an announcement after which nothing comes declares nothing.
  var declared: ConflictOfInterest.Declared {
    if reportsTie || reportsAnnounced || (deniesForRest || presupposes) && saysMore { return .some }
    return denies && (isAnswered || !announces) ? .none : .unclear
  }
}
