import Articles

/// Which part of a name is printed first. The references of one list share it.
enum NameOrder {
  case familyFirst, givenFirst

  /// The order of the first author's name; `nil` where there is no such name.
  init?(_ found: ParsedReference) {
    guard let person = found.reference.authors?.first, let family = person.family, let given = person.given else {
      return nil
    }
    let text = Array(found.reference.text.utf8)
    guard let familyAt = Self.find(family, in: text), let givenAt = Self.find(given, in: text) else { return nil }
    self = familyAt < givenAt ? .familyFirst : .givenFirst
  }

  /// The order of a list from those of its references: that of four in five, of five at least.
  static func vote(_ orders: [NameOrder]) -> NameOrder? {
    let familyFirst = orders.count { $0 == .familyFirst }
    guard orders.count >= 5, max(familyFirst, orders.count - familyFirst) * 5 >= orders.count * 4 else { return nil }
    return familyFirst * 2 > orders.count ? .familyFirst : .givenFirst
  }

  /// What the first token of a list in this order cannot be.
  var excluded: Label { self == .familyFirst ? .given : .family }

  /// Offset of a value among the first bytes of a text.
  private static func find(_ value: String, in text: [UInt8]) -> Int? {
    let bytes = Array(value.utf8)
    guard !bytes.isEmpty, bytes.count <= text.count else { return nil }
    return (0...min(text.count - bytes.count, 120)).first { text[$0..<$0 + bytes.count].elementsEqual(bytes) }
  }
}

extension Reference {
  /// Parts names that were taken whole for a family's, `Viviane Namaste`, in a list that prints given names first. Names
  /// of groups are told apart before.
  mutating func partLoneNames() {
    guard let people = authors, people.contains(where: { $0.given == nil && $0.family?.contains(" ") == true }) else {
      return
    }
    authors = people.map { person in
      guard person.given == nil, let words = person.family?.split(separator: " "), (2...3).contains(words.count),
        let last = words.last,
        words.allSatisfy({ $0.first?.isUppercase == true && $0.allSatisfy { $0.isLetter || $0 == "-" } })
      else { return person }
      var parted = person
      parted.family = String(last)
      parted.given = words.dropLast().joined(separator: " ")
      return parted
    }
  }
}
