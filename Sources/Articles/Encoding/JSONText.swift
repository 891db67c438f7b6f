/// The lexical part of JSON: names, strings, numbers and the commas between them.
extension JSONWriter {
  /// Writes ASCII as it is.
  mutating func append(_ text: StaticString) {
    bytes.append(text)
  }

  /// Writes the comma that parts a value from the one before it, unless it is the first or the comma stands already.
  mutating func separate() {
    switch bytes.last {
    case UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: ","): break
    default: bytes.append(UInt8(ascii: ","))
    }
  }

  /// Writes a key, which needs no escapes, and its colon.
  mutating func name(_ key: StaticString) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    append(key)
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
  }

  /// Writes a key that is data, and its colon.
  mutating func name(_ key: String) {
    separate()
    quoted(key)
    bytes.append(UInt8(ascii: ":"))
  }

  /// Writes a key and what stands for an absent value, where absent keys are to be filled.
  mutating func absent(_ key: StaticString, _ value: StaticString) {
    guard fillsAbsentKeys else { return }
    name(key)
    append(value)
  }

  /// Writes a number in decimal digits.
  mutating func decimal(_ value: Int) {
    if value < 0 { append("-") }
    let start = bytes.count
    var rest = value.magnitude
    repeat {
      bytes.append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    } while rest > 0
    bytes.reverse(from: start)
  }

  /// Writes a string in quotation marks. All is copied as it stands but `"`, `\`, the control characters of C0 and C1,
  /// U+007F, U+2028 and U+2029: RFC 8259 asks for the first three, line-based tools trip over the others.
  mutating func quoted(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    if text.utf8.withContiguousStorageIfAvailable({ escape($0) }) == nil {
      Array(text.utf8).withUnsafeBufferPointer { escape($0) }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Copies UTF-8, whole runs at once between the characters that need an escape.
  private mutating func escape(_ text: UnsafeBufferPointer<UInt8>) {
    var runStart = 0
    var at = 0
    while at < text.count {
      if at + 8 <= text.count, Self.isPlain(eightFrom: at, of: text) {
        at += 8
        continue
      }
      if isPlain(text[at]) {
        at += 1
        continue
      }
      let (escape, length) = Escape.at(at, of: text)
      if let escape {
        if let start = text.baseAddress { bytes.append(start + runStart, at - runStart) }
        append(escape)
        runStart = at + length
      }
      at += length
    }
    if let start = text.baseAddress { bytes.append(start + runStart, text.count - runStart) }
  }

  /// Whether eight bytes are ASCII that needs no escape: no high bit, none below 0x20, no `"`, no `\`, no 0x7F.
  private static func isPlain(eightFrom at: Int, of text: UnsafeBufferPointer<UInt8>) -> Bool {
    let word = UnsafeRawBufferPointer(text).loadUnaligned(fromByteOffset: at, as: UInt64.self)
    let ones: UInt64 = 0x0101_0101_0101_0101
    // Where a byte is 0 after the exclusive or, taking 1 off borrows into its high bit.
    let quote = (word ^ (ones &* 0x22)) &- ones
    let backslash = (word ^ (ones &* 0x5C)) &- ones
    let odd = (word &- ones &* 0x20) | (word &+ ones) | word | quote | backslash
    return odd & (ones << 7) == 0
  }

  /// Whether a byte needs no escape, whatever follows it; most bytes are decided here.
  private func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0x21, 0x23...0x5B, 0x5D...0x7E: true
    case 0x80...0xC1, 0xC3...0xE1, 0xE3...0xFF: true
    default: false
    }
  }

  private mutating func append(_ escape: Escape) {
    bytes.append(UInt8(ascii: "\\"))
    switch escape {
    case .letter(let letter): bytes.append(letter)
    case .scalar(let scalar):
      bytes.append(UInt8(ascii: "u"))
      for shift in [12, 8, 4, 0] as [UInt16] {
        let digit = UInt8(scalar >> shift & 0xF)
        bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
      }
    }
  }
}

/// How a character that is not copied as it stands is written after the backslash.
private enum Escape {
  /// The character itself, or `n` for a line feed.
  case letter(UInt8)
  /// `u` and four hexadecimal digits.
  case scalar(UInt16)

  /// The escape of the character at an index, `nil` where it needs none, and how many bytes it takes up in the text.
  static func at(_ index: Int, of text: UnsafeBufferPointer<UInt8>) -> (escape: Escape?, length: Int) {
    let byte = text[index]
    let next = index + 1 < text.count ? text[index + 1] : 0
    let last = index + 2 < text.count ? text[index + 2] : 0
    return switch (byte, next, last) {
    case (UInt8(ascii: "\""), _, _), (UInt8(ascii: "\\"), _, _): (.letter(byte), 1)
    case (UInt8(ascii: "\n"), _, _): (.letter(UInt8(ascii: "n")), 1)
    case (0..<0x20, _, _), (0x7F, _, _): (.scalar(UInt16(byte)), 1)
    case (0xC2, 0x80...0x9F, _): (.scalar(UInt16(next)), 2)
    case (0xE2, 0x80, 0xA8...0xA9): (.scalar(0x2000 + UInt16(last & 0x3F)), 3)
    default: (nil, 1)
    }
  }
}
