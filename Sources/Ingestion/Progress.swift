import Glibc

/// One line on a terminal's standard error, redrawn a few times a second; nothing at all anywhere else, so that no
/// log ever holds it.
public struct Progress {
  private static let interval = Duration.milliseconds(200)

  private let isShown: Bool
  private let total: Int?
  private let start = ContinuousClock.now
  private var drawn: ContinuousClock.Instant?

  /// Progress towards a number of inputs; `nil` where it is not known.
  public init(total: Int?, isShown: Bool) {
    self.total = total
    self.isShown = isShown
  }

  /// Whether standard error is a terminal that can redraw a line. Where it is not, nobody need count the inputs.
  public static var isPossible: Bool {
    guard isatty(STDERR_FILENO) == 1 else { return false }
    guard let terminal = getenv("TERM") else { return false }
    return String(cString: terminal) != "dumb"
  }

  /// Redraws the line if it is time.
  mutating func show(_ tally: Tally) {
    guard isShown else { return }
    let now = ContinuousClock.now
    guard drawn.map({ now - $0 >= Self.interval }) ?? true else { return }
    drawn = now
    Message.write("\r\u{1B}[K" + Self.line(tally, of: total, after: Message.seconds(now - start)))
  }

  /// Clears the line.
  mutating func clear() {
    if drawn != nil { Message.write("\r\u{1B}[K") }
    drawn = nil
  }

  /// `1,234 of 10,000 inputs  152/s  0:58 left  3 rejected`.
  static func line(_ tally: Tally, of total: Int?, after seconds: Double) -> String {
    let done = tally.read + tally.rejected
    var parts = [
      total.map { "\(Quantity.count(done)) of \(Quantity.count($0, "input"))" } ?? Quantity.count(done, "input")
    ]
    parts.append(Quantity.rate(done, in: seconds))
    if let total, done > 0, seconds >= 1 {
      parts.append(Quantity.clock(Int(seconds * Double(max(0, total - done)) / Double(done))) + " left")
    }
    if tally.rejected > 0 { parts.append("\(Quantity.count(tally.rejected)) rejected") }
    return parts.joined(separator: "  ")
  }
}
