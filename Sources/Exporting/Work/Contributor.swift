import Articles

/// A person or group as bibliographies name them.
enum Contributor {
  case person(Name)
  case group(String)

  /// A person's name, in the parts that citation styles treat apart.
  struct Name {
    /// Words before the family name that are written small: `van der`.
    var particle: String?
    var family: String
    /// Given names, with what stands behind them: `Maria de`.
    var given: String?
    var suffix: String?

    /// Given names, and the small words behind them that styles leave out where they sort: `Maria` and `de`.
    var partedGiven: (names: String?, particle: String?) {
      let words = (given ?? "").split(separator: " ")
      let count = words.dropFirst().reversed().prefix(while: Contributor.isSmall).count
      guard count > 0 else { return (given, nil) }
      return (words.dropLast(count).joined(separator: " "), words.suffix(count).joined(separator: " "))
    }

    /// The same without commas, for formats in which they part names and nothing escapes them.
    var withoutCommas: Name {
      func plain(_ text: String) -> String { text.filter { $0 != "," } }
      guard wholeFamily.contains(",") || given?.contains(",") == true || suffix?.contains(",") == true else {
        return self
      }
      return Name(
        particle: particle, family: plain(family), given: given.map(plain), suffix: suffix.map(plain))
    }

    /// Particle and family name.
    var wholeFamily: String { particle.map { "\($0) \(family)" } ?? family }
  }

  /// `nil` where nothing is said that could stand in a list of names.
  init?(_ person: Person) {
    if let group = person.collective?.onOneLine, !group.isEmpty {
      self = .group(group)
      return
    }
    let given = Self.given(of: person)
    guard let family = person.family?.onOneLine, !family.isEmpty else {
      guard let given else { return nil }
      self = .group(given)
      return
    }
    let (particle, rest) = Self.parted(family)
    let suffix = person.suffix?.onOneLine
    self = .person(Name(particle: particle, family: rest, given: given, suffix: suffix?.isEmpty == true ? nil : suffix))
  }

  /// Parts the words before a family name that begin with a small letter.
  private static func parted(_ family: String) -> (particle: String?, family: String) {
    let words = family.split(separator: " ")
    let count = words.dropLast().prefix(while: isSmall).count
    guard count > 0 else { return (nil, family) }
    return (words[..<count].joined(separator: " "), words[count...].joined(separator: " "))
  }

  /// Whether a word begins with a small letter, as `van` and `’t` do.
  private static func isSmall(_ word: Substring) -> Bool { word.first(where: \.isLetter)?.isLowercase == true }

  /// Given names as printed, but initials with full stops and spaces (`J. D.`), since processors of citations take `JD`
  /// for one name.
  private static func given(of person: Person) -> String? {
    guard let given = (person.given ?? person.initials)?.onOneLine, !given.isEmpty else { return nil }
    let letters = given.filter { $0 != "." && $0 != " " && $0 != "-" }
    let isShort = given.contains(".") || letters.count <= (person.initials == nil ? 3 : 6)
    guard isShort, letters.allSatisfy(\.isUppercase), !letters.isEmpty else { return given }
    // ‘LI’ with the initial ‘L’ is a name in capitals.
    if let initials = person.initials, initials.filter(\.isLetter) != letters { return given }
    return dotted(given)
  }

  /// `JD`, `J.D.` and `J D` as `J. D.`, `J-P` as `J.-P.`
  private static func dotted(_ initials: String) -> String {
    var dotted = ""
    for character in initials where character != "." && character != " " {
      if character == "-" {
        dotted.append("-")
      } else {
        if !dotted.isEmpty, dotted.last != "-" { dotted.append(" ") }
        dotted += "\(character)."
      }
    }
    return dotted
  }
}
