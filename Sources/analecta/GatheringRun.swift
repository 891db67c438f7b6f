import ArgumentParser
import Glibc
import Ingestion
import Inputs

/// What is asked of a run, into a store or not.
struct GatheringOptions: ParsableArguments {
  @Argument(help: "The pipeline file.", completion: .file(extensions: ["yaml", "yml"]))
  var pipeline: String

  @Option(
    name: [.customShort("j", allowingJoined: true), .long],
    help: "Documents that are converted at a time. (default: one a processor)")
  var jobs: Int?

  @Flag(help: "Read documents in this process, without the limits on time and memory.")
  var inProcess = false

  @Flag(name: [.short, .long], help: "Print the counts only when the exit status is not 0.")
  var quiet = false

  @Flag(help: "Print the counts, also where the lines go to a store and there is no terminal.")
  var summary = false

  @Flag(help: "Do not hold lines back though what the pipeline expects does not come true.")
  var accept = false

  @Option(
    help: ArgumentHelp(
      "Know the journals of this list too, in the format of NLM’s J_Medline.txt, in the place of the pipeline’s.",
      valueName: "file"),
    completion: .file())
  var journals: String?

  @Option(help: ArgumentHelp("What is said on standard error: ‘text’, or ‘json’, an object a line.", valueName: "kind"))
  var log = LogKind.text

  @Option(
    help: ArgumentHelp(
      "Write what the run came to into a file for Prometheus’ node exporter, which appears whole.", valueName: "file"),
    completion: .file())
  var metrics: String?

  func validate() throws {
    if let jobs, !Jobs.allowed.contains(jobs) { throw ValidationError(Jobs.complaint) }
    if quiet, summary { throw ValidationError("‘--quiet’ and ‘--summary’ contradict each other") }
  }

  /// What converts the inputs of a pipeline file.
  func pipeline(of file: PipelineFile) throws -> Pipeline {
    let formats = try file.addedFormats()
    let catalogue = try ConfigurationFiles.catalogue(adding: formats)
    return Pipeline(
      catalogue: catalogue, conversion: try file.conversion(with: catalogue), encoding: file.encoding,
      filter: file.filter, workers: jobs ?? Processor.count,
      isolation: inProcess ? nil : Isolation(limits: file.processLimits, addedFormats: formats))
  }

  /// Runs a pipeline with a store.
  func run(readsAll: Bool = false, retries: Bool = false) throws {
    try measuring { metrics in
      let journals = journals.map(WorkingFolder.absolute)
      var (file, settings) = try PipelineFile.withStore(pipeline)
      file.journals = journals ?? file.journals
      var options = StoreRun.Options()
      options.readsAll = readsAll
      options.retries = retries
      options.accepts = accept
      let run = StoreRun(
        file, into: settings, with: try pipeline(of: file), program: Version.number, options: options)
      let result = try run.run(showing: Progress(total: nil, isShown: Progress.isPossible && !quiet))
      report(result, to: "store       \(settings.folder)", isSilent: !Progress.isPossible)
      return result
    }
  }

  /// Runs something that comes to a summary, writes the metrics whatever happens, and ends with its status.
  func measuring(_ body: (Metrics?) throws -> Summary) throws {
    if log == .json { Message.useJSON() }
    // The program may change its folder on the way.
    let path = metrics.map(WorkingFolder.absolute)
    let metrics = try path.map { Metrics(path: $0, pipeline: try PipelineFile(path: pipeline).name) }
    do {
      let result = try body(metrics)
      let status = ExitStatus(result, strict: true)
      try metrics?.write(result, status, now: time(nil))
      if status != .done { throw ExitCode(status.rawValue) }
    } catch let code as ExitCode {
      throw code
    } catch {
      try metrics?.write(nil, Failure(error).status, now: time(nil))
      throw error
    }
  }

  /// The counts, or what is wrong. Where all is well, a silent run says nothing.
  func report(_ result: Summary, to destination: String, isSilent: Bool) {
    let status = ExitStatus(result, strict: true)
    if summary || !isSilent && log == .text && (!quiet || status != .done) {
      Message.write(result.text)
      if result.signal == nil, result.failedExpectations.isEmpty, !destination.isEmpty {
        Message.write("  \(destination)\n")
      }
    }
    guard result.signal == nil else { return }
    for failure in result.failedExpectations { Message.say("‘\(pipeline)’ expects more: \(failure)") }
    if !result.failedExpectations.isEmpty {
      Message.say("the lines are held back; correct the pipeline or the formats, or run with ‘--accept’")
    }
    if result.refusesToDrop {
      Message.say("no input was found, and all \(result.vanished) of the store are kept; is a disk missing?")
    }
    guard status != .done else { return }
    if isSilent { result.complain(about: pipeline) } else { result.complaints.forEach(Message.say) }
  }
}

/// How messages are written.
enum LogKind: String, ExpressibleByArgument, CaseIterable { case text, json }

/// Where the program runs.
enum WorkingFolder {
  static var path: String {
    guard let folder = realpath(".", nil) else { return "." }
    defer { free(folder) }
    return String(cString: folder)
  }

  /// A path that names the same file from everywhere.
  static func absolute(_ path: String) -> String { path.hasPrefix("/") ? path : self.path + "/" + path }
}

extension PipelineFile {
  /// A pipeline with a store, from within its folder.
  static func withStore(_ path: String) throws -> (file: PipelineFile, settings: StoreSettings) {
    guard let entered = try entering(path) else {
      throw Failure(.usage, "‘\(path)’ has no ‘store’; this is for pipelines that have one")
    }
    return entered
  }
}
