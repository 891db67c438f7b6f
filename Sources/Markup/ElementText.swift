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
    return writer.hasTags ? writer.collector.take() : nil
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
  /// Tags that were opened and whose first word is still to come: without one they are not written.
  private var waiting: [ElementKind] = []
  private(set) var hasTags = false

  init(collector: TextCollector) { self.collector = collector }

  mutating func open(_ kind: ElementKind) { waiting.append(kind) }

  mutating func close(_ kind: ElementKind) {
    guard waiting.isEmpty else {
      waiting.removeLast()
      return
    }
    if let tag = kind.tag { collector.appendTag(tag.close, opens: false) }
  }

  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    var rest = Slice(base: bytes, bounds: bytes.indices)
    while let first = rest.first {
      if first == 0x20 || (first >= 0x09 && first <= 0x0D) {
        collector.append(UnsafeBufferPointer(rebasing: rest.prefix(1)))
        rest = rest.dropFirst()
      } else {
        writeWaitingTags()
        let end = rest.firstIndex { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "&") || $0 <= 0x20 }
        let stop = end ?? rest.endIndex
        if stop == rest.startIndex { 
          escape(first)
          rest = rest.dropFirst()
        } else {
          collector.append(UnsafeBufferPointer(rebasing: rest[rest.startIndex..<stop]))
          rest = rest[stop...]
        }
      }
    }
  }

  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "<"): collector.appendTag("&lt;", opens: true)
    case UInt8(ascii: ">"): collector.appendTag("&gt;", opens: true)
    case UInt8(ascii: "&"): collector.appendTag("&amp;", opens: true)
    default: break
    }
  }

  private mutating func writeWaitingTags() {
    for kind in waiting {
      if let tag = kind.tag { collector.appendTag(tag.open, opens: true) }
      hasTags = true
    }
    waiting.removeAll(keepingCapacity: true)
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
  func partition(_ isAbove: (Int) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isAbove(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
