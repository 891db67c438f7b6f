/// Reading of initials behind a family name.
extension NameScanner {
  /// Initials that end where a name may end; steps over them.
  func initials(_ start: inout Int, isDotted: Bool?) -> Range<Int>? {
    guard line.isCapital(start) else { return nil }
    let first = start + line.width(start)
    let dotted = line[first] == Byte.stop || (line.isSmall(first) && line[first + line.width(first)] == Byte.stop)
    if isDotted != false, dotted, let found = dottedInitials(&start) { return found }
    return isDotted == true ? nil : bareInitials(&start)
  }

  /// `J.`, `J.R.`, `J. R.`, `J.-P.`, `Yu. A.`
  private func dottedInitials(_ start: inout Int) -> Range<Int>? {
    var (at, last) = (start, start)
    for _ in 0..<6 {
      guard line.isCapital(at), last == start || !line.hasAny(Self.suffixes, at: at) else { break }
      var next = at + line.width(at)
      if line.isSmall(next), line[next + line.width(next)] == Byte.stop { next += line.width(next) }
      guard line[next] == Byte.stop else { break }
      at = next + 1
      last = at
      while line[at] == Byte.hyphen { at += 1 }
      at = line.afterSpaces(at)
      let wordEnd = line.wordEnd(at)
      if line[wordEnd] == Byte.comma, isParticle(span(at, wordEnd)) {
        break
      }
    }
    guard last > start else { return nil }
    defer { start = last }
    return span(start, last)
  }

  /// `J`, `JR`, `J-P`, `J R`; before a comma, a full stop or another end of a name.
  private func bareInitials(_ start: inout Int) -> Range<Int>? {
    var at = start
    var count = 0
    while count < 6 {
      if line.isCapital(at) {
        at += line.width(at)
        count += 1
      } else if line[at] == Byte.hyphen, line.isCapital(afterHyphens(at)) {
        at = afterHyphens(at)
      } else if line[at] == Byte.space, isSingleCapital(at + 1) {
        at += 1
      } else {
        break
      }
    }
    guard count > 0, count < 6 else { return nil }
    skipParticles(&at)
    guard isNameEnd(at) else { return nil }
    defer { start = at }
    return span(start, at)
  }

  /// Particles that some indexes put behind: `Siqueira JS de`.
  private func skipParticles(_ start: inout Int) {
    var at = start
    while line[at] == Byte.space {
      let word = line.afterSpaces(at)
      let finish = line.wordEnd(word)
      guard line.isSmall(word), !isJoiner(word), isParticle(span(word, finish)) else {
        break
      }
      at = finish
    }
    if line[at] == Byte.comma || line[at] == Byte.stop || line[at] == Byte.semicolon { start = at }
  }

  private func afterHyphens(_ start: Int) -> Int {
    var at = start
    while line[at] == Byte.hyphen { at += 1 }
    return at
  }

  private func isSingleCapital(_ at: Int) -> Bool {
    guard line.isCapital(at) else { return false }
    let end = at + line.width(at)
    // `HANSON S E. Title`, where the stop ends the list.
    if line[end] == Byte.stop, line[end + 1] == Byte.space {
      let next = line.afterSpaces(end + 1)
      return !line.isCapital(next) || line[next + line.width(next)] != Byte.stop
    }
    return [Byte.comma, Byte.semicolon, Byte.space].contains(line[end]) && isNameEnd(end)
  }
}
