import ArgumentParser
import Ingestion
import Inputs

/// `analecta run`: a job that is written down in a file.
struct Run: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Run a pipeline file.",
    discussion: """
      A pipeline file says what is read and where the lines go:

        analecta: pipeline/1
        name: pubmed
        about: Pages of PubMed that were saved by hand
        input:                      # files, folders and patterns, from the folder of this file
          - pages/*.html
        output: articles.jsonl      # from where the program runs
        # formats: [pubmed]         # read every document by this format
        # formats_dir: formats      # more formats, from the folder of this file
        # options: {body: true, provenance: true, all_keys: true}
        # limits: {bytes: 128MiB}

      The output appears whole or not at all. The counts and the path of the output are printed on standard error, and \
      the exit status is 3 when an input was rejected.
      """)

  @Argument(help: "The pipeline file.", completion: .file(extensions: ["yaml", "yml"]))
  var pipeline: String

  @Option(
    name: [.customShort("j", allowingJoined: true), .long],
    help: "Documents that are converted at a time. (default: one a processor)")
  var jobs: Int?

  @Option(name: [.short, .long], help: "Write to this file instead; ‘-’ is standard output.", completion: .file())
  var output: String?

  @Flag(name: [.short, .long], help: "Print the counts only when the exit status is not 0.")
  var quiet = false

  func validate() throws {
    if let jobs, !Jobs.allowed.contains(jobs) { throw ValidationError(Jobs.complaint) }
  }

  func run() throws {
    let file = try PipelineFile(path: pipeline)
    let catalogue = try file.catalogue()
    let job = Pipeline(
      catalogue: catalogue, conversion: try file.conversion(with: catalogue), encoding: file.encoding,
      workers: jobs ?? Processor.count)
    let inputs = InputWalker(file.inputs())
    let path = output ?? file.output
    let summary = try job.run(
      over: inputs, into: Output(path: path, makesFolders: true),
      showing: try .towards(inputs, output: path, unless: quiet))
    let status = ExitStatus(summary, strict: true)
    report(summary, path, status)
    if status != .done { throw ExitCode(status.rawValue) }
  }

  /// The counts, and where the lines are. A quiet run speaks only when something is wrong, as cron expects it.
  private func report(_ summary: Summary, _ path: String, _ status: ExitStatus) {
    guard !quiet || status != .done else { return }
    Message.write(summary.text)
    if summary.signal == nil, path != "-" { Message.write("  output      \(path)\n") }
  }
}
