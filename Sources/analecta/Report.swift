import ArgumentParser
import Ingestion
import Inputs

/// `analecta report`: what has come of it, to look at.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Write one page of HTML on what a store or files of records hold.",
    discussion: """
      Counts, the last runs and how fast they were, how long documents took, rejections by code with an example and the \
      command that explains it, findings, and how often each field is there, format by format and run by run. Fields that \
      the last run found more rarely than those before it stand first. The page needs no script and no network, and may \
      be mailed or put on a server as it is.

      EXAMPLES
        analecta report store -o report.html
        analecta convert pages/ | analecta report - > report.html
      """)

  @Argument(help: "The folder of a store, or files of records; ‘-’ is standard input.", completion: .file())
  var source: [String]

  @Option(help: ArgumentHelp("What stands above the page. (default: the source)", valueName: "words"))
  var title: String?

  @Option(
    name: [.short, .long],
    help: "Write to a file, which appears whole or not at all; ‘-’ is standard output.", completion: .file())
  var output = "-"

  func run() throws {
    let folder = StoreFolder(source[0])
    let report =
      source.count == 1 && folder.isFolder
      ? try Report(of: folder, title: title) : try Report(ofRecords: source, title: title)
    let page = try Output(path: output)
    for path in source { try page.spare(InputLocator(argument: path)) }
    try page.write(report.html)
    try page.commit()
  }
}
