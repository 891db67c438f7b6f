/// One of several parts that the inputs of a run are divided into, by their paths alone: an input belongs to the same
/// part whatever else there is, on every machine. What archives and files of many records hold goes with them.
public struct Shard: Sendable, Equatable {
  /// Which part, from 1.
  public let number: Int
  /// How many there are.
  public let count: Int

  /// Reads `3/16`; `nil` for what is no number from 1 to the second one.
  public init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let number = parts[0], let count = parts[1], count > 0, (1...count).contains(number) else {
      return nil
    }
    (self.number, self.count) = (number, count)
  }

  /// Whether an input belongs to this part: the 64-bit FNV-1a hash of its path, its halves folded, by the count.
  public func holds(_ locator: InputLocator) -> Bool { holds(locator.bytes) }

  func holds(_ path: [UInt8]) -> Bool {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in path { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    return (hash ^ (hash >> 32)) % UInt64(count) == UInt64(number - 1)
  }
}
