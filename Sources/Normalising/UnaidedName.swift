import Articles

extension PersonName {
  /// A person out of the printed name alone.
  static func unaided(_ full: String, _ words: [Substring]) -> Person {
    full.utf8.contains(UInt8(ascii: ",")) ? inverted(full) : direct(words)
  }

  /// `Brantley, Milam A., Jr.` or `Milam A. Brantley, Jr., MD`.
  private static func inverted(_ full: String) -> Person {
    var parts = full.split(separator: ",").map { $0.split(separator: " ") }.filter { !$0.isEmpty }
    var suffix: String?
    while parts.count > 1, let last = parts.last {
      if last.count == 1, NameWords.isSuffix(last[0]) {
        suffix = NameWords.withoutStops(last[0])
      } else if !NameWords.areDegrees(Substring(last.joined(separator: " "))) {
        break
      }
      parts.removeLast()
    }
    guard parts.count > 1 else {
      var person = direct(parts.first ?? [])
      person.suffix = suffix ?? person.suffix
      return person
    }
    var given = parts[1...].flatMap(\.self)
    // `Roe, Jane PhD`: the first degree stands behind the name without a comma.
    while given.count > 1, let last = given.last, last.utf8.count > 1, NameWords.areDegrees(last) {
      given.removeLast()
    }
    if suffix == nil, given.count > 1, let last = given.last, NameWords.isSuffix(last) {
      suffix = NameWords.withoutStops(given.removeLast())
    }
    return person(family: parts[0][...], given: given[...], initials: nil, suffix: suffix)
  }

  /// `Milam A Brantley Jr`, `Woo PC`, `Woo P C`, `Ludwig van der Meer`.
  private static func direct(_ printed: [Substring]) -> Person {
    let isTitled = printed.count > 2 && titles.contains(printed[0])
    var words = printed[(isTitled ? 1 : 0)...]
    var suffix: String?
    if words.count > 2, let last = words.last, NameWords.isSuffix(last), !endsInCapitalInitials(words) {
      suffix = NameWords.withoutStops(words.removeLast())
    }
    words = withoutDegrees(words, areSure: isTitled)
    if let initials = indexInitials(words) ?? stoppedInitials(words) {
      return person(family: words.dropLast(), given: [], initials: initials, suffix: suffix)
    }
    if words.count > 2, let first = words.first, !NameWords.isInitials(first),
      words.dropFirst().allSatisfy({ $0.count == 1 && NameWords.isInitials($0) })
    {
      return person(family: words.prefix(1), given: words.dropFirst(), initials: nil, suffix: suffix)
    }
    let start = isFamilyFirst(words) ? nil : familyStart(words)
    guard let start else {
      return person(family: words.prefix(1), given: words.dropFirst(), initials: nil, suffix: suffix)
    }
    return person(family: words[start...], given: words[..<start], initials: nil, suffix: suffix)
  }

  /// What stands before names that are printed in the order in which they are spoken.
  private static let titles: Set<Substring> = ["Prof", "Prof.", "Professor", "Dr", "Dr."]

  /// `Jane Roe MD PhD` without the degrees. In `Roe MD` the last word is of initials: only what cannot be that tells, or
  /// what stands in the name besides, an initial (`Jane Q Roe MD`) or a title.
  private static func withoutDegrees(_ words: ArraySlice<Substring>, areSure: Bool) -> ArraySlice<Substring> {
    guard words.count > 2, let last = words.last, last.utf8.count > 1, NameWords.areDegrees(last) else { return words }
    let cannotBeInitials =
      last.unicodeScalars.dropFirst().contains(where: \.isSmall)
      && last.unicodeScalars.dropFirst().contains(where: \.isCapital)
    let hasInitial = words.count > 3 && words.dropFirst().dropLast(2).contains(where: NameWords.isInitials)
    guard areSure || cannotBeInitials || hasInitial else { return words }
    var rest = words.dropLast()
    while rest.count > 2, let last = rest.last, NameWords.areDegrees(last) { rest.removeLast() }
    return rest
  }

  /// The initials of `Roe J.Q.`: a family name alone before initials with full stops.
  private static func stoppedInitials(_ words: ArraySlice<Substring>) -> String? {
    guard words.count == 2, let first = words.first, let last = words.last, last.last == ".",
      NameWords.isInitials(last), !NameWords.isInitials(first)
    else { return nil }
    return NameWords.withoutStops(last)
  }

  /// `Lugo Perales JR`: capitals after words that are not all capitals are initials, not `Jr`.
  private static func endsInCapitalInitials(_ words: ArraySlice<Substring>) -> Bool {
    guard let last = words.last, last == "JR" || last == "SR" else { return false }
    return !words.dropLast().contains(where: NameWords.isInitials)
      && words.contains { word in word.unicodeScalars.contains(where: \.isSmall) }
  }

  /// The initials of an index name: the last word is made of them, without full stops, and no other word is.
  private static func indexInitials(_ words: ArraySlice<Substring>) -> String? {
    guard words.count > 1, let last = words.last, !last.contains("."),
      NameWords.isInitials(last) || NameWords.isDigraph(last),
      !words.dropLast().contains(where: NameWords.isInitials)
    else { return nil }
    return String(last)
  }

  /// Where the family name begins: at the last word, at the particles before it, or at the first of two names that `y`
  /// or `e` joins. The first word is never one of them. A particle right behind initials begins the family name.
  private static func familyStart(_ words: ArraySlice<Substring>) -> Int {
    var start = max(words.startIndex, words.endIndex - 1)
    let initials = words.prefix { NameWords.isInitials($0) }.count
    let behind = words.startIndex + initials
    if initials > 0, behind < start, NameWords.isParticle(words[behind]) { return behind }
    if words.count > 2, let last = words.last, NameWords.isDescent(last) { start -= 1 }
    if start - 2 > words.startIndex, NameWords.isJoint(words[start - 1]) { start -= 2 }
    let lower = words.last?.unicodeScalars.first?.isSmall ?? false
    while start > words.startIndex + 1, NameWords.isParticle(words[start - 1]) {
      if lower && !words[start - 1].unicodeScalars.contains(where: \.isCapital) { break }
      start -= 1
    }
    return start
  }

  /// Han, kana and Hangul names are printed family name first, as are names that end in a patronymic (`Иванов Иван
  /// Иванович`) or in initials with full stops (`Петров П. П.`).
  private static func isFamilyFirst(_ words: ArraySlice<Substring>) -> Bool {
    if words.count == 3, let first = words.first, let last = words.last, !NameWords.isInitials(first) {
      if patronymics.contains(where: last.hasSuffix) { return true }
      if last.last == ".", words.dropFirst().allSatisfy({ $0.last == "." && NameWords.isInitials($0) }) { return true }
    }
    return words.allSatisfy { word in
      word.unicodeScalars.first.map { (0x3040...0x30FF).contains($0.value) || isHanOrHangul($0.value) } ?? false
    }
  }

  private static let patronymics = ["ович", "евич", "овна", "евна", "ична", "йович", "івна", "ївна"]

  private static func isHanOrHangul(_ value: UInt32) -> Bool {
    (0x3400...0x9FFF).contains(value) || (0xAC00...0xD7AF).contains(value) || (0x20000...0x3FFFF).contains(value)
  }
}
