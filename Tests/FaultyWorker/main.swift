import Glibc
import Ingestion

/// A worker process that goes wrong where the name of a document, or the words of a record, ask it to. Pipelines of the
/// tests start it in the place of the program.
let status = WorkerService.serve { assignment in
  let text = assignment.text
  if text.contains("crashing") { abort() }
  if text.contains("violating") { kill(getpid(), SIGSEGV) }
  if text.contains("leaving") { exit(0) }
  if text.contains("babbling") {
    write(STDOUT_FILENO, "no message at all, but many words of it", 39)
    exit(0)
  }
  if text.contains("sleeping") { while true { pause() } }
  if text.contains("spinning") { while true {} }
  if text.contains("devouring") {
    var bytes: [UInt8] = [1]
    while true { bytes += bytes }
  }
  // Goes wrong the first time only.
  if text.contains("stumbling"), open(text + ".tried", O_CREAT | O_EXCL, 0o600) >= 0 { abort() }
}
exit(status)
