extension [UInt8] {
  /// Appends words of the format's own.
  mutating func append(_ text: StaticString) {
    append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }
}

extension String {
  /// The text on one line: runs of white space and control characters (C0, C1, U+2028, U+2029) are one space, and none
  /// stands at an end. A text that is so already comes back as it is.
  var onOneLine: String {
    guard mayNeedCleaning else { return self }
    var line = String.UnicodeScalarView()
    var isApart = false
    for scalar in unicodeScalars {
      guard !scalar.isBlank else {
        isApart = true
        continue
      }
      if isApart, !line.isEmpty { line.append(" ") }
      isApart = false
      line.append(scalar)
    }
    return String(line)
  }

  private var mayNeedCleaning: Bool {
    var previous: UInt8 = 0x20
    for byte in utf8 {
      // C2 and E2 begin the blanks that are not ASCII, and much else: those texts are looked at whole.
      if byte < 0x20 || byte == 0x7F || byte == 0xC2 || byte == 0xE2 || (byte == 0x20 && previous == 0x20) {
        return true
      }
      previous = byte
    }
    return previous == 0x20 && !isEmpty
  }
}

extension Unicode.Scalar {
  /// Whether it is a space, ends a line or steers a terminal; no-break spaces are kept.
  fileprivate var isBlank: Bool {
    switch value {
    case 0...0x20, 0x7F...0x9F, 0x2028, 0x2029: true
    default: false
    }
  }
}
