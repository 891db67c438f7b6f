import Articles

/// How the names of one list are written. It is settled by the first name and holds for the rest.
enum NameStyle {
  /// `Smith JR`
  case bare
  /// `Smith J. R.`
  case dotted
  /// `Smith, J. R.` and `Smith, JR`
  case comma
  /// `J. R. Smith` and `JR Smith`
  case initialsFirst
}

/// Reads single names.
struct NameScanner {
  static let particles: WordSet =
    """
    de del della dell der den des di da das do dos du d e el al af av bin bint ben ibn la las le les lo los op 't ter ten \
    te van vander vande von vom zu zum zur y und st in het abu ud ur
    """
  /// Words between two names, small.
  static let joining: WordSet = "and und y e et ve och og"
  static let suffixes: WordList = [
    "jr", "sr", "iii", "iv", "ii", "2nd", "3rd", "4th", "2d", "3d",
  ]

  let line: Line

  /// A name in a style, or in any where `style` is `nil`; steps over it.
  func name(_ at: inout Int, style: NameStyle?, isLenient: Bool = false) -> (person: Person, style: NameStyle)? {
    if style != .initialsFirst, let found = familyFirst(&at, style: style, isLenient: isLenient) { return found }
    if style == nil || style == .initialsFirst, let person = initialsFirst(&at) { return (person, .initialsFirst) }
    return nil
  }

  /// `van der Waals JD`, `Smith J. R.`, `Smith, J. R.`, each with a suffix or not.
  private func familyFirst(_ start: inout Int, style: NameStyle?, isLenient: Bool) -> (Person, NameStyle)? {
    var at = start
    for _ in 0..<6 {
      let wordStart = at
      guard skipFamilyWord(&at, isLenient: isLenient) else { return nil }
      let family = span(start, at)
      guard line.isLetter(wordStart) || line[wordStart] == Byte.apostrophe else { return nil }
      var next = at
      let early = suffix(&next)
      if line[next] == Byte.comma, style == nil || style == .comma {
        next = line.afterSpaces(next + 1)
        guard let given = initials(&next, isDotted: nil) else { return nil }
        return finish(&start, next, family, given, .comma, early)
      }
      guard line[next] == Byte.space else { return nil }
      next = line.afterSpaces(next)
      if style == .comma {
        at = next
        continue
      }
      let isDotted = style.map { $0 == .dotted }
      if let given = initials(&next, isDotted: isDotted), hasName(family) {
        let hasStop = line[given.upperBound - 1] == Byte.stop
        return finish(&start, next, family, given, style ?? (hasStop ? .dotted : .bare), early)
      }
      at = line.afterSpaces(at)
    }
    return nil
  }

  private func finish(
    _ start: inout Int, _ end: Int, _ family: Range<Int>, _ given: Range<Int>, _ style: NameStyle, _ early: Range<Int>?
  ) -> (Person, NameStyle)? {
    var person = Person()
    person.family = line.value(family)
    person.given = line.value(given)
    start = end
    person.suffix = (early ?? suffix(&start)).flatMap(line.value)
    return (person, style)
  }

  /// A name needs a word that is more than a particle.
  private func hasName(_ family: Range<Int>) -> Bool { family.count >= 2 || line.width(family.lowerBound) > 1 }

  /// `J. R. Smith`, `JR van der Waals`
  private func initialsFirst(_ start: inout Int) -> Person? {
    var at = start
    guard let given = givenInitials(&at) else { return nil }
    let familyStart = line.afterSpaces(at)
    var familyEnd = familyStart
    at = familyStart
    for _ in 0..<4 {
      let wordStart = at
      guard skipFamilyWord(&at, isLenient: false), line.isLetter(wordStart) else { break }
      familyEnd = at
      guard line[at] == Byte.space, !isJoiner(line.afterSpaces(at)) else { break }
      at = line.afterSpaces(at)
    }
    guard familyEnd - familyStart >= 2, familyEnd == line.end || endsName(familyEnd, given) else { return nil }
    if isSentence(given, behind: familyEnd) { return nil }
    var person = Person()
    (person.given, person.family) = (line.value(given), line.value(span(familyStart, familyEnd)))
    start = familyEnd
    person.suffix = suffix(&start).flatMap(line.value)
    return person
  }

  /// Whether a mark behind a family name may end it; a colon does behind initials with full stops and before a capital
  /// (`M. Armand: Nature`), else a title may stand there (`HIV Infection: a review`).
  private func endsName(_ at: Int, _ given: Range<Int>) -> Bool {
    if line[at] == Byte.colon {
      return line.firstIndex(of: Byte.stop, in: given) != nil && !line.isSmall(line.afterSpaces(at + 1))
    }
    return [Byte.comma, Byte.semicolon, Byte.space, Byte.open, Byte.stop].contains(line[at])
  }

  /// `A Bayesian model of`: a capital without a full stop and a word with small ones behind it.
  private func isSentence(_ given: Range<Int>, behind end: Int) -> Bool {
    guard given.count == 1, line[given.lowerBound] == UInt8(ascii: "A"), line[end] == Byte.space else { return false }
    let next = line.afterSpaces(end)
    return line.isSmall(next) && !isJoiner(next)
  }

  /// Initials of two letters, most of them of Russian names.
  static let pairs: WordSet = "yu ya ye yo zh kh ts ch sh th ph"
  private static let joiners: WordList = ["and", "et", "&"]
  func isJoiner(_ at: Int) -> Bool { line.hasAny(Self.joiners, at: at) || line[at] == Byte.ampersand }

  private func givenInitials(_ start: inout Int) -> Range<Int>? {
    var at = start
    var count = 0
    while line.isCapital(at), count < 5 {
      var next = at + line.width(at)
      if let end = initialEnd(at) {
        at = end
        while line[at] == Byte.hyphen { at += 1 }
        let after = line.afterSpaces(at)
        count += 1
        guard line.isCapital(after), initialEnd(after) != nil else { break }
        at = after
      } else {
        while line.isCapital(next), next - at < 4 { next += line.width(next) }
        guard line[next] == Byte.space || line[next] == Byte.hyphen else { break }
        (at, count) = (next, count + 1)
        break
      }
    }
    while at > start, line[at - 1] == Byte.space { at -= 1 }
    guard count > 0, at > start, line[at] == Byte.space || line[at - 1] == Byte.stop else { return nil }
    defer { start = at }
    return span(start, at)
  }

  /// Offset behind the full stop of an initial, one of two letters too: `Yu. A. Roe`, `Ch. Doe`.
  private func initialEnd(_ at: Int) -> Int? {
    let end = at + line.width(at)
    if line[end] == Byte.stop { return end + 1 }
    return line[end + 1] == Byte.stop && line.isSmall(end) && Self.pairs.contains(line.hash(span(at, end + 1)))
      ? end + 2 : nil
  }

  /// A word that can stand in a family name: with a capital, or a particle.
  private func skipFamilyWord(_ at: inout Int, isLenient: Bool) -> Bool {
    let finish = line.wordEnd(at)
    guard finish > at, finish - at <= 40, !Byte.isDigit(line[at]) else { return false }
    let isName = isLenient || line.isCapital(at) || hasInnerCapital(span(at, finish)) || !isSmallOrMark(at)
    guard isName || isParticle(span(at, finish)) else { return false }
    at = finish
    if line[at] == Byte.stop, finish - at <= 2, line.has("st", at: finish - 2) { at += 1 }
    return true
  }

  /// Whether a word is a particle, small.
  func isParticle(_ word: Range<Int>) -> Bool {
    !line.isCapital(word.lowerBound) && Self.particles.contains(line.hash(word))
  }

  /// `d'Alembert`, `al-Hassan`, `deKernion`
  private func hasInnerCapital(_ word: Range<Int>) -> Bool {
    word.dropFirst().prefix(6).contains { Byte.isCapital(line[$0]) } && line.isSmall(word.upperBound - 1)
  }

  private func isSmallOrMark(_ at: Int) -> Bool { line.isSmall(at) || line[at] < 0x80 }

  /// Whether a name may end at an offset.
  func isNameEnd(_ at: Int) -> Bool {
    switch line[at] {
    case 0, Byte.comma, Byte.semicolon, Byte.stop, Byte.colon: return true
    case Byte.open: return true
    case Byte.space:
      let next = line.afterSpaces(at)
      var year = next
      return isJoiner(next) || line[next] == Byte.open || line[next] == Byte.comma
        || line.hasAny(Self.suffixes, at: next)
        || line.yearAfterDay(&year) != nil || line[next] == Byte.semicolon || line[next] == Byte.stop
    default: return false
    }
  }

  /// ` Jr`, `, 3rd.`; steps over it.
  private func suffix(_ start: inout Int) -> Range<Int>? {
    var at = start
    while line[at] == Byte.space || line[at] == Byte.comma { at += 1 }
    guard at > start else { return nil }
    let first = at
    // Capitals are initials: `Coura JR`.
    guard line.skip(anyOf: Self.suffixes, &at), !Byte.isWord(line[at]), !isInitials(first) else { return nil }
    guard [0, Byte.comma, Byte.semicolon, Byte.stop, Byte.space, Byte.open].contains(line[at]) else { return nil }
    let found = span(first, at)
    if line[at] == Byte.stop, [Byte.comma, Byte.semicolon, Byte.space].contains(line[at + 1]), isMore(at + 1) {
      at += 1
    }
    start = at
    return found
  }

  /// Whether two capitals stand at an offset that are no roman numeral.
  private func isInitials(_ at: Int) -> Bool {
    Byte.isCapital(line[at]) && Byte.isCapital(line[at + 1]) && !line.has("i", at: at)
  }

  /// Whether a full stop behind a suffix belongs to it: a comma follows, or the list goes on.
  private func isMore(_ at: Int) -> Bool { line[at] == Byte.comma || line[at] == Byte.semicolon }
}
