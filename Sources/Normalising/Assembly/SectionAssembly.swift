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
    let words = captured.utf8.split(separator: 0x20).compactMap { String($0) }
    guard words.count > 2, let start = Int(words[0]), let end = Int(words[1]) else { return nil }
    let cited = words[2...].map(Self.key).filter(keys.contains)
    return cited.isEmpty ? nil : Section.Citation(start: start, end: end, references: cited.withoutDoubles)
  }

  /// What an address leads to in its page.
  private static func key(_ word: String) -> String {
    word.lastIndex(of: "#").map { String(word[word.index(after: $0)...]) } ?? word
  }
}
