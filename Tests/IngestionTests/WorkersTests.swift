import Glibc
import Ingestion
import Testing

private struct Broken: Error {}

struct WorkersTests {
  /// Doubles numbers, each after a while that depends on it, so that they are finished out of order.
  private func double(
    _ count: Int, workers: Int, shouldStop: (Int) -> Bool = { _ in false }, deliver: (Int) throws -> Void = { _ in }
  ) throws -> (outputs: [Int], furthest: Int) {
    var (given, furthest, outputs) = (0, 0, [Int]())
    try Workers.map(
      workers: workers,
      next: {
        guard given < count else { return nil }
        given += 1
        furthest = max(furthest, given - outputs.count)
        return given
      },
      shouldStop: { shouldStop(outputs.count) },
      transform: { (number: Int) -> Int in
        usleep(UInt32(number % 7) * 50)
        return number * 2
      },
      deliver: { output in
        try deliver(output)
        outputs.append(output)
      })
    return (outputs, furthest)
  }

  @Test(arguments: [1, 2, 3, 8], [0, 1, 2, 17, 1000])
  func keepsTheOrder(_ workers: Int, _ count: Int) throws {
    #expect(try double(count, workers: workers).outputs == (0..<count).map { ($0 + 1) * 2 })
  }

  @Test(arguments: [1, 2, 8])
  func runsAheadByABoundedNumber(_ workers: Int) throws {
    #expect(try double(2000, workers: workers).furthest <= workers * 8)
  }

  @Test(arguments: [1, 2, 8])
  func endsWhenAnOutputCannotBeDelivered(_ workers: Int) {
    #expect(throws: Broken.self) {
      _ = try double(1000, workers: workers, deliver: { if $0 == 100 { throw Broken() } })
    }
  }

  @Test(arguments: [1, 2, 8])
  func endsWhenTheInputsBreakOff(_ workers: Int) {
    #expect(throws: Broken.self) {
      try Workers.map(
        workers: workers, next: { () throws -> Int? in throw Broken() }, transform: { (number: Int) in number },
        deliver: { (_: Int) in })
    }
  }

  @Test(arguments: [1, 2, 8])
  func deliversWhatWasBegunWhenItIsToStop(_ workers: Int) throws {
    let outputs = try double(1000, workers: workers, shouldStop: { $0 >= 50 }).outputs
    #expect(outputs.count >= 50 && outputs.count <= 50 + workers * 8)
    #expect(outputs == (0..<outputs.count).map { ($0 + 1) * 2 })
  }

  @Test func worksOnManyThreadsAtATime() throws {
    // Two inputs of which each waits for the other end only when two threads work on them.
    let met = Meeting()
    var left = 2
    try Workers.map(
      workers: 2,
      next: {
        left -= 1
        return left >= 0 ? left : nil
      }, transform: { (_: Int) in met.arrive() }, deliver: { #expect($0) })
  }
}

/// A place where two threads wait for each other, for two seconds at most.
private final class Meeting: @unchecked Sendable {
  private var lock = pthread_mutex_t()
  private var arrived = 0

  func arrive() -> Bool {
    pthread_mutex_lock(&lock)
    arrived += 1
    pthread_mutex_unlock(&lock)
    for _ in 0..<2000 {
      pthread_mutex_lock(&lock)
      let all = arrived == 2
      pthread_mutex_unlock(&lock)
      if all { return true }
      usleep(1000)
    }
    return false
  }
}
