internal import Glibc

/// One pass of a ``RecordScanner`` over one record.
struct RecordScan {
  private let bytes: UnsafePointer<UInt8>
  private let count: Int
  private let names: RecordNames
  private let limits: Limits
  private let nodes: UnsafeMutablePointer<Document.Node>
  private let attributes: UnsafeMutablePointer<Document.Attribute>
  private let text: UnsafeMutablePointer<UInt8>
  private let values: UnsafeMutablePointer<UInt8>
  private let nodeCapacity: Int
  private var nodeCount = 0
  private var attributeCount = 0
  private var textCount = 0
  private var valueCount = 0
  private var at = 0
  /// Where the next `&` stands.
  private var nextReference: Int
  /// The elements that are open.
  private var open: [Open] = []

  /// An open element, the last of its children so far, and where its qualified name stands.
  private struct Open {
    let index: Int32
    var lastChild: Int32
    let nameStart: Int32
    let nameCount: Int32
  }

  init(_ bytes: UnsafePointer<UInt8>, _ count: Int, _ names: RecordNames, _ room: ScanRoom, _ limits: Limits) {
    self.bytes = bytes
    self.count = count
    self.names = names
    self.limits = limits
    (nodes, attributes, text, values) = (room.nodes, room.attributes, room.text, room.values)
    nodeCapacity = min(room.nodeCapacity, limits.elements)
    nextReference = 0
    open.reserveCapacity(16)
  }

  /// The document that has been read.
  func document(_ vocabulary: Vocabulary) -> Document {
    Document(
      nodes: Array(UnsafeBufferPointer(start: nodes, count: nodeCount)),
      attributes: Array(UnsafeBufferPointer(start: attributes, count: attributeCount)),
      text: Array(UnsafeBufferPointer(start: text, count: textCount)),
      values: Array(UnsafeBufferPointer(start: values, count: valueCount)), vocabulary: vocabulary)
  }

  /// Whether the whole record could be read.
  mutating func run() -> Bool {
    nextReference = find(0x26, from: 0)
    guard count > 0, bytes[0] == UInt8(ascii: "<"), startTag() else { return false }
    while !open.isEmpty {
      let mark = find(0x3C, from: at)
      guard mark + 1 < count, characters(upTo: mark) else { return false }
      at = mark
      switch bytes[mark + 1] {
      case UInt8(ascii: "/"): guard endTag() else { return false }
      case UInt8(ascii: "!"): guard comment() else { return false }
      default: guard startTag() else { return false }
      }
    }
    while at < count, bytes[at] == 0x20 || bytes[at] == 0x0A || bytes[at] == 0x09 { at += 1 }
    return at == count
  }

  /// Where a byte stands next; the end where it does not.
  private func find(_ byte: Int32, from start: Int) -> Int {
    guard start < count, let found = memchr(bytes + start, byte, count - start) else { return count }
    return UnsafeRawPointer(found) - UnsafeRawPointer(bytes)
  }

  // MARK: Text

  /// Takes the text up to a mark, references resolved.
  private mutating func characters(upTo end: Int) -> Bool {
    while nextReference < end {
      takeText(upTo: nextReference)
      guard let length = reference(into: text + textCount) else { return false }
      textCount += length
    }
    takeText(upTo: end)
    return true
  }

  private mutating func takeText(upTo end: Int) {
    memcpy(text + textCount, bytes + at, end - at)
    textCount += end - at
    at = end
  }

  /// Resolves the reference at the next `&`, and gives how many bytes its character takes: no more than the reference.
  private mutating func reference(into target: UnsafeMutablePointer<UInt8>) -> Int? {
    let start = nextReference + 1
    let end = find(0x3B, from: start)
    guard end < count, end - start <= 10, end > start else { return nil }
    at = end + 1
    nextReference = find(0x26, from: at)
    let name = UnsafeBufferPointer(start: bytes + start, count: end - start)
    if name[0] == UInt8(ascii: "#") {
      return CharacterReference.write(CharacterReference.scalar(name.dropFirst()), to: target)
    }
    guard let byte = CharacterReference.predefined(name) else { return nil }
    target[0] = byte
    return 1
  }

  // MARK: Tags

  private mutating func startTag() -> Bool {
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
      at += 1
      open.append(Open(index: index, lastChild: -1, nameStart: Int32(nameStart), nameCount: Int32(nameCount)))
      return true
    }
    return endOfStartTag(Open(index: index, lastChild: -1, nameStart: Int32(nameStart), nameCount: Int32(nameCount)))
  }

  /// Reads the attributes, and the end of the tag.
  private mutating func endOfStartTag(_ element: Open) -> Bool {
    let first = attributeCount
    while true {
      let hadBlank = skipBlanks()
      guard at < count else { return false }
      switch bytes[at] {
      case UInt8(ascii: ">"):
        at += 1
        open.append(element)
        return areDistinct(from: first)
      case UInt8(ascii: "/"):
        guard at + 1 < count, bytes[at + 1] == UInt8(ascii: ">") else { return false }
        at += 2
        close(element)
        return areDistinct(from: first)
      default: guard hadBlank, attribute() else { return false }
      }
    }
  }

  private mutating func attribute() -> Bool {
    guard attributeCount < min(nodeCapacity, ScanRoom.mostNodes), let name = name() else { return false }
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

  /// A value is short: it is looked at byte by byte. White space in it becomes a space (XML 1.0, 3.3.3).
  private mutating func value(_ quote: UInt8) -> Bool {
    while at < count {
      let byte = bytes[at]
      if byte == quote {
        at += 1
        return true
      }
      if byte == UInt8(ascii: "&") {
        nextReference = at
        guard let length = reference(into: values + valueCount) else { return false }
        valueCount += length
      } else {
        guard byte != UInt8(ascii: "<") else { return false }
        values[valueCount] = byte == 0x0A || byte == 0x09 ? 0x20 : byte
        valueCount += 1
        at += 1
      }
    }
    return false
  }

  private func areDistinct(from first: Int) -> Bool {
    guard attributeCount > first + 1 else { return true }
    guard attributeCount <= first + 16 else { return false }
    for left in first..<attributeCount - 1 {
      for right in left + 1..<attributeCount where attributes[left].name == attributes[right].name { return false }
    }
    return true
  }

  /// The name of an end tag is the one of the start tag, byte for byte.
  private mutating func endTag() -> Bool {
    at += 2
    guard let innermost = open.last else { return false }
    let length = Int(innermost.nameCount)
    guard at + length < count, memcmp(bytes + at, bytes + Int(innermost.nameStart), length) == 0 else { return false }
    at += length
    if bytes[at] != UInt8(ascii: ">") {
      guard skipBlanks(), at < count, bytes[at] == UInt8(ascii: ">") else { return false }
    }
    at += 1
    open.removeLast()
    close(innermost)
    return true
  }

  private func close(_ element: Open) {
    nodes[Int(element.index)].end = Int32(nodeCount)
    nodes[Int(element.index)].textEnd = UInt32(textCount)
  }

  private mutating func comment() -> Bool {
    guard at + 4 <= count, memcmp(bytes + at, "<!--", 4) == 0 else { return false }
    at = find(0x2D, from: at + 4)
    while at + 2 < count {
      if bytes[at + 1] == 0x2D {
        guard bytes[at + 2] == UInt8(ascii: ">") else { return false }
        at += 3
        // References in a comment are none.
        if nextReference < at { nextReference = find(0x26, from: at) }
        return true
      }
      at = find(0x2D, from: at + 1)
    }
    return false
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

  private mutating func skipBlanks() -> Bool {
    let start = at
    while at < count, bytes[at] == 0x20 || bytes[at] == 0x0A || bytes[at] == 0x09 { at += 1 }
    return at > start
  }
}
