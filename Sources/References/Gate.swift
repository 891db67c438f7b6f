import Articles

/// Decides whether what a grammar has read is taken as it is.
enum Gate {
  /// Whether nothing of a grammar's reading is open to doubt: kinds that only grammars know; articles with authors, one
  /// sentence of title, a journal that the lexicon knows, and a place in it.
  static func accepts(_ found: ParsedReference) -> Bool {
    switch found.path {
    case .journalOnly, .patent, .legislation, .lawReview, .preprint, .program, .standard, .eastAsian: return true
    // `Title. J Name. 2001;1(1):1-2`: without full stops in the name its borders are known.
    case .vancouver:
      let hasStop = (found.reference.container ?? "").utf8.contains(Byte.stop)
      return isWhole(found.reference, isKnown: !hasStop || found.journal != nil)
    case .labelled: return isWhole(found.reference, isKnown: true)
    // `A. Roe, J. Snail. Tea. Phys. 04, 016 (2013)`: a title of one word may be the name's.
    case .yearLast where found.reference.title?.utf8.contains(Byte.space) == false: return false
    case .yearInBrackets, .authorYear, .commas, .yearLast:
      return isWhole(found.reference, isKnown: found.journal != nil)
    default: return false
    }
  }

  private static func isWhole(_ reference: Reference, isKnown: Bool) -> Bool {
    guard isKnown, let title = reference.title, reference.container != nil, reference.authors != nil,
      reference.year != nil, reference.volume != nil || reference.issue != nil,
      reference.pages != nil || reference.articleNumber != nil
    else { return false }
    return isOneSentence(title) && !hasOddName(reference)
  }

  /// Whether no full stop stands before a capital: what follows it might be the journal's.
  private static func isOneSentence(_ title: String) -> Bool {
    let bytes = Array(title.utf8)
    return !bytes.indices.dropFirst(2).contains {
      Byte.isCapital(bytes[$0]) && bytes[$0 - 1] == Byte.space && bytes[$0 - 2] == Byte.stop
    }
  }

  /// Whether a name is longer than names are, a group stands in front, or what is read as one may be several.
  private static func hasOddName(_ reference: Reference) -> Bool {
    let authors = reference.authors ?? []
    return authors.first?.collective != nil
      || authors.contains { ($0.family ?? "").utf8.count > 30 || ($0.collective ?? "").utf8.contains(Byte.comma) }
  }
}
