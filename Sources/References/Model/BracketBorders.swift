/// Moves the borders of fields to brackets, which tell more of groups and editors than the words in them.
struct BracketBorders: LabelPass {
  /// How many tokens a group's name may have.
  private static let longest = 30

  private static let ofPersons: LabelSet = [.family, .given, .suffix, .others]
  private static let opening: Set<Token.Form> = [.open, .openBracket]
  private static let closing: Set<Token.Form> = [.close, .closeBracket]

  private let line: Line
  private let tokens: [Token]

  init(_ line: Line, _ context: TokenContext) { (self.line, tokens) = (line, context.tokens) }

  /// Leaves the labels with groups behind authors, and editors behind a book's name, in their own.
  func mend(_ labels: inout [Label]) {
    takeGroup(in: &labels)
    takeEditors(in: &labels)
    takeDate(in: &labels)
    takeMonth(in: &labels)
  }

  /// `Roe, J. (2018, May 3). Title`: month and day in the year's brackets are no part of the title.
  private func takeDate(in labels: inout [Label]) {
    guard let year = labels.firstIndex(of: .year), year > 0, tokens[year - 1].form == .open,
      year + 1 < tokens.count, tokens[year + 1].form == .comma,
      let close = (year + 1..<min(year + 6, tokens.count)).first(where: { tokens[$0].form == .close }),
      line.isDate(tokens[year + 1].end..<tokens[close].start)
    else { return }
    for index in year + 1...close { labels[index] = .other }
  }

  /// `J Tea (2011-06)`: year and month by their numbers.
  private func takeMonth(in labels: inout [Label]) {
    guard tokens.count > 6,
      let open = (2..<tokens.count - 4).first(where: { at in
        tokens[at].form == .open && tokens[at + 1].form == .year && tokens[at + 2].form == .hyphen
          && tokens[at + 3].form == .twoDigits && [.hyphen, .close].contains(tokens[at + 4].form)
      }),
      let close = tokens[open...].prefix(7).firstIndex(where: { $0.form == .close }), !labels[..<open].contains(.year)
    else { return }
    for index in open...close { labels[index] = .other }
    labels[open + 1] = .year
  }

  /// `M. Roe et al. (SNAIL Collaboration, and SLUG Collaboration), Title`, or in square brackets: the groups are authors, whatever else they were
  /// taken for.
  private func takeGroup(in labels: inout [Label]) {
    guard let last = labels.lastIndex(where: { Self.ofPersons.contains($0) }),
      let open = (last + 1..<min(last + 6, tokens.count)).first(where: { Self.opening.contains(tokens[$0].form) }),
      let close = (open + 1..<min(open + Self.longest, tokens.count)).first(where: {
        Self.closing.contains(tokens[$0].form)
      }),
      close > open + 1, labels[last + 1..<open].allSatisfy({ $0 == .other || $0 == .title || $0 == .others }),
      AuthorScanner(line).isGroupName(tokens[open + 1].start..<tokens[close - 1].end),
      tokens[open].form == .open || AuthorScanner(line).isTitled(tokens[open].end..<tokens[close].start)
    else { return }
    let kept: LabelSet = [.other, .title, .collective, .separator, .container, .place]
    guard labels[open...close].allSatisfy(kept.contains) else { return }
    for index in open + 1..<close {
      let isBetween = tokens[index].form == .comma || tokens[index - 1].form == .comma && tokens[index].form == .small
      labels[index] = isBetween ? .separator : .collective
    }
    let next = close + 1 < tokens.count && tokens[close + 1].form == .comma ? close + 1 : close
    for index in [open, close, next] { labels[index] = .other }
  }

  /// `Title of a book (P.S. Roe, ed.)`: what stands between the bracket and the first editor is that editor's.
  private func takeEditors(in labels: inout [Label]) {
    guard let last = labels.lastIndex(of: .container), last + 1 < labels.count, labels[last + 1].isEditor,
      let open = (max(0, last - 3)...last).last(where: { tokens[$0].form == .open }),
      (open + 1..<last + 1).allSatisfy({ [.initial, .initials, .stop].contains(tokens[$0].form) })
    else { return }
    labels[open] = .other
    for index in open + 1..<last + 1 { labels[index] = .editorGiven }
  }
}
