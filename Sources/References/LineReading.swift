/// Reading of words, spaces and values. All offsets are into the line's bytes.
extension Line {
  /// Whether a capital letter, of any script that has them, stands at an offset.
  func isCapital(_ at: Int) -> Bool {
    let byte = self[at]
    return byte < 0x80 ? Byte.isCapital(byte) : scalar(at).properties.isUppercase
  }

  /// Whether a letter that is no capital stands at an offset.
  func isSmall(_ at: Int) -> Bool {
    let byte = self[at]
    return byte < 0x80 ? Byte.isLetter(byte) && byte >= 0x61 : scalar(at).properties.isLowercase
  }

  /// Whether a letter of any script stands at an offset.
  func isLetter(_ at: Int) -> Bool {
    let byte = self[at]
    return byte < 0x80 ? Byte.isLetter(byte) : scalar(at).properties.isAlphabetic
  }

  /// Bytes of the character at an offset; at least 1.
  func width(_ at: Int) -> Int { Self.width(of: self[at]) }

  /// The character that begins at an offset; U+0000 where none does.
  func scalar(_ at: Int) -> Unicode.Scalar {
    let count = width(at)
    guard count > 1, at + count <= bytes.count else { return "\0" }
    var value = UInt32(bytes[at]) & (0xFF >> UInt32(count + 1))
    for next in at + 1..<at + count { value = value << 6 | UInt32(bytes[next] & 0x3F) }
    return Unicode.Scalar(value) ?? "\0"
  }

  func skipSpaces(_ at: inout Int) {
    while self[at] == Byte.space { at += 1 }
  }

  /// Offset of the first byte at or after `at` that is no space.
  func afterSpaces(_ at: Int) -> Int {
    var next = at
    skipSpaces(&next)
    return next
  }

  /// Offset of the last byte before `at` that is no space; -1 where none is.
  func beforeSpaces(_ at: Int) -> Int {
    var last = at - 1
    while last >= 0, self[last] == Byte.space { last -= 1 }
    return last
  }

  /// Offset behind the letters, digits, hyphens and apostrophes that begin at `at`.
  func wordEnd(_ at: Int) -> Int {
    var next = at
    while Byte.isWord(self[next]) || self[next] == Byte.hyphen || self[next] == Byte.apostrophe { next += 1 }
    return next
  }

  /// Offset behind the digits that begin at `at`.
  func digitsEnd(_ at: Int) -> Int {
    var next = at
    while Byte.isDigit(self[next]) { next += 1 }
    return next
  }

  /// Offset of the first such byte in a range.
  func firstIndex(of byte: UInt8, in range: Range<Int>) -> Int? {
    range.first { self[$0] == byte }
  }

  /// The range without the spaces and commas, semicolons, colons at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high, Self.isSeparator(self[low]) { low += 1 }
    while low < high, Self.isSeparator(self[high - 1]) { high -= 1 }
    return low..<high
  }

  private static func isSeparator(_ byte: UInt8) -> Bool {
    byte == Byte.space || byte == Byte.comma || byte == Byte.semicolon || byte == Byte.colon
  }

  /// The original characters of a range with single spaces; `nil` when there are none.
  func value(_ range: Range<Int>) -> String? {
    let inner = trimmed(range)
    guard !inner.isEmpty else { return nil }
    for at in inner where fold[at] == Byte.space && (fold[at + 1] == Byte.space || bytes[at] != Byte.space) {
      return collapsed(inner)
    }
    return String(decoding: bytes[inner], as: UTF8.self)
  }

  private func collapsed(_ range: Range<Int>) -> String {
    var out: [UInt8] = []
    for at in range {
      if fold[at] != Byte.space {
        out.append(bytes[at])
      } else if out.last != Byte.space {
        out.append(Byte.space)
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// The folded characters of a range without spaces, for numbers and look-ups.
  func compact(_ range: Range<Int>) -> String {
    var out: [UInt8] = []
    out.reserveCapacity(range.count)
    var at = range.lowerBound
    while at < range.upperBound {
      let byte = fold[at]
      // A long dash was folded into three hyphens.
      if byte != Byte.space, !(byte == Byte.hyphen && out.last == Byte.hyphen) { out.append(byte) }
      at += 1
    }
    return String(decoding: out, as: UTF8.self)
  }
}

/// The range between two offsets; empty where the second lies before the first.
func span(_ low: Int, _ high: Int) -> Range<Int> { low..<max(low, high) }
