internal import Articles
internal import Inputs

extension Pipeline {
  /// What a piece of work has come to.
  struct Answer: Sendable {
    var emitted = Emitted()
    /// The input holds what it held.
    var isUnchanged = false
    /// It cannot be read now, which says nothing about later.
    var isPassing = false
    /// How long it took.
    var duration = Duration.zero

    /// Adds what another part of the same piece has come to.
    mutating func add(_ part: Answer) {
      emitted.lines += part.emitted.lines
      emitted.tally += part.emitted.tally
      emitted.sha256 = emitted.sha256 ?? part.emitted.sha256
      isUnchanged = part.isUnchanged
      isPassing = part.isPassing
      duration += part.duration
      // An input whose first record is rejected alone may have been read all the same.
      let tally = emitted.tally
      if tally.read + tally.rejected == 1, tally.hasRecords {
        (emitted.tally.read, emitted.tally.rejected) = (1, 0)
      }
    }
  }

  /// Does pieces of work, on every core, and delivers what they come to in their order.
  ///
  /// SIGINT and SIGTERM end it after what is in hand.
  func answer<Tag: Sendable>(
    next: () throws -> (tag: Tag, assignment: Assignment)?, deliver: (Tag, Answer) throws -> Void
  ) throws {
    if let isolation {
      let crew = WorkerCrew(for: self, isolation)
      defer { crew.dismiss() }
      return try crew.map(next: next, shouldStop: { Interruption.signal != nil }, deliver: deliver)
    }
    try Workers.map(
      workers: workers,
      next: next,
      shouldStop: { Interruption.signal != nil },
      transform: { ($0.tag, answer(to: $0.assignment)) },
      deliver: { try deliver($0.0, $0.1) })
  }

  /// Does a piece of work, and says how long it took.
  func answer(to assignment: Assignment) -> Answer {
    let start = ContinuousClock.now
    var answer = work(on: assignment)
    answer.duration = .now - start
    return answer
  }

  private func work(on assignment: Assignment) -> Answer {
    guard case .input(let locator) = assignment.work else { return Answer(emitted: emit(assignment.work)) }
    var answer = Answer()
    switch reader.read(locator) {
    case .success(let document) where document.sha256 == assignment.known: answer.isUnchanged = true
    case .success(let document): answer.emitted = emit(document)
    case .failure(let rejection):
      answer.emitted = emit(.rejection(rejection))
      answer.isPassing = rejection.code == .unreadable && !Self.isLasting(locator)
    case nil: break
    }
    return answer
  }

  /// What a piece of work comes to that has ended two processes.
  func answer(to assignment: Assignment, after death: Death) -> Answer {
    let source = assignment.source(reader)
    let rejection = Rejection(source: source, code: death.code, stage: .parse, message: death.message)
    var isWhole = true
    var bytes = assignment.byteCount
    if case .records(let batch) = assignment.work {
      (isWhole, bytes) = (batch.isFirst, batch.isFirst ? batch.fileBytes : 0)
    }
    return Answer(emitted: emit([.rejection(rejection)], bytes: bytes, sha256: source.sha256, isWhole: isWhole))
  }

  /// Whether an input that cannot be read is one that never will be as it is: no file, or one that permissions close.
  private static func isLasting(_ locator: InputLocator) -> Bool {
    guard let stamp = try? FileStamp(of: locator) else { return FileStamp.isForbidden(locator) }
    return !stamp.isFile || FileStamp.isForbidden(locator)
  }
}
