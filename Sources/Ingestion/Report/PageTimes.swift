/// How many documents took how long: a count for each step of time, from a tenth of a millisecond to a minute.
struct PageTimes: Sendable, Equatable {
  /// The steps' upper ends in microseconds; what took longer than the last one is in a step behind it.
  static let ends = [
    100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000, 200_000, 500_000, 1_000_000, 2_000_000, 5_000_000,
    10_000_000, 30_000_000, 60_000_000,
  ]

  /// Documents of each step.
  private(set) var counts = Array(repeating: 0, count: ends.count + 1)

  /// Counts documents that took some time together, each as its part of it.
  mutating func add(_ duration: Duration, documents: Int) {
    guard documents > 0 else { return }
    let (seconds, attoseconds) = duration.components
    let microseconds = (seconds * 1_000_000 + attoseconds / 1_000_000_000_000) / Int64(documents)
    let step = Self.ends.firstIndex { microseconds < $0 } ?? Self.ends.count
    counts[step] += documents
  }

  /// Adds counts that a ledger has kept; those of other steps than these are passed over.
  mutating func add(counts other: [Int]) {
    guard other.count == counts.count else { return }
    for (step, count) in other.enumerated() { counts[step] += count }
  }

  /// All documents.
  var total: Int { counts.reduce(0, +) }

  /// The upper end of the step in which a share of the documents has come together: “half took less than …”.
  func end(ofShare share: Double) -> String? {
    var sum = 0
    for (step, count) in counts.enumerated() {
      sum += count
      if Double(sum) >= share * Double(total), sum > 0 {
        return step < Self.ends.count ? Self.words(Self.ends[step]) : nil
      }
    }
    return nil
  }

  /// `0.2 ms`, `5 s`.
  static func words(_ microseconds: Int) -> String {
    switch microseconds {
    case ..<1000: "0.\(microseconds / 100) ms"
    case ..<1_000_000: "\(microseconds / 1000) ms"
    default: "\(microseconds / 1_000_000) s"
    }
  }
}
