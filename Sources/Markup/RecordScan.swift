internal import Glibc

/// One pass of a ``RecordScanner`` over one record, or over one article.
struct RecordScan {
  let bytes: UnsafePointer<UInt8>
  let count: Int
  let names: RecordNames
  let limits: Limits
  /// Whether it is an article, in which lines are counted and processing instructions stepped over, and what libxml2 reads
  /// in its own way is left to it.
  let isArticle: Bool
  let nodes: UnsafeMutablePointer<Document.Node>
  let attributes: UnsafeMutablePointer<Document.Attribute>
  private let text: UnsafeMutablePointer<UInt8>
  let values: UnsafeMutablePointer<UInt8>
  let nodeCapacity: Int
  var nodeCount = 0
  var attributeCount = 0
  private(set) var textCount = 0
  var valueCount = 0
  var at: Int
  /// Where the next `&` stands.
  var nextReference: Int
  /// The elements that are open.
  var open: [Open] = []
  /// Where the names of the declarations in the start tag stand that is being read.
  var declarations: [Range<Int>] = []
  /// The line of the last start tag, and up to where line feeds have been counted.
  private var line: Int32 = 1
  private var counted = 0

  /// An open element, the last of its children so far, and where its qualified name stands.
  struct Open {
    let index: Int32
    var lastChild: Int32
    let nameStart: Int32
    let nameCount: Int32
  }

  init(
    _ bytes: UnsafeBufferPointer<UInt8>, at start: UnsafePointer<UInt8>, from root: Int, isArticle: Bool,
    _ names: RecordNames, _ room: ScanRoom, _ limits: Limits
  ) {
    self.bytes = start
    count = bytes.count
    at = root
    self.isArticle = isArticle
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

  /// Whether all of it could be read.
  mutating func run() -> Bool {
    nextReference = find(0x26, from: at)
    guard at < count, bytes[at] == UInt8(ascii: "<"), startTag() else { return false }
    while !open.isEmpty {
      let mark = find(0x3C, from: at)
      guard mark + 1 < count, characters(upTo: mark) else { return false }
      at = mark
      switch bytes[mark + 1] {
      case UInt8(ascii: "/"): guard endTag() else { return false }
      case UInt8(ascii: "!"): guard comment() else { return false }
      case UInt8(ascii: "?"): guard instruction() else { return false }
      default: guard startTag() else { return false }
      }
    }
    repeat { _ = skipBlanks() } while instruction()
    return at == count
  }

  /// Where a byte stands next; the end where it does not.
  func find(_ byte: Int32, from start: Int) -> Int {
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
  mutating func reference(into target: UnsafeMutablePointer<UInt8>) -> Int? {
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

  func close(_ element: Open) {
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

  /// Steps over a processing instruction of an article: the text around it is one.
  private mutating func instruction() -> Bool {
    let markup = MarkupBytes(start: bytes, count: count)
    guard isArticle, markup.starts(with: "<?", at: at), let end = markup.endOfInstruction(at: at) else { return false }
    at = end
    if nextReference < at { nextReference = find(0x26, from: at) }
    return true
  }

  /// Notes the line of an article's element whose start tag ends here: that of its last character, as libxml2 counts.
  mutating func noteLine(of element: Int32) {
    while let found = memchr(bytes + counted, 0x0A, at - counted) {
      line += 1
      counted = UnsafeRawPointer(found) - UnsafeRawPointer(bytes) + 1
    }
    counted = at
    nodes[Int(element)].line = line
  }
}
