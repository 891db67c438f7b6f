import Glibc
import Inputs
import Ledger

/// A run into a store: what is new or has changed is read, and nothing else.
///
/// lock → sweep → walk → convert what ``Selection`` takes → segments → ledger → manifest → what has vanished.
public struct StoreRun: Sendable {
  /// What is asked of a run besides what has changed.
  public struct Options: Sendable {
    /// Inputs that were rejected are tried again.
    public var retries = false
    /// Every input is read, whatever it looks like from outside.
    public var readsAll = false
    /// What is expected and has not come true is no reason to hold lines back.
    public var accepts = false

    /// Nothing.
    public init() {}
  }

  private let file: PipelineFile
  private let settings: StoreSettings
  private let pipeline: Pipeline
  private let program: String
  private let options: Options

  /// A run of a pipeline file.
  ///
  /// - Parameter program: The program's version: other versions may read inputs otherwise.
  public init(
    _ file: PipelineFile, into settings: StoreSettings, with pipeline: Pipeline, program: String, options: Options
  ) {
    self.file = file
    self.settings = settings
    self.pipeline = pipeline
    self.program = program
    self.options = options
  }

  /// Runs.
  ///
  /// - Throws: ``Failure``, ``OutputError``, `LedgerError`, `ConfigurationError`. What had been committed stays, and
  ///   the next run goes on from there.
  public func run(showing progress: Progress) throws -> Summary {
    let folder = StoreFolder(settings.folder)
    try folder.make()
    let lock = try StoreLock(folder)
    return try withExtendedLifetime(lock) {
      let ledger = try Ledger(path: folder.ledger, for: .writing)
      try folder.sweep(keeping: Set(ledger.segments().map(\.name)))
      try Manifest(ledger)?.write(to: folder)
      return try run(folder, ledger, showing: progress)
    }
  }

  private func run(_ folder: StoreFolder, _ ledger: Ledger, showing progress: Progress) throws -> Summary {
    let rules = try Fingerprint.rules(of: file, program: program)
    let (number, isNew) = try ledger.number(of: rules)
    var allRules = try ledger.rules()
    allRules[number] = rules
    var wish: Selection.Wish = []
    if options.retries { wish.insert(.rejected) }
    if options.readsAll { wish.insert(.content) }
    let selection = Selection(try ledger.index(), rules: number, of: allRules, wish: wish)
    let writer = try StoreWriter(
      folder, ledger, settings, rules: isNew ? (number, rules) : nil,
      holds: !file.expectations.isEmpty && !options.accepts)
    var times = PageTimes()
    var summary = try convert(selection, into: writer, rules: number, timing: &times, showing: progress)
    if summary.signal != nil {
      try writer.putDown(restamped: selection.takeRestamped())
    } else {
      let vanished = vanished(selection, &summary)
      try writer.close(restamped: selection.takeRestamped(), vanished: vanished)
      try release(folder, ledger, &summary)
      let isHeld = try ledger.segments().contains(where: \.isHeld)
      if settings.compacts, !isHeld { _ = try Compaction(folder).run(ledger) }
    }
    try note(summary, times, in: ledger)
    summary.hasChanged = writer.hasChanged
    return summary
  }

  /// Writes the run into the diary, for ``Report``.
  private func note(_ summary: Summary, _ times: PageTimes, in ledger: Ledger) throws {
    let tally = summary.tally
    guard tally.read + tally.rejected > 0 else { return }
    try ledger.note(
      RunRecord(
        ended: time(nil), milliseconds: Int((summary.seconds * 1000).rounded()), program: program,
        lastSegment: ledger.segments().last { !$0.isOpen }?.number ?? 0, read: tally.read, rejected: tally.rejected,
        articles: tally.articles, bytes: tally.bytes, times: times.counts))
  }

  /// Lets what was held back be seen, if what was expected has come true.
  private func release(_ folder: StoreFolder, _ ledger: Ledger, _ summary: inout Summary) throws {
    let held = try ledger.segments().filter(\.isHeld)
    guard !held.isEmpty else { return }
    if !options.accepts, !file.expectations.isEmpty {
      var count = file.expectations.count
      try LiveLines(folder: folder, ledger: ledger).each(in: held) { count.add($0) }
      let inputs = try ledger.held()
      summary.failedExpectations = file.expectations.failures(count, read: inputs.read, rejected: inputs.rejected)
    }
    guard summary.failedExpectations.isEmpty else { return }
    var change = Change()
    change.releases = true
    try ledger.commit(change)
    try Manifest(ledger)?.write(to: folder)
  }

  private func convert(
    _ selection: Selection, into writer: StoreWriter, rules: Int, timing times: inout PageTimes,
    showing progress: Progress
  ) throws -> Summary {
    var feed = pipeline.feed(
      InputWalker(file.inputs()),
      filter: InputFilter(takes: { selection.takes($0) }, holdsStill: { selection.holdsStill($0) }))
    var (progress, summary) = (progress, Summary())
    let start = ContinuousClock.now
    defer { progress.clear() }
    var inHand: Int?
    // Pieces of work of each input that are under way.
    var underWay: [Int: Int] = [:]
    func endInput() throws {
      guard let number = inHand.take() else { return }
      underWay[number] = nil
      try writer.end { selection.takeRestamped() }
    }
    try pipeline.answer(
      next: {
        guard let work = try feed.next() else { return nil }
        // A folder that cannot be listed is no input.
        guard let candidate = selection.current, !work.isOfFolder else { return (nil, Assignment(work: work)) }
        underWay[candidate.number, default: 0] += 1
        return (candidate, Assignment(work: work, known: candidate.known))
      },
      deliver: { (candidate: Selection.Candidate?, answer: Pipeline.Answer) in
        if inHand != candidate?.number { try endInput() }
        if let number = candidate?.number, answer.isUnchanged || answer.isPassing { underWay[number] = nil }
        if answer.isUnchanged, let candidate { return selection.noteUnchanged(candidate) }
        summary.tally += answer.emitted.tally
        times.add(answer.duration, documents: answer.emitted.tally.outcomes)
        progress.show(summary.tally)
        guard let candidate, !answer.isPassing else {
          summary.isIncomplete = true
          return
        }
        if inHand == nil { try writer.begin(candidate, rules: rules) }
        inHand = candidate.number
        underWay[candidate.number, default: 1] -= 1
        try writer.write(answer.emitted)
      })
    summary.signal = Interruption.signal
    // After a signal the last input may not have been read to its end.
    let isWhole = inHand.map { underWay[$0] == 0 && !(feed.isInsideInput && selection.current?.number == $0) } ?? true
    if summary.signal == nil || isWhole { try endInput() }
    summary.skipped = feed.inputs.skipped
    summary.missing = feed.inputs.missing
    summary.found = feed.inputs.found
    summary.unchanged = selection.unchanged
    summary.seconds = Message.seconds(.now - start)
    return summary
  }

  /// What has vanished, for a store that drops its lines. A walk that could not see everything says nothing of what it
  /// did not see, and one that saw nothing at all rather speaks of a disk that is not there.
  private func vanished(_ selection: Selection, _ summary: inout Summary) -> [InputKey] {
    guard !summary.isIncomplete, summary.missing == 0 else { return [] }
    let vanished = selection.vanished
    summary.vanished = vanished.count
    guard settings.vanished == .drop else { return [] }
    guard vanished.count < selection.index.count else {
      summary.refusesToDrop = !vanished.isEmpty
      return []
    }
    return vanished
  }
}
