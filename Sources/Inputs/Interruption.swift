import Glibc
import Synchronization

/// SIGINT and SIGTERM, noted by a handler and looked at between two documents.
///
/// The first signal asks the run to end after the documents in hand; a second one, of either kind, ends the process at
/// once.
public enum Interruption {
  private static let noted = Atomic<Int32>(0)

  /// The signal that has come, or `nil`.
  public static var signal: Int32? {
    let number = noted.load(ordering: .relaxed)
    return number == 0 ? nil : number
  }

  /// Installs the handlers, once, before other threads are started.
  public static func watch() {
    noted.store(0, ordering: .relaxed)
    var action = sigaction()
    action.__sigaction_handler.sa_handler = { Interruption.note($0) }
    // Without SA_RESTART, so that a read from a terminal returns.
    action.sa_flags = 0
    for number in [SIGINT, SIGTERM] where !isIgnored(number) { sigaction(number, &action, nil) }
    unblock([SIGINT, SIGTERM])
  }

  /// A program that starts others from a thread of its own may block signals there, and the mask is inherited: without
  /// this, nothing but SIGKILL would end the run.
  private static func unblock(_ signals: [Int32]) {
    var set = sigset_t()
    sigemptyset(&set)
    for number in signals { sigaddset(&set, number) }
    pthread_sigmask(SIG_UNBLOCK, &set, nil)
  }

  /// Notes a signal. Async-signal-safe: an atomic and `_exit`.
  private static func note(_ number: Int32) {
    if noted.exchange(number, ordering: .relaxed) != 0 { _exit(128 + number) }
  }

  /// Whether the caller has asked for a signal to be ignored (`nohup`, a shell's background job).
  private static func isIgnored(_ number: Int32) -> Bool {
    var old = sigaction()
    guard sigaction(number, nil, &old) == 0 else { return false }
    return unsafeBitCast(old.__sigaction_handler.sa_handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }
}
