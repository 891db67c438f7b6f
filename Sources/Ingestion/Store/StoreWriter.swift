import Inputs
import Ledger

/// Writes what inputs come to into segments, and says so in the ledger: the segment first, on the disk and under its
/// name, then the ledger, in one transaction, then the manifest.
///
/// A segment is closed by what has been put into it and nothing else, never inside an input, so that a run that was
/// disturbed and one that was not make the same segments. When a signal ends a run early, the segment is put down as an
/// open one, which the next run goes on with.
final class StoreWriter {
  private let folder: StoreFolder
  private let ledger: Ledger
  private let compression: ByteCompressor.Kind?
  private let full: StoreSettings.FullSegment
  /// Whether new segments are not to be seen yet.
  private let holds: Bool
  private var newRules: (number: Int, rules: Rules)?
  private var writer: SegmentWriter?
  private var inputs: [InputRecord] = []
  /// The input whose lines are being written.
  private var pending: InputRecord?
  private var isCut = false
  private var nextNumber: Int
  /// The open segment that this run goes on with.
  private var isResumed = false
  /// Whether the ledger has been changed.
  private(set) var hasChanged = false

  init(
    _ folder: StoreFolder, _ ledger: Ledger, _ settings: StoreSettings, rules: (number: Int, rules: Rules)?,
    holds: Bool
  ) throws {
    self.folder = folder
    self.ledger = ledger
    self.holds = holds
    compression = settings.compression
    full = settings.fullSegment
    newRules = rules
    let segments = try ledger.segments()
    nextNumber = (segments.last?.number ?? 0) + 1
    if let open = segments.last, open.isOpen { try resume(open) }
  }

  private func resume(_ open: Segment) throws {
    nextNumber = open.number
    let writer = try start()
    try writer.copy(open.length, from: folder.segment(open.name))
    writer.count(inputs: open.inputs, lines: open.lines)
    isResumed = true
  }

  private func start() throws(OutputError) -> SegmentWriter {
    if let writer { return writer }
    let new = try SegmentWriter(number: nextNumber, isOpen: false, in: folder, compression)
    writer = new
    return new
  }

  // MARK: Inputs

  /// Begins an input.
  func begin(_ candidate: Selection.Candidate, rules: Int) throws(OutputError) {
    let segment = try start().segment
    isCut = false
    pending = InputRecord(
      key: candidate.key, stamp: candidate.stamp, sha256: nil, rules: rules, result: .rejected, code: nil,
      segment: segment.number, offset: segment.length, length: 0, lines: 0)
  }

  /// Writes some of the lines of the input that was begun.
  func write(_ emitted: Pipeline.Emitted) throws(OutputError) {
    guard let writer, var input = pending.take() else { return }
    let tally = emitted.tally
    try writer.write(emitted.lines)
    input.length += emitted.lines.count
    input.lines += tally.lines
    input.dropped += tally.droppedArticles
    if tally.articles + tally.deletions > 0 {
      input.result = .read
    } else if input.dropped > 0, input.result == .rejected {
      input.result = .dropped
    }
    input.code = input.code ?? tally.firstRejections.first?.code.rawValue
    input.sha256 = input.sha256 ?? emitted.sha256
    // What the system could not read to its end is read again in the next run.
    if tally.rejections[.unreadable] != nil { isCut = true }
    if isCut { input.sha256 = nil }
    pending = input
  }

  /// Ends the input; the segment with it, when it is full.
  func end(restamped: () -> [(key: InputKey, stamp: Stamp)]) throws {
    guard let writer, let input = pending.take() else { return }
    inputs.append(input)
    writer.count(inputs: 1, lines: input.lines)
    let segment = writer.segment
    if segment.length >= full.bytes || segment.inputs >= full.inputs { try close(restamped: restamped()) }
  }

  // MARK: Segments

  /// Closes the segment, and notes everything.
  func close(restamped: [(key: InputKey, stamp: Stamp)], vanished: [InputKey] = [], releases: Bool = false) throws {
    var change = Change()
    if let writer, writer.segment.inputs > 0 {
      change.segment = try writer.publish()
      nextNumber += 1
    }
    writer = nil
    change.vanished = vanished
    change.restamped = restamped
    change.releases = releases
    try commit(&change)
  }

  /// Puts the segment down as it is, for the next run to go on with: without the lines of an input that is not complete.
  func putDown(restamped: [(key: InputKey, stamp: Stamp)]) throws {
    defer { writer = nil }
    var change = Change()
    change.restamped = restamped
    let length = pending?.offset
    pending = nil
    // An open segment that nothing has been added to stays as it was.
    if let writer, !inputs.isEmpty, let path = try writer.seal() {
      let part = try SegmentWriter(number: writer.segment.number, isOpen: true, in: folder, compression)
      try part.copy(length ?? writer.segment.length, from: path)
      part.count(inputs: writer.segment.inputs, lines: writer.segment.lines)
      change.segment = try part.publish()
    }
    if change.segment == nil { inputs.removeAll() }
    try commit(&change)
  }

  private func commit(_ change: inout Change) throws {
    change.segment?.isHeld = holds && !change.releases
    change.inputs = inputs
    change.rules = change.segment == nil ? nil : newRules
    guard !change.isEmpty else { return }
    try ledger.commit(change)
    hasChanged = true
    inputs.removeAll()
    if change.segment != nil { newRules = nil }
    try Manifest(ledger)?.write(to: folder)
    // The open segment that has become a whole one, or a longer open one.
    if isResumed, change.segment?.isOpen == false { try folder.sweep(keeping: Set(ledger.segments().map(\.name))) }
  }
}
