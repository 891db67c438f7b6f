import Inputs
import Ledger

/// `analecta report`: what a store or a file of records holds, as one page to look at.
///
/// A store is read once from end to end, as for a compaction; memory does not grow with it. The same store gives the
/// same page: no time of day is in it but those of the runs.
public struct Report: Sendable {
  /// Runs that are shown.
  private static let runsShown = 30

  /// What stands above the page.
  let title: String
  /// What the lines hold; period 0 is what came before the runs, the last one the last run.
  private(set) var count: ReportCount
  /// The last runs, from the oldest to the newest; none for records.
  private(set) var runs: [RunRecord] = []
  /// Of a store: its segments, with those that are held back.
  private(set) var segments: [Segment] = []
  /// Of a store: its inputs.
  private(set) var inputs = 0

  /// A report of the store in a folder.
  ///
  /// - Throws: ``Failure``, `LedgerError`.
  public init(of folder: StoreFolder, title: String?) throws {
    guard folder.exists else { throw Failure(.inputMissing, "‘\(folder.path)’ is no store: it has no ledger") }
    self.title = title ?? folder.path
    let ledger = try Ledger(path: folder.ledger, for: .reading)
    runs = try ledger.runs(last: Self.runsShown)
    segments = try ledger.segments()
    inputs = try ledger.live().values.reduce(0) { $0 + $1.inputs }
    count = ReportCount(periods: runs.count + 1)
    let lines = LiveLines(folder: folder, ledger: ledger)
    for segment in segments {
      let period = period(of: segment)
      try lines.each(in: [segment]) { count.add($0, in: period) }
    }
  }

  /// A report of files of records, plain or compressed; `-` is standard input.
  ///
  /// - Throws: ``Failure``.
  public init(ofRecords paths: [String], title: String?) throws {
    self.title = title ?? paths.joined(separator: ", ")
    count = ReportCount(periods: 1)
    for path in paths {
      var lines = try LineFeed(path: path)
      while let line = try lines.next() {
        guard line.contains(where: { $0 > 0x20 }) else { continue }
        line.withUnsafeBufferPointer { count.add($0, in: 0) }
      }
      if let failure = Failure.interruption { throw failure }
    }
  }

  /// The run that brought a segment: the first one that had completed it. The oldest run that is known may have brought
  /// less than all that lies before its end, so that counts as what came before.
  private func period(of segment: Segment) -> Int {
    guard let run = runs.firstIndex(where: { segment.number <= $0.lastSegment }) else { return runs.count }
    return run == 0 && runs.count == Self.runsShown ? 0 : run + 1
  }

  /// Articles of a format by period, summed.
  func total(of format: String) -> ReportCount.Coverage {
    (count.formats[format] ?? []).reduce(into: ReportCount.Coverage()) { $0 += $1 }
  }

  /// Formats with the most articles first.
  var formats: [String] {
    count.formats.keys.map { (name: $0, articles: total(of: $0).articles) }
      .sorted { ($1.articles, $0.name) < ($0.articles, $1.name) }.map(\.name)
  }
}

/// A field that the last run found more rarely than the runs before it.
struct CoverageDrop: Sendable, Equatable {
  /// By how much, and of how many articles at least, a share must have fallen to be worth a word.
  private static let (least, articles) = (0.1, 10)

  let format: String
  let field: Int
  let before: Double
  let now: Double

  /// Those of a format, the largest first.
  static func all(in format: String, _ periods: [ReportCount.Coverage]) -> [CoverageDrop] {
    guard periods.count > 1, let last = periods.last, last.articles >= articles else { return [] }
    let earlier = periods.dropLast().reduce(into: ReportCount.Coverage()) { $0 += $1 }
    guard earlier.articles >= articles else { return [] }
    return ReportCount.fields.indices.compactMap { field in
      guard let before = earlier.share(field), let now = last.share(field), before - now >= least else { return nil }
      return CoverageDrop(format: format, field: field, before: before, now: now)
    }.sorted { ($1.before - $1.now, $0.field) < ($0.before - $0.now, $1.field) }
  }
}
