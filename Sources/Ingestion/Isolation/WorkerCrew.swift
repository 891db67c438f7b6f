internal import Articles
internal import Glibc
internal import Inputs

/// Worker processes that do pieces of work, which come back in the order in which they were given.
///
/// One thread speaks with all of them. A process that dies, or takes too long, is replaced; what it had in its hands is
/// done again, piece by piece and each alone (of a batch of records each record); what ends a process a second time is
/// rejected. So one bad document costs two processes, itself, and nothing else.
final class WorkerCrew {
  /// A signal that ends a run leaves this long for what is being done.
  private static let farewell = Duration.seconds(2)
  /// Pieces of work that are under way, for each process, and bytes of documents in all.
  private static let lookAhead = 2 * WorkerProcess.depth
  private static let mostBytes = 32 << 20
  /// So many processes may end before they can work.
  private static let falseStarts = 3

  private let pipeline: Pipeline
  private let setup: WorkerSetup
  private let program: String
  private var workers: [WorkerProcess] = []
  private var falseStarts = 0

  /// A crew, whose processes are started when there is something to do.
  init(for pipeline: Pipeline, _ isolation: Isolation) {
    self.pipeline = pipeline
    program = isolation.program
    // To write to a process that has died is an error, not the death of this one.
    signal(SIGPIPE, SIG_IGN)
    setup = WorkerSetup(
      formats: isolation.addedFormats, conversion: pipeline.conversion, encoding: pipeline.encoding,
      filter: pipeline.filter, limits: isolation.limits)
  }

  /// One call of ``map(next:shouldStop:deliver:)``: what is under way.
  private struct Board<Tag> {
    struct Item {
      let tag: Tag
      /// What is still to be done of it.
      var parts: ArraySlice<Assignment>
      var answer = Pipeline.Answer()
      var isDone = false

      /// Has the records of a batch done one by one.
      mutating func divide() { parts = parts.flatMap(\.parts)[...] }
    }

    var items: [Int: Item] = [:]
    var waiting: ArraySlice<Int> = []
    /// What a process that has died had in its hands.
    var suspects: [Int] = []
    var (given, delivered) = (0, 0)
    var bytes = 0
  }

  /// Does pieces of work and delivers what they come to in their order, as
  /// ``Workers/map(workers:next:shouldStop:transform:deliver:)`` does; the processes are kept for the next call.
  ///
  /// - Throws: What `next` or `deliver` throws; ``Failure`` where no process can be started.
  func map<Tag>(
    next: () throws -> (tag: Tag, assignment: Assignment)?,
    shouldStop: () -> Bool,
    deliver: (Tag, Pipeline.Answer) throws -> Void
  ) throws {
    var board = Board<Tag>()
    var isFeeding = true
    var end: ContinuousClock.Instant?
    while true {
      if end == nil, shouldStop() {
        end = .now + Self.farewell
        isFeeding = false
        for number in board.waiting { board.items[number] = nil }
        board.waiting = []
      }
      while let item = board.items[board.delivered], item.isDone {
        board.items[board.delivered] = nil
        board.delivered += 1
        try deliver(item.tag, item.answer)
      }
      if isFeeding, board.given - board.delivered < pipeline.workers * Self.lookAhead, board.bytes < Self.mostBytes {
        guard let (tag, assignment) = try next() else {
          isFeeding = false
          continue
        }
        add(tag, assignment, to: &board)
        try assign(&board)
        continue
      }
      let isIdle = workers.allSatisfy { $0.inHand.isEmpty }
      if board.waiting.isEmpty, board.suspects.isEmpty, isIdle, !isFeeding { return }
      if let end, ContinuousClock.now > end { return dismiss() }
      try assign(&board)
      try attend(&board)
    }
  }

  /// Ends the processes.
  func dismiss() { workers = [] }

  private func add<Tag>(_ tag: Tag, _ assignment: Assignment, to board: inout Board<Tag>) {
    var item = Board<Tag>.Item(tag: tag, parts: [])
    if let assignment = assignment.forProcess(pipeline.reader) {
      item.parts = [assignment]
      board.bytes += assignment.byteCount
      board.waiting.append(board.given)
    } else {
      item.answer = pipeline.answer(to: assignment)
      item.isDone = true
    }
    board.items[board.given] = item
    board.given += 1
  }

  /// Hands out what waits.
  private func assign<Tag>(_ board: inout Board<Tag>) throws {
    while let number = board.suspects.first ?? board.waiting.first {
      guard let assignment = board.items[number]?.parts.first else { return }
      let isSuspect = !board.suspects.isEmpty
      guard let worker = try worker(for: assignment, alone: isSuspect) else { break }
      if isSuspect { board.suspects.removeFirst() } else { board.waiting.removeFirst() }
      worker.give(assignment, number: number, alone: isSuspect)
    }
  }

  /// A process that can take something: the one with the least to do.
  private func worker(for assignment: Assignment, alone: Bool) throws -> WorkerProcess? {
    let least = workers.min { $0.inHand.count < $1.inHand.count }
    if let least, least.inHand.isEmpty { return least }
    if workers.count < pipeline.workers {
      do throws(SystemError) { workers.append(try WorkerProcess(program, setup)) } catch {
        throw Failure(.fault, "no worker process can be started: \(error); ‘--in-process’ does without")
      }
      return workers.last
    }
    return alone || least?.hasRoom(for: assignment.byteCount) != true ? nil : least
  }

  /// Waits for processes, and takes what they have done.
  private func attend<Tag>(_ board: inout Board<Tag>) throws {
    for worker in workers { worker.send() }
    var requests = workers.flatMap(\.poll)
    poll(&requests, nfds_t(requests.count), 100)
    for (index, worker) in workers.enumerated().reversed() {
      if requests[2 * index + 1].revents != 0 { worker.send() }
      var isAlive = true
      if requests[2 * index].revents != 0 {
        isAlive = worker.receive { number, answer in Self.take(number, answer, &board) }
      }
      if isAlive, let deadline = worker.deadline, ContinuousClock.now > deadline {
        worker.noteLate()
        isAlive = false
      }
      if !isAlive { try bury(index, &board) }
    }
  }

  /// Takes what a part of a piece of work has come to.
  private static func take<Tag>(_ number: Int, _ answer: Pipeline.Answer, _ board: inout Board<Tag>) {
    guard var item = board.items.removeValue(forKey: number), let part = item.parts.popFirst() else { return }
    board.bytes -= part.byteCount
    item.answer.add(answer)
    item.isDone = item.parts.isEmpty
    if !item.isDone { board.suspects.insert(number, at: 0) }
    board.items[number] = item
  }

  /// Takes a process that has died off, and sees to what it had in its hands.
  private func bury<Tag>(_ index: Int, _ board: inout Board<Tag>) throws {
    let worker = workers.remove(at: index)
    guard let end = worker.end() else { return }
    let numbers = worker.inHand.map(\.number)
    if !worker.isReady {
      falseStarts += 1
      guard falseStarts < Self.falseStarts else {
        throw Failure(.fault, "worker processes end as soon as they begin, \(end); ‘--in-process’ does without them")
      }
      if worker.isAlone { board.suspects = numbers + board.suspects } else { board.waiting = numbers + board.waiting }
      return
    }
    falseStarts = 0
    if worker.isAlone {
      let death = Death(end, isLate: worker.isLate, limits: setup.limits)
      for number in numbers {
        guard let part = board.items[number]?.parts.first else { continue }
        Self.take(number, pipeline.answer(to: part, after: death), &board)
      }
    } else {
      for number in numbers { board.items[number]?.divide() }
      board.suspects = (board.suspects + numbers).sorted()
    }
  }
}

extension Assignment {
  /// This as a process can do it; `nil` for what the parent has to do: what came of standard input already, and what is
  /// rejected before it is read. What lies under /dev or /proc may be another thing for another process.
  fileprivate func forProcess(_ reader: InputReader) -> Assignment? {
    switch work {
    case .rejection: return nil
    case .document, .records: return self
    case .input(let locator):
      guard !locator.isStandardInput else { return nil }
      guard ["/dev/", "/proc/"].contains(where: { locator.bytes.starts(with: $0.utf8) }) else { return self }
      guard case .success(let document) = reader.read(locator), document.sha256 != known else { return nil }
      return Assignment(work: .document(document))
    }
  }
}
