import Articles

extension PageHead {
  /// What has been read of the lines behind a title.
  struct Reading {
    var names: [Byline.Name] = []
    /// All marks behind names.
    var marks: Set<String> = []
    /// The places of the names, by their keys.
    private(set) var places: [String: Int] = [:]
    var affiliations: [(line: AffiliationLine, author: Int)] = []
    var isClosed = false
    /// Whether names of people have come who are not the authors.
    var isOthers = false
    var quiet = 0
    var linesBefore = 0
    var goesOn = false
    /// Whether a line has named an author and their place.
    var isSigned = false
    /// Names between two that are sure, unless other lines follow.
    var doubtful: [Byline] = []

    mutating func addDoubtful() {
      for byline in doubtful { add(byline) }
      doubtful = []
    }

    /// Adds an author and the place that stands behind the name; again, where a second line gives another place.
    mutating func add(_ line: SignedLine) {
      if names.isEmpty { linesBefore = quiet }
      affiliations.append((AffiliationLine(line), add(Byline.Name(name: line.name, isSure: true))))
      (quiet, goesOn, isSigned) = (0, false, true)
    }

    mutating func add(_ byline: Byline) {
      if !names.isEmpty { names[names.count - 1].marks += byline.leadingMarks }
      if names.isEmpty { linesBefore = quiet }
      for name in byline.names { _ = add(name) }
      marks.formUnion(byline.leadingMarks + byline.names.flatMap(\.marks))
      (quiet, goesOn) = (0, byline.goesOn)
    }

    /// Adds a name unless it is there; its place.
    private mutating func add(_ name: Byline.Name) -> Int {
      let key = NameKey.key(name.name)
      if let place = places[key] { return place }
      places[key] = names.count
      names.append(name)
      return names.count - 1
    }
  }

  /// Takes a name and the place behind it.
  func takeSigned(_ line: PageLine, _ at: Int, _ reading: inout Reading) -> Bool {
    let list = SignedLine.bracketed(line)
    guard list.isEmpty else {
      for author in list { reading.add(author) }
      return true
    }
    let isExpected = reading.isSigned || at + 1 < lines.count && SignedLine.isMail(lines[at + 1])
    guard let signed = SignedLine(line, isExpected: isExpected) else { return false }
    reading.add(signed)
    return true
  }

  /// Whether the next line with words names somebody who has been named before.
  func isNamed(behind at: Int, _ reading: Reading) -> Bool {
    let next = lines[(at + 1)...].prefix(Self.mostBetween).first { $0.contains(where: \.isLetter) }
    guard let byline = next.flatMap({ Byline(PageLine($0)) }) else { return true }
    return byline.names.contains { reading.places[NameKey.key($0.name)] != nil }
  }
}
