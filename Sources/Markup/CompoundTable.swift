/// A value for some of the compounds of an index, by their numbers. No memory is taken before the first value comes, and
/// to forget all values is to count one up.
struct CompoundTable<Value> {
  private let count: Int
  private var values: [(turn: Int, value: Value)?] = []
  private var turn = 0

  init(count: Int) { self.count = count }

  mutating func clear() { turn += 1 }

  subscript(number: Int) -> Value? {
    get {
      guard !values.isEmpty, let kept = values[number], kept.turn == turn else { return nil }
      return kept.value
    }
    set {
      if values.isEmpty { values = Array(repeating: nil, count: count) }
      values[number] = newValue.map { (turn, $0) }
    }
  }
}
