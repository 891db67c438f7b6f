import ArgumentParser
import Ingestion

/// `analecta stats`: fields by format, and what has changed.
struct Stats: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats",
    abstract: "Count which fields records hold, by format, and compare two runs.",
    discussion: """
      Reads the lines that ‘analecta convert’ and ‘analecta run’ write, plain or compressed, and prints for each format \
      its articles and the share of them with each field. With BEFORE, the records of an earlier run, it prints by how \
      many points each share has changed, and ends with status 4 where one has fallen by more than ‘--fall’: a site may \
      have changed its design. Formats of which either run has fewer than 5 articles are not judged.

      A line that is no record is told on standard error and stepped over; the exit status is then 3, unless it is 4.

      EXAMPLES
        analecta stats articles.jsonl
        analecta stats november.jsonl.gz october.jsonl.gz --fall 2
        analecta stats articles.jsonl --json | jq '.formats[] | {format, articles}'
      """)

  @Argument(help: "The records, as JSON Lines; ‘-’ is standard input.", completion: .file())
  var records: String

  @Argument(help: "The records of an earlier run, to compare with.", completion: .file())
  var before: String?

  @Option(help: ArgumentHelp("By how many points of a hundred a share may fall.", valueName: "points"))
  var fall = 5.0

  @Flag(help: "One JSON object.")
  var json = false

  func validate() throws {
    if records == "-", before == "-" { throw ValidationError("standard input can be read once") }
    if !(0...100).contains(fall) { throw ValidationError("‘--fall’ must be from 0 to 100") }
  }

  func run() throws {
    var (now, past) = (StatisticsRun(), StatisticsRun())
    try now.count(records)
    if let before { try past.count(before) }
    let report = StatisticsReport(
      now.statistics, before: before == nil ? nil : past.statistics, allowing: fall)
    (now.summedComplaints + past.summedComplaints).forEach(Message.say)
    try Lines.print([json ? report.json : report.text])
    if !report.falls.isEmpty { throw ExitCode(ExitStatus.expectationFailed.rawValue) }
    if now.badLines + past.badLines > 0 { throw ExitCode(ExitStatus.someRejected.rawValue) }
  }
}
