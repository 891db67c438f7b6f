/// The character data directly inside an element, and those directly before it.
struct OwnWords {
  private let document: Document
  private let index: Int

  init(_ document: Document, _ index: Int) {
    self.document = document
    self.index = index
  }

  /// Whether nothing but white space stands between the elements inside. Linear in what stands there.
  var areBlank: Bool {
    let node = document.nodes[index]
    var start = Int(node.textStart)
    var child = index + 1
    while child < Int(node.end) {
      guard isBlank(start..<Int(document.nodes[child].textStart)) else { return false }
      start = Int(document.nodes[child].textEnd)
      child = Int(document.nodes[child].end)
    }
    return isBlank(start..<Int(node.textEnd))
  }

  /// Whether what stands between the element and the tag before it ends in one of some words in lower case, marks and
  /// white space behind them apart. No more is read than these have bytes.
  func end(in words: [String]) -> Bool {
    let node = document.nodes[index]
    let parent = Int(node.parent)
    guard parent >= 0 else { return false }
    let start = node.previous < 0 ? document.nodes[parent].textStart : document.nodes[Int(node.previous)].textEnd
    var before = document.text[Int(start)..<Int(node.textStart)].suffix(64)
    while let last = before.last, last < 0x80, !Self.isLetter(last) { before.removeLast() }
    return words.contains { word in
      let bytes = word.utf8
      return before.count >= bytes.count && zip(before.suffix(bytes.count), bytes).allSatisfy { Self.lower($0) == $1 }
    }
  }

  /// White space of ASCII, and no-break spaces.
  private func isBlank(_ range: Range<Int>) -> Bool {
    var at = range.lowerBound
    while at < range.upperBound {
      let byte = document.text[at]
      if byte == 0xC2, at + 1 < range.upperBound, document.text[at + 1] == 0xA0 {
        at += 1
      } else if byte > 0x20 {
        return false
      }
      at += 1
    }
    return true
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(lower(byte)) }

  private static func lower(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte + 0x20 : byte }
}
