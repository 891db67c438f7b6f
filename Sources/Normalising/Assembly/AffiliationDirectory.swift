import Articles

/// The affiliations of an article, each once, with the marks by which authors point to them.
struct AffiliationDirectory {
  private(set) var affiliations: [Affiliation] = []
  /// How many entries of the source's list have the words of one before them.
  private(set) var repeated = 0
  /// How many the list does not have: a mark brought its own words.
  var added: Int { affiliations.count - listed }
  private var listed = 0
  private var byKey: [String: Int] = [:]
  private var byText: [String: Int] = [:]

  /// The list of affiliations that a source shows.
  init(_ captures: some Sequence<Capture>) {
    for capture in captures {
      guard let text = capture.text(.text).map(Self.withoutLabel(capture.text(.label))), !text.isEmpty else { continue }
      if byText[text] != nil { repeated += 1 }
      let index = index(of: text, ror: capture.text(.ror).map(Self.ror))
      if let key = capture.text(.key) { byKey[Self.key(key)] = index }
    }
    listed = affiliations.count
  }

  private static func withoutLabel(_ label: String?) -> (String) -> String {
    { text in
      guard let label, text.hasPrefix(label) else { return text }
      return String(text.dropFirst(label.count).drop { $0 == " " })
    }
  }

  /// The place of a text in the list, where it is put if it is new.
  private mutating func index(of text: String, ror: String? = nil) -> Int {
    if let index = byText[text] { return index }
    affiliations.append(Affiliation(text: text, ror: ror))
    byText[text] = affiliations.count - 1
    return affiliations.count - 1
  }

  /// The key in `#affiliation-1`, also in an absolute address.
  private static func key(_ printed: String) -> String {
    printed.lastIndex(of: "#").map { String(printed[printed.index(after: $0)...]) } ?? printed
  }

  /// The identifier in its address.
  private static func ror(_ printed: String) -> String {
    printed.lastIndex(of: "/").map { String(printed[printed.index(after: $0)...]) } ?? printed
  }

  /// The affiliations that a person's marks point to, and how many marks point to none. The words beside a mark count
  /// where the list does not know it.
  mutating func indexes(of person: Capture) -> (indexes: [Int], unknown: Int) {
    let texts = person.texts(.affiliationText)
    var indexes: [Int] = []
    var unknown = 0
    for (at, key) in person.texts(.affiliationKey).enumerated() {
      if let index = byKey[Self.key(key)] {
        indexes.append(index)
      } else if texts.indices.contains(at) {
        indexes.append(index(of: texts[at]))
      } else {
        unknown += 1
      }
    }
    for own in person.all(.affiliation) {
      if let text = own.text(.text) { indexes.append(index(of: text, ror: own.text(.ror).map(Self.ror))) }
    }
    if person.first(.affiliationKey) == nil { indexes += texts.map { index(of: $0) } }
    return (indexes.withoutDoubles, unknown)
  }
}
