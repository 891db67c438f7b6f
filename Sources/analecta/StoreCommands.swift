import ArgumentParser
import Ingestion

/// `analecta status`: what a run would do.
struct Status: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Say what a run of a pipeline with a store would find.",
    discussion: """
      Walks over the inputs as a run does, changes nothing, and says how many are new, have changed (their content, or \
      the pipeline, the formats or the program since they were read), have vanished or were rejected. Only files whose \
      size or time of change is another are read. It may be asked while a run is under way.

      EXAMPLES
        analecta status pubmed.yaml --why
        analecta status pubmed.yaml --json | jq .new
      """)

  @Argument(help: "The pipeline file.", completion: .file(extensions: ["yaml", "yml"]))
  var pipeline: String

  @Flag(help: "List each input that is not simply unchanged, and why.")
  var why = false

  @Flag(help: "One JSON object.")
  var json = false

  @Flag(help: "Print all that the ledger holds, a line of JSON for each row.")
  var ledger = false

  func run() throws {
    let (file, settings) = try PipelineFile.withStore(pipeline)
    guard !ledger else {
      let output = try Output(path: "-")
      try LedgerListing.each(of: StoreFolder(settings.folder)) { try output.write($0) }
      return try output.commit()
    }
    let status = try StoreStatus(of: file, settings, program: Version.number)
    try Lines.print([json ? status.json(why: why) : status.text(why: why)])
  }
}

/// `analecta retry`: the rejected inputs once more.
struct Retry: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "retry",
    abstract: "Run a pipeline with a store, and try rejected inputs again.",
    discussion: """
      A run does not try an input again that was rejected, until it, the formats, the pipeline or the program has \
      changed. This does, besides all that a run does.
      """)

  @OptionGroup var options: GatheringOptions

  func run() throws { try options.run(retries: true) }
}

/// `analecta compact`: one line an article.
struct Compact: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compact",
    abstract: "Make current.jsonl of a store: one line an article.",
    discussion: """
      Of the lines of each article (told by its PMID, else its PMCID, else its DOI, else by where it was read) the one \
      that came last is taken; deletions are applied, and lines of inputs that were read again, or have vanished from a \
      store that drops such, do not count. The file appears whole or not at all. Segments in which nothing counts any \
      more are removed.

      EXAMPLES
        analecta compact store && wc -l store/current.jsonl
      """)

  @Argument(help: "The folder of the store.", completion: .directory)
  var store: String

  @Flag(name: [.short, .long], help: "Say nothing when all is well.")
  var quiet = false

  func run() throws {
    let result = try Compaction(StoreFolder(store)).run()
    guard !quiet, Progress.isPossible else { return }
    guard let result else { return Message.say("current.jsonl is up to date") }
    Message.say(
      "\(result.articles) articles; \(result.replaced) older lines and \(result.deleted) deleted articles left out, "
        + "\(result.removedSegments) segments removed")
  }
}

/// `analecta show`: a pipeline with its defaults.
struct Show: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Print a pipeline file with its defaults, and where each setting comes from.")

  @Argument(help: "The pipeline file.", completion: .file(extensions: ["yaml", "yml"]))
  var pipeline: String

  func run() throws { try Lines.print([PipelineListing(path: pipeline).text]) }
}

/// `analecta new`: a pipeline file to begin with.
struct New: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Begin a pipeline file, each of its keys explained.",
    discussion: """
      Writes NAME.yaml here; nothing that exists is overwritten.

      EXAMPLES
        analecta new pubmed
        analecta run pubmed.yaml
      """)

  @Argument(help: "The pipeline’s name.")
  var name: String

  func validate() throws {
    let isName = name.utf8.allSatisfy { byte in
      (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x2D || byte == 0x5F
    }
    guard isName, !name.isEmpty else {
      throw ValidationError("a pipeline’s name consists of small letters, digits, hyphens and underscores")
    }
  }

  func run() throws { try Lines.print(["wrote \(NewPipelineFile.write(name: name))"]) }
}
