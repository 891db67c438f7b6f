import Articles

/// Finds the statements of an article in what may carry them, whatever the format.
///
/// Of each carrier its type decides, then its heading, else that of the carrier around it; inside it run-in labels turn
/// to another kind. Where nothing is said of conflicts of interest so, sentences that declare them are taken.
/// Linear in the carriers' words.
struct StatementFinder {
  /// A carrier whose end has not been seen yet.
  private struct Scope {
    let end: Int
    let kinds: StatementKinds
    /// The heading that named the kinds.
    let title: String?
  }

  /// What is said of each kind under headings of its own, or of several of which it is the first.
  private var words = [StatementWords](repeating: StatementWords(), count: StatementKind.allCases.count)
  /// What is said of a kind under headings that name another before it (`Ethics approval and consent to participate`):
  /// it counts where nothing is said of the kind alone.
  private var shared = [StatementWords](repeating: StatementWords(), count: StatementKind.allCases.count)
  /// Sentences that declare conflicts of interest outside all statements on them.
  private var sentences: [String] = []
  private var scopes: [Scope] = []
  /// Whether a heading for conflicts of interest stood there with nothing under it.
  private(set) var hasEmptyConflict = false

  init() {}

  /// The statements in some carriers, in document order.
  init(_ carriers: [StatementCarrier]) {
    for carrier in carriers { read(carrier) }
  }

  /// The words on one matter; `nil` where nothing is said.
  func text(_ kind: StatementKind) -> String? { words[kind.rawValue].text ?? shared[kind.rawValue].text }

  /// The statement on conflicts of interest.
  var conflict: ConflictOfInterest? {
    let own = words[StatementKind.conflict.rawValue]
    if !own.isEmpty { return ConflictStatement.joined(VagueDisclosure.leftOut(own.pieces).map { ($0.text, $0.label) }) }
    return sentences.isEmpty ? nil : ConflictStatement.joined([(sentences.joined(separator: " "), nil)])
  }

  /// Takes the next carrier of the document.
  mutating func read(_ carrier: StatementCarrier) {
    while let last = scopes.last, last.end <= carrier.extent?.lowerBound ?? .max { scopes.removeLast() }
    let scope = scope(of: carrier)
    scopes.append(scope)
    var reading = CarrierReading(kinds: scope.kinds, title: scope.title, isLoose: carrier.isLoose)
    for paragraph in carrier.paragraphs { reading.read(EmphasisedText(paragraph)) }
    take(reading)
  }

  /// What a carrier is: by its type, by its heading, by the carrier around it. Acknowledgements say by their heading if
  /// they are used for something else.
  private func scope(of carrier: StatementCarrier) -> Scope {
    let end = carrier.extent?.upperBound ?? 0
    let heading = carrier.title.map { StatementHeading($0) }
    let typed = carrier.type.map(StatementType.kinds) ?? []
    let named = heading?.kinds ?? []
    if !named.isEmpty, typed.isEmpty || typed == .acknowledgements {
      return Scope(end: end, kinds: named, title: carrier.title)
    }
    if !typed.isEmpty {
      let outer = scopes.last.flatMap { $0.kinds.isDisjoint(with: typed) ? nil : $0.title }
      return Scope(end: end, kinds: typed, title: carrier.title ?? outer)
    }
    if heading?.isOther == true { return Scope(end: end, kinds: [], title: nil) }
    return Scope(end: end, kinds: scopes.last?.kinds ?? [], title: scopes.last?.title ?? nil)
  }

  private mutating func take(_ reading: CarrierReading) {
    for entry in reading.entries where !entry.text.isEmpty {
      let kinds = VagueDisclosure.isOfSupport(entry) ? [.funding] : entry.kinds.each
      if let first = kinds.first { words[first.rawValue].add(entry.text, label: entry.label) }
      for kind in kinds.dropFirst() { shared[kind.rawValue].add(entry.text, label: entry.label) }
    }
    sentences += reading.sentences
    if reading.isEmptyConflict { hasEmptyConflict = true }
  }
}
