/// How the text of an element is taken.
public struct TextOptions: Sendable {
  /// Whether the borders of blocks and `br` stay as line feeds.
  public var keepsLines = false
  /// Indices of elements to leave out, ascending.
  public var dropped: [Int] = []

  /// Text on one line, nothing left out.
  public init(keepsLines: Bool = false, dropped: [Int] = []) {
    self.keepsLines = keepsLines
    self.dropped = dropped
  }
}

extension Element {
  /// All character data inside, untouched: for `pre`, where white space means something.
  public var rawText: [UInt8] {
    let node = document.nodes[index]
    return Array(document.text[Int(node.textStart)..<Int(node.textEnd)])
  }

  /// The element's words under the text policy; empty when it has none.
  ///
  /// Blocks part words, inline elements do not: `H<sub>2</sub>O` reads `H2O`. Scripts and styles inside are left out.
  /// Cost: the element's bytes and its descendants; no recursion, so depth costs nothing.
  public func text(_ options: TextOptions = TextOptions()) -> String {
    var collector = TextCollector(keepsLines: options.keepsLines)
    appendText(to: &collector, options)
    return collector.take()
  }

  /// The first words, some `limit` bytes of them, and whether these are all.
  func leadingText(_ limit: Int) -> (text: String, isWhole: Bool) {
    var collector = TextCollector()
    var walk = TextWalk(element: self, dropped: [])
    document.text.withUnsafeBufferPointer { bytes in
      while collector.count <= limit, let step = walk.next() {
        switch step {
        case .bytes(let range): Self.append(bytes[range], to: &collector, limit)
        case .lineBreak: collector.breakLine()
        case .opens, .closes: break
        }
      }
    }
    let isWhole = collector.count <= limit
    return (collector.take(), isWhole)
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
      guard end > index + 1 else {
        collector.append(UnsafeBufferPointer(rebasing: bytes[Int(node.textStart)..<Int(node.textEnd)]))
        return
      }
      var walk = TextWalk(element: self, dropped: options.dropped)
      while let step = walk.next() {
        switch step {
        case .bytes(let range): collector.append(UnsafeBufferPointer(rebasing: bytes[range]))
        case .lineBreak: collector.breakLine()
        case .opens, .closes: break
        }
      }
    }
  }

  /// The element's words as an HTML fragment with `i b u sub sup`, or `nil` where none of these stands inside.
  ///
  /// Character data are escaped (`&amp; &lt; &gt;`), mark-up without words is left out, as are all attributes.
  public func markup(_ options: TextOptions = TextOptions()) -> String? {
    guard hasInlineMarkup else { return nil }
    var writer = FragmentWriter(collector: TextCollector(keepsLines: options.keepsLines))
    var walk = TextWalk(element: self, dropped: options.dropped)
    document.text.withUnsafeBufferPointer { bytes in
      while let step = walk.next() {
        switch step {
        case .bytes(let range): writer.append(UnsafeBufferPointer(rebasing: bytes[range]))
        case .lineBreak: writer.collector.breakLine()
        case .opens(let kind): writer.open(kind)
        case .closes(let kind): writer.close(kind)
        }
      }
    }
    return writer.collector.hasTags ? writer.collector.take() : nil
  }

  private var hasInlineMarkup: Bool {
    for at in (index + 1)..<max(end, index + 1) where document.kinds[Int(document.nodes[at].name)].tag != nil {
      return true
    }
    return false
  }
}

/// Walks through an element's text in document order, saying where its pieces and borders are.
private struct TextWalk {
  enum Step {
    case bytes(Range<Int>)
    case lineBreak
    case opens(ElementKind)
    case closes(ElementKind)
  }

  private let document: Document
  private let last: Int
  private let dropped: [Int]
  private var nextDropped = 0
  private var position: Int
  private var upcoming: Int
  /// Elements that were entered and whose end still matters: where they end, and what they are.
  private var open: [(end: Int, textEnd: Int, kind: ElementKind)] = []
  private var pending: [Step] = []

  init(element: Element, dropped: [Int]) {
    document = element.document
    last = element.end
    self.dropped = dropped
    position = Int(document.nodes[element.index].textStart)
    upcoming = element.index + 1
    open.append((last, Int(document.nodes[element.index].textEnd), .inline))
    nextDropped = dropped.partition { $0 >= element.index + 1 }
  }

  mutating func next() -> Step? {
    while pending.isEmpty {
      guard let innermost = open.last else { return nil }
      if upcoming < innermost.end {
        enter()
      } else {
        open.removeLast()
        take(upTo: innermost.textEnd)
        switch innermost.kind {
        case .block: pending.append(.lineBreak)
        case .italic, .bold, .underline, .subscripted, .superscripted: pending.append(.closes(innermost.kind))
        default: break
        }
      }
    }
    return pending.removeFirst()
  }

  private mutating func enter() {
    let node = document.nodes[upcoming]
    let kind = isDropped(upcoming) ? .hidden : document.kinds[Int(node.name)]
    take(upTo: Int(node.textStart))
    switch kind {
    case .hidden:
      position = Int(node.textEnd)
      upcoming = Int(node.end)
      return
    case .lineBreak: pending.append(.lineBreak)
    case .block: pending.append(.lineBreak)
    case .inline: break
    default: pending.append(.opens(kind))
    }
    if kind != .inline { open.append((Int(node.end), Int(node.textEnd), kind == .lineBreak ? .inline : kind)) }
    upcoming += 1
  }

  private mutating func isDropped(_ index: Int) -> Bool {
    while nextDropped < dropped.count, dropped[nextDropped] < index { nextDropped += 1 }
    return nextDropped < dropped.count && dropped[nextDropped] == index
  }

  private mutating func take(upTo end: Int) {
    if end > position { pending.append(.bytes(position..<end)) }
    position = max(position, end)
  }
}

/// Writes an HTML fragment of inline mark-up.
private struct FragmentWriter {
  var collector: TextCollector

  mutating func open(_ kind: ElementKind) {
    if let tag = kind.tag { collector.open(tag.open) }
  }

  mutating func close(_ kind: ElementKind) {
    if let tag = kind.tag { collector.close(tag.close) }
  }

  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    var start = 0
    for at in 0..<bytes.count {
      guard let entity = Self.entity(bytes[at]) else { continue }
      collector.append(UnsafeBufferPointer(rebasing: bytes[start..<at]))
      collector.appendEntity(entity)
      start = at + 1
    }
    collector.append(UnsafeBufferPointer(rebasing: bytes[start...]))
  }

  private static func entity(_ byte: UInt8) -> StaticString? {
    switch byte {
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "&"): "&amp;"
    default: nil
    }
  }
}

extension ElementKind {
  /// The tags of the record's mark-up.
  var tag: (open: StaticString, close: StaticString)? {
    switch self {
    case .italic: ("<i>", "</i>")
    case .bold: ("<b>", "</b>")
    case .underline: ("<u>", "</u>")
    case .subscripted: ("<sub>", "</sub>")
    case .superscripted: ("<sup>", "</sup>")
    case .inline, .block, .lineBreak, .hidden: nil
    }
  }
}

extension [Int] {
  /// The first position of a sorted array whose element satisfies a condition that then holds to the end.
  package func partition(_ isAbove: (Int) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isAbove(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
