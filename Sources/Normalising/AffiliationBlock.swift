import Articles

/// Several affiliations in one element, each with its mark in superscript before it:
/// `<sup>1</sup>Department of Tea, Northmoor; <sup>2</sup>Harbour Hospital, Southmoor`.
enum AffiliationBlock {
  /// The affiliations of a list of elements: a mark in an element of its own is that of the next one; names of authors,
  /// which stand below their affiliation in some lists, are none.
  ///
  /// - Parameter people: The entries of the article's authors.
  static func list(_ captures: some Sequence<Capture>, people: [Capture]) -> [Capture] {
    let names = people.prefix(mostPeople).compactMap { $0.text(.name).map { NameKey.key($0) } }
    var list: [Capture] = []
    var mark: Capture?
    for entry in captures.flatMap(entries) {
      guard let text = entry.text(.text) else { continue }
      if text.count < 4 {
        mark = text.contains { $0.isLetter || $0.isNumber } ? Capture(.key, text) : nil
      } else if let key = mark, entry.first(.key) == nil {
        list.append(Capture(.printedAffiliation, "", parts: Array(entry.parts) + [key]))
        mark = nil
      } else if !areNames(text, names), !isNote("1", text) {
        list.append(withoutKey(entry, text))
      }
    }
    return list
  }

  private static let mostPeople = 100

  /// An entry whose words do not begin with its mark, nor with the sign of a note.
  private static func withoutKey(_ entry: Capture, _ text: String) -> Capture {
    var words = text[...]
    if let key = entry.text(.key), key.count < 4, text.hasPrefix(key) { words = words.dropFirst(key.count) }
    words = words.drop { "*†‡§¶∗".contains($0) }
    guard words.startIndex > text.startIndex else { return entry }
    return Capture(
      entry.field, "", parts: entry.parts.filter { $0.field != .text } + [Capture(.text, tidied(String(words)))])
  }

  /// The entries of a source's own list: those that hold several with a mark each are parted, and where each begins with
  /// the number of its place and none has a key, the numbers are the keys.
  static func parted(_ captures: some Sequence<Capture>) -> [Capture] {
    let list = captures.flatMap { entry -> [Capture] in
      guard entry.first(.key) == nil, let markup = entry.first(.text)?.markup else { return [entry] }
      return marked(markup, as: entry.field) ?? [entry]
    }
    let numbers = list.enumerated().map { place, entry in
      entry.first(.key) == nil ? entry.text(.text).flatMap { withoutNumber($0, place + 1) } : nil
    }
    guard list.count > 1, numbers.allSatisfy({ $0 != nil }) else { return list }
    return zip(list, numbers).enumerated().map { place, pair in
      let rest = pair.0.parts.filter { $0.field != .text }
      return Capture(
        pair.0.field, "", parts: rest + [Capture(.key, String(place + 1)), Capture(.text, pair.1 ?? "")])
    }
  }

  /// The words of `2 Department of Tea` behind the number.
  private static func withoutNumber(_ text: String, _ number: Int) -> String? {
    let mark = String(number) + " "
    guard text.hasPrefix(mark), text.dropFirst(mark.count).first?.isUppercase == true else { return nil }
    return String(text.dropFirst(mark.count))
  }

  /// Whether words are nothing but names of authors. Names in metadata may have the family name first.
  private static func areNames(_ text: String, _ names: [String]) -> Bool {
    guard text.utf8.count < 120 else { return false }
    let pieces = text.split { ",;&\n".contains($0) }.map { NameKey.key($0) }.filter { !$0.isEmpty }
    return !pieces.isEmpty && pieces.allSatisfy(names.contains)
  }

  /// One entry an affiliation; the entry itself where it has a key of its own or no such marks. Linear.
  static func entries(_ entry: Capture) -> [Capture] {
    guard entry.first(.key) == nil, let text = entry.first(.text) else { return [entry] }
    if let markup = text.markup, let parts = marked(markup, as: entry.field) { return parts }
    return numbered(text.text) ?? lines(text.text) ?? [entry]
  }

  /// The parts between marks in superscript of a few letters or signs, or in bold type that counts: **1** Northmoor.
  private static func marked(_ markup: String, as field: Field) -> [Capture]? {
    var runs = RaisedRuns(markup).runs
    if !runs.contains(where: \.isRaised) {
      runs = RaisedRuns(markup, start: "<b>", end: "</b>").runs
      guard runs.filter(\.isRaised).enumerated().allSatisfy({ String($0 + 1) == tidied($1.text) }) else { return nil }
    }
    // Signs mark affiliations where nothing else does: `*Department of Tea; and ‡Harbour Hospital`.
    let areSigns = runs.allSatisfy { !$0.isRaised || isSign(tidied($0.text)) }
    var parts: [Capture] = []
    for (at, run) in runs.enumerated() where run.isRaised && at + 1 < runs.count && !runs[at + 1].isRaised {
      let key = tidied(run.text)
      // The last one may be followed by lines about other things.
      let isLast = at + 2 >= runs.count
      let text = isLast && !parts.isEmpty ? String(runs[at + 1].text.prefix { $0 != "\n" }) : runs[at + 1].text
      let words = tidied(text)
      guard (1...4).contains(key.count), words.utf8.count > 4, areSigns ? !speaksOfAuthors(words) : !isNote(key, words)
      else { continue }
      parts.append(part(key, words, field))
    }
    return parts.isEmpty ? nil : parts
  }

  /// Whether a mark points to a note on authors, such as whose address is for correspondence.
  private static func isNote(_ key: String, _ words: String) -> Bool {
    isSign(key) || words.prefix(40).lowercased().contains("correspond")
  }

  private static func isSign(_ key: String) -> Bool { !key.contains { $0.isLetter || $0.isNumber } }

  /// Whether what a sign marks is a note and no place.
  private static func speaksOfAuthors(_ words: String) -> Bool {
    let beginning = words.prefix(60).lowercased()
    return ["correspond", "author", "contribut", "address", "e-mail", "email", "deceased", "equal"]
      .contains { beginning.contains($0) }
  }

  /// The parts of `1: Department of Tea; 2: Harbour Hospital`.
  private static func numbered(_ text: String) -> [Capture]? {
    var parts: [Capture] = []
    for piece in text.split(separator: ";") {
      let words = piece.drop { $0 == " " }
      guard words.prefix(while: \.isNumber) == String(parts.count + 1) else { return nil }
      let rest = words.drop(while: \.isNumber)
      guard let sign = rest.first, ":.)".contains(sign) else { return nil }
      parts.append(part(String(parts.count + 1), tidied(String(rest.dropFirst()))))
    }
    return parts.count > 1 ? parts : nil
  }

  /// Lines, each of them an affiliation that nothing marks.
  private static func lines(_ text: String) -> [Capture]? {
    guard text.utf8.contains(0x0A) else { return nil }
    let lines = text.split(separator: "\n").map { tidied(String($0)) }.filter { $0.contains(",") }
    return lines.count > 1 ? lines.map { part(nil, $0) } : nil
  }

  private static func part(_ key: String?, _ words: String, _ field: Field = .printedAffiliation) -> Capture {
    Capture(
      field, "",
      parts: [key.map { Capture(.key, $0) }, Capture(.text, words)].compactMap(\.self))
  }

  /// Without what parts entries, and what stands round a mark (`[a] Northmoor | [b] Southmoor`).
  private static func tidied(_ words: String) -> String {
    var rest = words[...]
    while let first = rest.first, " \n,;:)]|".contains(first) { rest.removeFirst() }
    while true {
      if let last = rest.last, " \n,;([|".contains(last) {
        rest.removeLast()
      } else if rest.hasSuffix(" and") {
        rest.removeLast(4)
      } else {
        break
      }
    }
    return rest.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

/// A fragment's text, parted where superscript, or another element, begins and ends.
struct RaisedRuns {
  private(set) var runs: [(isRaised: Bool, text: String)] = []

  /// Reads an HTML fragment with `i b u sub sup` only, text escaped. Linear.
  init(_ fragment: String, start: StaticString = "<sup>", end: StaticString = "</sup>") {
    let cursor = ByteCursor(fragment)
    var text: [UInt8] = []
    var isRaised = false
    var at = 0
    func close(_ runs: inout [(isRaised: Bool, text: String)]) {
      if !text.isEmpty { runs.append((isRaised, String(decoding: text, as: UTF8.self))) }
      text = []
    }
    while let byte = cursor.byte(at: at) {
      if byte == UInt8(ascii: "<") {
        if cursor.spells(start, at: at) || cursor.spells(end, at: at) {
          close(&runs)
          isRaised = cursor.byte(at: at + 1) != UInt8(ascii: "/")
        }
        at = (cursor.bytes[at...].firstIndex(of: UInt8(ascii: ">")) ?? cursor.bytes.count) + 1
      } else if let (character, length) = Self.escaped(cursor, at) {
        text.append(character)
        at += length
      } else {
        text.append(byte)
        at += 1
      }
    }
    close(&runs)
  }

  private static func escaped(_ cursor: ByteCursor, _ at: Int) -> (UInt8, Int)? {
    if cursor.spells("&amp;", at: at) { return (UInt8(ascii: "&"), 5) }
    if cursor.spells("&lt;", at: at) { return (UInt8(ascii: "<"), 4) }
    return cursor.spells("&gt;", at: at) ? (UInt8(ascii: ">"), 4) : nil
  }
}
