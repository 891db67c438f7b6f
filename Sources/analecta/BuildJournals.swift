import ArgumentParser
import Ingestion
import Inputs

/// `analecta build-journals`: the lexicon of journals from MEDLINE and JATS.
struct BuildJournals: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build-journals",
    abstract: "Build the lexicon of journals from MEDLINE and JATS.",
    discussion: """
      Taken are the journals of the articles, with abbreviation and ISSN, and the names that tagged references give \
      their journals. The same articles give the same bytes, in whatever order they are read.

      EXAMPLES
        analecta build-journals medline/ jats/ -o journals.bin
      """,
    shouldDisplay: false)

  @Argument(help: "Folders and files of MEDLINE and JATS.", completion: .file())
  var inputs: [String]

  @Option(name: [.short, .long], help: "The file to write.", completion: .file())
  var output: String

  func run() throws {
    let built = try JournalBuild(workers: Processor.count).run(over: InputWalker(InputSource(arguments: inputs)))
    let file = try Output(path: output)
    try file.write(built.lexicon)
    try file.commit()
    Message.say("\(built.articles) articles, \(built.references) tagged references, \(built.lexicon.count) bytes")
  }
}
