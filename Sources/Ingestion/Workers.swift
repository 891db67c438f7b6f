/// A parallel map that keeps the order of its inputs and runs ahead of its slowest one by a bounded number.
public enum Workers {
  /// Inputs that are under way, for each worker: enough that none is idle while a slow document holds the order up.
  private static let lookAhead = 8

  /// Transforms inputs on some threads and delivers the outputs in the order of the inputs.
  ///
  /// `next`, `shouldStop` and `deliver` run on the caller's thread, and with one worker `transform` does too. Memory is
  /// that of eight inputs and outputs a worker, however many there are.
  ///
  /// - Parameters:
  ///   - workers: How many threads transform; at least one.
  ///   - next: The next input, or `nil` at the end.
  ///   - shouldStop: Asked between outputs; once it says yes, the inputs that a worker has begun are finished and
  ///     delivered, and no more are begun.
  /// - Throws: What `next` or `deliver` throws, after the workers have ended.
  public static func map<Input: Sendable, Output: Sendable>(
    workers: Int,
    next: () throws -> Input?,
    shouldStop: () -> Bool = { false },
    transform: @escaping @Sendable (Input) -> Output,
    deliver: (Output) throws -> Void
  ) throws {
    let crew = Crew(workers, transform)
    defer { crew.dismiss() }
    guard crew.size > 1 else {
      while !shouldStop(), let input = try next() { try deliver(transform(input)) }
      return
    }
    var delivered = 0
    var isFeeding = true
    var isStopping = false
    while true {
      if !isStopping, shouldStop() {
        (isStopping, isFeeding) = (true, false)
        crew.withdraw()
      }
      if isFeeding, crew.given - delivered < crew.size * lookAhead, !crew.hasFinished(delivered) {
        if let input = try next() { crew.give(input) } else { isFeeding = false }
        continue
      }
      guard delivered < crew.given else { return }
      let output = crew.take(delivered)
      delivered += 1
      try deliver(output)
    }
  }
}
