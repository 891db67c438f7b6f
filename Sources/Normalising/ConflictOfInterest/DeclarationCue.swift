/// What words and phrases of a statement say about ties.
struct DeclarationCue: OptionSet {
  let rawValue: UInt32
  /// Denies what follows in the clause: `no`, `in the absence of`.
  static let negator = DeclarationCue(rawValue: 1 << 0)
  /// What a denial is about: `conflict`, `competing`, `relationship`.
  static let topic = DeclarationCue(rawValue: 1 << 1)
  /// Denies by itself: `nothing to disclose`.
  static let denial = DeclarationCue(rawValue: 1 << 2)
  /// `none`, `n/a`: denies where it ends a clause or answers to a topic.
  static let bare = DeclarationCue(rawValue: 1 << 3)
  /// A tie.
  static let tie = DeclarationCue(rawValue: 1 << 4)
  /// A tie with a finite verb, which stands even after a denial in the same clause: `, and A.B. is an employee`.
  static let assertion = DeclarationCue(rawValue: 1 << 5)
  /// Boilerplate that takes for granted what its subject names: `their affiliation does not alter our adherence`.
  static let presupposition = DeclarationCue(rawValue: 1 << 6)
  /// Takes something out of a denial: `other than`.
  static let exception = DeclarationCue(rawValue: 1 << 7)
  /// Speaks of what is left: `the other authors`.
  static let rest = DeclarationCue(rawValue: 1 << 8)
  /// Tells who paid for the work, after which grants and the like are no ties.
  static let funding = DeclarationCue(rawValue: 1 << 9)
  /// Begins another clause: `but`.
  static let contrast = DeclarationCue(rawValue: 1 << 10)
  /// The journal's people: `handling editor`, `reviewer`.
  static let journal = DeclarationCue(rawValue: 1 << 11)
  /// Boilerplate that neither denies nor reports: `does not alter our adherence`.
  static let neutral = DeclarationCue(rawValue: 1 << 12)
  /// Announces ties that come after it: `the following interests`.
  static let announcement = DeclarationCue(rawValue: 1 << 13)
  /// A verb of declaring, which tells the journal's declarations from the authors'.
  static let declaring = DeclarationCue(rawValue: 1 << 14)
  /// Abbreviations before names, whose full stop ends no sentence.
  static let abbreviation = DeclarationCue(rawValue: 1 << 15)
  /// A statement that there is a conflict, which counts unless it is denied or hypothetical.
  static let admission = DeclarationCue(rawValue: 1 << 16)

  /// The phrases of all languages.
  static let table = PhraseTable<DeclarationCue>(
    english + spanish + portuguese + french + german + italian + chinese)
}
