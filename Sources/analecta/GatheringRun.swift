import ArgumentParser
import Ingestion
import Inputs

/// A run into a store, for `run` and `retry`. Without a terminal it says nothing when all is well, as cron expects it.
struct GatheringRun {
  let pipeline: String
  let jobs: Int?
  let quiet: Bool
  let summary: Bool
  var readAll = false
  var retries = false

  func run() throws {
    guard let (file, settings) = try PipelineFile.entering(pipeline) else {
      throw Failure(.configuration, "‘\(pipeline)’ has no ‘store’, and so nothing to be tried again")
    }
    var options = StoreRun.Options()
    options.readsAll = readAll
    options.retries = retries
    let run = StoreRun(
      file, into: settings, with: try file.pipeline(jobs: jobs), program: Version.number, options: options)
    let result = try run.run(showing: Progress(total: nil, isShown: Progress.isPossible && !quiet))
    let status = ExitStatus(result, strict: true)
    report(result, settings.folder, status)
    if status != .done { throw ExitCode(status.rawValue) }
  }

  private func report(_ result: Summary, _ folder: String, _ status: ExitStatus) {
    if summary || Progress.isPossible && !quiet {
      Message.write(result.text)
      if result.signal == nil { Message.write("  store       \(folder)\n") }
    }
    guard status != .done, result.signal == nil, !summary else { return }
    result.complaints.forEach(Message.say)
    if result.rejections > 0 { Message.say("‘analecta status \(pipeline) --why’ lists what was rejected") }
  }
}
