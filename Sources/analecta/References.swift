import ArgumentParser
import Exporting
import Glibc
import Ingestion
import Inputs

/// `analecta references`: printed references to fields.
struct References: ParsableCommand {
  /// What is written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case json
    case cslJSON = "csl-json"
    case bibtex, ris

    var bibliographic: BibliographicFormat? { BibliographicFormat(rawValue: rawValue) }
  }

  static let configuration = CommandConfiguration(
    commandName: "references",
    abstract: "Parse printed references.",
    discussion: """
      The input holds one reference a line, or text in which they are wrapped over lines: numbered (1. [1] (1) 1)), \
      with hanging indents, or parted by blank lines. The first 200 lines show which: each is taken for one reference \
      unless they are certainly wrapped. ‘--lines’ and ‘--block’ say it.

      The output is JSON Lines, each reference in the shape that it has in a record, in the order of the input. Read \
      line by line, the numbers are the same too: a blank line gives a line that says so. Prose comes back as a note.

      EXAMPLES
        analecta references list.txt | jq .title
        pdftotext -layout paper.pdf - | sed '1,/^References/d' > list.txt
        analecta references list.txt --block
        analecta references list.txt --format bibtex -o list.bib
      """)

  @Argument(help: "A file of references, plain or compressed; ‘-’ is standard input.", completion: .file())
  var input: String?

  @Option(help: ArgumentHelp("The format of the output.", valueName: "format"))
  var format = Format.json

  @Flag(help: "Take each line for one reference.")
  var lines = false

  @Flag(help: "Take the input for text in which references are wrapped over lines.")
  var block = false

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
    if input == nil, isatty(STDIN_FILENO) == 1 {
      throw ValidationError("no INPUT: name a file, or give references on standard input")
    }
    if lines, block { throw ValidationError("‘--lines’ and ‘--block’ contradict each other") }
    if (lexicon == nil) != (model == nil) { throw ValidationError("‘--lexicon’ and ‘--model’ go together") }
  }

  func run() throws {
    var files = ReferenceFiles()
    (files.lexicon, files.weights, files.journals) = (lexicon, model, journals)
    var run = try ReferenceRun(files: files, format: format.bibliographic)
    let layout: ReferenceRun.Layout = lines ? .lines : block ? .block : .detected
    let input = input ?? "-"
    let output = try Output(path: output)
    try output.spare(InputLocator(argument: input))
    let status = try run.run(over: input, layout: layout, into: output)
    if status != .done { throw ExitCode(status.rawValue) }
  }
}
