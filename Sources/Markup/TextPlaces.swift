@_spi(_Unicode) import Swift

/// Places in collected text: bytes while it grows, Unicode scalars when it is taken.
extension TextCollector {
  /// The range of the words that were added between two counts of bytes, without the gap before them.
  func words(from start: Int, to end: Int) -> Range<Int> {
    guard start < end, start < count else { return min(start, count)..<min(start, count) }
    let isGap = bytes[start] == 0x20 || bytes[start] == 0x0A
    return (isGap ? start + 1 : start)..<end
  }

  /// The collected text, and how many Unicode scalars of it stand before each of some places; an empty collector is
  /// left.
  mutating func take(counting places: [Int]) -> (text: String, scalars: [Int]) {
    guard !places.isEmpty else { return (take(), []) }
    var scalars = [Int](repeating: 0, count: places.count)
    var from = 0
    var before = 0
    for at in places.indices.sorted(by: { places[$0] < places[$1] }) {
      let place = min(places[at], count)
      before += scalarCount(from..<place)
      from = place
      scalars[at] = before
    }
    guard mayNeedComposing else { return (take(), scalars) }
    let text = take()
    // Composing over the border of a citation, which no writing asks for, would make the text shorter than its pieces.
    let total = text.unicodeScalars.count
    return (text, scalars.map { min($0, total) })
  }

  private func scalarCount(_ range: Range<Int>) -> Int {
    guard mayNeedComposing else { return bytes[range].reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) } }
    return String(decoding: bytes[range], as: UTF8.self)._nfc.reduce(0) { count, _ in count + 1 }
  }
}
