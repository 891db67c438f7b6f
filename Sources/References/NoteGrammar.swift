import Articles

/// Footnotes in a list of references: prose that cites nothing itself.
struct NoteGrammar {
  private static let openings: WordList = [
    "see ", "note that", "note:", "note added", "notes:", "we ", "for a review", "for example", "for reviews",
    "this work",
    "this study", "these authors", "the authors", "present address", "current address", "supported by",
    "data not shown",
    "unpublished", "personal communication", "supplementary", "materials and methods", "deceased", "in this ", "here, ",
    "all data", "abbreviations",
  ]

  private let draft: Draft

  init(_ draft: Draft) { self.draft = draft }

  /// A note, when the string opens as one and holds neither identifier nor address nor year.
  func parse() -> ParsedReference? {
    let line = draft.line
    guard draft.reference.ids == nil, draft.reference.url == nil else { return nil }
    guard line.index(of: Self.openings, at: draft.labelEnd) != nil, !hasYear else { return nil }
    var reference = draft.reference
    reference.kind = .note
    return ParsedReference(reference: reference, confidence: 0.6, path: .note)
  }

  private var hasYear: Bool {
    (0..<draft.line.end).contains {
      var at = $0
      return draft.line.year(&at) != nil
    }
  }
}
