import Glibc

/// A value that a caller shares with its workers, and whose changes either side can wait for.
final class Monitor<State>: @unchecked Sendable {
  /// Who waits. Each side has a condition of its own, so that a change wakes no more threads than can go on.
  enum Side: Int { case worker, caller }

  // The lock guards the state, which makes the class safe to share.
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let changed = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 2)
  private var state: State

  init(_ state: State) {
    self.state = state
    pthread_mutex_init(mutex, nil)
    for side in 0..<2 { pthread_cond_init(changed + side, nil) }
  }

  deinit {
    for side in 0..<2 { pthread_cond_destroy(changed + side) }
    pthread_mutex_destroy(mutex)
    changed.deallocate()
    mutex.deallocate()
  }

  /// Changes the state.
  func change<Value>(_ body: (inout State) -> Value) -> Value {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    return body(&state)
  }

  /// Wakes one thread of a side.
  func wakeOne(_ side: Side) { pthread_cond_signal(changed + side.rawValue) }

  /// Wakes all threads of a side.
  func wakeAll(_ side: Side) { pthread_cond_broadcast(changed + side.rawValue) }

  /// Waits, as one of a side, until the state gives a value.
  func wait<Value>(as side: Side, for body: (inout State) -> Value?) -> Value {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    while true {
      if let value = body(&state) { return value }
      pthread_cond_wait(changed + side.rawValue, mutex)
    }
  }
}
