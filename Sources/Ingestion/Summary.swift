import Articles
public import Inputs

/// What a run came to.
public struct Summary: Sendable {
  /// Everything that was read or rejected.
  public var tally = Tally()
  /// What folders held beside documents.
  public var skipped = InputWalker.Skipped()
  /// What archives and captures held beside documents.
  public var skippedMembers = 0
  /// Inputs that were named and do not exist; each is among the rejections, too.
  public var missing = 0
  /// Everything that the walk over the inputs found, counted where it was found.
  public var found = 0
  /// How long the run took, in seconds.
  public var seconds = 0.0
  /// Inputs that a store has and that need not be read again.
  public var unchanged = 0
  /// Inputs that a store has and that are no more.
  public var vanished = 0
  /// Whether the lines of vanished inputs are kept since nothing at all was found.
  public var refusesToDrop = false
  /// Whether something could not be looked at now, which the next run will try again.
  public var isIncomplete = false
  /// What was expected and has not come true, in sentences: the lines are held back.
  public var failedExpectations: [String] = []
  /// Whether a store holds something else than before.
  public var hasChanged = false
  /// The signal that ended the run early.
  public var signal: Int32?

  /// Nothing done yet.
  public init() {}

  /// All inputs that came to something: those that were read, those that were rejected, those that a store has already,
  /// and what was skipped.
  public var inputs: Int { tally.read + tally.rejected + unchanged + skipped.total + skippedMembers }

  /// Whether every input that was found came to something; a run that was not interrupted and says otherwise has lost
  /// one.
  public var isBalanced: Bool { found == inputs || signal != nil }

  /// Rejections of all codes.
  public var rejections: Int { tally.rejections.values.reduce(0, +) }

  /// For people: a line for each kind of outcome, ended by a line feed.
  public var text: String {
    let bytes = Quantity.bytes(tally.bytes)
    let rate = Quantity.rate(tally.read + tally.rejected, in: seconds)
    var lines = ["\(Quantity.count(inputs, "input")), \(bytes) in \(Quantity.tenths(seconds)) s (\(rate))"]
    lines.append(line("articles", tally.articles, formats))
    if tally.deletions > 0 { lines.append(line("deletions", tally.deletions)) }
    if !tally.dropped.isEmpty { lines.append(line("dropped", tally.droppedArticles, Self.list(tally.dropped))) }
    lines.append(line("rejections", rejections, Self.list(tally.rejections)))
    if unchanged > 0 { lines.append(line("unchanged", unchanged)) }
    if vanished > 0 { lines.append(line("vanished", vanished)) }
    lines.append(line("skipped", skipped.total + skippedMembers, skippedKinds))
    lines.append(line("findings", tally.findings.values.reduce(0, +), Self.list(tally.findings)))
    if !tally.changedLayouts.isEmpty {
      let total = tally.changedLayouts.values.reduce(0, +)
      lines.append(line("layout changed?", total, Self.list(tally.changedLayouts)))
    }
    if let signal { lines.append("  stopped early by signal \(signal)") }
    return lines.map { $0 + "\n" }.joined()
  }

  /// For runs that print no summary: the first rejections in words, and how many there are in all where that is more.
  public var complaints: [String] {
    let first = tally.firstRejections.map(Self.sentence)
    guard rejections > first.count else { return first }
    return first + ["… \(Quantity.count(rejections, "rejection")) in all (\(Self.list(tally.rejections)))"]
  }

  /// For people who have named folders that hold no documents; `nil` where there were some.
  public var nothingFound: String? {
    guard tally.read + tally.rejected == 0, signal == nil else { return nil }
    return "no document was found" + (skippedKinds.isEmpty ? "" : "; passed over: \(skippedKinds)")
  }

  /// Says on standard error what was rejected: the first few, then how many there are and where all are listed.
  public func complain(about pipeline: String) {
    tally.firstRejections.forEach(Message.say)
    guard rejections > 0 else { return }
    let count = "\(Quantity.count(rejections, "rejection")) in all (\(Self.list(tally.rejections)))"
    Message.say("\(count); ‘analecta status \(pipeline) --why’ lists them")
  }

  private static func sentence(_ rejection: Rejection) -> String {
    // What could not be opened is named by its message already.
    guard rejection.stage != .open else { return rejection.message }
    let path = rejection.source.path
    return "\(path == "-" ? "standard input" : "‘\(path)’"): \(rejection.message)"
  }

  private var formats: String {
    Self.list(tally.formats)
  }

  /// `pubmed 12, pmc 3`: the most frequent first.
  private static func list(_ counts: [String: Int]) -> String {
    counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { "\($0.key) \(Quantity.count($0.value))" }
      .joined(separator: ", ")
  }

  private var skippedKinds: String {
    [
      (skipped.otherFiles, "other file", "other files"),
      (skipped.companionFolders, "folder of a saved page", "folders of saved pages"),
      (skipped.hidden, "hidden entry", "hidden entries"),
      (skipped.links, "link to a folder", "links to folders"),
      (skippedMembers, "other member of an archive", "other members of archives"),
    ].filter { $0.0 > 0 }.map { Quantity.count($0.0, $0.1, plural: $0.2) }.joined(separator: ", ")
  }

  private func line(_ name: String, _ number: Int, _ detail: String = "") -> String {
    let count = Quantity.count(number)
    let padding = String(repeating: " ", count: max(1, 22 - name.count - count.count))
    return "  \(name)\(padding)\(count)" + (detail.isEmpty ? "" : "   \(detail)")
  }

  /// `blocked_page 2, empty 1`: the most frequent first.
  private static func list<Code: RawRepresentable<String>>(_ counts: [Code: Int]) -> String {
    counts.map { ($0.key.rawValue, $0.value) }.sorted { ($1.1, $0.0) < ($0.1, $1.0) }
      .map { "\($0.0) \(Quantity.count($0.1))" }.joined(separator: ", ")
  }
}
