/// Labels of a list of names with their initials in front, which a colon ends: `E. Roe, A. B. van Doe and L. Poe: Solid State
/// Naps, 2003`, as journals of materials and of physics print it. Journals of medicine, from which the model has learned,
/// print none such, and it takes the last name for the journal's or the title's first word.
struct ColonNames: LabelPass {
  private let line: Line
  private let tokens: [Token]

  init(_ line: Line, _ context: TokenContext) { (self.line, tokens) = (line, context.tokens) }

  /// Leaves the labels with such a list at the head in its own.
  func mend(_ labels: inout [Label]) {
    guard let list = NameListReader(line, tokens).listBeforeColon(), let colon = colon(list),
      list.names.count > 1 || labels.first == .given
    else { return }
    for at in 0..<colon { labels[at] = .separator }
    for name in list.names {
      for at in name.given { labels[at] = .given }
      for at in name.family { labels[at] = .family }
      if let suffix = name.suffix { labels.replaceSubrange(suffix, with: suffix.map { _ in .suffix }) }
    }
    if let others = list.others { labels.replaceSubrange(others, with: others.map { _ in .others }) }
    labels[colon] = .other
    // What the model took for names behind the colon begins what stands there.
    let title = labels[colon...].first { $0 == .title || $0 == .container } ?? .title
    for at in labels.indices[(colon + 1)...].prefix(while: { labels[$0].isAuthor }) { labels[at] = title }
  }

  /// Index of the colon, which may stand behind the full stop of `et al.`
  private func colon(_ list: NameList) -> Int? {
    (list.end...list.end + 1).first { $0 < tokens.count && tokens[$0].form == .colon }
  }
}
