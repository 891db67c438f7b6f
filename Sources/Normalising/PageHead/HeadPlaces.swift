import Articles
import References

/// What lines around a title say of where the article stands: `Thorax 2013;68:82-90`, `Home > Tea Letters > Volume 1,
/// Issue 2`, `Volume 5, Issue 1, pages 60–64, February 2016`.
struct HeadPlaces {
  /// How many lines before and behind the title are looked at.
  private static let reach = (before: 16, behind: 45)
  private static let longest = 250

  private let lines: [String]
  private let title: Int
  private let model: ReferenceModel

  /// - Parameters:
  ///   - head: The lines of the page.
  ///   - model: What knows journals.
  init?(_ head: PageHead, _ model: ReferenceModel) {
    let all = head.around(before: Self.reach.before, behind: Self.reach.behind)
    guard !all.lines.isEmpty else { return nil }
    (lines, title) = (all.lines, all.title)
    self.model = model
  }

  /// Places in the order in which they count: whole citations of an article in a known journal, the nearest to the title
  /// first, then numbers with their names before them.
  func places() -> [Reference] {
    let near = lines.indices.filter { $0 != title && mayBePlace(lines[$0]) }.sorted {
      abs($0 - title) < abs($1 - title)
    }
    let citations = near.compactMap { citation($0) }
    return citations + near.compactMap(labelled)
  }

  /// Whether a line is short and has a year or the name of a volume in it.
  private func mayBePlace(_ line: String) -> Bool {
    guard (3...Self.longest).contains(line.utf8.count) else { return false }
    let cursor = ByteCursor(line)
    return cursor.index(of: "vol") != nil || Self.year(in: cursor.bytes) != nil || cursor.index(of: "pages") != nil
  }

  /// The first year of the last or of this century.
  private static func year(in bytes: [UInt8]) -> Int? {
    let place = bytes.indices.dropLast(3).first { at in
      (bytes[at] == 0x31 && bytes[at + 1] == 0x39 || bytes[at] == 0x32 && bytes[at + 1] == 0x30)
        && bytes[at + 2].isASCIIDigit && bytes[at + 3].isASCIIDigit && (at == 0 || !bytes[at - 1].isASCIIDigit)
    }
    return place.flatMap { Int(String(decoding: bytes[$0..<$0 + 4], as: UTF8.self)) }
  }

  /// A line that is nothing but a journal's name and a place in it.
  private func citation(_ at: Int) -> Reference? {
    let line = lines[at]
    if let known = model.journalPrefix(of: line), let place = PlaceLine(known.rest) {
      return reference(place, line, in: Self.trimmed(known.name[...]))
    }
    if let found = unknown(line) { return found }
    // `. 2008 Mar 1;33(5):564-70.` below the journal's name.
    guard let place = PlaceLine(line), place.year != nil, place.pages != nil else { return nil }
    let before = lines[max(0, at - Self.mostBetween)..<at].last { isJournal($0) }
    return before.map { reference(place, line, in: $0) }
  }

  private static let mostBetween = 7

  /// A line that begins with the name of a journal that no list has, before all of a place: year, volume and pages.
  private func unknown(_ line: String) -> Reference? {
    let words = line.split(separator: " ")
    guard let digit = words.firstIndex(where: { $0.first?.isNumber == true || $0.first == "(" }), digit > 0 else {
      return nil
    }
    let start = PlaceLine.isMonth(words[digit - 1]) ? digit - 1 : digit
    let name = words[..<start]
    guard (1...10).contains(name.count), name.first?.first?.isUppercase == true,
      name.allSatisfy({ word in word.allSatisfy { $0.isLetter || "&.,-:’'".contains($0) } }),
      !name.contains(where: { HeadWords.isVerb($0) || Self.dated.contains($0.lowercased()) }),
      let place = PlaceLine(words[start...].joined(separator: " ")), place.year != nil, place.pages != nil
    else { return nil }
    return reference(place, line, in: Self.trimmed(name.joined(separator: " ")[...]))
  }

  /// What stands before the dates of an article's way, and before numbers of other things.
  private static let dated: Set<String> = [
    "received", "accepted", "published", "revised", "submitted", "available", "online", "copyright", "posted",
    "version",
    "updated", "page", "pages", "figure", "table", "article", "issue", "volume", "vol", "cited", "issn", "isbn", "pmid",
  ]

  private func reference(_ place: PlaceLine, _ line: String, in journal: String) -> Reference {
    var reference = Reference(text: line)
    (reference.container, reference.year) = (journal, place.year)
    (reference.volume, reference.issue) = (place.volume, place.issue)
    (reference.pages, reference.articleNumber) = place.pages.map(PrintedPages.parse) ?? (nil, nil)
    return reference
  }

  /// Numbers behind their names in one part of a line, and the journal that stands before them.
  private func labelled(_ at: Int) -> Reference? {
    let parts = withFollowing(at).split { "›»>|•·".contains($0) }.map(Self.trimmed)
    for (number, part) in parts.enumerated() {
      let cursor = ByteCursor(part)
      guard let start = cursor.index(of: "vol"), start == 0 || !cursor.bytes[start - 1].isASCIIAlphanumeric,
        let place = LabelledPlace(cursor.text(start..<cursor.bytes.count))
      else { continue }
      let before = Self.trimmed(cursor.text(0..<start)[...])
      guard before.isEmpty || model.journal(before) != nil else { continue }
      let around =
        number > 0 ? [parts[number - 1]] : lines[max(0, at - 2)..<at].reversed().map { Self.trimmed($0[...]) }
      var reference = Reference(text: part)
      reference.container = before.isEmpty ? around.first { isJournal($0) } : before
      (reference.volume, reference.issue, reference.year) = (place.volume, place.issue, Self.year(in: cursor.bytes))
      let pages = place.pages ?? pagesBelow(at)
      (reference.pages, reference.articleNumber) = pages.map(PrintedPages.parse) ?? (nil, nil)
      return reference
    }
    return nil
  }

  /// `Pages: 2668-2678` in a line of its own below that of the volume.
  private func pagesBelow(_ at: Int) -> String? {
    let below = lines[min(lines.count, at + 1)..<min(lines.count, at + 5)]
    guard let line = below.first(where: { ByteCursor($0).spells("pages", at: 0) }) else { return nil }
    return line.split { $0 == " " || $0 == ":" }.dropFirst().first { $0.first?.isNumber == true }.map(String.init)
  }

  /// A line with the numbers in short lines behind it: `Volume:`, `6`, `Pages:`, `524–529`.
  private func withFollowing(_ at: Int) -> String {
    guard lines[at].utf8.count < 20 else { return lines[at] }
    return lines[at..<min(lines.count, at + 8)].prefix { $0.utf8.count < 24 }.joined(separator: " ")
  }

  private func isJournal(_ words: String) -> Bool {
    words.utf8.count > 3 && words.utf8.count < 120 && model.journal(words) != nil
  }

  private static func trimmed(_ part: Substring) -> String {
    var part = part
    while let first = part.first, " ,;:.(/-–—".contains(first) { part.removeFirst() }
    while let last = part.last, " ,;:(/-–—".contains(last) { part.removeLast() }
    return String(part)
  }

  /// The only journal that parts of a page's names or, where these name none, lines above its title name.
  static func journal(_ head: PageHead, _ names: [String], _ model: ReferenceModel) -> String? {
    let parts = names.filter { $0.utf8.count < 500 }.flatMap { $0.split { "|:•·–—".contains($0) } }
      .flatMap { String($0).split(separator: " - ") }.map(trimmed)
    // A word alone may name a subject.
    func known(_ words: [String]) -> [String] {
      words.filter { $0.utf8.count < 120 && $0.contains(" ") && model.journal($0)?.isSure == true }.withoutDoubles
    }
    if let found = known(parts.reversed()).first { return found }
    let found = known(head.around(before: mostAbove, behind: 0).lines)
    return found.count == 1 ? found[0] : nil
  }

  private static let mostAbove = 60
}
