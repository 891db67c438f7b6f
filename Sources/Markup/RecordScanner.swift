internal import Glibc

/// XML without its rarer constructs to a ``Document``, several times as fast as a general parser: for the records of large
/// files, millions of which look alike.
///
/// It knows elements, attributes, text, comments, character references and XML's five entities, with names in ASCII. At
/// anything else (CDATA, other entities, processing instructions, what is not well-formed) it gives up, and ``XMLParser``
/// reads the record. What it accepts it reads as libxml2 does: the tests hold the two against each other.
public struct RecordScanner: Sendable {
  private var names = RecordNames()
  /// Shared by the documents that have used no other names.
  private var vocabulary: Vocabulary?
  private let limits: Limits

  /// A scanner, which learns names as it reads. Not to be shared between threads.
  public init(limits: Limits) { self.limits = limits }

  /// The record, or `nil` when it must be read by ``XMLParser``.
  ///
  /// - Parameter bytes: UTF-8 without NUL, from the start tag of the record's element to its end tag.
  public mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) -> Document? {
    guard let start = bytes.baseAddress, bytes.count <= limits.recordBytes, bytes.count < Int32.max else { return nil }
    var scan = Scan(start, bytes.count, names, limits)
    let isRead = scan.run()
    names = scan.names
    guard isRead else { return nil }
    if vocabulary?.names.count != names.table.names.count { vocabulary = Vocabulary(names.table, in: .xml) }
    return vocabulary.map {
      Document(nodes: scan.nodes, attributes: scan.attributes, text: scan.text, values: scan.values, vocabulary: $0)
    }
  }
}

/// One pass over one record.
private struct Scan {
  private let bytes: UnsafePointer<UInt8>
  private let count: Int
  private let limits: Limits
  private var at = 0
  var names: RecordNames
  private(set) var nodes: [Document.Node] = []
  private(set) var attributes: [Document.Attribute] = []
  private(set) var text: [UInt8] = []
  private(set) var values: [UInt8] = []
  /// The elements that are open, with the last child of each so far.
  private var open: [(index: Int32, lastChild: Int32)] = []

  init(_ bytes: UnsafePointer<UInt8>, _ count: Int, _ names: RecordNames, _ limits: Limits) {
    self.bytes = bytes
    self.count = count
    self.names = names
    self.limits = limits
    nodes.reserveCapacity(count / 24 + 8)
    attributes.reserveCapacity(count / 48 + 8)
    text.reserveCapacity(count)
    values.reserveCapacity(count / 8 + 16)
    open.reserveCapacity(16)
  }

  /// Whether the whole record could be read.
  mutating func run() -> Bool {
    guard count > 0, bytes[0] == UInt8(ascii: "<"), startTag() else { return false }
    while !open.isEmpty {
      guard let found = memchr(bytes + at, 0x3C, count - at) else { return false }
      let mark = UnsafeRawPointer(found) - UnsafeRawPointer(bytes)
      guard characters(upTo: mark), mark + 1 < count else { return false }
      at = mark
      let isRead = bytes[mark + 1] == UInt8(ascii: "/") ? endTag() : bytes[mark + 1] == UInt8(ascii: "!") ? comment() : startTag()
      guard isRead else { return false }
    }
    while at < count, bytes[at] <= 0x20 { at += 1 }
    return at == count
  }

  // MARK: Text

  /// Takes the text up to a mark, references resolved.
  private mutating func characters(upTo end: Int) -> Bool {
    while at < end {
      let rest = end - at
      let reference = memchr(bytes + at, 0x26, rest).map { UnsafeRawPointer($0) - UnsafeRawPointer(bytes) }
      let stop = reference ?? end
      // XML reads every line end as a line feed.
      guard memchr(bytes + at, 0x0D, stop - at) == nil else { return false }
      text.append(contentsOf: UnsafeBufferPointer(start: bytes + at, count: stop - at))
      at = stop
      if reference != nil, !self.reference(into: \.text) { return false }
    }
    return true
  }

  /// Resolves the reference that begins here.
  private mutating func reference(into target: WritableKeyPath<Scan, [UInt8]>) -> Bool {
    guard let semicolon = memchr(bytes + at, 0x3B, min(count - at, 12)) else { return false }
    let end = UnsafeRawPointer(semicolon) - UnsafeRawPointer(bytes)
    let name = UnsafeBufferPointer(start: bytes + at + 1, count: end - at - 1)
    at = end + 1
    if name.first == UInt8(ascii: "#") {
      guard let scalar = Self.scalar(name.dropFirst()) else { return false }
      self[keyPath: target].append(contentsOf: String(scalar).utf8)
      return true
    }
    guard let byte = Self.predefined(name) else { return false }
    self[keyPath: target].append(byte)
    return true
  }

  /// XML's own five.
  private static func predefined(_ name: UnsafeBufferPointer<UInt8>) -> UInt8? {
    if name.elementsEqual("amp".utf8) { return UInt8(ascii: "&") }
    if name.elementsEqual("lt".utf8) { return UInt8(ascii: "<") }
    if name.elementsEqual("gt".utf8) { return UInt8(ascii: ">") }
    if name.elementsEqual("quot".utf8) { return UInt8(ascii: "\"") }
    return name.elementsEqual("apos".utf8) ? UInt8(ascii: "'") : nil
  }

  /// The character of `8211` or `x2013`; `nil` where there is none that XML allows.
  private static func scalar(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> Unicode.Scalar? {
    let isHexadecimal = digits.first == UInt8(ascii: "x")
    let number = UInt32(
      String(decoding: isHexadecimal ? digits.dropFirst() : digits, as: UTF8.self), radix: isHexadecimal ? 16 : 10)
    guard let number, number >= 0x20 || number == 0x0A || number == 0x09, number != 0xFFFE, number != 0xFFFF else {
      return nil
    }
    return Unicode.Scalar(number)
  }

  // MARK: Tags

  private mutating func startTag() -> Bool {
    at += 1
    guard let name = name(), nodes.count < limits.elements, open.count < limits.depth else { return false }
    let index = Int32(nodes.count)
    let parent = open.last
    nodes.append(
      Document.Node(
        name: name, parent: parent?.index ?? -1, previous: parent?.lastChild ?? -1, end: 0, line: 0,
        textStart: UInt32(text.count), textEnd: 0, firstAttribute: UInt32(attributes.count)))
    if parent != nil { open[open.count - 1].lastChild = index }
    open.append((index, -1))
    let first = attributes.count
    while true {
      let hadBlank = skipBlanks()
      guard at < count else { return false }
      switch bytes[at] {
      case UInt8(ascii: ">"):
        at += 1
        return areDistinct(from: first)
      case UInt8(ascii: "/"):
        guard at + 1 < count, bytes[at + 1] == UInt8(ascii: ">") else { return false }
        at += 2
        close()
        return areDistinct(from: first)
      default: guard hadBlank, attribute() else { return false }
      }
    }
  }

  private mutating func attribute() -> Bool {
    guard attributes.count < limits.attributesPerElement, let name = name() else { return false }
    _ = skipBlanks()
    guard at < count, bytes[at] == UInt8(ascii: "=") else { return false }
    at += 1
    _ = skipBlanks()
    guard at < count, bytes[at] == UInt8(ascii: "\"") || bytes[at] == UInt8(ascii: "'") else { return false }
    let quote = bytes[at]
    at += 1
    let start = UInt32(values.count)
    guard let found = memchr(bytes + at, Int32(quote), count - at) else { return false }
    let end = UnsafeRawPointer(found) - UnsafeRawPointer(bytes)
    guard value(upTo: end) else { return false }
    at = end + 1
    // A name space is declared and not used.
    if names.isDeclaration(name) { return true }
    attributes.append(Document.Attribute(name: name, start: start, end: UInt32(values.count)))
    return true
  }

  /// A value is short: it is looked at byte by byte. White space in it becomes a space (XML 1.0, 3.3.3).
  private mutating func value(upTo end: Int) -> Bool {
    while at < end {
      let byte = bytes[at]
      if byte == UInt8(ascii: "&") {
        guard reference(into: \.values), at <= end else { return false }
      } else {
        guard byte != UInt8(ascii: "<"), byte != 0x0D else { return false }
        values.append(byte == 0x0A || byte == 0x09 ? 0x20 : byte)
        at += 1
      }
    }
    return true
  }

  private func areDistinct(from first: Int) -> Bool {
    guard attributes.count > first + 1 else { return true }
    guard attributes.count <= first + 16 else { return false }
    for left in first..<attributes.count - 1 {
      for right in left + 1..<attributes.count where attributes[left].name == attributes[right].name { return false }
    }
    return true
  }

  private mutating func endTag() -> Bool {
    at += 2
    guard let name = name(), let innermost = open.last, nodes[Int(innermost.index)].name == name else { return false }
    _ = skipBlanks()
    guard at < count, bytes[at] == UInt8(ascii: ">") else { return false }
    at += 1
    close()
    return true
  }

  private mutating func close() {
    guard let innermost = open.popLast() else { return }
    nodes[Int(innermost.index)].end = Int32(nodes.count)
    nodes[Int(innermost.index)].textEnd = UInt32(text.count)
  }

  private mutating func comment() -> Bool {
    guard at + 4 <= count, memcmp(bytes + at, "<!--", 4) == 0 else { return false }
    at += 4
    while let found = memchr(bytes + at, 0x2D, count - at) {
      at = UnsafeRawPointer(found) - UnsafeRawPointer(bytes)
      guard at + 3 <= count else { return false }
      if bytes[at + 1] == 0x2D {
        guard bytes[at + 2] == UInt8(ascii: ">") else { return false }
        at += 3
        return true
      }
      at += 1
    }
    return false
  }

  // MARK: Names

  /// The number of the name that stands here.
  private mutating func name() -> Int32? {
    let start = at
    while at < count, RecordNames.isNameByte(bytes[at]) { at += 1 }
    guard at > start, at < count, bytes[at] < 0x80 else { return nil }
    return names.number(UnsafeBufferPointer(start: bytes + start, count: at - start))
  }

  private mutating func skipBlanks() -> Bool {
    let start = at
    while at < count, bytes[at] == 0x20 || bytes[at] == 0x0A || bytes[at] == 0x09 || bytes[at] == 0x0D { at += 1 }
    return at > start
  }
}
