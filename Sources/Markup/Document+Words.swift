extension Document {
  /// Where an element's words stand in ``text``, if they stand there as the text policy would have them: an element
  /// without elements inside, in printable ASCII with single spaces.
  public func plainWords(of index: Int) -> Range<Int>? {
    let node = nodes[index]
    return Int(node.end) == index + 1 ? plainRange(node) : nil
  }

  /// Where all the text inside an element stands, if it is as the text policy would have it.
  private func plainRange(_ node: Node) -> Range<Int>? {
    text.withUnsafeBytes { bytes in
      var start = Int(node.textStart)
      var end = Int(node.textEnd)
      while start < end, bytes[start] <= 0x20 { start += 1 }
      while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
      return PlainRun.end(in: bytes, from: start, to: end) == end ? start..<end : nil
    }
  }

  /// Appends an element's words where only inline elements stand inside, and blocks without elements, such as the parts
  /// of a date: their words are the text between their borders. `false`, and nothing appended, for any other.
  public func appendWords(of index: Int, to words: inout [UInt8]) -> Bool {
    let node = nodes[index]
    let inside = index + 1..<max(Int(node.end), index + 1)
    var hasBlocks = false
    for inner in inside {
      switch vocabulary.kinds[Int(nodes[inner].name)] {
      case .inline, .italic, .bold, .underline, .subscripted, .superscripted, .names: continue
      case .block where Int(nodes[inner].end) == inner + 1: hasBlocks = true
      default: return false
      }
    }
    if !hasBlocks, let range = plainRange(node) {
      words += text[range]
      return true
    }
    let blocks = hasBlocks ? inside.filter { vocabulary.kinds[Int(nodes[$0].name)] == .block } : []
    words += wordsParted(by: blocks, in: node)
    return true
  }

  /// The words of an element in which blocks that hold no elements begin and end lines.
  private func wordsParted(by blocks: [Int], in node: Node) -> [UInt8] {
    var collector = TextCollector(capacity: Int(node.textEnd - node.textStart))
    text.withUnsafeBufferPointer { bytes in
      var at = Int(node.textStart)
      for block in blocks {
        for border in [Int(nodes[block].textStart), Int(nodes[block].textEnd)] {
          collector.append(UnsafeBufferPointer(rebasing: bytes[at..<border]))
          collector.breakLine()
          at = border
        }
      }
      collector.append(UnsafeBufferPointer(rebasing: bytes[at..<Int(node.textEnd)]))
    }
    return collector.takeBytes()
  }

  /// Where an attribute's value stands in ``values``, by the number of its name, if it is as the text policy would have
  /// it; empty where the element has no such attribute, `nil` where the value must be normalised.
  public func plainAttribute(_ name: Int, of index: Int) -> Range<Int>? {
    for at in attributeRange(index) where Int(attributes[at].name) == name {
      let (start, end) = (Int(attributes[at].start), Int(attributes[at].end))
      return values.withUnsafeBytes { bytes in
        let isTrimmed = start == end || (bytes[start] != 0x20 && bytes[end - 1] != 0x20)
        return isTrimmed && PlainRun.end(in: bytes, from: start, to: end) == end ? start..<end : nil
      }
    }
    return 0..<0
  }

  /// Calls with an attribute's value, by the number of its name in the vocabulary; `nil` where the element has none.
  public func withAttribute<Value>(
    _ name: Int, of index: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Value
  ) -> Value? {
    for at in attributeRange(index) where Int(attributes[at].name) == name {
      let (start, end) = (Int(attributes[at].start), Int(attributes[at].end))
      return values.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[start..<end])) }
    }
    return nil
  }
}
