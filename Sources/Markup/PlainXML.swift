internal import Glibc

/// Whole XML documents without the rarer constructs, read by ``RecordScanner`` in a third of the time that libxml2 takes:
/// nearly all articles.
///
/// One walk over the tags before finds what the scanner must not see: processing instructions are taken out, and the
/// lines of the start tags are noted. At anything that libxml2 would complain of or reads in a way of its own (CDATA,
/// carriage returns, characters that XML does not allow, `]]>` in text, an unusual declaration) it gives up, and
/// ``XMLParser`` lets libxml2 read the document. The tests hold the two against each other.
struct PlainXML {
  /// The most attributes of an element; more are left to libxml2 and to ``AttributeFlood``.
  static let mostAttributes = 16

  private let bytes: MarkupBytes
  private var at = 0
  /// The line of each start tag: that of its last character, as libxml2 counts.
  private var lines: [Int32] = []
  private var line: Int32 = 1
  /// Up to where line feeds have been counted.
  private var counted = 0
  /// Processing instructions behind the root's start tag.
  private var instructions: [Range<Int>] = []

  /// The document, or `nil` when libxml2 must read it, which names the entities that nobody knows.
  static func read(_ source: XMLSource, limits: Limits) -> Document? {
    guard source.unknownEntities.isEmpty, limits.attributesPerElement >= mostAttributes else { return nil }
    return source.bytes.withUnsafeBufferPointer { buffer -> Document? in
      guard let start = buffer.baseAddress, buffer.count < Int32.max else { return nil }
      var plain = PlainXML(bytes: MarkupBytes(start: start, count: buffer.count))
      guard let root = XMLPrologue.end(in: plain.bytes), !plain.bytes.holdsOddCharacters else { return nil }
      plain.at = root
      guard plain.walk() else { return nil }
      return plain.document(from: root, limits)
    }
  }

  private init(bytes: MarkupBytes) { self.bytes = bytes }

  private var count: Int { bytes.count }

  /// Scans what is left when the instructions are taken out.
  private func document(from root: Int, _ limits: Limits) -> Document? {
    let scanner = RecordScanner(limits: limits)
    let scanned: Document?
    if instructions.isEmpty {
      scanned = scanner.read(bytes[root..<count])
    } else {
      var rest: [UInt8] = []
      rest.reserveCapacity(count - root)
      var copied = root
      for instruction in instructions {
        rest.append(contentsOf: bytes[copied..<instruction.lowerBound])
        copied = instruction.upperBound
      }
      rest.append(contentsOf: bytes[copied..<count])
      scanned = rest.withUnsafeBufferPointer { scanner.read($0) }
    }
    return scanned.flatMap { $0.count == lines.count ? $0.withLines(lines) : nil }
  }

  // MARK: The tags

  /// Walks from the root's start tag to the end.
  private mutating func walk() -> Bool {
    while true {
      let mark = bytes.find(UInt8(ascii: "<"), from: at)
      guard mark < count else { return true }
      at = mark
      guard mark + 1 < count, tag(bytes[mark + 1]) else { return false }
    }
  }

  private mutating func tag(_ second: UInt8) -> Bool {
    switch second {
    case UInt8(ascii: "/"):
      at = bytes.find(UInt8(ascii: ">"), from: at)
      return true
    case UInt8(ascii: "!"):
      guard bytes.starts(with: "<!--", at: at), let end = bytes.end(of: "-->", from: at + 4) else { return false }
      at = end
      return true
    case UInt8(ascii: "?"):
      guard let end = bytes.endOfInstruction(at: at), !isInReference(at) else { return false }
      instructions.append(at..<end)
      at = end
      return true
    default: return startTag()
    }
  }

  /// Goes over a start tag, and notes its line.
  private mutating func startTag() -> Bool {
    var declarations: [Range<Int>] = []
    var attributes = 0
    guard !skipName(from: at + 1).isEmpty else { return false }
    while true {
      skipBlanks()
      guard at < count else { return false }
      if bytes[at] == UInt8(ascii: ">") || bytes.starts(with: "/>", at: at) { break }
      let name = skipName(from: at)
      attributes += 1
      guard !name.isEmpty, attributes <= Self.mostAttributes, skipValue() else { return false }
      guard bytes.starts(with: "xmlns", at: name.lowerBound) else { continue }
      guard !declarations.contains(where: { isSame($0, name) }) else { return false }
      declarations.append(name)
    }
    countLines(upTo: at)
    lines.append(line)
    at += 1
    return true
  }

  /// Goes over the bytes of a name and gives where they stand.
  private mutating func skipName(from start: Int) -> Range<Int> {
    at = start
    while at < count, MarkupBytes.isNameByte(bytes[at]) || bytes[at] == UInt8(ascii: ":") { at += 1 }
    return start..<at
  }

  private mutating func skipBlanks() { while at < count, MarkupBytes.isBlank(bytes[at]) { at += 1 } }

  /// Goes over `="…"`; `false` for a value that libxml2 reads in its own way: with line feeds, whose lines it may not
  /// count, or an image, which the tree leaves out.
  private mutating func skipValue() -> Bool {
    skipBlanks()
    guard at < count, bytes[at] == UInt8(ascii: "=") else { return false }
    at += 1
    skipBlanks()
    guard at < count, bytes[at] == UInt8(ascii: "\"") || bytes[at] == UInt8(ascii: "'") else { return false }
    let start = at + 1
    let end = bytes.find(bytes[at], from: start)
    guard end < count, bytes.find(0x0A, from: start, before: end) == end else { return false }
    guard end - start <= 256 || !bytes.starts(with: "data:", at: start) else { return false }
    at = end + 1
    return true
  }

  private func isSame(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    left.count == right.count && memcmp(bytes.start + left.lowerBound, bytes.start + right.lowerBound, left.count) == 0
  }

  private mutating func countLines(upTo end: Int) {
    var next = bytes.find(0x0A, from: counted, before: end)
    while next < end {
      line += 1
      next = bytes.find(0x0A, from: next + 1, before: end)
    }
    counted = end
  }

  /// Whether a reference that does not end may stand before a place.
  private func isInReference(_ place: Int) -> Bool {
    var before = place - 1
    while before >= 0, place - before <= 12, bytes[before] != UInt8(ascii: ";") {
      if bytes[before] == UInt8(ascii: "&") { return true }
      before -= 1
    }
    return false
  }
}

extension Document {
  /// The same document with the lines of its elements.
  fileprivate func withLines(_ lines: [Int32]) -> Document {
    var nodes = nodes
    for at in nodes.indices { nodes[at].line = lines[at] }
    return Document(
      nodes: nodes, attributes: attributes, text: text, values: values, vocabulary: vocabulary,
      traits: ElementTraits.all(nodes, attributes, values, vocabulary))
  }
}
