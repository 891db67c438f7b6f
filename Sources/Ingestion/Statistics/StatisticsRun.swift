internal import Articles
internal import Inputs

/// `analecta stats`: records counted, one line at a time.
public struct StatisticsRun {
  /// What was counted.
  public private(set) var statistics = FieldStatistics()
  /// Lines that are no records.
  public private(set) var badLines = 0
  /// The first of the bad lines, for people.
  public private(set) var complaints: [String] = []

  /// The same, and how many there are where that is more.
  public var summedComplaints: [String] {
    guard badLines > complaints.count else { return complaints }
    return complaints + ["… \(Quantity.count(badLines, "line")) in all that are no records"]
  }

  private static let complaintsShown = 5

  /// Nothing counted yet.
  public init() {}

  /// Counts the records of a file, plain or compressed, or of standard input (`-`). A line that is no record is told and
  /// stepped over.
  ///
  /// - Throws: ``Failure`` where the input is not there or cannot be read on, and when a signal ended the run.
  public mutating func count(_ path: String) throws(Failure) {
    var lines = try LineFeed(path: path)
    while let line = try lines.next() {
      guard line.contains(where: { $0 > 0x20 }) else { continue }
      guard let problem = lines.isCut ? "it is longer than 64 MiB" : count(line) else { continue }
      badLines += 1
      if complaints.count < Self.complaintsShown {
        complaints.append("‘\(lines.path)’ line \(lines.number) is no record: \(problem)")
      }
    }
    if let signal = Interruption.signal { throw Failure(signal == 2 ? .interrupted : .terminated, nil) }
  }

  /// Counts a line, or says why it cannot.
  private mutating func count(_ line: [UInt8]) -> String? {
    do throws(RecordError) {
      statistics.count(try line.withUnsafeBufferPointer { (bytes) throws(RecordError) in try RecordGlance(bytes) })
      return nil
    } catch { return error.description }
  }
}
