internal import CLinux
internal import Glibc
internal import Inputs

/// The worker process: assignments come on standard input, answers go to standard output, in the same order.
package enum WorkerService {
  /// The one argument that makes a worker process of the program.
  package static let argument = "--worker-process"

  /// Answers are sent together for as long as there is more to do, but not longer than this.
  private static let longestDelay = Duration.milliseconds(20)
  private static let bytesTogether = 64 << 10
  /// Half of what there is to do at a time: the other half is done while the parent sends more.
  private static let mostTogether = WorkerProcess.depth / 2

  /// Works until standard input ends.
  ///
  /// - Parameter before: Called before each piece of work; the tests have it go wrong.
  /// - Returns: The status to end with.
  package static func serve(before: (Assignment) -> Void = { _ in }) -> Int32 {
    _ = analecta_end_with_parent()
    signal(SIGPIPE, SIG_IGN)
    ResourceLimit.core.set(0)
    var input = MessageInput()
    do {
      guard let first = try input.next() else { return 0 }
      var wire = WireReader(first)
      let setup = try WorkerSetup(from: &wire)
      let pipeline = try setup.pipeline()
      var output = WireWriter()
      let greeting = output.begin()
      output.end(greeting)
      try send(&output)
      ResourceLimit.memory.set(memoryBytes + setup.limits.memoryBytes)
      // When a list is to grow to twice its length and cannot, a third of the memory is in use at least.
      analecta_tell_want_of_memory(setup.limits.memoryBytes / 3 * 2)
      var clock = ProcessorClock(seconds: setup.limits.seconds)
      var waiting: ContinuousClock.Instant?
      var together = 0
      while let message = try input.next() {
        var wire = WireReader(message)
        let assignment = try wire.assignment(formats: pipeline.catalogue)
        clock.begin()
        before(assignment)
        let answer = output.begin()
        output.answer(pipeline.answer(to: assignment))
        output.end(answer)
        let now = ContinuousClock.now
        let isLate = waiting.map { now - $0 > longestDelay } ?? false
        together += 1
        if try !input.hasNext() || isLate || together == mostTogether || output.pending.count > bytesTogether {
          try send(&output)
          (waiting, together) = (nil, 0)
        } else if waiting == nil {
          waiting = now
        }
      }
      return 0
    } catch {
      // There is nobody to tell: the parent sees that this process has ended.
      return 1
    }
  }

  /// What the process has asked the system for so far.
  private static var memoryBytes: Int {
    let statement = InputReader().read(InputLocator(argument: "/proc/self/statm"))
    guard case .success(let document) = statement,
      let pages = Int(String(decoding: document.bytes.prefix { $0 != 0x20 }, as: UTF8.self))
    else { return 512 << 20 }
    return pages * sysconf(Int32(_SC_PAGESIZE))
  }

  private static func send(_ output: inout WireWriter) throws {
    while !output.pending.isEmpty {
      let sent = try SystemError.retrying {
        output.pending.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      }
      output.drop(sent)
    }
  }
}

/// Messages on standard input.
private struct MessageInput {
  private var piece = [UInt8](repeating: 0, count: 256 << 10)
  private var bytes: [UInt8] = []
  private var at = 0

  /// Whether the next message is there already.
  func hasNext() throws -> Bool { try WireReader.message(in: bytes[at...]) != nil }

  /// Waits for the next message; `nil` at the end.
  mutating func next() throws -> ArraySlice<UInt8>? {
    while true {
      if let message = try WireReader.message(in: bytes[at...]) {
        at = message.endIndex
        return message
      }
      bytes.removeFirst(at)
      at = 0
      let count = try SystemError.retrying {
        piece.withUnsafeMutableBytes { read(STDIN_FILENO, $0.baseAddress, $0.count) }
      }
      bytes += piece[..<count]
      if count == 0 { return nil }
    }
  }
}

/// What the system lets a process have.
private enum ResourceLimit {
  case core, memory, processorTime

  func set(_ value: Int) {
    var limit = rlimit()
    guard getrlimit(resource, &limit) == 0 else { return }
    limit.rlim_cur = min(rlim_t(value), limit.rlim_max)
    setrlimit(resource, &limit)
  }

  private var resource: __rlimit_resource_t {
    switch self {
    case .core: __rlimit_resource_t(RLIMIT_CORE.rawValue)
    case .memory: __rlimit_resource_t(RLIMIT_AS.rawValue)
    case .processorTime: __rlimit_resource_t(RLIMIT_CPU.rawValue)
    }
  }
}

/// Has the system end the process (SIGXCPU) when one piece of work takes too much of the processor.
private struct ProcessorClock {
  let seconds: Int
  private var limit = -1

  init(seconds: Int) { self.seconds = seconds }

  /// Begins a piece of work. The system counts in whole seconds, so that up to two more are given.
  mutating func begin() {
    var used = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &used)
    let wanted = used.tv_sec + 1 + seconds
    guard wanted != limit else { return }
    limit = wanted
    ResourceLimit.processorTime.set(wanted)
  }
}
