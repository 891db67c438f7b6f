import Articles

/// The notes on authors that stand apart from them, and which authors point to them: who corresponds, whose
/// contributions are equal (JATS's `author-notes`).
struct AuthorNotes {
  private enum Kind { case correspondence, equalContribution, other }

  private struct Note {
    let kind: Kind
    let addresses: [String]
    /// The places of the people who point to it for correspondence.
    var people: [Int] = []
  }

  private var notes: [Note] = []
  private var byKey: [String: Int] = [:]

  /// The notes of a source.
  init(_ captures: some Sequence<Capture>) {
    for capture in captures {
      let text = capture.text(.text) ?? ""
      let tagged = capture.texts(.email)
      let addresses = tagged.isEmpty ? EmailAddress.all(in: text) : tagged.compactMap(EmailAddress.tagged)
      if let key = capture.text(.key), byKey[key] == nil { byKey[key] = notes.count }
      notes.append(Note(kind: Self.kind(capture.text(.type), text), addresses: addresses.withoutDoubles))
    }
  }

  /// Whether a note has a key.
  func contains(_ key: String) -> Bool { byKey[key] != nil }

  /// What the notes say that an entry of the author list points to.
  ///
  /// - Parameters:
  ///   - entry: The entry.
  ///   - person: The person made of it.
  ///   - place: The person's place in the list.
  mutating func read(_ entry: Capture, into person: inout Person, at place: Int) {
    for key in entry.texts(.noteKey) + entry.texts(.affiliationKey) {
      guard let at = byKey[key] else { continue }
      switch notes[at].kind {
      case .equalContribution: person.hasEqualContribution = true
      case .correspondence:
        person.isCorresponding = true
        notes[at].people.append(place)
      case .other:
        if person.isCorresponding == true, !notes[at].addresses.isEmpty { notes[at].people.append(place) }
      }
    }
  }

  /// Gives addresses to those who share a note, if they are as many (CHOICES 14): who alone is named by one has it, the
  /// others in order. Where nobody points to a note the corresponding authors share all that are about correspondence.
  func assignAddresses(to people: inout [Person]) {
    var sharers: [[String]: [Int]] = [:]
    for note in notes where !note.people.isEmpty { sharers[note.addresses, default: []] += note.people }
    for note in notes {
      guard let places = sharers.removeValue(forKey: note.addresses) else { continue }
      Self.assign(note.addresses, to: places.withoutDoubles, of: &people)
    }
    guard notes.allSatisfy({ $0.people.isEmpty }) else { return }
    let addresses = notes.filter { $0.kind == .correspondence }.flatMap(\.addresses).withoutDoubles
    Self.assign(addresses, to: people.indices.filter { people[$0].isCorresponding == true }, of: &people)
  }

  private static func assign(_ addresses: [String], to places: [Int], of people: inout [Person]) {
    guard addresses.count == places.count else { return }
    var rest = places
    var unnamed: [String] = []
    for address in addresses {
      let named = places.count > 1 && places.count <= 16 ? rest.filter { EmailOwners.names(address, people[$0]) } : []
      if named.count == 1, let owner = rest.firstIndex(of: named[0]) {
        give(address, to: &people[rest.remove(at: owner)])
      } else {
        unnamed.append(address)
      }
    }
    for (owner, address) in zip(rest, unnamed) { give(address, to: &people[owner]) }
  }

  private static func give(_ address: String, to person: inout Person) {
    if person.email == nil { person.email = address }
  }

  private static func kind(_ type: String?, _ text: String) -> Kind {
    if type == "corresp" { return .correspondence }
    let words = ByteCursor(text)
    if type == "equal" || equal.contains(where: { words.index(of: $0) != nil }) { return .equalContribution }
    let start = words.bytes.firstIndex { $0.isASCIILetter } ?? 0
    return corresponding.contains { words.spells($0, at: start) } ? .correspondence : .other
  }

  /// Whether a line is a note that its authors contributed equally, as some pages list it among affiliations.
  static func isOfEqualContribution(_ text: String) -> Bool {
    text.utf8.count < 200 && kind(nil, text) == .equalContribution
  }

  private static let equal: [StaticString] = [
    "contributed equally", "contribute equally", "equal contribut", "equally contribut", "equal first",
    "co-first author",
    "cofirst author", "joint first", "shared first author", "share first author",
  ]

  private static let corresponding: [StaticString] = [
    "corresponding", "correspondence", "to whom correspondence", "address correspondence", "author for correspondence",
  ]
}
