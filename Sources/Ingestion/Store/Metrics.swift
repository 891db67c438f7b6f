import Articles
import Inputs

/// What a run came to, in the text format of Prometheus, for the textfile collector of its node exporter.
public struct Metrics: Sendable {
  private let path: String
  private let pipeline: String
  private let previousSuccess: String?

  /// - Parameter path: The file; what it says of the last success is taken over from it.
  public init(path: String, pipeline: String) {
    self.path = path
    self.pipeline = Self.escaped(pipeline)
    let read = InputReader(limit: 1 << 20).read(InputLocator(bytes: Array(path.utf8)))
    let old = (try? read?.get()).map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
    let line = old.split(separator: "\n").first { $0.hasPrefix(Self.success + "{") }
    previousSuccess = line?.split(separator: " ").last.map(String.init)
  }

  private static let success = "analecta_last_success_timestamp_seconds"

  /// Writes the file, whole or not at all.
  ///
  /// - Parameters:
  ///   - summary: What the run came to; `nil` for one that failed.
  ///   - now: Seconds since 1970.
  /// - Throws: ``OutputError``.
  public func write(_ summary: Summary?, _ status: ExitStatus, now: Int) throws(OutputError) {
    var text = ""
    func gauge(_ name: String, _ help: String, _ values: [(label: String, value: String)]) {
      guard !values.isEmpty else { return }
      text += "# HELP \(name) \(help)\n# TYPE \(name) gauge\n"
      for (label, value) in values { text += "\(name){pipeline=\"\(pipeline)\"\(label)} \(value)\n" }
    }
    gauge("analecta_last_run_timestamp_seconds", "When the last run ended.", [("", String(now))])
    let success = status == .done || status == .someRejected ? String(now) : previousSuccess
    gauge(Self.success, "When a run last came to its end.", success.map { [("", $0)] } ?? [])
    gauge("analecta_last_run_exit_status", "Exit status of the last run.", [("", String(status.rawValue))])
    if let summary {
      let tally = summary.tally
      gauge(
        "analecta_last_run_inputs", "Inputs of the last run by what became of them.",
        [
          ("read", tally.read), ("rejected", tally.rejected), ("unchanged", summary.unchanged),
          ("vanished", summary.vanished), ("skipped", summary.skipped.total),
        ].map { (",outcome=\"\($0.0)\"", String($0.1)) })
      gauge("analecta_last_run_articles", "Articles of the last run.", [("", String(tally.articles))])
      gauge(
        "analecta_last_run_dropped", "Articles of the last run that the filter dropped.",
        [("", String(tally.droppedArticles))])
      gauge(
        "analecta_last_run_rejections", "Rejections of the last run by their code.",
        Rejection.Code.allCases.map { (",code=\"\($0.rawValue)\"", String(tally.rejections[$0] ?? 0)) })
      gauge("analecta_last_run_bytes", "Bytes read in the last run.", [("", String(tally.bytes))])
      gauge("analecta_last_run_seconds", "Duration of the last run.", [("", Quantity.thousandths(summary.seconds))])
    }
    let output = try Output(path: path)
    try output.write(Array(text.utf8))
    try output.commit()
  }

  /// A label's value.
  private static func escaped(_ text: String) -> String {
    text.map { character in
      switch character {
      case "\\": "\\\\"
      case "\"": "\\\""
      case "\n": "\\n"
      default: String(character)
      }
    }.joined()
  }
}
