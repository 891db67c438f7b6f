/// Reading of single names.
extension NameListReader {
  /// Two words and more, each with a capital but for particles, with initials between: the last one is the family's name,
  /// with the particles before it and what hyphens tie to it.
  func direct(_ start: Int, mayBeginWithInitial: Bool) -> NameList.Name? {
    guard let first = form(start),
      first.isInitials
        ? mayBeginWithInitial
        : (first == .name || first == .mixed) && !Self.noNames.contains(tokens[start].word)
    else { return nil }
    var (at, family, end, isBehindParticle) = (start, start, start, false)
    var behindInitial = 0
    scan: while let form = form(at), at == start || suffixEnd(at) == nil {
      switch form {
      case .name where at > start && isParticle(at) && self.form(at + 1)?.isWord == true:
        if !isBehindParticle { family = at }
        isBehindParticle = true
      case .name, .mixed, .capitals:
        if !isBehindParticle, at == start || tokens[at - 1].form != .hyphen { family = at }
        isBehindParticle = false
        behindInitial += family == at && behindInitial > 0 ? 1 : 0
        end = at + 1
      case .initial, .initials:
        guard self.form(at + 1) == .stop || isBeforeName(at) else { break scan }
        behindInitial = max(behindInitial, 1)
        at += self.form(at + 1) == .stop ? 1 : 0
      case .hyphen where isTied(at): break
      case .small, .word:
        guard at > start, !isJoining(at), isParticle(at) || tokens[at - 1].form == .hyphen else { break scan }
        if tokens[at - 1].form == .hyphen { end = at + 1 } else if !isBehindParticle { family = at }
        isBehindParticle = isBehindParticle || tokens[at - 1].form != .hyphen
      default: break scan
      }
      at += 1
    }
    // `Roe F. J. Tea Leaf Taxonomy and`: behind an initial stand one or two words.
    guard at == end, family > start, end - start <= 12, behindInitial <= 3 else { return nil }
    return NameList.Name(given: start..<family, family: family..<end, suffix: suffix(at))
  }

  /// A lone name that fills a range, in either order.
  func single(_ range: Range<Int>) -> NameList.Name? {
    [direct(range.lowerBound, mayBeginWithInitial: true), inverted(range.lowerBound)].compactMap(\.self)
      .first { $0.end == range.upperBound }
  }

  /// Whether an initial without a full stop has another one, a name or a hyphen behind it: `Jane Q Roe`.
  private func isBeforeName(_ at: Int) -> Bool {
    guard let next = form(at + 1) else { return false }
    return next == .name || next == .mixed || next == .capitals || next == .initial || isParticle(at + 1)
      || next == .hyphen && isTied(at + 1)
  }

  /// A name with its family name first: `van Poe, J.-A.` or `Doe-Roe, Max A`. Behind initials a comma parts two names:
  /// `Roe M, Doe P and Poe D. Title`.
  func inverted(_ start: Int) -> NameList.Name? {
    let comma = (start..<min(start + 8, tokens.count)).first { tokens[$0].form == .comma }
    guard let comma, comma > start, tokens[comma - 1].form != .initial, isFamily(start..<comma) else { return nil }
    let end = givenEnd(comma + 1)
    guard end > comma + 1 else { return nil }
    return NameList.Name(given: comma + 1..<end, family: start..<comma, suffix: suffix(end))
  }

  private func isFamily(_ range: Range<Int>) -> Bool {
    let last = tokens[range.upperBound - 1].form
    guard range.count == 1 || last != .initials else { return false }
    return !Self.noNames.contains(tokens[range.lowerBound].word)
      && range.allSatisfy { at in
        switch tokens[at].form {
        case .name, .mixed, .capitals, .initials: true
        case .initial: at == range.lowerBound
        case .hyphen: isTied(at)
        case .small, .word: isParticle(at) && !isJoining(at) || tokens[max(at - 1, 0)].form == .hyphen
        default: false
        }
      }
  }

  /// Index behind a given name: words and initials, with particles between and behind them. A word behind an initial's full
  /// stop begins the title, but for one before a comma: `Roe, J. Paul, and`.
  private func givenEnd(_ start: Int) -> Int {
    var at = start
    while let form = form(at), at - start < 10, at == start || suffixEnd(at) == nil {
      switch form {
      case .initial, .initials: at += self.form(at + 1) == .stop ? 2 : 1
      case .name, .mixed:
        guard at == start || tokens[at - 1].form != .stop || isBetweenNames(at + 1) else { return at }
        at += 1
      case .hyphen where at > start && (isTied(at) || tokens[at - 1].form == .stop && !tokens[at].isSpaced): at += 1
      case .small, .word:
        guard at > start, !isJoining(at), isParticle(at) || tokens[at - 1].form == .hyphen else { return at }
        at += 1
      default: return at
      }
    }
    return at
  }

  /// The tokens of `Jr`, which a comma may part from its name.
  private func suffix(_ start: Int) -> Range<Int>? {
    let at = form(start) == .comma ? start + 1 : start
    return suffixEnd(at).map { at..<$0 }
  }

  /// Index behind `Jr.` or its like, behind its full stop too where the list goes on.
  private func suffixEnd(_ at: Int) -> Int? {
    guard at < tokens.count, tokens[at].form.isWord || tokens[at].form == .numberLetter else { return nil }
    var offset = tokens[at].start
    guard line.skip(anyOf: NameScanner.suffixes, &offset), offset == tokens[at].end else { return nil }
    return form(at + 1) == .stop && isBetweenNames(at + 2) ? at + 2 : at + 1
  }

  private func isTied(_ at: Int) -> Bool {
    !tokens[at].isSpaced && at + 1 < tokens.count && !tokens[at + 1].isSpaced
  }

  /// `in 't Veld` has a particle, `Poe, K. L. in The Tea Houses` has none.
  private func isParticle(_ at: Int) -> Bool {
    guard NameScanner.particles.contains(tokens[at].word) else { return false }
    return tokens[at].word != Self.in || form(at + 1) == .small || form(at + 1) == .word
  }

  private static let `in` = Hash.of("in")

  /// Words that begin titles and no names.
  private static let noNames: WordSet = "the in on a an of for from to with toward towards how why what is are new"
}
