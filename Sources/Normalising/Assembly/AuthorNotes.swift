import Articles

/// The notes on authors that stand apart from them, and which authors point to them: who corresponds, whose
/// contributions are equal (JATS's `author-notes`).
struct AuthorNotes {
  private enum Kind { case correspondence, equalContribution, other }

  private struct Note {
    let kind: Kind
    let text: String
    let addresses: [String]
    /// The places of the people who point to it for correspondence.
    var people: [Int] = []

    /// Whether it says that all authors contributed equally.
    var isOfAll: Bool {
      guard kind == .equalContribution, text.utf8.count < 200 else { return false }
      let words = ByteCursor(text)
      return words.index(of: "all authors contributed equally") != nil
        || words.index(of: "all of the authors contributed equally") != nil
    }

    /// The only one whose name stands in a short note with one address: `Correspondence: Jane Q. Roe, office@…`.
    func owner(among people: [Person]) -> Int? {
      guard addresses.count == 1, kind == .correspondence, text.utf8.count <= NameKey.longest else { return nil }
      if people.count == 1 { return 0 }
      let words = NameKey.key(text)
      let named = people.indices.filter { at in
        guard let family = people[at].family, let given = people[at].given, given.utf8.count > 1 else { return false }
        let first = String(given.prefix { $0 != " " })
        return [given + family, family + given, first + family].contains { NameKey.isPart(NameKey.key($0), of: words) }
      }
      return named.count == 1 ? named[0] : nil
    }
  }

  private var notes: [Note] = []
  private var byKey: [String: Int] = [:]

  /// The notes of a source.
  ///
  /// - Parameter marks: Marks of the list of affiliations, which no author carries for a note.
  init(_ captures: some Sequence<Capture>, besides marks: Set<String> = []) {
    for capture in captures {
      let text = Self.plain(capture.text(.text) ?? "")
      let tagged = capture.texts(.email)
      let addresses = tagged.isEmpty ? EmailAddress.all(in: text) : tagged.compactMap(EmailAddress.tagged)
      if let key = capture.text(.key), byKey[key] == nil, !marks.contains(key) { byKey[key] = notes.count }
      let kind = Self.kind(capture.text(.type), text)
      notes.append(Note(kind: kind, text: text, addresses: addresses.withoutDoubles))
    }
  }

  /// `roe{at}tea.example` with the sign that some sites hide from those who gather addresses. Linear.
  private static func plain(_ text: String) -> String {
    guard text.utf8.has(UInt8(ascii: "{")) else { return text }
    return text.split(separator: "{at}", omittingEmptySubsequences: false).joined(separator: "@")
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
    let keys = entry.texts(.noteKey) + entry.texts(.affiliationKey)
    if starSaysOther(entry, keys) { person.isCorresponding = nil }
    for key in keys {
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

  /// Whether the star at a name, which says on most pages who corresponds, points to a note of another kind
  /// (`*These authors contributed equally`).
  private func starSaysOther(_ entry: Capture, _ keys: [String]) -> Bool {
    guard let mark = entry.text(.corresponding), mark.contains(where: Self.stars.contains) else { return false }
    let told = keys.filter { $0.count == 1 && $0.allSatisfy(Self.stars.contains) }.compactMap { byKey[$0] }
    return !told.isEmpty && told.allSatisfy { notes[$0].kind != .correspondence && notes[$0].addresses.isEmpty }
  }

  private static let stars: Set<Character> = ["*", "∗"]

  /// Gives addresses to those who share a note, if they are as many (CHOICES 14): who alone is named by one has it, the
  /// others in order. Where nobody points to a note the corresponding authors share all that are about correspondence.
  func assignAddresses(to people: inout [Person]) {
    var sharers: [[String]: [Int]] = [:]
    for note in notes where !note.people.isEmpty { sharers[note.addresses, default: []] += note.people }
    for note in notes {
      guard let places = sharers.removeValue(forKey: note.addresses) else { continue }
      Self.assign(note.addresses, to: places.withoutDoubles, of: &people)
    }
    if notes.allSatisfy({ $0.people.isEmpty }) {
      let addresses = notes.filter { $0.kind == .correspondence }.flatMap(\.addresses).withoutDoubles
      Self.assign(addresses, to: people.indices.filter { people[$0].isCorresponding == true }, of: &people)
    }
    giveToNamed(&people)
    markNamed(&people)
    if notes.contains(where: \.isOfAll) { for at in people.indices { people[at].hasEqualContribution = true } }
  }

  /// Gives addresses in notes that nobody points to, and nobody has, to those whom they name, or whom alone the note names;
  /// a note on correspondence says that these correspond.
  private func giveToNamed(_ people: inout [Person]) {
    let open = notes.filter { $0.people.isEmpty && !$0.addresses.isEmpty }
    guard !open.isEmpty, people.count <= Self.mostNamed else { return }
    var owners: [String: Int] = [:]
    for (at, person) in people.enumerated() { if let email = person.email { owners[email.lowercased()] = at } }
    // What the notes on correspondence say of an address counts before its other places on the page.
    let sorted = open.filter { $0.kind == .correspondence } + open.filter { $0.kind != .correspondence }
    var seen = Set<[String]>()
    for note in sorted.filter({ seen.insert($0.addresses).inserted }).prefix(Self.mostOpen) {
      for address in note.addresses.prefix(Self.mostOpen / 8) {
        let known = owners[address.lowercased()]
        let named = Self.isOffice(address) ? nil : EmailOwners.owner(of: address, among: people)
        let initialled = named ?? Initials.owner(of: address, in: note.text, among: people)
        guard let at = known ?? initialled ?? note.owner(among: people) else { continue }
        guard known != nil || people[at].email == nil else { continue }
        owners[address.lowercased()] = at
        people[at].email = people[at].email ?? address
        if note.kind == .correspondence { people[at].isCorresponding = true }
      }
    }
  }

  /// `Correspondence to: Jane Q. Roe`: who is named in a note without an address corresponds, if nobody else does.
  private func markNamed(_ people: inout [Person]) {
    guard people.count <= Self.mostNamed, people.allSatisfy({ $0.isCorresponding != true }) else { return }
    let open = notes.filter {
      $0.kind == .correspondence && $0.people.isEmpty && $0.addresses.isEmpty && $0.text.utf8.count <= NameKey.longest
    }
    for note in open.prefix(8) {
      let words = NameKey.key(note.text)
      for at in people.indices {
        guard let family = people[at].family, let given = people[at].given, given.utf8.count > 2 else { continue }
        let keys = [NameKey.key(given + family), NameKey.key(family + given)]
        if keys.contains(where: { NameKey.isPart($0, of: words) }) { people[at].isCorresponding = true }
      }
    }
  }

  private static let mostNamed = 200
  private static let mostOpen = 64

  /// Whether an address is that of a journal or publisher, whatever name its letters hold.
  private static func isOffice(_ address: String) -> Bool {
    let local = address.prefix { $0 != "@" }.lowercased()
    return offices.contains { local.hasPrefix($0) }
  }

  private static let offices = [
    "support", "info", "contact", "help", "editor", "permission", "journal", "subscri", "webmaster", "service",
    "customer", "press", "office", "admin", "reprint", "feedback",
  ]

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
    if type == "equal" || speaksOfEqual(words) { return .equalContribution }
    let start = words.bytes.firstIndex { $0.isASCIILetter } ?? 0
    return corresponding.contains { words.spells($0, at: start) } ? .correspondence : .other
  }

  /// Most notes do not have the words that all of the phrases have one of.
  private static func speaksOfEqual(_ words: ByteCursor) -> Bool {
    (words.index(of: "equal") ?? words.index(of: "first")) != nil && equal.contains { words.index(of: $0) != nil }
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
    "e-mail:", "email:", "e-mail address",
  ]
}
