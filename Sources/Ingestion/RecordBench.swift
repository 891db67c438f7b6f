internal import Formats
internal import Markup
internal import Synchronization

/// What a thread needs to read records: a scanner and an extractor, which both learn what the records of a file look like.
struct RecordBench: Sendable {
  let scanner: RecordScanner
  /// `nil` for a format whose selectors ask for more than a start tag tells.
  let extractor: RecordExtractor?
  /// The format that the extractor is for.
  let format: String

  init(format: Format, limits: Limits) {
    scanner = RecordScanner(limits: limits)
    extractor = try? RecordExtractor(format: format)
    self.format = format.name
  }
}

/// Benches that are not in use: as many as threads have been at work.
final class RecordBenches: Sendable {
  private let idle = Mutex<[RecordBench]>([])

  /// A bench for a format, to be given back.
  func take(for format: Format, limits: Limits) -> RecordBench {
    idle.withLock { benches in
      benches.lastIndex { $0.format == format.name }.map { benches.remove(at: $0) }
    } ?? RecordBench(format: format, limits: limits)
  }

  /// Gives a bench back.
  func give(_ bench: consuming RecordBench) {
    let bench = bench
    idle.withLock { $0.append(bench) }
  }
}
