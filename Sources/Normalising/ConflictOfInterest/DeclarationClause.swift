/// What one clause of a statement says so far.
struct DeclarationClause {
  /// How many cues and other words a negation reaches.
  private static let reach = 40
  /// The most words of a form's question, as in `Payment/services info: none`.
  private static let question = 5

  /// The most words that only name an office with the journal, which is a tie: `Reviewing editor, eLife.`
  private static let office = 3

  private(set) var denies = false
  private(set) var reportsTie = false
  private(set) var excepts = false
  private(set) var speaksOfRest = false
  private(set) var announces = false
  private(set) var isNeutral = false
  /// Whether it takes for granted that a tie has been told of.
  private(set) var presupposes = false
  /// The number of words.
  private(set) var words = 0
  private var speaksOfJournal = false
  private var isDeclaring = false
  private var isCarried = false
  private var tellsFunding = false
  private var namesTopic = false
  private var beginsBare = false
  private var isSingleNegator = false
  private var hasComma = false
  private var isNegated = false
  /// How many words the last negation still reaches.
  private var negation = 0
  /// Whether a tie is only named before a colon, which a denial after it answers.
  private var asksForTie = false

  init() {}

  /// The next clause of the same sentence.
  init(goingOnFrom clause: DeclarationClause) {
    isCarried = clause.isJournals
  }

  /// Whether the journal's own people declare something here.
  var isJournals: Bool { isCarried || speaksOfJournal && isDeclaring }

  /// Whether it says something that is neither a denial nor boilerplate.
  var reportsElse: Bool { !isNegated && !denies && !isNeutral && !announces }

  /// Goes on by a word or phrase.
  mutating func take(
    _ marks: DeclarationCue, length: Int, after gap: ConflictWord<DeclarationCue>.Gap, endsClause: Bool
  ) {
    takeGap(gap)
    words += length
    if negation > 0 { negation -= 1 }
    guard !marks.isEmpty else { return }
    note(marks)
    if marks.contains(.presupposition) { takePresupposition() }
    if marks.contains(.neutral) { return isNeutral = true }
    takeDenial(marks, endsClause: endsClause)
    takeTie(marks)
  }

  /// Comes to the clause's end.
  mutating func close() {
    if beginsBare && words <= 8 && !reportsTie || isSingleNegator && words == 1 { denies = true }
    if asksForTie, !denies { reportsTie = true }
    if speaksOfJournal, !isDeclaring, words <= Self.office { reportsTie = true }
  }

  private mutating func takeGap(_ gap: ConflictWord<DeclarationCue>.Gap) {
    if denies, gap.contains(.comma) { hasComma = true }
    if gap.contains(.colon), reportsTie, words <= Self.question {
      reportsTie = false
      asksForTie = true
    }
  }

  private mutating func takePresupposition() {
    presupposes = true
    if namesTopic, !denies { reportsTie = true }
  }

  private mutating func note(_ marks: DeclarationCue) {
    if marks.contains(.journal) { speaksOfJournal = true }
    if marks.contains(.declaring), speaksOfJournal { isDeclaring = true }
    if marks.contains(.rest) { speaksOfRest = true }
    if marks.contains(.funding) { tellsFunding = true }
    if marks.contains(.announcement), negation == 0 { announces = true }
    if marks.contains(.exception), denies || negation > 0 || words <= 3 { excepts = true }
    if words == 1 {
      beginsBare = marks.contains(.bare)
      isSingleNegator = marks.contains(.negator)
    } else {
      isSingleNegator = false
    }
  }

  private mutating func takeDenial(_ marks: DeclarationCue, endsClause: Bool) {
    if marks.contains(.topic), negation > 0 { denies = true }
    if marks.contains(.denial) { denies = true }
    if marks.contains(.bare), endsClause || namesTopic {
      denies = true
      if words <= Self.question { reportsTie = false }
    }
    if marks.contains(.topic) { namesTopic = true }
    guard !marks.isDisjoint(with: [.negator, .denial]) else { return }
    isNegated = true
    negation = Self.reach
    hasComma = false
  }

  private mutating func takeTie(_ marks: DeclarationCue) {
    if marks.contains(.assertion), denies, hasComma { reportsTie = true }
    guard !marks.isDisjoint(with: [.tie, .assertion, .admission]) else { return }
    if negation > 0 { denies = true } else if !tellsFunding || marks.contains(.assertion) { reportsTie = true }
  }
}
