/// Moves the borders of names to where their marks have them: the model labels token by token, and leaves particles and
/// initials of a name without a label.
struct NameBorders {
  private let line: Line
  private let tokens: [Token]

  init(_ line: Line, _ tokens: [Token]) { (self.line, self.tokens) = (line, tokens) }

  /// The labels with given names up to their marks, and words such as `and` between names.
  func mended(_ labels: [Label]) -> [Label] {
    guard let first = labels.firstIndex(of: .family),
      let last = labels.lastIndex(where: { Self.ofPersons.contains($0) })
    else { return labels }
    var labels = labels
    turn(&labels)
    for index in first...last {
      partJoiner(index, &labels)
      let isEnd = labels[index] == .given && (index == last || labels[index + 1] != .given)
      if isEnd, isBehindFamily(index, labels) { extend(index, &labels) }
    }
    return labels
  }

  /// `García Márquez, Ana. Title`: a family name of two words before the comma of a lone name that is written out.
  private func turn(_ labels: inout [Label]) {
    guard let comma = tokens.prefix(5).firstIndex(where: { $0.form == .comma }), comma > 1, comma + 2 < tokens.count,
      tokens[..<comma].allSatisfy({ $0.form == .name || NameScanner.particles.contains(text($0)) }),
      GivenNames.names.contains(tokens[comma + 1].word), !GivenNames.names.contains(tokens[0].word),
      let end = tokens[comma...].firstIndex(where: { $0.form == .stop }), end < comma + 4,
      tokens[comma + 1..<end].allSatisfy({ $0.form == .name }), labels[..<end].allSatisfy(Self.ofHead.contains)
    else { return }
    for index in 0..<comma { labels[index] = .family }
    labels[comma] = .separator
    for index in comma + 1..<end { labels[index] = .given }
  }

  private func text(_ token: Token) -> String { line.compact(token.start..<token.end) }

  /// Tokens of a given name.
  private static let longest = 12
  private static let ofHead: Set<Label> = [.family, .given, .separator, .collective, .other, .title]
  private static let ofPersons: Set<Label> = [.family, .given]
  private static let free: Set<Label> = [.other, .separator]
  private static let joining: WordSet = "e y and und et"

  /// `Roe, A., e Poe, B.`: the word that joins two names is no particle.
  private func partJoiner(_ index: Int, _ labels: inout [Label]) {
    guard labels[index] == .family, Self.joining.contains(tokens[index].word), index > 0, index + 1 < tokens.count,
      labels[index - 1] == .separator || labels[index - 1] == .given, labels[index + 1] == .family,
      line.isCapital(tokens[index + 1].start), !line.isCapital(tokens[index].start)
    else { return }
    labels[index] = .separator
  }

  /// Whether a given name stands behind its family name: `Roe, Jane`.
  private func isBehindFamily(_ index: Int, _ labels: [Label]) -> Bool {
    let start = labels[max(0, index - Self.longest)...index].last { $0 != .given && $0 != .other && $0 != .separator }
    return start == .family
  }

  /// `Roe, Jane da. Title`, `Roe, J. H. de A. Title`, `Roe J.-b. Title`: particles and initials behind a given name which
  /// have no label are part of it.
  private func extend(_ index: Int, _ labels: inout [Label]) {
    var (at, end) = (index + 1, index + 1)
    while at < tokens.count, Self.free.contains(labels[at]), at - index < 8 {
      switch tokens[at].form {
      case .stop: if at == end, tokens[at - 1].form != .initial { return finish(index, end, &labels) }
      case .hyphen where !tokens[at].isSpaced && at + 1 < tokens.count && !tokens[at + 1].isSpaced: break
      case .initial where isStopped(at): end = at + 2
      case .small where tokens[at - 1].form == .hyphen && tokens[at].end - tokens[at].start == 1: end = at + 1
      case .small where isParticle(at): end = at + 1
      default: return finish(index, end, &labels)
      }
      at += 1
    }
    finish(index, end, &labels)
  }

  private func finish(_ index: Int, _ end: Int, _ labels: inout [Label]) {
    for at in index + 1..<max(end, index + 1) { labels[at] = .given }
  }

  /// Whether an initial has its full stop.
  private func isStopped(_ at: Int) -> Bool { at + 1 < tokens.count && tokens[at + 1].form == .stop }

  /// Whether a particle stands before the end of a name or before an initial.
  private func isParticle(_ at: Int) -> Bool {
    guard at + 1 < tokens.count, !Self.joining.contains(tokens[at].word),
      NameScanner.particles.contains(text(tokens[at]))
    else { return false }
    return tokens[at + 1].form.isMark || tokens[at + 1].form == .initial && isStopped(at + 1)
  }
}
