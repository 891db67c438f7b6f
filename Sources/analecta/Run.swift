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
        input:                     # files, folders, patterns, beside this file
          - pages/*.html
        output: articles.jsonl     # from where the program runs
        # formats: [pubmed]        # read every document by this format
        # formats_dir: formats     # more formats, in a folder beside this file
        # journals: J_Medline.txt  # more journals, in a file beside this file
        # options: {body: true, provenance: true, all_keys: true}
        # limits: {bytes: 128MiB, time: 60s, memory: 2GiB}

      Documents are read by processes of their own: one that takes too much time or memory, or crashes its process, is \
      rejected, and nothing else is lost. The output appears whole or not at all. With ‘store’ in the place of ‘output’ \
      the lines are gathered in a folder, and a run reads only what is new or has changed since the last one (from cron, \
      say):

        store: store               # beside this file, as all paths then are
        # compress: zstd           # segments: none, gzip or zstd
        # vanished: drop           # lines of inputs that are no more: or keep
        # compact: true            # make store/current.jsonl after each run

      Only one run at a time uses a store; another ends at once with status 75. What was interrupted or killed goes on \
      with the next run, and the store becomes what it would have become.

      The counts, the path of the output and the first rejections are printed on standard error, and the exit status \
      is 3 when an input was rejected.
      """)

  @OptionGroup var options: GatheringOptions

  @Option(
    name: [.short, .long], help: "Write to this file instead of the output; ‘-’ is standard output.",
    completion: .file())
  var output: String?

  @Flag(help: "Into a store: read every input, whatever its size and time of change say.")
  var readAll = false

  func run() throws {
    var file = try PipelineFile(path: options.pipeline)
    file.journals = options.journals ?? file.journals
    guard case .output(let path) = file.destination else {
      if output != nil { throw ValidationError("the pipeline has a store; ‘--output’ is for those with an output") }
      return try options.run(readsAll: readAll)
    }
    if readAll { throw ValidationError("‘--read-all’ is for pipelines with a store") }
    try options.measuring { _ in try write(file, to: output ?? path) }
  }

  /// A run that writes its output anew.
  private func write(_ file: PipelineFile, to path: String) throws -> Summary {
    let inputs = InputWalker(file.inputs())
    let summary = try options.pipeline(of: file).run(
      over: inputs, into: Output(path: path, makesFolders: true),
      expecting: options.accept || file.expectations.isEmpty ? nil : file.expectations,
      showing: try .towards(inputs, output: path, unless: options.quiet))
    options.report(summary, to: path == "-" ? "" : "output      \(path)", isSilent: false)
    return summary
  }
}
