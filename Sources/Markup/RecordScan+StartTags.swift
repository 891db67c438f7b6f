internal import Glibc

/// Start tags, their attributes and names.
extension RecordScan {
  /// The most attributes of an element; more are left to libxml2 and to ``AttributeFlood``.
  static let mostAttributes = 16

  mutating func startTag() -> Bool {
    at += 1
    let nameStart = at
    guard let name = name(), name >= 0, nodeCount < nodeCapacity, open.count < limits.depth else { return false }
    let nameCount = at - nameStart
    let index = Int32(nodeCount)
    let parent = open.last
    nodes[nodeCount] = Document.Node(
      name: name, parent: parent?.index ?? -1, previous: parent?.lastChild ?? -1, end: 0, line: 0,
      textStart: UInt32(textCount), textEnd: 0, firstAttribute: UInt32(attributeCount))
    nodeCount += 1
    if parent != nil { open[open.count - 1].lastChild = index }
    guard at < count else { return false }
    if bytes[at] == UInt8(ascii: ">") {
      if isArticle { noteLine(of: index) }
      at += 1
      open.append(Open(index: index, lastChild: -1, nameStart: Int32(nameStart), nameCount: Int32(nameCount)))
      return true
    }
    return endOfStartTag(Open(index: index, lastChild: -1, nameStart: Int32(nameStart), nameCount: Int32(nameCount)))
  }

  /// Reads the attributes, and the end of the tag.
  private mutating func endOfStartTag(_ element: Open) -> Bool {
    let first = attributeCount
    if !declarations.isEmpty { declarations.removeAll(keepingCapacity: true) }
    while true {
      let hadBlank = skipBlanks()
      guard at < count else { return false }
      switch bytes[at] {
      case UInt8(ascii: ">"):
        if isArticle { noteLine(of: element.index) }
        at += 1
        open.append(element)
        return areDistinct(from: first)
      case UInt8(ascii: "/"):
        guard at + 1 < count, bytes[at + 1] == UInt8(ascii: ">") else { return false }
        if isArticle { noteLine(of: element.index) }
        at += 2
        close(element)
        return areDistinct(from: first)
      default: guard hadBlank, attribute() else { return false }
      }
    }
  }

  private mutating func attribute() -> Bool {
    let nameStart = at
    guard attributeCount < min(nodeCapacity, ScanRoom.mostNodes), let name = name() else { return false }
    if name == RecordNames.declaration { guard declare(nameStart..<at) else { return false } }
    _ = skipBlanks()
    guard at < count, bytes[at] == UInt8(ascii: "=") else { return false }
    at += 1
    _ = skipBlanks()
    guard at < count, bytes[at] == UInt8(ascii: "\"") || bytes[at] == UInt8(ascii: "'") else { return false }
    let quote = bytes[at]
    at += 1
    let start = UInt32(valueCount)
    guard value(quote) else { return false }
    guard name != RecordNames.declaration else { return true }
    attributes[attributeCount] = Document.Attribute(name: name, start: start, end: UInt32(valueCount))
    attributeCount += 1
    return true
  }

  /// Notes the declaration of a name space; `false` for one that the start tag has already, or one too many.
  private mutating func declare(_ name: Range<Int>) -> Bool {
    guard declarations.count < Self.mostAttributes else { return false }
    let isKnown = declarations.contains {
      $0.count == name.count && memcmp(bytes + $0.lowerBound, bytes + name.lowerBound, name.count) == 0
    }
    declarations.append(name)
    return !isKnown
  }

  /// A value is short: it is looked at byte by byte. White space in it becomes a space (XML 1.0, 3.3.3). Of an article's
  /// values libxml2 reads those in its own way that have line feeds, whose lines it may not count, or are images, which the
  /// tree leaves out.
  private mutating func value(_ quote: UInt8) -> Bool {
    let start = at
    while at < count {
      let byte = bytes[at]
      if byte == quote {
        at += 1
        return !isArticle || at - start <= 257 || memcmp(bytes + start, "data:", 5) != 0
      }
      if byte == UInt8(ascii: "&") {
        nextReference = at
        guard let length = reference(into: values + valueCount) else { return false }
        valueCount += length
      } else {
        guard byte != UInt8(ascii: "<"), byte != 0x0A || !isArticle else { return false }
        values[valueCount] = byte == 0x0A || byte == 0x09 ? 0x20 : byte
        valueCount += 1
        at += 1
      }
    }
    return false
  }

  private func areDistinct(from first: Int) -> Bool {
    guard attributeCount - first + declarations.count <= Self.mostAttributes else { return false }
    guard attributeCount > first + 1 else { return true }
    for left in first..<attributeCount - 1 {
      for right in left + 1..<attributeCount where attributes[left].name == attributes[right].name { return false }
    }
    return true
  }

  // MARK: Names

  /// The number of the name that stands here.
  private mutating func name() -> Int32? {
    let start = at
    if let (number, length) = names.expected(bytes + at, count - at), Self.endsName(bytes[at + length]) {
      names.takeExpected()
      at += length
      return number
    }
    var hash: UInt32 = 0x811C_9DC5
    while at < count, Self.isNameByte(bytes[at]) {
      hash = (hash ^ UInt32(bytes[at])) &* 0x0100_0193
      at += 1
    }
    guard at > start, at < count, bytes[at] < 0x80 else { return nil }
    return names.number(bytes + start, at - start, hash: hash)
  }

  /// Whether a byte in ASCII stands behind a name.
  private static func endsName(_ byte: UInt8) -> Bool { byte < 0x80 && !isNameByte(byte) }

  /// Letters, digits and `-.:_`, by two words of bits.
  private static func isNameByte(_ byte: UInt8) -> Bool {
    guard byte < 0x80 else { return false }
    let bits: UInt64 = byte < 0x40 ? 0x07FF_6000_0000_0000 : 0x07FF_FFFE_87FF_FFFE
    return (bits >> UInt64(byte & 0x3F)) & 1 == 1
  }

  mutating func skipBlanks() -> Bool {
    let start = at
    while at < count, bytes[at] == 0x20 || bytes[at] == 0x0A || bytes[at] == 0x09 { at += 1 }
    return at > start
  }
}
