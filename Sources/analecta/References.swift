import ArgumentParser
import Ingestion

/// `analecta references`: printed references to fields.
struct References: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Parse printed references, one a line.",
    discussion: """
      Each line of the input is one reference; each line of the output is what it says, in the shape that references \
      have in a record. The lines come in the same order and number.

      EXAMPLES
        analecta references list.txt | jq .title
        sed 1d list.txt | analecta references
      """)

  @Argument(help: "A file with one reference a line; ‘-’ is standard input.", completion: .file())
  var input = "-"

  @Option(
    name: [.short, .long],
    help: "Write to a file, which appears whole or not at all; ‘-’ is standard output.", completion: .file())
  var output = "-"

  func run() throws {
    let lines = try LineFeed(path: input)
    try ReferenceRun().run(over: lines, into: Output(path: output))
  }
}
