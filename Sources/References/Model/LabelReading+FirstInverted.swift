import Articles

/// Lists in which only the first name is turned round, as in Chicago's and MLA's styles:
/// `Allende-Pérez, S. R., J. N. Sánchez, and A. Peña`, `Hackney, Kaylee J, Shanna R Daniels, and Samantha C Paust`.
///
/// What stands between commas shows it, where labels that go by neighbours take each given name for the family before it.
extension LabelReading {
  /// The persons of such a list; `nil` of any other.
  func firstInverted(_ family: Label, _ given: Label) -> [Person]? {
    let pieces = pieces(family, given)
    guard pieces.count >= 3, labels[pieces[0]].allSatisfy({ $0 == family }), isGiven(pieces[1], family, given) else {
      return nil
    }
    let rest = pieces[2...].map { parts($0, family, given) }
    let persons = rest.compactMap(\.self)
    guard persons.count == rest.count else { return nil }
    return [person(given: pieces[1], family: pieces[0])] + persons.map { person(given: $0.given, family: $0.family) }
  }

  /// The tokens of names between commas, semicolons and words that join, up to what is neither.
  private func pieces(_ family: Label, _ given: Label) -> [Range<Int>] {
    let isName = { (index: Int) in labels[index] == family || labels[index] == given }
    guard let first = labels.indices.first(where: isName) else { return [] }
    let end = (first..<labels.count).first { !isName($0) && !isBorder($0) } ?? labels.count
    return (first..<end).split(whereSeparator: isBorder).map { $0.startIndex..<$0.endIndex }
  }

  private func isBorder(_ index: Int) -> Bool {
    let token = tokens[index]
    return token.form == .comma || token.form == .semicolon || token.form == .ampersand
      || NameScanner.joining.contains(token.word) && !token.form.isInitials
  }

  /// Whether a piece holds given names alone: as labelled, or a word with initials behind it.
  private func isGiven(_ piece: Range<Int>, _ family: Label, _ given: Label) -> Bool {
    if labels[piece].allSatisfy({ $0 == given }) { return true }
    let words = piece.filter { !tokens[$0].form.isMark }
    guard words.count >= 2, let first = words.first, labels[first] == family else { return false }
    return words.dropFirst().allSatisfy { tokens[$0].form.isInitials }
  }

  /// Given names and the family name behind them: as labelled, or the last word behind an initial.
  private func parts(_ piece: Range<Int>, _ family: Label, _ given: Label) -> (given: Range<Int>, family: Range<Int>)? {
    if labels[piece.lowerBound] == given, let border = piece.first(where: { labels[$0] == family }),
      labels[border..<piece.upperBound].allSatisfy({ $0 == family })
    {
      return (piece.lowerBound..<border, border..<piece.upperBound)
    }
    guard let last = piece.last, last > piece.lowerBound, tokens[last].form.isWord, !tokens[last].form.isInitials,
      piece.dropLast().contains(where: { tokens[$0].form.isInitials })
    else { return nil }
    return (piece.lowerBound..<last, last..<piece.upperBound)
  }

  private func person(given: Range<Int>, family: Range<Int>) -> Person {
    var person = Person()
    person.family = value(family)
    person.given = value(given)
    return person
  }
}
