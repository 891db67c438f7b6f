/// A value that is an object in the record.
protocol RecordObject {
  /// Writes the keys of the object in the order of the record, without its braces.
  func writeKeys(to json: inout JSONWriter)
}

/// Writes JSON into bytes, key by key, and leaves out what is empty.
///
/// A key whose value is absent or empty is not written; an object in which no key was written, or in which a required
/// one could not be, is taken back together with its own key.
package struct JSONWriter: ~Copyable {
  /// What has been written.
  var bytes = ByteBuffer()
  /// Whether a key of the current object whose value is absent is written as `null` or `[]`; never so in inner objects.
  var fillsAbsentKeys = false
  /// Whether the current object has lost a key that its shape requires.
  private var lacksRequiredKey = false

  /// A writer that has written nothing.
  package init() {}

  /// Appends what has been written.
  package func append(to output: inout [UInt8]) { output.append(contentsOf: bytes.contents) }

  /// Writes an object on a line of its own, whatever its keys come to.
  package mutating func line(_ body: (inout JSONWriter) -> Void) {
    append("{")
    body(&self)
    append("}\n")
    fillsAbsentKeys = false
    lacksRequiredKey = false
  }

  // MARK: Scalars

  /// Writes a string, or nothing where it is absent or empty.
  package mutating func string(_ key: StaticString, _ value: String?) {
    guard let value, !value.isEmpty else { return absent(key, "null") }
    name(key)
    quoted(value)
  }

  /// Writes a string without which the object does not stand.
  package mutating func required(_ key: StaticString, _ value: String) {
    if value.isEmpty { lacksRequiredKey = true }
    string(key, value)
  }

  /// Writes a number, or nothing where it is absent.
  package mutating func integer(_ key: StaticString, _ value: Int?) {
    guard let value else { return absent(key, "null") }
    name(key)
    decimal(value)
  }

  /// Writes `true`, or nothing.
  mutating func flag(_ key: StaticString, _ value: Bool?) {
    guard value == true else { return absent(key, "null") }
    name(key)
    append("true")
  }

  /// Writes `true` or `false`.
  mutating func boolean(_ key: StaticString, _ value: Bool) {
    name(key)
    append(value ? "true" : "false")
  }

  // MARK: Lists

  /// Writes a list of strings without its empty ones, or nothing where it is absent; an empty list is written.
  package mutating func strings(_ key: StaticString, _ values: [String]?) {
    list(key, values) { json, value in
      if !value.isEmpty { json.element { $0.quoted(value) } }
    }
  }

  /// Writes a list of lists of strings, of which each may be empty.
  mutating func rows(_ key: StaticString, _ rows: [[String]]?) {
    list(key, rows) { json, row in
      json.element { $0.brackets(row) { json, cell in json.element { $0.quoted(cell) } } }
    }
  }

  /// Writes a list of numbers, or nothing where it is absent; an empty list is written.
  mutating func integers(_ key: StaticString, _ values: [Int]?) {
    list(key, values) { json, value in json.element { $0.decimal(value) } }
  }

  /// Writes a list of lists of numbers, or nothing where it is absent.
  package mutating func numbers(_ key: StaticString, _ rows: [[Int]]?) {
    list(key, rows) { json, row in
      json.element { $0.brackets(row) { json, number in json.element { $0.decimal(number) } } }
    }
  }

  /// Writes a list of objects without those that do not stand, or nothing where it is absent; an empty list is written.
  mutating func objects(_ key: StaticString, _ values: [some RecordObject]?) {
    list(key, values) { json, value in json.object(named: { _ in }, { value.writeKeys(to: &$0) }) }
  }

  /// Writes a list of objects whose keys a function writes, or nothing where it is absent.
  package mutating func objects<Value>(
    _ key: StaticString, _ values: [Value]?, _ body: (Value, inout JSONWriter) -> Void
  ) {
    list(key, values) { json, value in json.object(named: { _ in }, { body(value, &$0) }) }
  }

  private mutating func list<Value>(
    _ key: StaticString, _ values: [Value]?, _ write: (inout JSONWriter, Value) -> Void
  ) {
    guard let values else { return absent(key, "[]") }
    name(key)
    brackets(values, write)
  }

  private mutating func brackets<Value>(_ values: [Value], _ write: (inout JSONWriter, Value) -> Void) {
    bytes.append(UInt8(ascii: "["))
    for at in values.indices { write(&self, values[at]) }
    bytes.append(UInt8(ascii: "]"))
  }

  private mutating func element(_ write: (inout JSONWriter) -> Void) {
    separate()
    write(&self)
  }

  // MARK: Objects

  /// Writes an object, or nothing where it is absent or empty or lacks a required key.
  mutating func object(_ key: StaticString, _ value: (some RecordObject)?) {
    guard let value else { return absent(key, "null") }
    if !object(named: { $0.name(key) }, { value.writeKeys(to: &$0) }) { absent(key, "null") }
  }

  /// Writes an object whose keys a function writes, or nothing where it writes none.
  package mutating func object(_ key: StaticString, _ body: (inout JSONWriter) -> Void) {
    if !object(named: { $0.name(key) }, body) { absent(key, "null") }
  }

  /// Writes an object without which the outer one does not stand.
  mutating func required(_ key: StaticString, _ value: some RecordObject) {
    if !object(named: { $0.name(key) }, { value.writeKeys(to: &$0) }) { lacksRequiredKey = true }
  }

  /// Writes an object whose keys are data; entries that come again under the same key, or under an empty one, are left
  /// out.
  mutating func map<Entry>(
    _ key: StaticString, _ entries: [Entry]?, key entryKey: (Entry) -> String,
    _ write: (inout JSONWriter, Entry) -> Void
  ) {
    var written: Set<String> = []
    let stands = object(named: { $0.name(key) }) { json in
      for entry in entries ?? [] where !entryKey(entry).isEmpty && written.insert(entryKey(entry)).inserted {
        json.object(named: { $0.name(entryKey(entry)) }, { write(&$0, entry) })
      }
    }
    if !stands { absent(key, "null") }
  }

  /// Writes an object and says whether it stands; one that does not is taken back from its key on.
  @discardableResult
  private mutating func object(
    named name: (inout JSONWriter) -> Void, _ body: (inout JSONWriter) -> Void
  ) -> Bool {
    let start = bytes.count
    let outer = (fillsAbsentKeys, lacksRequiredKey)
    (fillsAbsentKeys, lacksRequiredKey) = (false, false)
    defer { (fillsAbsentKeys, lacksRequiredKey) = outer }

    separate()
    name(&self)
    bytes.append(UInt8(ascii: "{"))
    let opened = bytes.count
    body(&self)
    guard bytes.count > opened, !lacksRequiredKey else {
      bytes.cut(to: start)
      return false
    }
    bytes.append(UInt8(ascii: "}"))
    return true
  }
}
