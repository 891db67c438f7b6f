import Articles

extension Draft {
  /// `sections`. A place that cites what is no reference of the article (a figure, a note) is no citation.
  mutating func readSections() {
    let captures = extraction.all(.section)
    guard !captures.isEmpty else { return }
    let keys = Set((article.references ?? []).compactMap(\.key))
    var known: [[String?]: SectionKind?] = [:]
    article.sections = captures.compactMap { section($0, keys, &known) }.orNil
  }

  private func section(
    _ capture: Capture, _ keys: Set<String>, _ known: inout [[String?]: SectionKind?]
  ) -> Section? {
    guard let text = capture.text(.text) else { return nil }
    let levels = capture.all(.level).map { (title: $0.text(.title), type: $0.text(.type)) }
    var places = CitedPlaces(in: text)
    for case let citation? in capture.texts(.citationPlace).map({ citation($0, keys) }) { places.add(citation) }
    let type = SectionKind.name(levels, known: &known)
    return Section(path: levels.compactMap(\.title), type: type, text: text, citations: places.all().orNil)
  }

  /// A citation as captured: start, end and keys, parted by spaces; keys may be addresses in the page, `#B1`, which
  /// browsers save whole.
  private func citation(_ captured: String, _ keys: Set<String>) -> Section.Citation? {
    let words = Array(captured.utf8).split(separator: 0x20)
    guard words.count > 2, let start = Self.number(words[0]), let end = Self.number(words[1]) else { return nil }
    let cited = words[2...].map(Self.key).filter(keys.contains)
    return cited.isEmpty ? nil : Section.Citation(start: start, end: end, references: cited.withoutDoubles)
  }

  /// What an address leads to in its page.
  private static func key(_ word: ArraySlice<UInt8>) -> String {
    let start = word.lastIndex(of: UInt8(ascii: "#")).map { $0 + 1 } ?? word.startIndex
    return String(decoding: word[start...], as: UTF8.self)
  }

  private static func number(_ word: ArraySlice<UInt8>) -> Int? { Int(String(decoding: word, as: UTF8.self)) }
}
