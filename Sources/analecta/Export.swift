public import ArgumentParser
public import Exporting
import Glibc
import Ingestion
import Inputs

/// `analecta export`: records to bibliographies.
struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write records for reference managers, LaTeX and citation processors.",
    discussion: """
      Reads the lines that ‘analecta convert’ and ‘analecta references’ write, plain or compressed, and writes each \
      article as one entry:

        csl-json   for citation processors, pandoc and Zotero (CSL-JSON 1.0.2)
        bibtex     for LaTeX, in UTF-8
        ris        for EndNote, Zotero, Mendeley and others
        nbib       as PubMed's own “PubMed format”

      A line that is no record is told on standard error and stepped over; the exit status is then 3. Rejections and \
      deletions among the records give no entry.

      EXAMPLES
        analecta convert pages/ | analecta export --format ris > pages.ris
        analecta export articles.jsonl.gz --format bibtex -o articles.bib
        analecta export article.jsonl --references --format csl-json > cited.json
      """)

  @Argument(help: "Files of records, as JSON Lines; ‘-’ is standard input.", completion: .file())
  var records: [String] = []

  @Option(help: ArgumentHelp("The format of the entries.", valueName: "format"))
  var format: BibliographicFormat

  @Flag(help: "Write the references of each record instead of the record.")
  var references = false

  @Option(
    name: [.short, .long],
    help: "Write to a file, which appears whole or not at all; ‘-’ is standard output.", completion: .file())
  var output = "-"

  @Flag(name: [.short, .long], help: "Say nothing about lines that are no records.")
  var quiet = false

  func validate() throws {
    if records.count(where: { $0 == "-" }) > 1 { throw ValidationError("standard input can be read once") }
    if records.isEmpty, isatty(STDIN_FILENO) == 1 {
      throw ValidationError("no RECORDS: name files, or give records on standard input")
    }
  }

  func run() throws {
    var run = ExportRun(format, writesReferences: references)
    let output = try Output(path: output)
    for path in records { try output.spare(InputLocator(argument: path)) }
    let result = try run.run(over: records.isEmpty ? ["-"] : records, into: output)
    if !quiet { result.complaints.forEach(Message.say) }
    if result.status != .done { throw ExitCode(result.status.rawValue) }
  }
}

extension BibliographicFormat: ExpressibleByArgument {}
