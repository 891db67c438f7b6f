/// Values as bytes, for a process of the same program: no names and no versions.
struct WireWriter {
  private(set) var bytes: [UInt8] = []
  /// How many of them have been sent.
  private var sent = 0

  /// What is to be sent.
  var pending: ArraySlice<UInt8> { bytes[sent...] }

  mutating func integer(_ value: Int) {
    withUnsafeBytes(of: Int64(value).littleEndian) { bytes.append(contentsOf: $0) }
  }

  mutating func flag(_ value: Bool) { bytes.append(value ? 1 : 0) }

  mutating func data(_ value: [UInt8]) {
    integer(value.count)
    bytes += value
  }

  mutating func string(_ value: String) {
    integer(value.utf8.count)
    bytes += value.utf8
  }

  mutating func optional(_ value: String?) {
    flag(value != nil)
    if let value { string(value) }
  }

  mutating func list<Value>(_ values: some Collection<Value>, _ write: (inout WireWriter, Value) -> Void) {
    integer(values.count)
    for value in values { write(&self, value) }
  }

  /// Begins a message.
  ///
  /// - Returns: What ``end(_:)`` is given.
  mutating func begin() -> Int {
    integer(0)
    return bytes.count
  }

  /// Ends a message, by writing its length where it begins.
  mutating func end(_ start: Int) {
    withUnsafeBytes(of: Int64(bytes.count - start).littleEndian) { length in
      for (place, byte) in length.enumerated() { bytes[start - length.count + place] = byte }
    }
  }

  /// Takes some of the first bytes off, which have been sent. Each is moved once at most.
  mutating func drop(_ count: Int) {
    sent += count
    guard sent * 2 >= bytes.count else { return }
    if sent == bytes.count { bytes.removeAll(keepingCapacity: true) } else { bytes.removeFirst(sent) }
    sent = 0
  }
}

/// Reads what ``WireWriter`` has written. A process that has gone astray may have written anything: each length is looked
/// at before it is believed.
struct WireReader {
  /// The bytes are no message.
  struct Garbled: Error {}

  private let bytes: ArraySlice<UInt8>
  private var at: Int

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    at = bytes.startIndex
  }

  /// The first message of some bytes, and where it ends; `nil` where it is not whole.
  static func message(in bytes: ArraySlice<UInt8>) throws(Garbled) -> ArraySlice<UInt8>? {
    guard bytes.count >= 8 else { return nil }
    var reader = WireReader(bytes)
    let length = try reader.integer()
    guard length >= 0 else { throw Garbled() }
    return bytes.count - 8 >= length ? bytes[(bytes.startIndex + 8)..<(bytes.startIndex + 8 + length)] : nil
  }

  private mutating func take(_ count: Int) throws(Garbled) -> ArraySlice<UInt8> {
    guard count >= 0, count <= bytes.endIndex - at else { throw Garbled() }
    defer { at += count }
    return bytes[at..<(at + count)]
  }

  mutating func integer() throws(Garbled) -> Int {
    let digits = try take(8)
    return Int(Int64(bitPattern: digits.reversed().reduce(0) { $0 << 8 | UInt64($1) }))
  }

  mutating func flag() throws(Garbled) -> Bool { try take(1).first == 1 }

  mutating func data() throws(Garbled) -> [UInt8] { Array(try take(integer())) }

  mutating func string() throws(Garbled) -> String { String(decoding: try take(integer()), as: UTF8.self) }

  mutating func optional() throws(Garbled) -> String? { try flag() ? try string() : nil }

  mutating func list<Value>(_ read: (inout WireReader) throws(Garbled) -> Value) throws(Garbled) -> [Value] {
    let count = try integer()
    guard count >= 0, count <= bytes.endIndex - at else { throw Garbled() }
    var values: [Value] = []
    values.reserveCapacity(count)
    for _ in 0..<count { values.append(try read(&self)) }
    return values
  }

  /// A value of a closed list, by its name.
  mutating func choice<Value: RawRepresentable<String>>(_: Value.Type) throws(Garbled) -> Value {
    guard let value = Value(rawValue: try string()) else { throw Garbled() }
    return value
  }
}
