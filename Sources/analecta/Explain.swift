import ArgumentParser
import Formats
import Ingestion
import Inputs

/// `analecta explain`: why a document comes to what it comes to.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Show which format reads a document and where each field comes from.",
    discussion: """
      For each page: the format that was chosen, and for every other what it misses; for each field the selector that \
      won (+), those that would have given something too (-), the elements by path and line, and the values as they \
      stand there, before they are normalised; then findings, and the time of each stage.

      EXAMPLES
        analecta explain page.html
        analecta explain page.html --field authors
        analecta explain page.html --formats my-formats/
      """)

  @Argument(help: "Pages.", completion: .file())
  var input: [String]

  @Option(help: ArgumentHelp("Explain one field only, by its name in format files.", valueName: "name"))
  var field: String?

  @Option(help: ArgumentHelp("Read every document by this format, whatever it looks like.", valueName: "name"))
  var format: String?

  @Option(
    help: ArgumentHelp(
      "Add the formats of a folder, or replace those of the same name.", valueName: "folder"),
    completion: .directory)
  var formats: String?

  func validate() throws {
    guard let field, !Explanation.fieldNames.contains(field) else { return }
    throw ValidationError(
      "unknown field ‘\(field)’; it must be one of \(Explanation.fieldNames.joined(separator: ", "))")
  }

  func run() throws {
    var options = ConversionOptions()
    options.only = format
    let catalogue = try ConfigurationFiles.catalogue(adding: formats)
    let reader = InputReader(limit: options.limits.documentBytes)
    var isMissing = false
    for path in input {
      switch reader.read(PathArguments.locator(path)) {
      case .success(let document):
        let explanation = Explanation(of: document, catalogue: catalogue, options: options, field: field)
        try Lines.print([explanation.text])
      case .failure(let rejection) where rejection.code != .unreadable:
        try Lines.print([Explanation(of: rejection, catalogue: catalogue, options: options).text])
      case .failure(let rejection):
        Message.say(rejection.message)
        isMissing = true
      case nil: continue
      }
    }
    if isMissing { throw ExitCode(ExitStatus.inputMissing.rawValue) }
  }
}
