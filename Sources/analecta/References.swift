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

  @Option(help: "Know the journals of a list too, in the format of NLM’s J_Medline.txt.", completion: .file())
  var journals: String?

  @Option(help: ArgumentHelp("Journals of ‘build-journals’ in place of the program’s.", visibility: .hidden))
  var lexicon: String?

  @Option(help: ArgumentHelp("A model of ‘train-references’ in place of the program’s.", visibility: .hidden))
  var model: String?

  func validate() throws {
    if (lexicon == nil) != (model == nil) { throw ValidationError("‘--lexicon’ and ‘--model’ go together") }
  }

  func run() throws {
    var files = ReferenceFiles()
    (files.lexicon, files.weights, files.journals) = (lexicon, model, journals)
    try ReferenceRun(files: files).run(over: LineFeed(path: input), into: Output(path: output))
  }
}
