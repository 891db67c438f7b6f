import Articles

/// A line of authors' names as pages print it below a title: `Jane Q. Roe<sup>1,2</sup>, Max Doe, MD and Ann Poe*`.
struct Byline {
  /// A name with the marks behind it.
  struct Name {
    var name: String
    var marks: [String] = []
    /// Whether the name, or what stands behind it, is of a form that hardly anything but a name has.
    var isSure = false
    var isCollective = false
  }

  private(set) var names: [Name] = []
  /// Marks in front of all names, which belong to the name before the line.
  private(set) var leadingMarks: [String] = []
  /// Whether the line ends in a mark behind which another name has to follow.
  private(set) var goesOn = false
  private var isLabelled = false
  private var beginsWithMark = false
  private var (offices, oddities) = (0, 0)

  /// Longer lines are no lists of names.
  private static let longest = 60_000
  static let mostWords = 7

  /// The names of a line; `nil` where anything stands in it that can be none. Linear.
  init?(_ line: PageLine) {
    guard line.text.utf8.count <= Self.longest, line.text.contains(where: \.isLetter) else { return nil }
    var isFirst = true
    for run in line.runs {
      if run.isRaised {
        addMarks(run.text)
      } else {
        let text = isFirst ? withoutLabel(run.text) : run.text[...]
        if text.contains(where: { !$0.isWhitespace }) { isFirst = false }
        guard add(text) else { return nil }
      }
    }
    beginsWithMark = !leadingMarks.isEmpty || line.text.first { !$0.isWhitespace }.map { ",;&".contains($0) } == true
    guard !names.isEmpty else { return nil }
  }

  /// Whether something tells that the names are persons'.
  ///
  /// - Parameter isBehindNames: Whether a list of names that stands in front of the line goes on in it.
  func isConvincing(isBehindNames: Bool) -> Bool {
    if isLabelled { return true }
    let sure = names.count { $0.isSure || !$0.marks.isEmpty }
    if names.count > 1 { return sure * (names.count > 3 ? 3 : 2) >= names.count }
    return !names[0].isCollective && (sure == 1 || isBehindNames || beginsWithMark)
  }

  private mutating func withoutLabel(_ text: String) -> Substring {
    var rest = text.drop(while: \.isWhitespace)
    for label in ["authors:", "author(s):", "author:", "by:", "by "]
    where rest.prefix(label.count).lowercased() == label {
      isLabelled = true
      rest = rest.dropFirst(label.count)
    }
    return rest
  }

  private mutating func addMarks(_ text: String) {
    let marks = text.split { ",; ".contains($0) }.filter { $0.count <= 4 }.flatMap(Self.parted)
    if names.isEmpty {
      leadingMarks += marks
    } else {
      names[names.count - 1].marks += marks
    }
  }

  /// `2*` is a mark and the sign of a note.
  private static func parted(_ mark: Substring) -> [String] {
    let word = mark.prefix { $0.isNumber || $0.isLetter }
    let signs = mark[word.endIndex...]
    guard !word.isEmpty, !signs.isEmpty, signs.allSatisfy({ "*†‡§¶#∗".contains($0) }) else { return [String(mark)] }
    return [String(word)] + signs.map(String.init)
  }

  /// Adds the names of words on the line; says whether they all are some.
  private mutating func add(_ text: Substring) -> Bool {
    goesOn = text.last { !$0.isWhitespace }.map { ",;&".contains($0) } ?? goesOn
    if let inverted = Self.inverted(text) {
      for name in inverted { names.append(Name(name: name, isSure: true)) }
      return true
    }
    for piece in text.split(whereSeparator: Self.isBorder) {
      let words = piece.split(whereSeparator: \.isWhitespace)
      guard !words.contains("al.") else { return false }
      if Self.isJointGroup(words), !names.isEmpty {
        names.append(Name(name: words.drop { $0 == "and" }.joined(separator: " "), isCollective: true))
        continue
      }
      for part in words.split(whereSeparator: Self.isJoint) where !add(Array(part)) {
        guard isBesideNames(part) else { return false }
      }
    }
    if text.split(whereSeparator: \.isWhitespace).last == "and" { goesOn = true }
    return true
  }

  private static func isBorder(_ character: Character) -> Bool {
    switch character.utf8.first {
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "|"), UInt8(ascii: "\n"): character.utf8.count == 1
    case 0xC2, 0xE2: character == "·" || character == "•"
    default: false
    }
  }

  /// Whether words that are no name may stand beside names: the office of the one in front, or one oddity in a long list.
  private mutating func isBesideNames(_ words: ArraySlice<Substring>) -> Bool {
    guard let first = words.first, let last = words.last, !names.isEmpty else { return false }
    if names.count == 1, first.first?.isLowercase == true, words.count <= 10, !words.contains(where: HeadWords.isVerb) {
      offices += 1
      names[0].marks += Self.glued(last)?.marks ?? []
      return offices <= 2
    }
    oddities += 1
    return oddities * 8 <= names.count + 4 && words.count < 12
  }

  private static func isJoint(_ word: Substring) -> Bool { ["and", "&", "und", "et", "AND"].contains(word) }

  /// The names of `Roe, Jane; Doe, Max`.
  private static func inverted(_ text: Substring) -> [String]? {
    guard text.utf8.contains(UInt8(ascii: ";")) else { return nil }
    let parts = text.split(separator: ";").map { $0.split(separator: ",").map { $0.split(separator: " ") } }
    guard parts.count > 1, parts.allSatisfy({ $0.count == 2 && !$0[0].isEmpty && !$0[1].isEmpty }),
      parts.allSatisfy({ isPersonal($0[1] + $0[0]) })
    else { return nil }
    return parts.map { "\($0[0].joined(separator: " ")), \($0[1].joined(separator: " "))" }
  }

  private mutating func add(_ printed: [Substring]) -> Bool {
    // `Max Doe for the Tea Trial Group`.
    if let group = printed.indices.dropFirst(2).first(where: { Self.isForGroup(printed, $0) }) {
      return add(Array(printed[..<group])) && add(Array(printed[group...]))
    }
    var words = printed
    while let first = words.first, Self.isTitle(first) { words.removeFirst() }
    if words.count > 2 || words.allSatisfy({ HeadWords.tools.contains($0.lowercased()) }) {
      while let last = words.last, last.first?.isLowercase != false || words.count < 3,
        HeadWords.tools.contains(last.lowercased())
      { words.removeLast() }
    }
    guard !words.isEmpty else { return true }
    if words.allSatisfy(Self.isMark) {
      addMarks(words.joined(separator: " "))
      return true
    }
    if NameWords.areDegrees(Substring(words.joined(separator: " "))) { return !names.isEmpty }
    if words.count == 1, NameWords.isSuffix(words[0]), !names.isEmpty {
      names[names.count - 1].name += " \(words[0])"
      return true
    }
    while words.count > 2, let last = words.last, last.utf8.count > 1, NameWords.areDegrees(last),
      !NameWords.isInitials(last) || last.contains(".") || last.utf8.count > 2
    { words.removeLast() }
    var marks: [String] = []
    while words.count > 2, let last = words.last, Self.isMark(last) {
      marks.insert(String(last), at: 0)
      words.removeLast()
    }
    if let last = words.last, let glued = Self.glued(last) {
      words[words.count - 1] = glued.word
      marks = glued.marks + marks
    }
    if let last = words.last, Self.endsSentence(last) { words[words.count - 1] = last.dropLast() }
    let name = words.joined(separator: " ")
    if Self.isGroup(words), !names.isEmpty || isLabelled {
      names.append(Name(name: name, marks: marks, isCollective: true))
      return true
    }
    guard Self.isPersonal(words) else { return false }
    names.append(Name(name: name, marks: marks, isSure: Self.isSure(words)))
    return true
  }

  /// A number, letter or sign that points to a note or an affiliation.
  private static func isMark(_ word: Substring) -> Bool {
    guard word.count <= 3, let first = word.first else { return false }
    return word.allSatisfy(\.isNumber) || word.allSatisfy { "*†‡§¶#∗∥✉ǁ‖".contains($0) }
      || word.count == 1 && first.isLowercase
  }

  /// A word with marks right behind it: `Gregory1`, `Roe*`, `Doe12`.
  private static func glued(_ word: Substring) -> (word: Substring, marks: [String])? {
    let name = word.prefix { $0.isLetter || "-'’.".contains($0) }
    let rest = word[name.endIndex...]
    guard name.count > 1, !rest.isEmpty, rest.count <= 4 else { return nil }
    let digits = rest.prefix(while: \.isNumber)
    let signs = rest[digits.endIndex...]
    guard signs.allSatisfy({ "*†‡§¶#∗".contains($0) }) else { return nil }
    return (name, (digits.isEmpty ? [] : [String(digits)]) + signs.map(String.init))
  }

  /// `Genetics and Epidemiology Consortium`: a group whose name has a joining word in it, and no person's name in front.
  private static func isJointGroup(_ words: [Substring]) -> Bool {
    let rest = words.drop { $0 == "and" }
    guard let joint = rest.firstIndex(where: isJoint), joint > rest.startIndex else { return false }
    return rest.contains { CollectiveWords.nouns.contains($0.lowercased()) } && isGroup(Array(rest))
      && !isPersonal(Array(rest[..<joint]))
  }

  private static func isForGroup(_ words: [Substring], _ at: Int) -> Bool {
    at + 1 < words.count
      && (words[at] == "for" && words[at + 1] == "the" || words[at] == "on" && words[at + 1] == "behalf")
  }

  private static func isGroup(_ words: [Substring]) -> Bool {
    words.count > 1 && words.count <= 14 && PersonName.isCollective(words.joined(separator: " "))
      && words.contains { $0.first?.isUppercase == true }
      && !words.contains { HeadWords.isInstitution($0) && !["Group", "group"].contains($0) }
  }
}
