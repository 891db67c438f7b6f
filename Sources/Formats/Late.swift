internal import Synchronization

/// A value that is made when it is first asked for, once; threads that ask for it meanwhile wait.
final class Late<Value: Sendable>: Sendable {
  private enum State: Sendable {
    case waiting(@Sendable () -> Value)
    case made(Value)
  }

  private let state: Mutex<State>

  /// A value that is there already.
  init(_ value: Value) { state = Mutex(.made(value)) }

  /// A value to be made.
  init(_ make: @escaping @Sendable () -> Value) { state = Mutex(.waiting(make)) }

  var value: Value {
    state.withLock { state in
      switch state {
      case .made(let value): return value
      case .waiting(let make):
        let value = make()
        state = .made(value)
        return value
      }
    }
  }
}
