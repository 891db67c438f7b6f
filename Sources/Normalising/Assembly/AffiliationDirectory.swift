import Articles

/// The affiliations of an article, each once, with what tells whose they are: the marks by which authors point to them,
/// and the element they stand in.
struct AffiliationDirectory {
  private(set) var affiliations: [Affiliation] = []
  /// How many entries of the source's list have the words of one before them, or hold an address and no words.
  private(set) var repeated = 0
  /// How many the list does not have: a mark brought its own words.
  var added: Int { affiliations.count - listed }
  private var listed = 0
  private var byKey: [String: [Int]] = [:]
  private var byText: [ExactText: Int] = [:]
  /// Those that stand in a person, or in a list of persons, by its place.
  private var byPlace: [String: [Held]] = [:]
  /// Those that stand in neither.
  private var apart: [Int] = []
  /// Whether the source marks anybody's affiliation.
  private let hasMarks: Bool
  /// The only affiliation without a mark that a page prints: it is that of all authors without one.
  private var shared: [Int] = []

  private struct Held {
    let index: Int
    let isKeyed: Bool
  }

  /// The list of affiliations that a source shows.
  ///
  /// - Parameter people: The entries of those who may have them.
  init(_ captures: some Sequence<Capture>, people: [Capture]) {
    hasMarks = people.contains { $0.first(.affiliationKey) != nil }
    byText.reserveCapacity(people.count)
    for capture in captures {
      guard let text = AffiliationText.read(capture) else {
        if capture.first(.mixedText) != nil { repeated += 1 }
        if let key = capture.text(.key) { byKey[Self.key(key), default: []] += [] }
        continue
      }
      if byText[ExactText(text)] != nil { repeated += 1 }
      file(capture, index(of: text, ror: capture.text(.ror).map(Self.ror)))
    }
    listed = affiliations.count
    // Where words stand beside some authors, those without any have none.
    shared = people.contains { $0.first(.affiliationText) != nil } ? [] : sharedByAll(captures)
  }

  /// The only affiliation without a mark, if no other has none and marks are used for the others.
  private func sharedByAll(_ captures: some Sequence<Capture>) -> [Int] {
    guard captures.allSatisfy({ $0.field == .printedAffiliation }), hasMarks == (listed > 1) else { return [] }
    let bare = captures.filter { $0.first(.key) == nil }
    guard bare.count == 1, let text = AffiliationText.read(bare[0]), let index = byText[ExactText(text)] else {
      return []
    }
    return [index]
  }

  private mutating func file(_ capture: Capture, _ index: Int) {
    let key = capture.text(.key)
    for key in [key, capture.text(.outerKey)].compactMap(\.self) { byKey[Self.key(key), default: []].append(index) }
    if let place = capture.text(.within) {
      byPlace[place, default: []].append(Held(index: index, isKeyed: key != nil))
    } else {
      apart.append(index)
    }
  }

  /// The place of a text in the list, where it is put if it is new.
  private mutating func index(of text: String, ror: String? = nil) -> Int {
    let key = ExactText(text)
    if let index = byText[key] {
      if let ror, affiliations[index].ror == nil { affiliations[index].ror = ror }
      return index
    }
    affiliations.append(Affiliation(text: text, ror: ror))
    byText[key] = affiliations.count - 1
    return affiliations.count - 1
  }

  /// The key in `#affiliation-1`, also in an absolute address; `1#` is a mark and the sign of a note, `#` a mark.
  static func key(_ printed: String) -> String {
    guard printed != "#", let hash = printed.lastIndex(of: "#") else { return printed }
    let behind = printed[printed.index(after: hash)...]
    return String(behind.isEmpty ? printed[..<hash] : behind)
  }

  /// The identifier in its address.
  private static func ror(_ printed: String) -> String {
    printed.lastIndex(of: "/").map { String(printed[printed.index(after: $0)...]) } ?? printed
  }

  /// The affiliations that stand in a person's element and those that a person's marks point to, with the marks that
  /// point to none. The words beside a mark count where the list does not know it.
  mutating func indexes(of person: Capture) -> (indexes: [Int], unknown: [String]) {
    let texts = person.texts(.affiliationText).map(AffiliationText.ofMetadata)
    var indexes = person.text(.place).flatMap { byPlace[$0] }?.map(\.index) ?? []
    var unknown: [String] = []
    for (at, key) in person.texts(.affiliationKey).enumerated() {
      if let known = known(Self.key(key)) {
        indexes += known
      } else if texts.indices.contains(at) {
        indexes.append(index(of: texts[at]))
      } else {
        unknown.append(key)
      }
    }
    for own in person.all(.affiliation) {
      if let text = own.text(.text) { indexes.append(index(of: text, ror: own.text(.ror).map(Self.ror))) }
    }
    if person.first(.affiliationKey) == nil { indexes += texts.map { index(of: $0) } }
    for key in person.texts(.noteKey) { indexes += known(key) ?? [] }
    return (indexes.withoutDoubles, unknown)
  }

  /// The affiliations that a mark leads to; several letters or signs without anything between them may be a mark each (`‡§`).
  private func known(_ mark: String) -> [Int]? {
    if let indexes = byKey[mark] { return indexes }
    guard (2...4).contains(mark.count), !mark.contains(where: \.isNumber) else { return nil }
    let parts = mark.map { byKey[String($0)] }
    return parts.contains { $0 == nil } ? nil : parts.flatMap { $0 ?? [] }
  }

  /// The affiliations of a person to whom nothing links one: in the person's list those without a key, or the only one;
  /// else, for an author, the only one that stands apart or that a page prints, if the source marks nobody's (CHOICES 16).
  func unmarked(_ person: Capture, isAuthor: Bool) -> [Int] {
    guard let list = person.text(.within) else { return isAuthor ? shared : [] }
    let held = byPlace[list] ?? []
    let own = held.filter { !$0.isKeyed || held.count == 1 }.map(\.index).withoutDoubles
    if !own.isEmpty || hasMarks || !isAuthor { return own }
    let apart = apart.withoutDoubles
    return apart.count == 1 ? apart : []
  }

  /// Leaves e-mail addresses out that end the words under a label of theirs, unless two would be the same without them.
  mutating func leaveOutAddresses() {
    let texts = affiliations.map { AffiliationText.withoutAddresses($0.text) }
    guard texts.withoutDoubles.count == texts.count else { return }
    for at in affiliations.indices { affiliations[at].text = texts[at] }
  }

  /// Puts them in the order in which people have them first; those that nobody has come last.
  mutating func order(by people: inout [Person]) {
    let used = people.flatMap { $0.affiliations ?? [] }.withoutDoubles
    guard used != Array(affiliations.indices.prefix(used.count)) else { return }
    var places = [Int?](repeating: nil, count: affiliations.count)
    for (place, index) in used.enumerated() { places[index] = place }
    let rest = affiliations.indices.filter { places[$0] == nil }
    affiliations = (used + rest).map { affiliations[$0] }
    for at in people.indices { people[at].affiliations = people[at].affiliations?.compactMap { places[$0] } }
  }
}
