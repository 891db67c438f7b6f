/// Strings and numbers, and stepping over what is not asked for.
extension JSONReader {
  private static let quote = UInt8(ascii: "\"")
  private static let backslash = UInt8(ascii: "\\")

  /// Reads a string.
  mutating func string() throws(RecordError) -> String {
    try expect(Self.quote)
    let start = at
    guard try plainRun() == Self.backslash else {
      at += 1
      return try text(UnsafeBufferPointer(rebasing: bytes[start..<(at - 1)]))
    }
    return try escapedString(from: start)
  }

  /// Goes to the next quotation mark or backslash and gives it.
  private mutating func plainRun() throws(RecordError) -> UInt8 {
    while at < bytes.count {
      let byte = bytes[at]
      if byte == Self.quote || byte == Self.backslash { return byte }
      guard byte >= 0x20 else { throw error("a control character in a string") }
      at += 1
    }
    throw error("the line breaks off in a string")
  }

  private func text(_ utf8: UnsafeBufferPointer<UInt8>) throws(RecordError) -> String {
    guard let text = String(validating: utf8, as: UTF8.self) else {
      throw error("a string that is not UTF-8 ends here")
    }
    return text
  }

  /// Reads on in a string of which the first backslash has been found.
  private mutating func escapedString(from start: Int) throws(RecordError) -> String {
    var utf8 = Array(bytes[start..<at])
    while bytes[at] == Self.backslash {
      at += 1
      try utf8.append(contentsOf: UTF8.encode(escape()) ?? UTF8.encodedReplacementCharacter)
      let runStart = at
      _ = try plainRun()
      utf8 += bytes[runStart..<at]
    }
    at += 1
    return try utf8.withUnsafeBufferPointer { (utf8) throws(RecordError) in try text(utf8) }
  }

  /// The character that an escape stands for, behind its backslash.
  private mutating func escape() throws(RecordError) -> Unicode.Scalar {
    guard at < bytes.count else { throw error("the line breaks off in a string") }
    at += 1
    switch bytes[at - 1] {
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "u"): return try numberedScalar()
    case let byte where byte == Self.quote || byte == Self.backslash || byte == UInt8(ascii: "/"):
      return Unicode.Scalar(byte)
    default: throw error("an unknown escape")
    }
  }

  /// The character of four hexadecimal digits, or of two times four that make a pair.
  private mutating func numberedScalar() throws(RecordError) -> Unicode.Scalar {
    let first = try fourDigits()
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard (0xD800...0xDBFF).contains(first), at + 1 < bytes.count, bytes[at] == Self.backslash,
      bytes[at + 1] == UInt8(ascii: "u")
    else { throw error("half a surrogate pair") }
    at += 2
    let second = try fourDigits()
    guard (0xDC00...0xDFFF).contains(second),
      let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    else { throw error("half a surrogate pair") }
    return scalar
  }

  private mutating func fourDigits() throws(RecordError) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard at < bytes.count, let digit = Character(Unicode.Scalar(bytes[at])).hexDigitValue else {
        throw error("expected four hexadecimal digits")
      }
      value = value << 4 | UInt32(digit)
      at += 1
    }
    return value
  }

  /// Reads a whole number.
  mutating func integer() throws(RecordError) -> Int {
    _ = peek()
    let start = at
    try stepOverNumber()
    guard let number = Int(String(decoding: bytes[start..<at], as: UTF8.self)) else {
      throw RecordError("expected a whole number", offset: start)
    }
    return number
  }

  private mutating func stepOverNumber() throws(RecordError) {
    func byte(_ at: Int) -> UInt8 { at < bytes.count ? bytes[at] : 0 }
    func digits(_ at: inout Int) -> Bool {
      let start = at
      while (0x30...0x39).contains(byte(at)) { at += 1 }
      return at > start
    }
    if peek() == UInt8(ascii: "-") { at += 1 }
    let hasLeadingZero = byte(at) == 0x30 && (0x30...0x39).contains(byte(at + 1))
    guard !hasLeadingZero, digits(&at) else { throw expected("a value") }
    if byte(at) == UInt8(ascii: ".") {
      at += 1
      guard digits(&at) else { throw expected("a digit") }
    }
    if byte(at) | 0x20 == UInt8(ascii: "e") {
      at += byte(at + 1) == UInt8(ascii: "+") || byte(at + 1) == UInt8(ascii: "-") ? 2 : 1
      guard digits(&at) else { throw expected("a digit") }
    }
  }

  // MARK: Stepping over

  /// Steps over one value of any kind, which must be JSON.
  mutating func skip() throws(RecordError) {
    var closers: [UInt8] = []
    repeat {
      if try stepInto(&closers) { continue }
      while let closer = closers.last {
        if peek() == closer {
          at += 1
          closers.removeLast()
          continue
        }
        try expect(UInt8(ascii: ","))
        if closer == UInt8(ascii: "}") { try stepOverKey() }
        break
      }
    } while !closers.isEmpty
  }

  /// Steps over a scalar or an empty object or list, or into one that is not empty; says whether it did the latter.
  private mutating func stepInto(_ closers: inout [UInt8]) throws(RecordError) -> Bool {
    let byte = peek()
    switch byte {
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      at += 1
      let closer = byte + 2
      guard peek() != closer else {
        at += 1
        return false
      }
      closers.append(closer)
      if byte == UInt8(ascii: "{") { try stepOverKey() }
      return true
    case Self.quote: try stepOverString()
    case UInt8(ascii: "t"), UInt8(ascii: "f"): _ = try flag()
    case UInt8(ascii: "n"): _ = try stepOver("null")
    default: try stepOverNumber()
    }
    return false
  }

  private mutating func stepOverKey() throws(RecordError) {
    try stepOverString()
    try expect(UInt8(ascii: ":"))
  }

  private mutating func stepOverString() throws(RecordError) {
    try expect(Self.quote)
    while try plainRun() == Self.backslash {
      at += 1
      _ = try escape()
    }
    at += 1
  }
}
