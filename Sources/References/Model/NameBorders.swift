/// Moves the borders of names to where their marks have them: the model labels token by token, and leaves particles and
/// initials of a name without a label.
struct NameBorders: LabelPass {
  private let line: Line
  private let tokens: [Token]

  init(_ line: Line, _ context: TokenContext) { (self.line, tokens) = (line, context.tokens) }

  /// Leaves the labels with given names up to their marks, and words such as `and` between names.
  func mend(_ labels: inout [Label]) {
    turn(&labels)
    guard let first = labels.firstIndex(of: .family),
      let last = labels.lastIndex(where: { Self.ofPersons.contains($0) })
    else { return }
    partTitle(behind: first, &labels)
    if !labels[..<first].contains(.given) { joinGiven(&labels) }
    dropNames(behind: first, &labels)
    for index in first...last {
      partJoiner(index, &labels)
      takeInitial(index, &labels)
      let isEnd = labels[index] == .given && (index == last || labels[index + 1] != .given)
      if isEnd, isBehindFamily(index, labels) { extend(index, &labels) }
    }
  }

  /// `A. Yu. Roe`: an initial of two letters between another and the family name.
  private func takeInitial(_ index: Int, _ labels: inout [Label]) {
    guard labels[index] == .family, index > 0, labels[index - 1] == .given, index + 2 < tokens.count,
      tokens[index + 1].form == .stop, tokens[index + 2].form == .name,
      labels[index + 2] == .family || labels[index + 2] == .other, NameScanner.pairs.contains(tokens[index].word)
    else { return }
    (labels[index], labels[index + 1], labels[index + 2]) = (.given, .given, .family)
  }

  /// `García Márquez, Ana. Title`, `Weber, Max: Title`: a family name of two words before the comma of a lone name that is written out.
  private func turn(_ labels: inout [Label]) {
    guard let comma = tokens.prefix(5).firstIndex(where: { $0.form == .comma }), comma > 0, comma + 2 < tokens.count,
      tokens[..<comma].allSatisfy({ $0.form == .name || isSmallParticle($0) }),
      GivenNames.names.contains(tokens[comma + 1].word) || labels[0] == .family && isBeforeIn(comma + 2),
      !GivenNames.names.contains(tokens[0].word),
      let end = tokens[comma...].firstIndex(where: { $0.form == .stop || $0.form == .colon }), end < comma + 4,
      comma > 1 || tokens[end].form == .colon,
      tokens[comma + 1..<end].allSatisfy({ $0.form == .name }), labels[..<end].allSatisfy(Self.ofHead.contains)
    else { return }
    for index in 0..<comma { labels[index] = .family }
    labels[comma] = .separator
    for index in comma + 1..<end { labels[index] = .given }
  }

  /// Whether a colon stands at an index and `In:` behind it: `Roe, Susie: Title. In: Journal`.
  private func isBeforeIn(_ colon: Int) -> Bool {
    guard colon < tokens.count - 1, tokens[colon].form == .colon else { return false }
    return tokens.indices[colon...].dropLast().contains {
      tokens[$0].word == Self.into && tokens[$0 + 1].form == .colon
    }
  }

  private static let into = Hash.of("in")

  /// `Roe, J. Preface. In`, where the title's first word is labelled as a name: a family name that no mark but an initial's
  /// full stop parts from the name before it, and behind which no given name stands.
  private func partTitle(behind first: Int, _ labels: inout [Label]) {
    let start = labels.indices.dropFirst(first + 3).first { at in
      labels[at] == .family && labels[at - 1] != .family && tokens[at - 1].form == .stop
        && labels[at - 2] == .given && tokens[at - 2].form == .initial && closesName(at - 1, labels)
    }
    guard let start, !labels[..<first].contains(.given) else { return }
    var end = start
    while end < labels.count, labels[end].isAuthor {
      guard labels[end] != .given, labels[end] != .others else { return }
      end += 1
    }
    for at in start..<end { labels[at] = .title }
    if end < labels.count, tokens[end].form != .stop, labels[end] == .other { labels[end] = .title }
  }

  /// Whether the initials before a full stop stand behind a family name: `Roe, J.`, not `and J.`.
  private func closesName(_ stop: Int, _ labels: [Label]) -> Bool {
    var at = stop
    while at > 0, labels[at] == .given || tokens[at].form == .stop { at -= 1 }
    if at > 0, tokens[at].form == .comma { at -= 1 }
    return labels[at] == .family
  }

  /// `Atkins, P.; de Paula, J. Title`, `Bird G. A.Title`: an initial behind the last family name that is labelled as the
  /// title's.
  private func joinGiven(_ labels: inout [Label]) {
    guard let title = labels.firstIndex(where: { $0 == .title || $0 == .container }), title > 1,
      title + 2 < tokens.count,
      tokens[title].form == .initial, tokens[title + 1].form == .stop
    else { return }
    let isBehindFamily = tokens[title - 1].form == .comma && labels[title - 2] == .family && hasInverted(title, labels)
    let isUnspaced = labels[title - 1] == .given && tokens[title + 2].form.isWord && !tokens[title + 2].isSpaced
    guard isBehindFamily || isUnspaced else { return }
    for at in title...title + 1 { labels[at] = .given }
  }

  /// Whether a name before an index has a comma between family and given name: `Roe, J.`
  private func hasInverted(_ end: Int, _ labels: [Label]) -> Bool {
    (2..<max(end, 2)).contains { at in
      guard labels[at] == .given else { return false }
      let comma = tokens[at].form == .comma ? at : at - 1
      return tokens[comma].form == .comma && labels[comma - 1] == .family
    }
  }

  /// `X-Ray Binaries (Cambridge U. P., Cambridge, 1997)`: behind a title of several words there are no authors.
  private func dropNames(behind first: Int, _ labels: inout [Label]) {
    guard let title = labels.firstIndex(of: .title), first < title else { return }
    let words = labels.indices.filter { labels[$0] == .title && tokens[$0].form.isWord }
    guard words.count > 2 else { return }
    for at in words[2]..<labels.count where Self.ofPersons.contains(labels[at]) { labels[at] = labels[at - 1] }
  }

  private func isSmallParticle(_ token: Token) -> Bool {
    NameScanner.particles.contains(token.word) && !line.isCapital(token.start)
  }

  /// Tokens of a given name.
  private static let longest = 12
  private static let ofHead: LabelSet = [
    .family, .given, .suffix, .separator, .collective, .other, .title, .container, .publisher, .place,
  ]
  private static let ofPersons: LabelSet = [.family, .given]
  private static let free: LabelSet = [.other, .separator]

  /// `Roe, A., e Poe, B.`: the word that joins two names is no particle.
  private func partJoiner(_ index: Int, _ labels: inout [Label]) {
    guard labels[index] == .family, NameScanner.joining.contains(tokens[index].word), index > 0,
      index + 1 < tokens.count,
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
    guard at + 1 < tokens.count, !NameScanner.joining.contains(tokens[at].word),
      isSmallParticle(tokens[at])
    else { return false }
    return tokens[at + 1].form.isMark || tokens[at + 1].form == .initial && isStopped(at + 1)
  }
}
