import Articles
import Inputs
import Ledger

/// Makes `current.jsonl` of a store: of each article the line that came last, in the order in which those lines came.
///
/// Lines of inputs that were read again since, or that have vanished from a store that drops such, do not count. An
/// article is told by its PMID, else its PMCID, else its DOI, else by where it was read. A deletion takes away what came
/// before it. The lines are read twice; memory is some 50 bytes an article.
public struct Compaction: Sendable {
  /// What came of it.
  public struct Result: Sendable, Equatable {
    /// Lines of the file.
    public var articles = 0
    /// Lines of articles that a later line of the same article replaces.
    public var replaced = 0
    /// Articles that were deleted.
    public var deleted = 0
    /// Segments that were removed, since nothing in them was of an input as it is now.
    public var removedSegments = 0
  }

  /// 128 bits of a name's hash: two names in a thousand million articles do not meet.
  private struct Key: Hashable {
    let high: Int
    let low: Int

    init(_ name: String) {
      (high, low) = (Self.hash(name, 0), Self.hash(name, 1))
    }

    private static func hash(_ name: String, _ seed: UInt8) -> Int {
      var hasher = Hasher()
      hasher.combine(seed)
      hasher.combine(name)
      return hasher.finalize()
    }
  }

  private let folder: StoreFolder

  /// A compaction of the store in a folder.
  public init(_ folder: StoreFolder) { self.folder = folder }

  /// Compacts, unless the file is that of today.
  ///
  /// - Throws: ``Failure``, ``OutputError``, `LedgerError`; the old file is then untouched.
  public func run() throws -> Result? {
    guard folder.exists else { throw Failure(.inputMissing, "‘\(folder.path)’ is no store: it has no ledger") }
    let lock = try StoreLock(folder)
    return try withExtendedLifetime(lock) {
      let ledger = try Ledger(path: folder.ledger, for: .writing)
      try folder.sweep(keeping: Set(ledger.segments().map(\.name)))
      return try run(ledger)
    }
  }

  /// Compacts a store whose lock is held.
  func run(_ ledger: Ledger) throws -> Result? {
    let segments = try ledger.segments()
    guard !segments.contains(where: \.isHeld) else {
      throw Failure(.expectationFailed, "lines are held back; ‘analecta run PIPELINE’ says why")
    }
    if try ledger.isCompacted(), InputLocator(bytes: Array(folder.current.utf8)).exists { return nil }
    var result = Result()
    let lines = LiveLines(folder: folder, ledger: ledger)
    let kept = try winners(lines, segments, &result)
    try write(lines, segments, kept)
    var change = Change()
    change.isCompaction = true
    let live = try ledger.live()
    // The last one stays, so that no number is given twice.
    change.dropped = segments.dropLast().map(\.number).filter { live[$0] == nil }
    result.removedSegments = change.dropped.count
    try ledger.commit(change)
    try Manifest(ledger)?.write(to: folder)
    try folder.sweep(keeping: Set(ledger.segments().map(\.name)))
    return result
  }

  /// The numbers of the lines to be kept, counted over all live lines from 0, in their order.
  private func winners(_ lines: LiveLines, _ segments: [Segment], _ result: inout Result) throws -> [Int] {
    var last: [Key: Int] = [:]
    var number = 0
    try lines.each(in: segments) { line in
      let identity = try identity(of: line)
      switch identity.kind {
      case .article: if last.updateValue(number, forKey: Key(identity.name)) != nil { result.replaced += 1 }
      case .deletion: if last.removeValue(forKey: Key(identity.name)) != nil { result.deleted += 1 }
      case .rejection: break
      }
      number += 1
    }
    result.articles = last.count
    return last.values.sorted()
  }

  private func identity(of line: UnsafeBufferPointer<UInt8>) throws -> RecordIdentity {
    do throws(RecordError) { return try RecordIdentity(line) } catch {
      throw Failure(.inputUnusable, "a segment of ‘\(folder.path)’ holds a line that is no record: \(error)")
    }
  }

  private func write(_ lines: LiveLines, _ segments: [Segment], _ kept: [Int]) throws {
    let output = try Output(path: folder.current)
    var (rest, number, chunk) = (kept[...], 0, [UInt8]())
    try lines.each(in: segments) { line in
      defer { number += 1 }
      guard rest.first == number else { return }
      rest = rest.dropFirst()
      chunk += line
      if chunk.count >= 64 << 10 {
        try output.write(chunk)
        chunk.removeAll(keepingCapacity: true)
      }
    }
    try output.write(chunk)
    try output.commit()
  }
}
