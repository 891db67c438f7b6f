internal import Glibc
internal import Inputs

/// A worker process as its parent sees it: what it has been given, and what has come back.
final class WorkerProcess {
  /// Pieces of work that a process has at a time, so that it need not wait for its parent.
  static let depth = 16
  /// Bytes of documents that it has at a time, but for the first.
  private static let mostBytes = 1 << 20

  private let child: ChildProcess
  private let limits: ProcessLimits
  private var outgoing = WireWriter()
  private var incoming: [UInt8] = []
  private var piece = [UInt8](repeating: 0, count: 256 << 10)
  /// The pieces of work that it has, by number, in the order in which it does them.
  private(set) var inHand: [(number: Int, bytes: Int)] = []
  private var bytesInHand = 0
  /// Whether it has said that it can work.
  private(set) var isReady = false
  /// Whether it has one piece of work that has killed another, and gets no more before that is done.
  private(set) var isAlone = false
  /// When it began what it is doing, as far as is known.
  private var since = ContinuousClock.now
  /// Whether it was found to take too long.
  private(set) var isLate = false

  /// Starts a process.
  init(_ program: String, _ setup: WorkerSetup) throws(SystemError) {
    limits = setup.limits
    child = try ChildProcess(program, argument: WorkerService.argument)
    let start = outgoing.begin()
    setup.write(to: &outgoing)
    outgoing.end(start)
    send()
  }

  /// Whether it can be given something of a size.
  func hasRoom(for bytes: Int) -> Bool {
    !isAlone && (inHand.isEmpty || inHand.count < Self.depth && bytesInHand + bytes <= Self.mostBytes)
  }

  /// Gives it a piece of work.
  func give(_ assignment: Assignment, number: Int, alone: Bool = false) {
    if inHand.isEmpty { since = .now }
    inHand.append((number, assignment.byteCount))
    bytesInHand += assignment.byteCount
    isAlone = alone
    let start = outgoing.begin()
    outgoing.assignment(assignment)
    outgoing.end(start)
  }

  /// What is waited for.
  var poll: [pollfd] {
    [
      pollfd(fd: child.output, events: Int16(POLLIN), revents: 0),
      pollfd(fd: outgoing.pending.isEmpty ? -1 : child.input, events: Int16(POLLOUT), revents: 0),
    ]
  }

  /// How long it may go on with what it is doing; `nil` where it has nothing to do.
  var deadline: ContinuousClock.Instant? {
    // The time that starting takes is nobody's fault.
    guard isReady else { return since + .seconds(max(60, limits.wallSeconds)) }
    return inHand.isEmpty ? nil : since + .seconds(limits.wallSeconds)
  }

  /// Takes note that its time is up.
  func noteLate() { isLate = true }

  /// Sends what it takes. That it has gone shows when it is read from.
  func send() {
    guard !outgoing.pending.isEmpty else { return }
    let input = child.input
    let sent = outgoing.pending.withUnsafeBytes { write(input, $0.baseAddress, $0.count) }
    if sent > 0 { outgoing.drop(sent) }
  }

  /// Reads what has come.
  ///
  /// - Returns: `false` when nothing will come any more.
  func receive(_ body: (_ number: Int, Pipeline.Answer) -> Void) -> Bool {
    let output = child.output
    let count = piece.withUnsafeMutableBytes { read(output, $0.baseAddress, $0.count) }
    guard count != 0 else { return false }
    guard count > 0 else { return errno == EAGAIN || errno == EINTR }
    incoming += piece[..<count]
    do throws(WireReader.Garbled) {
      try takeMessages(body)
      return true
    } catch { return false }
  }

  private func takeMessages(_ body: (_ number: Int, Pipeline.Answer) -> Void) throws(WireReader.Garbled) {
    var at = 0
    while let message = try WireReader.message(in: incoming[at...]) {
      at = message.endIndex
      since = .now
      var wire = WireReader(message)
      guard isReady else {
        isReady = true
        continue
      }
      let answer = try wire.answer()
      guard !inHand.isEmpty else { throw WireReader.Garbled() }
      let (number, bytes) = inHand.removeFirst()
      bytesInHand -= bytes
      if inHand.isEmpty { isAlone = false }
      body(number, answer)
    }
    incoming.removeFirst(at)
  }

  /// Ends the process.
  func end() -> ChildProcess.End? { child.end(after: isLate ? 0 : 200) }
}
