import Articles

/// Whose an e-mail address is that an affiliation prints.
///
/// An address in an affiliation of one author is that author's. In an affiliation that several share it is the one's
/// whose name it holds; where it holds nobody's name it says no more than the affiliation does, and is everybody's
/// (CHOICES 14: an author has the only address of the author's own affiliations).
struct EmailOwners {
  private let people: [Person]
  private let members: [Int: [Int]]

  /// For the people of an article.
  init(_ people: [Person]) {
    self.people = people
    var members: [Int: [Int]] = [:]
    for (at, person) in people.enumerated() {
      for index in person.affiliations ?? [] { members[index, default: []].append(at) }
    }
    self.members = members
  }

  /// Gives people without an address theirs of those that the words of the affiliations hold.
  static func assign(from texts: [String], to people: inout [Person]) {
    let addresses = texts.map(EmailAddress.all)
    guard addresses.contains(where: { !$0.isEmpty }) else { return }
    let owners = EmailOwners(people)
    owners.assignNamed(addresses, in: texts, to: &people)
    owners.assign(addresses, to: &people)
  }

  /// Gives people without an address the only one that their affiliations hold, if it is theirs.
  ///
  /// - Parameter addresses: The addresses in each affiliation.
  private func assign(_ addresses: [[String]], to people: inout [Person]) {
    let owners = addresses.enumerated().map { index, found in
      found.count == 1 ? self.owners(of: found[0], among: members[index] ?? []) : []
    }
    for at in people.indices where people[at].email == nil {
      let own = people[at].affiliations ?? []
      let found = own.flatMap { addresses[$0] }.withoutDoubles
      if found.count == 1, own.contains(where: { owners[$0].contains(at) }) { people[at].email = found[0] }
    }
  }

  /// Gives each of several addresses in an affiliation to the only one of its members whom it names, or whose initials
  /// stand behind it in brackets.
  private func assignNamed(_ addresses: [[String]], in texts: [String], to people: inout [Person]) {
    for (index, addresses) in addresses.enumerated() where addresses.count > 1 {
      let members = (members[index] ?? []).prefix(Self.mostNamed).map { $0 }
      let own = members.map { people[$0] }
      for address in addresses.prefix(Self.mostNamed) {
        let found = Self.owner(of: address, among: own) ?? Initials.owner(of: address, in: texts[index], among: own)
        guard let found, people[members[found]].email == nil else { continue }
        people[members[found]].email = address
      }
    }
  }

  private static let mostNamed = 64

  /// Those whose name the address holds, of namesakes the one whose initials stand there too; all who share the
  /// affiliation where it holds nobody's.
  private func owners(of address: String, among candidates: [Int]) -> [Int] {
    guard candidates.count > 1, let local = LocalPart(address) else { return candidates }
    let named = candidates.filter { Self.holds(local, people[$0]) }
    guard named.count > 1 else { return named.isEmpty ? candidates : named }
    let exact = named.filter { Self.spells(local, people[$0]) }
    return exact.count == 1 ? exact : named
  }

  /// Whose name alone an address holds, of namesakes the one's whose initials stand there too.
  static func owner(of address: String, among people: [Person]) -> Int? {
    guard let local = LocalPart(address) else { return nil }
    let named = people.indices.filter { holds(local, people[$0]) }
    if named.count < 2 { return named.first }
    let exact = named.filter { spells(local, people[$0]) }
    return exact.count == 1 ? exact[0] : nil
  }

  /// Whether an address holds somebody's name before its `@`.
  static func names(_ address: String, _ person: Person) -> Bool {
    LocalPart(address).map { holds($0, person) } ?? false
  }

  /// Whether the part before the `@` holds a family name; one of less than four letters must be a word of it, alone or
  /// with initials or the given name.
  private static func holds(_ local: LocalPart, _ person: Person) -> Bool {
    guard let family = person.family, family.utf8.count <= NameKey.longest else { return false }
    return NameKey.Umlauts.all.contains { umlauts in
      let key = NameKey.key(family, umlauts: umlauts)
      let isThere =
        key.utf8.count >= 4
        ? NameKey.isPart(key, of: umlauts == .dropped ? local.key : local.keyWithDigraphs)
        : !key.isEmpty && local.words.contains(key)
      return isThere || spells(local, person)
    }
  }

  /// Whether it is the family name with initials or a given name before or behind it, or a given name with the family's
  /// initial (`janer` of Jane Roe), and nothing else.
  private static func spells(_ local: LocalPart, _ person: Person) -> Bool {
    guard let family = person.family.map({ NameKey.key($0) }), !family.isEmpty else { return false }
    let given = (person.given ?? "").split { $0 == " " || $0 == "-" || $0 == "." }
    let all = given.compactMap(\.first).map(String.init).joined()
    let heads = [given.first.map(String.init), given.first?.first.map(String.init), all, person.initials]
    let key = local.keyOfLetters
    if let first = given.first, first.utf8.count > 2, key == NameKey.key(first) + family.prefix(1) { return true }
    return heads.compactMap { $0.map { NameKey.key($0) } }.contains {
      !$0.isEmpty && (key == $0 + family || key == family + $0)
    }
  }
}

/// The part of an address before its `@`, folded once for all the names that are looked for in it.
private struct LocalPart {
  let key: String
  let keyWithDigraphs: String
  let keyOfLetters: String
  /// The keys of its words.
  let words: [String]

  /// `nil` where it is longer than anybody's.
  init?(_ address: String) {
    let local = address.prefix { $0 != "@" }
    guard local.utf8.count <= 100 else { return nil }
    key = NameKey.key(local)
    keyWithDigraphs = NameKey.key(local, umlauts: .spelledOut)
    keyOfLetters = NameKey.key(local.filter { !$0.isNumber })
    words = local.split { !$0.isLetter }.map { NameKey.key($0) }
  }
}

extension NameKey.Umlauts {
  fileprivate static let all: [Self] = [.dropped, .spelledOut]
}

/// E-mail addresses in running text.
enum EmailAddress {
  /// An address as a source tags it, without what stands behind it or the full stop that may end the sentence; `nil` for
  /// what is none, such as the words by which a page hides an address from robots.
  static func tagged(_ printed: String) -> String? {
    let address = printed.drop { $0 == " " }.prefix { $0 != " " }
    guard let mark = address.utf8.firstIndex(of: UInt8(ascii: "@")), address.utf8[mark...].contains(UInt8(ascii: "."))
    else { return nil }
    return String(address.utf8.last == UInt8(ascii: ".") ? address.dropLast() : address)
  }

  /// All of them, in order, without the full stop that may end the sentence. Linear in the text: only words that hold an
  /// `@` are looked at.
  static func all(in text: String) -> [String] {
    guard text.utf8.has(UInt8(ascii: "@")) else { return [] }
    var text = text
    return text.withUTF8 { bytes in
      var found: [String] = []
      var at = 0
      while let mark = (at..<bytes.count).first(where: { bytes[$0] == UInt8(ascii: "@") }) {
        let start = bytes[at..<mark].lastIndex(where: parts).map { $0 + 1 } ?? at
        let end = bytes[mark...].firstIndex(where: parts) ?? bytes.count
        if let address = address(String(decoding: bytes[start..<end], as: UTF8.self)) { found.append(address) }
        at = end
      }
      return found
    }
  }

  /// Whether a byte stands between words.
  private static func parts(_ byte: UInt8) -> Bool { (" ,;()<>:" as StaticString).contains(byte) }

  private static func address(_ printed: String) -> String? {
    var word = printed[...]
    while let last = word.last, ".\"'”’]".contains(last) { word = word.dropLast() }
    let parts = word.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, parts[1].contains("."), parts[1].first != "." else { return nil }
    return String(word)
  }
}
