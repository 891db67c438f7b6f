/// Lays down a document from events: start, text, end. Used by the HTML and XML parsers and by the readers of text.
///
/// It is a struct because every event changes it, and changes to a class are checked for exclusive access at run time:
/// that check was an eighth of a parse.
struct TreeBuilder {
  private(set) var nodes: [Document.Node] = []
  private var attributes: [Document.Attribute] = []
  private var text: [UInt8] = []
  private var values: [UInt8] = []
  private var comments: [Document.Comment] = []
  private var names = NameTable()
  /// Names of elements that the end of the input has ended.
  private var unclosed: Set<Int32> = []
  private var open: [OpenElement] = []
  /// How deep the source's elements are nested, which may be more than ``open`` holds.
  private var depth = 0
  /// Whether elements have been laid down less deep than they are.
  private var isFlattened = false
  private var lastTopLevel: Int32 = -1
  private let limits: Limits
  private var repairs: [Document.Repair] = []
  private let dialect: Document.Dialect
  /// The address that stands in the place of the words of an element, once that has ended.
  private var email: (index: Int32, address: [UInt8])?
  /// The limit that was passed, if any; further events are ignored then.
  private(set) var failure: MarkupError?

  init(limits: Limits, expectedBytes: Int, dialect: Document.Dialect = .html) {
    self.limits = limits
    self.dialect = dialect
    guard expectedBytes <= limits.documentBytes else {
      failure = .limitExceeded(limit: "document-bytes", value: limits.documentBytes, line: nil)
      return
    }
    // Saved pages have one element for some 25 bytes; too small a guess costs one growth.
    nodes.reserveCapacity(expectedBytes / 24 + 16)
    attributes.reserveCapacity(expectedBytes / 24 + 16)
    text.reserveCapacity(expectedBytes / 2 + 64)
    values.reserveCapacity(expectedBytes / 2 + 64)
  }

  /// An element that was begun and not ended, at what depth of the source, and the last of its children so far.
  private struct OpenElement {
    let index: Int32
    let depth: Int
    var lastChild: Int32 = -1
  }

  /// Begins an element. `name` must be the same pointer for the same name during one document (libxml2's dictionary
  /// sees to that), for names are told apart by their address first.
  mutating func startElement(_ name: UnsafePointer<UInt8>, line: Int) {
    startElement(names.number(name), line: line)
  }

  /// Begins an element by name.
  mutating func startElement(_ name: String, line: Int) {
    startElement(names.number(name), line: line)
  }

  private mutating func startElement(_ name: Int32, line: Int) {
    guard failure == nil else { return }
    guard nodes.count < limits.elements else {
      failure = .limitExceeded(limit: "elements", value: limits.elements, line: line)
      return
    }
    depth += 1
    if open.count >= limits.depth {
      if !isFlattened {
        repair(.depth, "elements deeper than the limit depth=\(limits.depth) stand side by side", line: line)
      }
      isFlattened = true
      close()
    }
    let start = UInt32(text.count)
    let index = Int32(nodes.count)
    nodes.append(
      Document.Node(
        name: name, parent: open.last?.index ?? -1, previous: replaceLastChild(by: index), end: 0,
        line: Int32(clamping: line), textStart: start, textEnd: start, firstAttribute: UInt32(attributes.count)))
    open.append(OpenElement(index: index, depth: depth))
  }

  /// Notes the newest child of the innermost element, and returns the one before it, or -1.
  private mutating func replaceLastChild(by index: Int32) -> Int32 {
    guard let innermost = open.indices.last else {
      defer { lastTopLevel = index }
      return lastTopLevel
    }
    defer { open[innermost].lastChild = index }
    return open[innermost].lastChild
  }

  /// Adds an attribute to the element that was begun last, before any text or child of it.
  mutating func attribute(_ name: UnsafePointer<UInt8>, _ value: UnsafeBufferPointer<UInt8>) {
    guard failure == nil else { return }
    if let address = ProtectedEmail.address(ofLink: value) {
      return address.withUnsafeBufferPointer { attribute(name, $0) }
    }
    let start = UInt32(values.count)
    // A saved page's images stand in it as data: URIs of megabytes that no field ever needs.
    let isImage = value.count > 256 && value.starts(with: "data:".utf8)
    values.append(contentsOf: isImage ? UnsafeBufferPointer(rebasing: value.prefix(5)) : value)
    let number = names.number(name)
    attributes.append(Document.Attribute(name: number, start: start, end: UInt32(values.count)))
    if names.names[Int(number)] == "data-cfemail", let address = ProtectedEmail.decode(value) {
      email = (Int32(nodes.count - 1), address)
    }
  }

  /// Adds an attribute in whose value libxml2 has left `&` as `&#38;`, since it was not asked to replace entities.
  mutating func attribute(_ name: UnsafePointer<UInt8>, unescaping value: UnsafeBufferPointer<UInt8>) {
    guard value.contains(UInt8(ascii: "&")) else { return attribute(name, value) }
    var unescaped: [UInt8] = []
    var at = 0
    while at < value.count {
      unescaped.append(value[at])
      let rest = UnsafeBufferPointer(rebasing: value[at...])
      at += rest.starts(with: "&#38;".utf8) ? 5 : 1
    }
    unescaped.withUnsafeBufferPointer { attribute(name, $0) }
  }

  /// Adds an attribute by name.
  mutating func attribute(_ name: String, _ value: some Collection<UInt8>) {
    guard failure == nil else { return }
    let start = UInt32(values.count)
    values.append(contentsOf: value)
    attributes.append(Document.Attribute(name: names.number(name), start: start, end: UInt32(values.count)))
  }

  /// Adds character data.
  mutating func characters(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard failure == nil else { return }
    text.append(contentsOf: bytes)
  }

  /// Adds character data.
  mutating func characters(_ bytes: some Collection<UInt8>) {
    guard failure == nil else { return }
    text.append(contentsOf: bytes)
  }

  /// The character data so far of the element that is open innermost, if an attribute of it has a value, whatever its
  /// case and whatever parameters follow.
  func innermostText(where name: String, is value: String) -> [UInt8]? {
    guard let innermost = open.last.map({ nodes[Int($0.index)] }), let number = names.numbers[name] else { return nil }
    for attribute in attributes[Int(innermost.firstAttribute)...] where attribute.name == number {
      let have = values[Int(attribute.start)..<Int(attribute.end)].prefix { $0 != UInt8(ascii: ";") }
      guard String(decoding: have, as: UTF8.self).underTextPolicy().lowercased() == value else { return nil }
      return Array(text[Int(innermost.textStart)...])
    }
    return nil
  }

  /// Whether the element that is open innermost has an attribute.
  func innermostHas(_ name: String) -> Bool {
    guard let innermost = open.last, let number = names.numbers[name] else { return false }
    return attributes[Int(nodes[Int(innermost.index)].firstAttribute)...].contains { $0.name == number }
  }

  /// Ends the element that is open innermost; without one nothing happens.
  ///
  /// - Parameter atEndOfInput: Whether it ends because the input does, and not by an end tag or another element.
  mutating func endElement(atEndOfInput: Bool = false) {
    guard failure == nil, depth > 0 else { return }
    if atEndOfInput, let name = open.last.map({ nodes[Int($0.index)].name }) { unclosed.insert(name) }
    if open.last?.depth == depth { close() }
    depth -= 1
  }

  private mutating func close() {
    guard let innermost = open.popLast() else { return }
    if let email, email.index == innermost.index { replaceWords(of: innermost.index, by: email.address) }
    nodes[Int(innermost.index)].end = Int32(nodes.count)
    nodes[Int(innermost.index)].textEnd = UInt32(text.count)
  }

  /// Puts an address in the place of an element's words, if there is no other element in it.
  private mutating func replaceWords(of index: Int32, by address: [UInt8]) {
    email = nil
    guard Int(index) + 1 == nodes.count else { return }
    text.removeLast(text.count - Int(nodes[Int(index)].textStart))
    text += address
  }

  /// Keeps a comment.
  mutating func comment(_ bytes: UnsafeBufferPointer<UInt8>, line: Int) {
    guard failure == nil, comments.count < 64 else { return }
    comments.append(
      Document.Comment(text: String(decoding: bytes.prefix(limits.commentBytes), as: UTF8.self), line: line))
  }

  /// Notes what the tree holds otherwise than the document; the first few of a kind say enough.
  mutating func repair(_ kind: Document.Repair.Kind, _ message: String, line: Int?) {
    guard repairs.count < 8 || repairs.count(where: { $0.kind == kind }) < 8 else { return }
    repairs.append(Document.Repair(kind: kind, message: message, line: line))
  }

  /// The document, with every element that is still open ended.
  ///
  /// - Throws: ``MarkupError`` when a limit was passed or there is no element.
  mutating func finish() throws -> Document {
    if let failure { throw failure }
    // libxml2 ends what an HTML page leaves open, and leaves it open in XML.
    for element in open where dialect == .xml { unclosed.insert(nodes[Int(element.index)].name) }
    while !open.isEmpty { close() }
    guard !nodes.isEmpty else { throw MarkupError.noElements }
    if dialect == .html {
      PageLinks.restore(&attributes, values, names)
      BytePairs.note(in: &attributes, values, names)
    }
    let vocabulary = Vocabulary(names, in: dialect)
    return Document(
      nodes: nodes, attributes: attributes, text: text, values: values, vocabulary: vocabulary,
      comments: comments, unclosed: unclosed.map { names.names[Int($0)] }.sorted(), repairs: repairs,
      traits: ElementTraits.all(nodes, attributes, values, vocabulary))
  }
}
