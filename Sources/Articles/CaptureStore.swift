/// The captures of one record: entries in one array that point to each other, and their words in another.
///
/// Captures at the top are chained by field, so that each field's are found at once; the parts of a group are chained as
/// they stand in the document.
final class CaptureStore: Sendable {
  /// A range of the store's bytes.
  struct Words: Sendable {
    var start: UInt32 = 0
    var end: UInt32 = 0
    var isEmpty: Bool { start == end }
  }

  /// One capture. `-1` stands for no node, no rule, no entry.
  struct Entry: Sendable {
    var field: Field
    /// Whether a source of higher precedence has given the field, or a group has come out empty.
    var isDead = false
    var rule: Int32
    var node: Int32
    var text = Words()
    var markup = Words()
    var firstPart: Int32 = -1
    /// The next part of the same group, or the next capture of the same field at the top.
    var next: Int32 = -1
  }

  let entries: [Entry]
  /// The first entry of each field at the top, by the field's number.
  let heads: [Int32]
  let bytes: [UInt8]

  init(_ writer: consuming CaptureWriter) {
    entries = writer.entries
    heads = writer.heads
    bytes = writer.bytes
  }

  /// The first entry of a chain that is alive and of a field, from an entry on; the number of all entries where
  /// there is none.
  func next(of field: Field?, from first: Int32) -> Int {
    var at = first
    while at >= 0 {
      let entry = entries[Int(at)]
      if !entry.isDead, field == nil || entry.field == field { return Int(at) }
      at = entry.next
    }
    return entries.count
  }

  /// The first capture of a field in a chain.
  func first(_ field: Field, from entry: Int32) -> Capture? {
    let index = next(of: field, from: entry)
    return index < entries.count ? Capture(store: self, index: index) : nil
  }

  /// Its words: most fields are asked for nothing else, and many have none.
  func text(_ field: Field, from entry: Int32) -> String? {
    let index = next(of: field, from: entry)
    return index < entries.count ? string(entries[index].text) : nil
  }

  func string(_ words: Words) -> String {
    withBytes(words) { String(decoding: $0, as: UTF8.self) }
  }

  func withBytes<Value>(_ words: Words, _ body: (UnsafeBufferPointer<UInt8>) -> Value) -> Value {
    bytes.withUnsafeBufferPointer {
      body(UnsafeBufferPointer(rebasing: $0[Int(words.start)..<Int(words.end)]))
    }
  }
}

/// Puts captures down as a document's rules find them.
public struct CaptureWriter: ~Copyable {
  /// Where a group is that is being filled.
  public typealias Group = Int

  private(set) var entries: [CaptureStore.Entry] = []
  private(set) var heads = [Int32](repeating: -1, count: Field.allCases.count)
  private var tails = [Int32](repeating: -1, count: Field.allCases.count)
  /// The last part of each entry.
  private var lastParts: [Int32] = []
  private(set) var bytes: [UInt8]

  /// A writer whose first bytes are a document's text, which captures may refer to.
  ///
  /// - Parameter count: How many captures are expected.
  public init(text: [UInt8] = [], expecting count: Int = 256) {
    bytes = text
    entries.reserveCapacity(count)
    lastParts.reserveCapacity(count)
  }

  /// Adds a capture without words: a group.
  @discardableResult
  public mutating func add(_ field: Field, node: Int, rule: Int, in group: Group?) -> Group {
    let index = Int32(entries.count)
    entries.append(CaptureStore.Entry(field: field, rule: Int32(rule), node: Int32(node)))
    lastParts.append(-1)
    if let group {
      if lastParts[group] < 0 {
        entries[group].firstPart = index
      } else {
        entries[Int(lastParts[group])].next = index
      }
      lastParts[group] = index
    } else {
      let number = field.number
      if tails[number] < 0 { heads[number] = index } else { entries[Int(tails[number])].next = index }
      tails[number] = index
    }
    return Int(index)
  }

  /// Adds a capture.
  @discardableResult
  public mutating func add(
    _ field: Field, _ text: String, markup: String? = nil, node: Int, rule: Int, in group: Group?
  ) -> Group {
    let index = add(field, node: node, rule: rule, in: group)
    entries[index].text = words(text)
    if let markup { entries[index].markup = words(markup) }
    return index
  }

  /// Adds a capture whose words are a range of the document's text.
  public mutating func add(_ field: Field, text: Range<Int>, node: Int, rule: Int, in group: Group?) {
    let index = add(field, node: node, rule: rule, in: group)
    entries[index].text = CaptureStore.Words(start: UInt32(text.lowerBound), end: UInt32(text.upperBound))
  }

  /// Adds a capture whose words are some bytes.
  public mutating func add(
    _ field: Field, copying text: UnsafeBufferPointer<UInt8>, node: Int, rule: Int, in group: Group?
  ) {
    let index = add(field, node: node, rule: rule, in: group)
    let start = UInt32(bytes.count)
    bytes.append(contentsOf: text)
    entries[index].text = CaptureStore.Words(start: start, end: UInt32(bytes.count))
  }

  /// Adds a capture whose words a function appends; `nil`, and no capture, where it appends nothing and says that it
  /// cannot, `false` where there are no words.
  public mutating func add(
    _ field: Field, node: Int, rule: Int, in group: Group?, writing write: (inout [UInt8]) -> Bool
  ) -> Bool? {
    let start = UInt32(bytes.count)
    guard write(&bytes) else { return nil }
    guard bytes.count > Int(start) else { return false }
    let index = add(field, node: node, rule: rule, in: group)
    entries[index].text = CaptureStore.Words(start: start, end: UInt32(bytes.count))
    return true
  }

  /// Copies a capture with all its parts.
  mutating func add(_ capture: Capture, in group: Group?) {
    var pending = [(capture, group)]
    // Parts are put down in order behind their group, whose place is known by then.
    while let (capture, group) = pending.popLast() {
      let copy = add(
        capture.field, capture.text, markup: capture.markup, node: capture.node, rule: capture.rule, in: group)
      pending += capture.parts.reversed().map { ($0, copy) }
    }
  }

  /// Whether nothing stands in a group.
  public func isEmpty(_ group: Group) -> Bool { lastParts[group] < 0 }

  /// Whether a field has been given in a group or at the top, or where a part is named, that part of one.
  public func has(_ part: Field?, of field: Field, in group: Group?) -> Bool {
    holds(field, from: group.map { entries[$0].firstPart } ?? heads[field.number]) { entry in
      part.map { holds($0, from: entry.firstPart) { _ in true } } ?? true
    }
  }

  private func holds(_ field: Field, from first: Int32, where isMeant: (CaptureStore.Entry) -> Bool) -> Bool {
    var at = first
    while at >= 0 {
      let entry = entries[Int(at)]
      if entry.field == field, !entry.isDead, isMeant(entry) { return true }
      at = entry.next
    }
    return false
  }

  /// Takes a capture back.
  public mutating func kill(_ index: Group) { entries[index].isDead = true }

  /// Takes back the parts of a group, or the captures at the top, that some rules gave.
  public mutating func kill(_ field: Field, in group: Group?, where isMeant: (Int) -> Bool) {
    var at = group.map { entries[$0].firstPart } ?? heads[field.number]
    while at >= 0 {
      if entries[Int(at)].field == field, isMeant(Int(entries[Int(at)].rule)) { entries[Int(at)].isDead = true }
      at = entries[Int(at)].next
    }
  }

  private mutating func words(_ text: String) -> CaptureStore.Words {
    let start = UInt32(bytes.count)
    bytes.append(contentsOf: text.utf8)
    return CaptureStore.Words(start: start, end: UInt32(bytes.count))
  }
}
