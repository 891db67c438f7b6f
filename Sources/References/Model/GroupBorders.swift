/// Labels of groups at the head that name themselves twice: `CDC (Centers for Disease Control)`, `SFB - Serviço Florestal
/// Brasileiro`. The model takes acronyms for initials and what stands behind them for names or titles.
struct GroupBorders: LabelPass {
  private static let longest = 24

  private let line: Line
  private let tokens: [Token]

  init(_ line: Line, _ context: TokenContext) { (self.line, tokens) = (line, context.tokens) }

  /// Leaves the labels with such a group in its own.
  func mend(_ labels: inout [Label]) {
    guard
      let end = committeeEnd() ?? titledEnd() ?? headedEnd(labels) ?? acronymEnd(labels) ?? unlabelledEnd(labels)
        ?? titleEnd(labels),
      end < tokens.count,
      isEnd(end)
    else {
      partPerson(&labels)
      return takeGroup(&labels)
    }
    for at in 0..<end { labels[at] = .collective }
    var next = end
    while next < tokens.count, labels[next].isAuthor { next += 1 }
    for at in end..<next { labels[at] = tokens[at].form.isMark ? .other : .title }
  }

  /// `Jane Q. Roe, A Theory of Tea (`: a lone name that is written out, taken for a group's.
  private func partPerson(_ labels: inout [Label]) {
    guard let end = labels.firstIndex(where: { $0 != .collective }), (2...4).contains(end), isEnd(end),
      tokens[end - 1].form == .name,
      GivenNames.names.contains(tokens[0].word) || end == 2 && GivenNames.names.contains(tokens[1].word),
      (1..<end).allSatisfy({ tokens[$0].form == .name || tokens[$0].form == .initial || tokens[$0].form == .stop }),
      end < 4 || tokens[1].form == .initial, !AuthorScanner(line).isGroupName(tokens[0].start..<tokens[end - 1].end)
    else { return }
    // `Roe Jane, «Title»`
    let isTurned = !GivenNames.names.contains(tokens[0].word)
    for at in 0..<end { labels[at] = .given }
    labels[isTurned ? 0 : end - 1] = .family
  }

  /// Whether a full stop, a comma, a year or a bracket with one stands at an index.
  private func isEnd(_ index: Int) -> Bool {
    switch tokens[index].form {
    case .stop, .year, .comma: true
    case .open: index + 1 < tokens.count && tokens[index + 1].form == .year
    default: false
    }
  }

  private func titledEnd() -> Int? {
    guard let end = bracketEnd() ?? dashEnd(), tokens[..<end].allSatisfy({ $0.form.isMark || isTitled($0) }) else {
      return nil
    }
    return end
  }

  /// `Subcommittee for guidelines on naps. Title`
  private func committeeEnd() -> Int? {
    guard let first = tokens.first, Self.committees.contains(first.word) else { return nil }
    return tokens.prefix(Self.longest).firstIndex { $0.form.isMark }
  }

  private static let committees: WordSet = "committee subcommittee"

  /// `Escola Nacional de Administração. Title`, `Dipartimento della Salute. Title`: what begins with a word that only groups
  /// begin with and goes on in capitals up to a full stop or a year, labelled as persons or as the title.
  private func headedEnd(_ labels: [Label]) -> Int? {
    guard let first = tokens.first, Self.heads.contains(first.word),
      let end = tokens.prefix(Self.longest).firstIndex(where: { $0.form.isMark || $0.form == .year }), end > 2,
      tokens[end].form == .stop || tokens[end].form == .year || tokens[end].form == .open,
      !labels[..<end].contains(.year),
      tokens[end].form != .stop || tokens[..<end].allSatisfy(isTitled)
    else { return nil }
    return end
  }

  /// Whether a word begins with a capital or is one that stands small in names.
  private func isTitled(_ word: Token) -> Bool {
    line.isCapital(word.start) || word.end - word.start <= 3 || Self.small.contains(word.word)
  }

  private static let heads: WordSet =
    """
    agencia agência asociación associação comisión comissão conselho consejo departamento dipartimento escola escuela \
    faculdade facultad fundación fundação institut instituto istituto ministerio ministério ministère ministero \
    ministerium ministry organización organização secretaria secretaría sistema sociedad sociedade société universidad \
    universidade università universität université bundesamt bundesministerium bundesanstalt bundeszentrale landesamt
    """
  private static let small: WordSet =
    "de da do das dos del della delle dei di du des la le e y et und of and for the para per für im"

  /// `AOAC International. 2006. Title`, where nothing is labelled as an author.
  private func unlabelledEnd(_ labels: [Label]) -> Int? {
    guard labels.first == .other, let stop = tokens.prefix(9).firstIndex(where: { $0.form.isMark }), stop > 0,
      stop + 1 < tokens.count, tokens[stop].form == .stop, tokens[stop + 1].form == .year || labels[stop + 1] == .title,
      labels[..<stop].allSatisfy({ $0 == .other }), !labels.contains(where: \.isAuthor),
      AuthorScanner(line).isTitled(tokens[0].start..<tokens[stop].start)
    else { return nil }
    return stop
  }

  /// `NHS Improving Tea. (2014). Title`, the first sentence labelled as a title too.
  private func titleEnd(_ labels: [Label]) -> Int? {
    guard labels.first == .title, let stop = tokens.prefix(9).firstIndex(where: { $0.form.isMark }), stop > 0,
      stop + 3 < tokens.count, tokens[stop].form == .stop, tokens[stop + 1].form == .open,
      tokens[stop + 2].form == .year, labels[..<stop].allSatisfy({ $0 == .title }),
      labels[(stop + 3)...].contains(.title),
      case let name = tokens[0].start..<tokens[stop].start, AuthorScanner(line).isTitled(name),
      AuthorScanner(line).isGroupName(name) || tokens[..<stop].contains(where: \.form.isAcronym)
    else { return nil }
    return stop
  }

  /// `Roe A, Doe B; Panel members. Title`: what a semicolon parts from persons that commas part is a group.
  private func takeGroup(_ labels: inout [Label]) {
    guard let mark = tokens.firstIndex(where: { $0.form == .semicolon }), mark > 3, mark + 3 < tokens.count,
      labels[mark - 1] == .given, labels[..<mark].contains(.family), line.isCapital(tokens[mark + 1].start),
      tokens[..<mark].contains(where: { $0.form == .comma }),
      let stop = tokens[mark...].prefix(Self.longest).firstIndex(where: { $0.form == .stop }), stop > mark + 1,
      labels[mark + 1..<stop].allSatisfy({ $0 == .other || $0 == .title }),
      tokens[mark + 1..<stop].allSatisfy({ $0.form.isWord || $0.form == .hyphen }), labels[stop...].contains(.title)
    else { return }
    labels[mark] = .separator
    for at in mark + 1..<stop { labels[at] = .collective }
    labels[stop] = .other
  }

  /// `CDC (Centers for Disease Control)`, `U.S. EPA (U.S. Environmental Protection Agency)`
  private func bracketEnd() -> Int? {
    guard let open = tokens.prefix(7).firstIndex(where: { $0.form == .open }), open > 0,
      tokens[open - 1].form.isAcronym, tokens[..<open].allSatisfy({ $0.form.isWord || $0.form == .stop }),
      let close = tokens[open...].prefix(Self.longest).firstIndex(where: { $0.form == .close })
    else { return nil }
    let inside = tokens[open + 1..<close]
    guard inside.count(where: \.form.isWord) > 2, inside.allSatisfy({ !$0.form.isNumber && $0.form != .semicolon }),
      inside.count(where: { $0.form == .comma }) < 3
    else { return nil }
    return close + 1
  }

  /// `SFB - Serviço Florestal Brasileiro`
  private func dashEnd() -> Int? {
    guard tokens.count > 4, tokens[0].form.isAcronym, tokens[1].form == .hyphen, tokens[1].isSpaced, tokens[2].isSpaced
    else { return nil }
    let end = tokens[2...].prefix(Self.longest).firstIndex { !$0.form.isWord && $0.form != .ampersand }
    return end.flatMap { $0 > 4 ? $0 : nil }
  }

  /// `USDA-NRCS. Title`, labelled as names.
  private func acronymEnd(_ labels: [Label]) -> Int? {
    let isAcronym = { (at: Int) in tokens[at].form == .initials || tokens[at].form == .capitals }
    guard tokens.count > 4, isAcronym(0), tokens[0].end - tokens[0].start > 2, isAcronym(2),
      tokens[1].form == .hyphen || tokens[1].form == .slash, !tokens[2].isSpaced, labels[0].isAuthor,
      tokens[3].form != .comma
    else { return nil }
    return 3
  }
}
