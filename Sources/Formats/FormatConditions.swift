internal import Markup

/// The conditions of some formats on a document, which one walk answers for all of them.
struct FormatConditions: Sendable {
  private var index = SelectorIndex()
  /// Numbers of the selectors in the index: formats that go on from each other share most of theirs.
  private var known: [String: Int] = [:]
  /// Numbers of a format's selectors in the index, by the format's place in the catalogue.
  private var numbers: [Int: Numbers] = [:]

  private struct Numbers: Sendable {
    var all: [Int]
    var any: [Int]
    var none: [Int]
    var refusals: [(when: [Int], unless: [Int])]
  }

  /// The conditions of those of a catalogue's formats that are meant.
  init(_ formats: [Format], where isMeant: (Format) -> Bool) {
    for (at, format) in formats.enumerated() where isMeant(format) {
      numbers[at] = Numbers(
        all: format.identification.all.map { add($0) },
        any: format.identification.any.map { add($0) },
        none: format.identification.none.map { add($0) },
        refusals: format.refusals.map { refusal in (refusal.when.map { add($0) }, refusal.unless.map { add($0) }) })
    }
  }

  private mutating func add(_ selector: Selector) -> Int {
    if let number = known[selector.source] { return number }
    let number = index.add(selector)
    known[selector.source] = number
    return number
  }

  /// For each selector whether it finds anything in a document.
  func found(in document: Document) -> [Bool] {
    let matches = SelectorIndex.Search(index, document).matches(onlyFirst: true)
    return (0..<index.ruleCount).map { matches.count($0) > 0 }
  }

  /// Whether the conditions of a format hold; not for a format that is not meant.
  func hold(for format: Int, _ found: [Bool]) -> Bool {
    guard let numbers = numbers[format] else { return false }
    return numbers.all.allSatisfy { found[$0] } && (numbers.any.isEmpty || numbers.any.contains { found[$0] })
      && !numbers.none.contains { found[$0] }
  }

  /// The number of a format's first refusal that is meant, or `nil`.
  func refusal(of format: Int, _ found: [Bool]) -> Int? {
    numbers[format]?.refusals.firstIndex { refusal in
      refusal.when.contains { found[$0] } && !refusal.unless.contains { found[$0] }
    }
  }

  /// The conditions of a format that do not hold, for a reader.
  func unmet(by format: Int, _ identification: Format.Identification, _ found: [Bool]) -> [String] {
    guard let numbers = numbers[format] else { return [] }
    var unmet = zip(numbers.all, identification.all).filter { !found[$0.0] }.map { "needs \($0.1.source)" }
    if !numbers.any.isEmpty, !numbers.any.contains(where: { found[$0] }) {
      unmet.append("needs one of " + identification.any.map(\.source).joined(separator: " | "))
    }
    let unwanted = zip(numbers.none, identification.none).filter { found[$0.0] }
    return unmet + unwanted.map { "must not have \($0.1.source)" }
  }
}
