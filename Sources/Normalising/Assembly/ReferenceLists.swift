/// Lists of references as pages print them.
enum ReferenceLists {
  /// No name of a section is longer.
  private static let longestName = 96

  /// The entries without a menu of the page's parts (`Top of page`, `Introduction`), which a list may begin with, and end
  /// with; most other entries have a number in them, as a year is. A single such entry stays: it may be a work (`Personal
  /// communication`). A list of nothing else is none. Linear.
  static func withoutNavigation(_ entries: [ReferenceEntry]) -> [ReferenceEntry] {
    let entries = entries.contains(where: isTool) ? entries.filter { !isTool($0) } : entries
    if entries.count > 1, entries.allSatisfy(isNavigation) { return [] }
    guard let first = entries.first, isNavigation(first),
      entries.count(where: { $0.words.map(hasDigit) == true }) * 2 > entries.count,
      let start = entries.firstIndex(where: { !isNavigation($0) }),
      let end = entries.lastIndex(where: { !isNavigation($0) }), entries.count - (start...end).count > 1
    else { return entries }
    return Array(entries[start...end])
  }

  /// Whether an entry is what stands above lists (`References (76)`), or a tool or links beside them (`PubMed/NCBI`).
  private static func isTool(_ entry: ReferenceEntry) -> Bool {
    guard entry.works.isEmpty, let words = entry.words, words.utf8.count <= 64 else { return false }
    // A number above entries that are marked by letters.
    if words.utf8.count <= 4, words.utf8.allSatisfy(\.isASCIIDigit), entry.capture.identifiers.isEmpty { return true }
    var rest = words.utf8[...]
    var hasWords = false
    // Nearly all other entries end the search with their first word.
    while let start = rest.firstIndex(where: isLetter) {
      let word = rest[start...].prefix(while: isLetter)
      guard toolWords.contains(Substring(word).lowercased()) else { return false }
      (rest, hasWords) = (rest[word.endIndex...], true)
    }
    return hasWords
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte.isASCIILetter || byte >= 0x80 }

  /// Words of which the names of tools and links consist.
  private static let toolWords: Set<String> = [
    "references", "reference", "quick", "view", "bibliography", "literature", "cited", "notes", "and", "citation",
    "citations", "by", "alerts", "email", "a", "colleague", "all", "show", "more", "top", "of", "page", "pubmed",
    "ncbi", "medline", "crossref", "google", "scholar", "article", "full", "text", "abstract", "free", "pdf", "doi",
    "cas", "web", "science", "scopus", "download", "external", "resources", "in", "open", "access", "url",
  ]

  /// Whether an entry is a few words without a number, an identifier or a stop.
  private static func isNavigation(_ entry: ReferenceEntry) -> Bool {
    guard entry.works.isEmpty, let words = entry.words, words.utf8.count <= longestName else { return false }
    return !hasDigit(words) && !words.utf8.contains(UInt8(ascii: ".")) && entry.capture.identifiers.isEmpty
  }

  private static func hasDigit(_ words: String) -> Bool {
    words.unicodeScalars.contains { $0.properties.numericType != nil }
  }

  /// The entries with those apart that stand in one element with their numbers: `[1] Roe J. … [2] Doe M. …`, or each on
  /// a line of its own. An entry of two parts stays whole if the source gives it an identifier, for nothing tells whose that
  /// is. Linear.
  static func partedAtNumbers(_ entries: [ReferenceEntry]) -> [ReferenceEntry] {
    let parted = entries.map { parts($0) ?? numberedLines($0) }
    guard parted.contains(where: { $0 != nil }) else { return entries }
    return zip(entries, parted).flatMap { entry, parts in parts?.map(ReferenceEntry.init(words:)) ?? [entry] }
  }

  /// The parts of an entry's words that begin at lines whose numbers follow each other; `nil` where they are fewer than
  /// three, for a year or a page may begin a line.
  private static func numberedLines(_ entry: ReferenceEntry) -> [Substring]? {
    guard entry.works.isEmpty, let words = entry.words, words.utf8.has(UInt8(ascii: "\n")) else { return nil }
    var starts: [String.Index] = []
    var last: Int?
    for line in words.split(separator: "\n") {
      guard let number = PrintedNumber.split(String(line))?.number, number == last.map({ $0 + 1 }) ?? number else {
        if last == nil { return nil }
        continue
      }
      starts.append(line.startIndex)
      last = number
    }
    guard starts.count > 2 else { return nil }
    return zip(starts, starts.dropFirst() + [words.endIndex]).map { withoutFinalBlanks(words[$0..<$1]) }
  }

  private static func withoutFinalBlanks(_ part: Substring) -> Substring {
    part[..<(part.utf8.lastIndex { $0 > 0x20 }.map(part.utf8.index(after:)) ?? part.startIndex)]
  }

  /// The parts of an entry's words, each with its number in brackets; `nil` unless the numbers follow each other.
  private static func parts(_ entry: ReferenceEntry) -> [Substring]? {
    guard entry.works.isEmpty, let words = entry.words, words.utf8.first == UInt8(ascii: "["),
      var number = PrintedNumber.split(words)?.number
    else { return nil }
    var parts: [Substring] = []
    var start = words.startIndex
    for mark in words.utf8.indices where words.utf8[mark] == UInt8(ascii: "[") && mark > start {
      guard PrintedNumber.split(String(words[mark...].prefix(8)))?.number == number + 1 else { continue }
      parts.append(words[start..<mark])
      (start, number) = (mark, number + 1)
    }
    guard parts.count > 1 || !parts.isEmpty && entry.capture.identifiers.isEmpty else { return nil }
    return (parts + [words[start...]]).map(withoutFinalBlanks)
  }

  /// Fewer letters and digits do not tell one reference from another: `Ibid.`, `View all`.
  private static let shortest = 24

  /// The entries of one of two lists that stand one after the other and hold the same: of the second, unless it is only a
  /// part of the first. Entries that stand in one list alone are all kept. Linear; where no entry begins as the first one
  /// does, a look at the beginning of each.
  static func longer(_ entries: [ReferenceEntry]) -> [ReferenceEntry] {
    guard entries.count > 1, let first = words(entries[0]) else { return entries }
    let head = Array(first.utf8.prefix(12))
    let alike = entries.indices.dropFirst().filter { words(entries[$0])?.utf8.starts(with: head) == true }
    guard !alike.isEmpty, let firstKey = key(first),
      let border = alike.first(where: { words(entries[$0]).flatMap(key) == firstKey })
    else { return entries }
    let keys = entries.map { words($0).flatMap(key) }
    let (front, back) = (Set(keys[..<border].compactMap(\.self)), Set(keys[border...].compactMap(\.self)))
    if front.isSubset(of: back) { return Array(entries[border...]) }
    return back.isSubset(of: front) ? Array(entries[..<border]) : entries
  }

  /// The words without the number in front.
  private static func words(_ entry: ReferenceEntry) -> Substring? {
    entry.words.map { PrintedNumber.split($0)?.rest ?? $0[...] }
  }

  /// The words folded; `nil` for what is too short to tell.
  private static func key(_ words: Substring) -> String? {
    let key = NameKey.key(words)
    return key.utf8.count < shortest ? nil : key
  }
}
