/// How the text of an element is taken.
public struct TextOptions: Sendable {
  /// Whether the borders of blocks and `br` stay as line feeds.
  public var keepsLines = false
  /// Indices of elements to leave out, ascending.
  public var dropped: [Int] = []
  /// What is to stand in gaps between elements, ascending.
  public var seams: [Seam] = []

  /// Text on one line, nothing left out, nothing put in.
  public init(keepsLines: Bool = false, dropped: [Int] = [], seams: [Seam] = []) {
    self.keepsLines = keepsLines
    self.dropped = dropped
    self.seams = seams
  }
}

extension Element {
  /// All character data inside, untouched: for `pre`, where white space means something.
  public var rawText: [UInt8] {
    let node = document.nodes[index]
    return Array(document.text[Int(node.textStart)..<Int(node.textEnd)])
  }

  /// Whether the element by itself changes nothing in how the words inside are read, as a formula does.
  public var isReadAsItStands: Bool { document.kinds[Int(document.nodes[index].name)].isTransparent }

  /// The element's words under the text policy; empty when it has none.
  ///
  /// Blocks part words, inline elements do not: `H<sub>2</sub>O` reads `H2O`. Scripts and styles inside are left out.
  /// Cost: the element's bytes and its descendants; no recursion, so depth costs nothing.
  public func text(_ options: TextOptions = TextOptions()) -> String {
    if isReadAsItStands, let words = document.plainWords(of: index) {
      return String(decoding: document.text[words], as: UTF8.self)
    }
    var collector = TextCollector(keepsLines: options.keepsLines)
    appendText(to: &collector, options)
    return collector.take()
  }

  /// The first words in UTF-8, some `limit` bytes of them, and whether these are all.
  func leadingBytes(_ limit: Int) -> (bytes: [UInt8], isWhole: Bool) {
    if isReadAsItStands, let words = document.plainWords(of: index) {
      return (Array(document.text[words].prefix(limit)), words.count <= limit)
    }
    var collector = TextCollector()
    var walk = TextWalk(element: self, dropped: [])
    document.text.withUnsafeBufferPointer { bytes in
      while collector.count <= limit, let step = walk.next() {
        if case .bytes(let range) = step {
          Self.append(bytes[range], to: &collector, limit)
        } else {
          collector.add(step, of: bytes)
        }
      }
    }
    let isWhole = collector.count <= limit
    return (collector.takeBytes(), isWhole)
  }

  /// Adds bytes piece by piece, each a whole number of scalars, up to a limit.
  private static func append(
    _ bytes: Slice<UnsafeBufferPointer<UInt8>>, to collector: inout TextCollector, _ limit: Int
  ) {
    var rest = bytes
    while !rest.isEmpty, collector.count <= limit {
      var end = min(rest.startIndex + limit, rest.endIndex)
      while end < rest.endIndex, rest[end] & 0xC0 == 0x80 { end += 1 }
      collector.append(UnsafeBufferPointer(rebasing: rest[..<end]))
      rest = rest[end...]
    }
  }

  private func appendText(to collector: inout TextCollector, _ options: TextOptions) {
    document.text.withUnsafeBufferPointer { bytes in
      let node = document.nodes[index]
      guard end > index + 1 || document.kinds[Int(node.name)] == .tex else {
        collector.append(UnsafeBufferPointer(rebasing: bytes[Int(node.textStart)..<Int(node.textEnd)]))
        return
      }
      var walk = TextWalk(element: self, dropped: options.dropped, seams: options.seams)
      while let step = walk.next() {
        if case .seam(let at) = step {
          collector.append(options.seams[at].separator)
        } else {
          collector.add(step, of: bytes)
        }
      }
    }
  }
}

extension TextCollector {
  /// Adds what a step of a walk gives to plain text.
  mutating func add(_ step: TextWalk.Step, of bytes: UnsafeBufferPointer<UInt8>) {
    switch step {
    case .bytes(let range), .tex(let range): append(UnsafeBufferPointer(rebasing: bytes[range]))
    case .token(let range):
      beginToken()
      append(UnsafeBufferPointer(rebasing: bytes[range]))
      endToken()
    case .lineStart: beginLine()
    case .lineBreak: breakLine()
    case .formulaEnd: endFormula()
    case .labelEnd: endLabel()
    case .gap: part()
    case .seam, .opens, .closes, .enters, .leaves: break
    }
  }
}

extension RandomAccessCollection<Int> where Index == Int {
  /// The first position of a sorted collection whose element satisfies a condition that then holds to the end.
  package func partition(_ isAbove: (Int) -> Bool) -> Int {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = (low + high) / 2
      if isAbove(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
