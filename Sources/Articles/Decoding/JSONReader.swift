/// A value that is read from an object of the record.
protocol RecordValue {
  /// Reads the object that stands next.
  init(from json: inout JSONReader) throws(RecordError)
}

/// Reads JSON (RFC 8259) from bytes, value by value, in the order in which it stands there.
///
/// What the caller asks for must be what stands there. A member whose value is `null` reads as one that is absent.
/// Nothing recurses: the caller's calls are as deep as the record's shape, and ``skip()`` keeps a stack of its own.
struct JSONReader {
  let bytes: UnsafeBufferPointer<UInt8>
  /// Offset of the next byte.
  var at = 0
  /// Whether the bracket that opens an object or list was the last thing read.
  private var isAtStart = false

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The next byte that is no white space; 0 at the end.
  mutating func peek() -> UInt8 {
    while at < bytes.count {
      switch bytes[at] {
      case 0x20, 0x09, 0x0A, 0x0D: at += 1
      case let byte: return byte
      }
    }
    return 0
  }

  /// Steps over one byte that must stand next.
  mutating func expect(_ byte: UInt8) throws(RecordError) {
    guard peek() == byte else { throw expected("‘\(Character(Unicode.Scalar(byte)))’") }
    at += 1
  }

  /// What is wrong at this place.
  func error(_ message: String) -> RecordError { RecordError(message, offset: at) }

  /// What is wrong where something else should stand.
  mutating func expected(_ what: String) -> RecordError {
    peek() == 0 && at >= bytes.count ? error("the line breaks off before \(what)") : error("expected \(what)")
  }

  // MARK: Objects and lists

  /// Steps into an object, whose members are then read with ``nextKey()``.
  mutating func openObject() throws(RecordError) { try open(0x7B) }

  /// The key of the next member that is not `null`; `nil` behind the last one, when the object has been left.
  mutating func nextKey() throws(RecordError) -> String? {
    while try next(closing: 0x7D) {
      let key = try string()
      try expect(0x3A)
      guard try !stepOver("null") else { continue }
      return key
    }
    return nil
  }

  /// Reads a list of values that are read alike.
  mutating func list<Value>(
    _ element: (inout JSONReader) throws(RecordError) -> Value
  ) throws(RecordError) -> [Value] {
    try open(0x5B)
    var values: [Value] = []
    while try next(closing: 0x5D) { values.append(try element(&self)) }
    return values
  }

  private mutating func open(_ bracket: UInt8) throws(RecordError) {
    try expect(bracket)
    isAtStart = true
  }

  /// Steps to the next member or element, over the comma before it.
  private mutating func next(closing bracket: UInt8) throws(RecordError) -> Bool {
    let isFirst = isAtStart
    isAtStart = false
    if peek() == bracket {
      at += 1
      return false
    }
    if !isFirst { try expect(0x2C) }
    return true
  }

  // MARK: Values of the record

  /// Reads an object.
  mutating func value<Value: RecordValue>() throws(RecordError) -> Value { try Value(from: &self) }

  /// Reads a list of objects.
  mutating func values<Value: RecordValue>() throws(RecordError) -> [Value] {
    try list { (json) throws(RecordError) in try Value(from: &json) }
  }

  /// Reads a list of strings.
  mutating func strings() throws(RecordError) -> [String] {
    try list { (json) throws(RecordError) in try json.string() }
  }

  /// Reads a list of whole numbers.
  mutating func integers() throws(RecordError) -> [Int] {
    try list { (json) throws(RecordError) in try json.integer() }
  }

  /// Reads a word of a closed list.
  mutating func word<Word: RawRepresentable<String>>() throws(RecordError) -> Word {
    let start = at
    let text = try string()
    guard let word = Word(rawValue: text) else { throw RecordError("unknown word ‘\(text)’", offset: start) }
    return word
  }

  /// A member without which an object does not stand.
  func required<Value>(_ value: Value?, _ key: StaticString) throws(RecordError) -> Value {
    guard let value else { throw error("the object that ends here has no ‘\(key)’") }
    return value
  }

  /// Reads `true` or `false`.
  mutating func flag() throws(RecordError) -> Bool {
    if try stepOver("true") { return true }
    if try stepOver("false") { return false }
    throw expected("true or false")
  }

  /// Steps over a literal, if it stands next.
  mutating func stepOver(_ literal: StaticString) throws(RecordError) -> Bool {
    guard peek() == literal.utf8Start[0] else { return false }
    guard at + literal.utf8CodeUnitCount <= bytes.count,
      (0..<literal.utf8CodeUnitCount).allSatisfy({ bytes[at + $0] == literal.utf8Start[$0] })
    else { throw expected("\(literal)") }
    at += literal.utf8CodeUnitCount
    return true
  }
}
