/// JSON that keeps the order of keys, which Foundation's reader does not: just enough to read what we write.
///
/// The reader refuses what RFC 8259 refuses, and keys that stand twice.
enum OrderedJSON: Equatable {
  case string(String)
  case integer(Int)
  case boolean(Bool)
  case null
  case array([OrderedJSON])
  case object([Member])

  struct Member: Equatable {
    let key: String
    let value: OrderedJSON
  }

  struct Malformed: Error {
    let at: Int
  }

  /// The value that a text stands for.
  init(_ text: some StringProtocol) throws {
    var reader = Reader(bytes: Array(text.utf8))
    self = try reader.value()
    guard reader.at == reader.bytes.count else { throw Malformed(at: reader.at) }
  }

  /// The keys of an object in order; empty for other values.
  var keys: [String] {
    guard case .object(let members) = self else { return [] }
    return members.map(\.key)
  }

  /// The value of a key.
  subscript(key: String) -> OrderedJSON? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }
}

private struct Reader {
  let bytes: [UInt8]
  var at = 0

  mutating func value() throws -> OrderedJSON {
    switch bytes[safe: at] {
    case UInt8(ascii: "{"): .object(try members())
    case UInt8(ascii: "["): .array(try list("[", "]") { try $0.value() })
    case UInt8(ascii: "\""): .string(try string())
    case UInt8(ascii: "t"): try word("true", .boolean(true))
    case UInt8(ascii: "f"): try word("false", .boolean(false))
    case UInt8(ascii: "n"): try word("null", .null)
    default: try number()
    }
  }

  private mutating func members() throws -> [OrderedJSON.Member] {
    var seen: Set<String> = []
    return try list("{", "}") { reader in
      let key = try reader.string()
      guard seen.insert(key).inserted else { throw OrderedJSON.Malformed(at: reader.at) }
      try reader.expect(":")
      return OrderedJSON.Member(key: key, value: try reader.value())
    }
  }

  private mutating func list<Entry>(
    _ open: Unicode.Scalar, _ close: Unicode.Scalar, _ entry: (inout Reader) throws -> Entry
  ) throws -> [Entry] {
    try expect(open)
    if take(close) { return [] }
    var entries = [try entry(&self)]
    while take(",") { entries.append(try entry(&self)) }
    try expect(close)
    return entries
  }

  private mutating func string() throws -> String {
    try expect("\"")
    var text: [UInt8] = []
    while let byte = bytes[safe: at], byte != UInt8(ascii: "\"") {
      guard byte >= 0x20 else { throw OrderedJSON.Malformed(at: at) }
      at += 1
      if byte == UInt8(ascii: "\\") { text += try escape() } else { text.append(byte) }
    }
    try expect("\"")
    guard let string = String(validating: text, as: UTF8.self) else { throw OrderedJSON.Malformed(at: at) }
    return string
  }

  private mutating func escape() throws -> [UInt8] {
    if take("n") { return [0x0A] }
    if take("\"") { return [0x22] }
    if take("\\") { return [0x5C] }
    try expect("u")
    guard at + 4 <= bytes.count, let code = UInt32(String(decoding: bytes[at..<at + 4], as: UTF8.self), radix: 16),
      let scalar = Unicode.Scalar(code)
    else { throw OrderedJSON.Malformed(at: at) }
    at += 4
    return Array(String(scalar).utf8)
  }

  private mutating func number() throws -> OrderedJSON {
    let start = at
    _ = take("-")
    while let byte = bytes[safe: at], (0x30...0x39).contains(byte) { at += 1 }
    let digits = String(decoding: bytes[start..<at], as: UTF8.self)
    guard let number = Int(digits), String(number) == digits else { throw OrderedJSON.Malformed(at: at) }
    return .integer(number)
  }

  private mutating func word(_ word: String, _ value: OrderedJSON) throws -> OrderedJSON {
    for scalar in word.unicodeScalars { try expect(scalar) }
    return value
  }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard bytes[safe: at] == UInt8(ascii: scalar) else { return false }
    at += 1
    return true
  }

  private mutating func expect(_ scalar: Unicode.Scalar) throws {
    guard take(scalar) else { throw OrderedJSON.Malformed(at: at) }
  }
}

extension Array {
  fileprivate subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
