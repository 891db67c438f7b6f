/// The steps of an automaton: where a symbol leads from a node. One table with open addressing, for a step is taken for
/// each letter of a text and a dictionary's hash costs ten times as much; the keys are our own vocabulary's, so that no
/// text can make it slow.
struct StepTable: Sendable {
  private var keys: [UInt64] = Array(repeating: 0, count: 64)
  private var nodes: [UInt32] = Array(repeating: 0, count: 64)
  private var count = 0

  /// Where a symbol, which is not 0, leads; `nil` where there is no such step.
  func step(from node: UInt32, by symbol: UInt32) -> UInt32? {
    let key = Self.key(node, symbol)
    var slot = slot(of: key)
    while keys[slot] != 0 {
      if keys[slot] == key { return nodes[slot] }
      slot = (slot + 1) & (keys.count - 1)
    }
    return nil
  }

  /// Adds a step that is not there.
  mutating func add(_ next: UInt32, from node: UInt32, by symbol: UInt32) {
    if count * 2 >= keys.count { grow() }
    place(Self.key(node, symbol), next)
    count += 1
  }

  private static func key(_ node: UInt32, _ symbol: UInt32) -> UInt64 { UInt64(node) << 32 | UInt64(symbol) }

  /// Fibonacci hashing: the upper bits of a product, as many as the table's size has.
  private func slot(of key: UInt64) -> Int {
    Int((key &* 0x9E37_79B9_7F4A_7C15) >> UInt64(64 - keys.count.trailingZeroBitCount))
  }

  private mutating func place(_ key: UInt64, _ next: UInt32) {
    var slot = slot(of: key)
    while keys[slot] != 0 { slot = (slot + 1) & (keys.count - 1) }
    keys[slot] = key
    nodes[slot] = next
  }

  private mutating func grow() {
    let (oldKeys, oldNodes) = (keys, nodes)
    keys = Array(repeating: 0, count: oldKeys.count * 2)
    nodes = Array(repeating: 0, count: oldKeys.count * 2)
    for (key, next) in zip(oldKeys, oldNodes) where key != 0 { place(key, next) }
  }
}
