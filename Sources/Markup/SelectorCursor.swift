/// A place in the text of a selector, and the words that may stand there.
///
/// It works on bytes: the program reads some hundred selectors each time it starts.
struct SelectorCursor {
  private let bytes: [UInt8]
  /// The offset of the next byte.
  var at = 0

  init(_ source: String) { bytes = Array(source.utf8) }

  /// The next character, as far as it is ASCII; `nil` at the end.
  var next: Unicode.Scalar? { at < bytes.count ? Unicode.Scalar(bytes[at]) : nil }

  /// What was read from an offset on.
  func source(from start: Int) -> String { String(decoding: bytes[start..<at], as: UTF8.self) }

  /// A digest of what was read from an offset on.
  func digest(from start: Int) -> UInt64 {
    var digest = Digest()
    for byte in bytes[start..<at] { digest.add(byte) }
    return digest.value
  }

  /// A quoted string, or an identifier.
  mutating func value() throws -> String {
    skipSpace()
    guard next == "\"" || next == "'" else { return try requiredIdentifier("a value") }
    let quote = bytes[at]
    let start = at + 1
    at = start
    while at < bytes.count, bytes[at] != quote { at += 1 }
    guard at < bytes.count else { throw error("a string that does not end") }
    at += 1
    return String(decoding: bytes[start..<at - 1], as: UTF8.self)
  }

  /// A name, its escapes resolved; `nil` where none stands.
  mutating func identifier() -> String? {
    let start = at
    while at < bytes.count, isName(bytes[at]) { at += 1 }
    var name = String(decoding: bytes[start..<at], as: UTF8.self)
    while at + 1 < bytes.count, bytes[at] == UInt8(ascii: "\\") {
      at += 1
      name.unicodeScalars.append(escaped())
      let rest = at
      while at < bytes.count, isName(bytes[at]) { at += 1 }
      name += String(decoding: bytes[rest..<at], as: UTF8.self)
    }
    return name.isEmpty ? nil : name
  }

  /// What follows a backslash: up to six hexadecimal digits and one space, or any other character as it is.
  private mutating func escaped() -> Unicode.Scalar {
    let digits = bytes[at...].prefix(6).prefix { Unicode.Scalar($0).properties.isASCIIHexDigit }
    guard let number = UInt32(String(decoding: digits, as: UTF8.self), radix: 16) else {
      let scalar = String(decoding: bytes[at...].prefix(4), as: UTF8.self).unicodeScalars.first ?? "\u{FFFD}"
      at += UTF8.width(scalar)
      return scalar
    }
    at += digits.count
    if at < bytes.count, bytes[at] <= 0x20 { at += 1 }
    return number == 0 ? "\u{FFFD}" : Unicode.Scalar(number) ?? "\u{FFFD}"
  }

  /// A name that must stand here.
  mutating func requiredIdentifier(_ what: String) throws -> String {
    guard let name = identifier() else { throw error("expected \(what)") }
    return name
  }

  /// Letters, digits, `-`, `_`, and everything outside ASCII, as CSS has it.
  private func isName(_ byte: UInt8) -> Bool {
    let lower = byte | 0x20
    return (lower >= 0x61 && lower <= 0x7A) || (byte >= 0x30 && byte <= 0x39) || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: "_") || byte >= 0x80
  }

  /// Goes over white space; says whether there was any.
  @discardableResult
  mutating func skipSpace() -> Bool {
    let start = at
    while at < bytes.count, bytes[at] <= 0x20 { at += 1 }
    return at > start
  }

  /// Goes over one character, if it stands here.
  mutating func skip(_ character: Unicode.Scalar) -> Bool {
    guard at < bytes.count, bytes[at] == UInt8(ascii: character) else { return false }
    at += 1
    return true
  }

  /// The character that stands here, for messages.
  var here: Character { String(decoding: bytes[at...].prefix(32), as: UTF8.self).first ?? " " }

  /// A mistake at this place.
  func error(_ message: String) -> SelectorError {
    SelectorError(message: message, column: String(decoding: bytes[..<at], as: UTF8.self).count + 1)
  }
}

/// A number by which equal bytes are found, to be compared: FNV-1a, 64 bits.
struct Digest {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func add(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }

  /// That of some words.
  static func of(_ words: [String]) -> UInt64 {
    var digest = Digest()
    for word in words {
      for byte in word.utf8 { digest.add(byte) }
      digest.add(0)
    }
    return digest.value
  }
}
