import Glibc

/// Threads that transform numbered inputs, each as soon as one of them is free.
final class Crew<Input: Sendable, Output: Sendable> {
  /// What the threads share: inputs that wait, outputs that wait.
  private struct Board {
    var waiting: [Input] = []
    var begun = 0
    var finished: [Int: Output] = [:]
    var isClosed = false
  }

  private let board = Monitor(Board())
  private var threads: [pthread_t] = []
  /// How many inputs have been given, without those that were withdrawn.
  private(set) var given = 0
  /// How many threads there are; none for a crew of one, whose work is its caller's.
  var size: Int { threads.count }

  /// Starts the threads. Where the system gives fewer than asked for, the crew is smaller.
  init(_ size: Int, _ transform: @escaping @Sendable (Input) -> Output) {
    guard size > 1 else { return }
    for _ in 0..<size {
      let thread = Thread.start { [board] in
        while let (number, input) = board.wait(as: .worker, for: Self.begin) {
          let output = transform(input)
          board.change { $0.finished[number] = output }
          board.wakeOne(.caller)
        }
      }
      if let thread { threads.append(thread) }
    }
  }

  /// Takes an input off the board; the inner `nil` says that there will be none.
  private static func begin(_ board: inout Board) -> (Int, Input)?? {
    if !board.waiting.isEmpty {
      board.begun += 1
      return .some((board.begun - 1, board.waiting.removeFirst()))
    }
    return board.isClosed ? .some(nil) : nil
  }

  /// Gives an input, which gets the next number.
  func give(_ input: Input) {
    board.change { $0.waiting.append(input) }
    board.wakeOne(.worker)
    given += 1
  }

  /// Whether an input has been transformed.
  func hasFinished(_ number: Int) -> Bool { board.change { $0.finished[number] != nil } }

  /// Waits for the output of an input.
  func take(_ number: Int) -> Output { board.wait(as: .caller) { $0.finished.removeValue(forKey: number) } }

  /// Takes back the inputs that no thread has begun.
  func withdraw() {
    given = board.change { board in
      board.waiting = []
      return board.begun
    }
  }

  /// Ends the threads, each after the input in hand.
  func dismiss() {
    withdraw()
    board.change { $0.isClosed = true }
    board.wakeAll(.worker)
    for thread in threads { pthread_join(thread, nil) }
    threads = []
  }
}
