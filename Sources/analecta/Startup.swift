import Glibc
import Inputs

/// What must be set before anything else runs.
enum Startup {
  static func prepare() {
    reserveStandardStreams()
    // Names of files are UTF-8 whatever the environment says; under cron it says nothing.
    setlocale(LC_CTYPE, "C.UTF-8")
    // A reader that has gone is an error of write(2), not the death of the process.
    signal(SIGPIPE, SIG_IGN)
    // So is a file that grows beyond what the caller allows (‘ulimit -f’).
    signal(SIGXFSZ, SIG_IGN)
    // A caller that ignores how its children end would have this program never learn it of its own.
    signal(SIGCHLD, SIG_DFL)
    Interruption.watch()
  }

  /// A standard stream that the caller has closed must not become the first file that is opened: its number is taken
  /// by something that fails when it is used.
  private static func reserveStandardStreams() {
    for (descriptor, mode) in [(STDIN_FILENO, O_WRONLY), (STDOUT_FILENO, O_RDONLY), (STDERR_FILENO, O_RDONLY)]
    where fcntl(descriptor, F_GETFD) < 0 {
      _ = open("/dev/null", mode)
    }
  }
}

/// The processor.
enum Processor {
  /// How many processors this process may use, which `taskset` and batch systems may have narrowed; at least one.
  static var count: Int {
    let online = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    guard case .success(let status) = InputReader().read(InputLocator(argument: "/proc/self/status")) else {
      return online
    }
    let lines = String(decoding: status.bytes, as: UTF8.self).split(separator: "\n")
    let mask = lines.first { $0.hasPrefix("Cpus_allowed:") }?.dropFirst("Cpus_allowed:".count) ?? ""
    let allowed = mask.reduce(0) { $0 + ($1.hexDigitValue ?? 0).nonzeroBitCount }
    return allowed > 0 ? min(allowed, online) : online
  }
}
