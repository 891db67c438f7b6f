import ArgumentParser
import Ingestion
import Inputs

/// `analecta train-references`: the model of the reference parser from JATS.
struct TrainReferences: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train-references",
    abstract: "Train the model of the reference parser on JATS.",
    discussion: """
      References whose tags cover their printed words become labelled sequences, each once as printed and once in a \
      style made up for it; the others are passed over. One article in twenty is held out, and the model is scored by \
      its references. The same files in the same order give the same bytes.

      EXAMPLES
        analecta train-references jats/ --journals journals.bin -o model.bin
        analecta train-references medline/ jats/ --write-journals journals.bin -o model.bin
      """,
    shouldDisplay: false)

  @Argument(help: "Folders and files of JATS.", completion: .file())
  var inputs: [String]

  @Option(help: "Journals as ‘build-journals’ writes them.", completion: .file())
  var journals: String?

  @Option(help: "Build the journals from the same inputs, and write them to a file.", completion: .file())
  var writeJournals: String?

  @Option(help: "Do not learn from the strings of a file, one a line.", completion: .file())
  var without: String?

  @Option(name: [.short, .long], help: "The file to write.", completion: .file())
  var output: String

  @Option(help: "The most references to articles, and to other works, of one publisher.")
  var most = ModelTraining.Options().most

  @Option(help: "Rounds over all references.")
  var rounds = ModelTraining.Options().rounds

  @Option(help: "Features that the model keeps; each takes some 22 bytes.")
  var features = ModelTraining.Options().features

  func validate() throws {
    if (journals == nil) == (writeJournals == nil) {
      throw ValidationError("give ‘--journals’ or ‘--write-journals’")
    }
  }

  func run() throws {
    var options = ModelTraining.Options()
    (options.most, options.rounds, options.features, options.without) = (most, rounds, features, without)
    let training = try ModelTraining(journals: journals, options: options, workers: Processor.count)
    let outcome = try training.run(over: InputWalker(InputSource(arguments: inputs)))
    if let writeJournals { try write(outcome.lexicon, to: writeJournals) }
    try write(outcome.training.model, to: output)
    let (result, score) = (outcome.training, outcome.score)
    Message.say(
      """
      \(result.used) sequences, \(result.passedOver) references passed over, \(result.model.count) bytes
      held out: \(score.tokensRight) of \(score.tokens) tokens, \(score.right) of \(score.references) references right
      """)
  }

  private func write(_ bytes: [UInt8], to path: String) throws {
    let file = try Output(path: path)
    try file.write(bytes)
    try file.commit()
  }
}
