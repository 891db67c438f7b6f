/// A citation line cut into the citation proper and the sentences behind it.
struct CitationSentences {
  /// Journal, date and place.
  var main: String
  /// All that follows.
  var remainder: String
  /// The sentences of the remainder that are about dates, without brackets and full stop.
  var notes: [String] = []

  private static let noteWords: [StaticString] = [
    "epub", "ecollection", "collection", "print", "online ahead", "ahead of",
  ]

  init(_ printed: String) {
    let cursor = ByteCursor(Self.withoutUpdate(printed))
    let end = cursor.bytes.indices.first { Self.isSequel($0, in: cursor) } ?? cursor.bytes.count
    main = Self.trimmed(cursor.text(0..<end)[...])
    remainder = cursor.text(end..<cursor.bytes.count)
    notes = Self.sentences(of: remainder).filter(Self.isNote)
  }

  /// Without `[updated 2022 Mar 3]`, which the citation of a chapter in an online book has behind its date.
  private static func withoutUpdate(_ printed: String) -> String {
    let cursor = ByteCursor(printed)
    guard let open = cursor.index(of: "[updated"), let close = cursor.bytes[open...].firstIndex(of: 0x5D) else {
      return printed
    }
    return trimmed(cursor.text(0..<open)[...]) + cursor.text((close + 1)..<cursor.bytes.count)
  }

  /// The sentences of a text about dates, such as a page prints beside the citation.
  static func sentences(of text: String) -> [String] {
    var cursor = ByteCursor(text)
    var sentences: [String] = []
    var start = 0
    while !cursor.isAtEnd {
      let isEnd = cursor.current == 0x2E && [nil, 0x20, 0x5D].contains(cursor.byte(at: cursor.position + 1))
      cursor.position += 1
      guard isEnd || cursor.isAtEnd else { continue }
      let sentence = trimmed(cursor.text(start..<cursor.position)[...])
      if !sentence.isEmpty { sentences.append(sentence) }
      start = cursor.position
    }
    return sentences
  }

  private static func isNote(_ sentence: String) -> Bool {
    let cursor = ByteCursor(sentence)
    return noteWords.contains { cursor.spells($0, at: 0) }
  }

  /// Whether the sentences behind the citation begin here: an identifier or a note on dates behind a full stop or blank.
  private static func isSequel(_ index: Int, in cursor: ByteCursor) -> Bool {
    let before = cursor.byte(at: index - 1)
    guard before == nil || before == 0x20 || before == 0x2E || before == 0x5B else { return false }
    if cursor.spells("doi:", at: index) || cursor.spells("pii:", at: index) || cursor.spells("pmid:", at: index) {
      return true
    }
    if cursor.spells("https://doi.org/", at: index) || cursor.spells("pmcid:", at: index) { return true }
    if cursor.spells("online ahead of", at: index) || cursor.spells("epub ahead", at: index) { return true }
    return isDated("epub ", index, cursor) || isDated("ecollection ", index, cursor) || isDated("print ", index, cursor)
  }

  private static func isDated(_ word: StaticString, _ index: Int, _ cursor: ByteCursor) -> Bool {
    cursor.spells(word, at: index) && cursor.byte(at: index + word.utf8CodeUnitCount)?.isASCIIDigit == true
  }

  /// Without blanks, brackets and full stops around.
  static func trimmed(_ text: Substring) -> String {
    var text = text.utf8
    while let first = text.first, (" .[" as StaticString).contains(first) { text.removeFirst() }
    while let last = text.last, (" .]" as StaticString).contains(last) { text.removeLast() }
    return String(Substring(text))
  }
}
