import Articles

/// What a page prints around its title, line by line: who wrote the article, and where they work. It is read where
/// neither metadata nor classes tell.
struct PageHead {
  let lines: [Substring]
  /// The lines that are the title.
  private let titles: [Int]

  /// The line that is the title above the authors.
  private var place = 0

  private static let mostTitles = 12
  /// How many lines behind the title names may begin, and how many may stand between two of them.
  private static let mostBefore = 14
  static let mostBetween = 8
  /// How many lines behind the title are read.
  private static let mostLines = 400

  /// The authors, and their affiliations with the marks that stand behind names.
  private(set) var authors: [Capture] = []
  private(set) var affiliations: [Capture] = []

  /// - Parameters:
  ///   - page: The lines of a page, as a fragment with mark-up.
  ///   - title: The article's title.
  init?(_ page: String, title: String) {
    lines = page.utf8.split(separator: UInt8(ascii: "\n")).map { Substring($0) }
    titles = Self.titles(title, in: lines)
    guard !titles.isEmpty else { return nil }
    place = titles[0]
    // A page may repeat the title above its menus; the one right above names is theirs.
    let readings = titles.indices.map { at in
      (
        title: titles[at],
        reading: reading(titles[at] + 1, before: at + 1 < titles.count ? titles[at + 1] : lines.count)
      )
    }
    let found = readings.filter { !$0.reading.names.isEmpty }
    guard let best = found.min(by: { $0.reading.linesBefore < $1.reading.linesBefore }) else { return }
    place = best.title
    finish(best.reading)
  }

  /// Where the title stands by itself, or behind a word that names it. Linear.
  private static func titles(_ title: String, in lines: [Substring]) -> [Int] {
    let key = NameKey.key(title)
    guard key.utf8.count > 2 else { return [] }
    var found: [Int] = []
    for (at, line) in lines.enumerated() where found.count < mostTitles {
      // Mark-up and what stands in front make a line longer.
      guard line.utf8.count * 2 > title.utf8.count, line.utf8.count < title.utf8.count * 3 + 60 else { continue }
      let words = NameKey.key(PageLine(line).text)
      if words == key || words.hasPrefix("title") && words.dropFirst(5) == key || isMostOf(words, key) {
        found.append(at)
      }
    }
    return found
  }

  /// Whether a long title and a line begin alike, and one says little more than the other: a subtitle, the mark of a note.
  private static func isMostOf(_ words: String, _ key: String) -> Bool {
    let (short, long) = words.utf8.count < key.utf8.count ? (words, key) : (key, words)
    return short.utf8.count >= 30 && long.hasPrefix(short) && long.utf8.count < short.utf8.count * 2
  }

  /// The lines before and behind the title, that one of its places behind which the authors stand, and where it is among
  /// them.
  func around(before: Int, behind: Int) -> (lines: [String], title: Int) {
    let first = max(0, place - before)
    var around = lines[first..<min(lines.count, place + 1)].map { PageLine($0).text }
    for line in lines[min(lines.count, place + 1)..<min(lines.count, place + 1 + behind)].lazy.map({ PageLine($0) }) {
      if line.text.utf8.count < 40, HeadWords.lists.contains(line.letters) { break }
      around.append(line.text)
    }
    return (around, place - first)
  }

  /// What stands from a line on.
  private func reading(_ start: Int, before end: Int) -> Reading {
    var reading = Reading()
    var isOfOthers = false
    for at in start..<max(start, min(end, start + Self.mostLines)) {
      let line = PageLine(lines[at])
      guard line.text.contains(where: { !$0.isWhitespace }) else { continue }
      if isEnd(at, line, reading) { break }
      let letters = line.letters
      // A tag at the name above, and no heading.
      if letters == "correspondingauthor", !reading.names.isEmpty, !isNamed(behind: at, reading) { continue }
      if HeadWords.others.contains(where: letters.hasPrefix) {
        isOfOthers = true
        if !letters.hasPrefix("correspond"), !reading.names.isEmpty {
          (reading.isClosed, reading.isOthers) = (true, true)
        }
        continue
      }
      if !isOfOthers, take(line, at, &reading) { continue }
      if isProse(line) { break }
      isOfOthers = false
      reading.doubtful = []
      reading.quiet += 1
      if reading.names.isEmpty ? reading.quiet > Self.mostBefore : reading.quiet > Self.mostLinesBehind { break }
      if reading.quiet > Self.mostBetween { reading.isClosed = true }
    }
    return reading
  }

  private static let mostLinesBehind = 40
  private static let mostDoubtful = 8

  /// Takes names or an affiliation from a line; says whether it has some.
  private func take(_ line: PageLine, _ at: Int, _ reading: inout Reading) -> Bool {
    if !reading.isClosed, takeSigned(line, at, &reading) { return true }
    if !reading.isClosed, let byline = Byline(line) {
      if byline.isConvincing(isBehindNames: reading.goesOn) {
        reading.addDoubtful()
        reading.add(byline)
        return true
      }
      // A name that nothing tells is one between others, each on a line.
      if byline.names.count == 1, !reading.names.isEmpty, reading.doubtful.count < Self.mostDoubtful {
        reading.doubtful.append(byline)
        return true
      }
    }
    guard !reading.names.isEmpty else { return false }
    if reading.names[reading.names.count - 1].marks.isEmpty, let marks = Self.marks(line) {
      reading.names[reading.names.count - 1].marks = marks
      reading.marks.formUnion(marks)
      return true
    }
    guard let affiliation = AffiliationLine(line, marks: reading.marks) else { return false }
    // Behind other people's names a place without a mark is theirs.
    guard affiliation.mark != nil || !reading.isOthers else { return false }
    reading.affiliations.append((affiliation, reading.names.count - 1))
    reading.quiet = 0
    return true
  }

  /// The marks of a line that has nothing else: `1, 2`.
  private static func marks(_ line: PageLine) -> [String]? {
    guard line.text.utf8.count <= 16 else { return nil }
    let marks = line.text.split { ",; ".contains($0) }
    guard !marks.isEmpty,
      marks.allSatisfy({ $0.allSatisfy(\.isNumber) && $0.count < 3 || $0.allSatisfy { "*†‡§¶#".contains($0) } })
    else { return nil }
    return marks.map(String.init)
  }

  /// Whether what stands around the title ends here: at a heading with words below it, or at a sentence.
  private func isEnd(_ at: Int, _ line: PageLine, _ reading: Reading) -> Bool {
    let length = line.text.utf8.count
    if length < 40, HeadWords.ends.contains(line.letters) {
      return !reading.names.isEmpty || at + 1 < lines.count && lines[at + 1].utf8.count > 150
    }
    return length > 200 && (line.text.hasPrefix("Abstract") || line.text.hasPrefix("Summary"))
  }

  private func isProse(_ line: PageLine) -> Bool { line.text.utf8.count > 600 && line.text.contains(". ") }

  /// Whether marks behind the names of most authors, or lines below them, say where they work.
  var isLinked: Bool {
    let marks = Set(affiliations.compactMap { $0.text(.key) })
    // A line of several affiliations is parted at its marks later on.
    let hasBlock = affiliations.contains { $0.text(.key) == nil && $0.first(.text)?.markup != nil }
    let linked = authors.count { author in
      author.first(.affiliationText) != nil
        || author.texts(.affiliationKey).contains { hasBlock || marks.contains($0) }
    }
    return linked * 2 > authors.count
  }

  /// The authors without the marks behind their names.
  var people: [Capture] {
    authors.map { author in
      Capture(.author, "", parts: author.parts.filter { $0.field != .affiliationKey && $0.field != .corresponding })
    }
  }

  private mutating func finish(_ reading: Reading) {
    // A place below each name is that one's; those below all names are a list.
    let owners = Set(reading.affiliations.filter { $0.line.mark == nil }.map(\.author))
    let isEach = owners.count > 1 || reading.isSigned
    var texts: [Int: [String]] = [:]
    for (line, author) in reading.affiliations {
      if line.mark == nil, isEach { texts[author, default: []].append(line.text) }
    }
    authors = reading.names.enumerated().map { at, name in
      Capture(
        .printedAuthor, "",
        parts: [Capture(name.isCollective ? .collective : .name, name.name)]
          + name.marks.map { Capture(.affiliationKey, $0) } + (texts[at] ?? []).map { Capture(.affiliationText, $0) }
          + (name.marks.contains("✉") ? [Capture(.corresponding, "✉")] : []))
    }
    affiliations = reading.affiliations.compactMap { line, _ in
      if line.mark == nil, isEach { return nil }
      if let block = line.block {
        return Capture(.printedAffiliation, "", parts: [Capture(.text, line.text, markup: block)])
      }
      return Capture(
        .printedAffiliation, "",
        parts: (line.mark.map { [Capture(.key, $0)] } ?? []) + [Capture(.text, line.text)])
    }
  }
}
