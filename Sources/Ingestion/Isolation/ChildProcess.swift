internal import Articles
internal import CLinux
internal import Glibc
internal import Inputs

/// A process that this one has started, with a pipe to its standard input and one from its standard output.
final class ChildProcess {
  /// More than the system's 64 KiB keeps both sides from waiting for each other.
  private static let pipeBytes: Int32 = 1 << 20
  /// `F_SETPIPE_SZ`, which is not in the headers without `_GNU_SOURCE`.
  private static let setPipeSize: Int32 = 1031

  private var process: pid_t
  private var hasEnded = false
  /// Where it is written to, and where it is read from; neither blocks.
  let input: Int32
  let output: Int32

  /// How a process has ended.
  struct End: CustomStringConvertible {
    /// The signal that has ended it.
    let signal: Int32?
    let status: Int32

    var description: String { signal.map { "by signal \($0)" } ?? "with status \(status)" }
  }

  /// Starts a program with one argument. It has nothing of this process but the environment, without the reports that
  /// Swift writes about crashes, which take half a minute.
  init(_ program: String, argument: String) throws(SystemError) {
    let toChild = try Self.pipe()
    let fromChild: (read: Int32, write: Int32)
    do throws(SystemError) { fromChild = try Self.pipe() } catch {
      close(toChild.read)
      close(toChild.write)
      throw error
    }
    (input, output) = (toChild.write, fromChild.read)
    for descriptor in [input, output] { _ = fcntl(descriptor, F_SETFL, O_NONBLOCK) }
    let started = Self.spawn(program, argument, reading: toChild.read, writing: fromChild.write)
    close(toChild.read)
    close(fromChild.write)
    process = 0
    hasEnded = true
    process = try started.get()
    hasEnded = false
  }

  deinit {
    _ = end()
    close(input)
    close(output)
  }

  private static func pipe() throws(SystemError) -> (read: Int32, write: Int32) {
    var ends: [Int32] = [0, 0]
    try SystemError.retrying { Glibc.pipe(&ends) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    _ = fcntl(ends[0], setPipeSize, pipeBytes)
    return (ends[0], ends[1])
  }

  private static func spawn(
    _ program: String, _ argument: String, reading: Int32, writing: Int32
  ) -> Result<pid_t, SystemError> {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, reading, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, writing, STDOUT_FILENO)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // A key on the terminal and a service manager speak to all processes: what is asked to end is the parent alone.
    var blocked = sigset_t()
    sigemptyset(&blocked)
    for signal in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&blocked, signal) }
    posix_spawnattr_setsigmask(&attributes, &blocked)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    var arguments = pointers(["analecta", argument])
    var variables = pointers(environment + ["SWIFT_BACKTRACE=enable=no"])
    defer { (arguments + variables).forEach { free($0) } }
    var process = pid_t()
    let error = posix_spawn(&process, program, &actions, &attributes, &arguments, &variables)
    return error == 0 ? .success(process) : .failure(SystemError(error))
  }

  /// The texts as C has them, to be freed.
  private static func pointers(_ texts: [String]) -> [UnsafeMutablePointer<CChar>?] {
    texts.map { text in strdup(text) } + [nil]
  }

  private static var environment: [String] {
    var variables: [String] = []
    var next = environ
    while let variable = next.pointee {
      let text = String(cString: variable)
      if !text.hasPrefix("SWIFT_BACKTRACE=") { variables.append(text) }
      next += 1
    }
    return variables
  }

  /// Ends the process if it has not ended by itself, and waits for it; `nil` where that has been done.
  ///
  /// - Parameter milliseconds: How long it is left alone, since it seems to be ending by itself.
  func end(after milliseconds: Int = 0) -> End? {
    guard !hasEnded else { return nil }
    hasEnded = true
    var status: Int32 = 0
    var rest = milliseconds
    while waitpid(process, &status, WNOHANG) != process {
      if rest > 0 {
        rest -= 5
        usleep(5000)
        continue
      }
      kill(process, SIGKILL)
      while waitpid(process, &status, 0) < 0, errno == EINTR {}
      break
    }
    let signal = status & 0x7F
    return End(signal: signal == 0 ? nil : signal, status: status >> 8 & 0xFF)
  }
}

/// Why a worker process ended with a document in its hands.
struct Death {
  let code: Rejection.Code
  let message: String

  /// The cause, as far as it can be told.
  init(_ end: ChildProcess.End, isLate: Bool, limits: ProcessLimits) {
    if isLate || end.signal == SIGXCPU {
      code = .timedOut
      message = "the document takes longer than the limit time=\(limits.seconds); ‘--limit time=SECONDS’ raises it"
    } else if end.status == Int32(ANALECTA_OUT_OF_MEMORY) {
      code = .limitExceeded
      message =
        "the document takes more memory than the limit memory=\(limits.memoryBytes); ‘--limit memory=SIZE’ raises it"
    } else {
      code = .workerCrashed
      message = "the process that read the document ended \(end), twice; please report it"
    }
  }
}
