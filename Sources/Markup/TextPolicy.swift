extension String {
  /// The text under the text policy; a line feed is kept where `keepsLines` is set. Doing it twice changes nothing.
  public func underTextPolicy(keepsLines: Bool = false) -> String {
    var collector = TextCollector(keepsLines: keepsLines)
    guard keepsLines else {
      collector.append(self)
      return collector.take()
    }
    var text = self
    text.withUTF8 { bytes in
      for line in bytes.split(separator: 0x0A) {
        collector.append(UnsafeBufferPointer(rebasing: line))
        collector.breakLine()
      }
    }
    return collector.take()
  }
}

/// What of Unicode's composition the text policy knows by itself.
enum Composition {
  /// Whether a scalar is known to be as NFC has it, whatever stands beside it: no mark, no letter that could be one with
  /// the next, no double of another scalar. Known are Greek and Cyrillic letters and the signs that are common in running
  /// text (U+0380–04FF but for U+0387 and the Cyrillic marks, U+2000–20BF, U+2180–22FF), by the Unicode data's NFC_QC.
  static func isKnown(_ source: UnsafeBufferPointer<UInt8>, _ at: Int, _ length: Int) -> Bool {
    guard length > 1 else { return false }
    let second = source[at + 1]
    switch (source[at], length) {
    case (0xCE, 2): return second != 0x87
    case (0xCF, 2), (0xD0, 2), (0xD1, 2): return true
    case (0xD2, 2): return second > 0x87
    case (0xD3, 2): return true
    case (0xE2, 3): return second <= 0x82 || (0x86...0x8B).contains(second)
    default: return false
    }
  }

  /// Text with U+034F after every thirty combining marks in a row (UAX #15, Stream-Safe Text), which no language
  /// comes near: to put a run of them into order takes time with the square of its length.
  static func streamSafe(_ text: String) -> String {
    guard text.utf8.count > 60 else { return text }
    var safe = String.UnicodeScalarView()
    var copied = text.startIndex
    var run = 0
    for at in text.unicodeScalars.indices {
      run = text.unicodeScalars[at].properties.canonicalCombiningClass == .notReordered ? 0 : run + 1
      guard run > 30 else { continue }
      safe.append(contentsOf: text.unicodeScalars[copied..<at])
      safe.append("\u{34F}")
      copied = at
      run = 1
    }
    guard copied > text.startIndex else { return text }
    safe.append(contentsOf: text.unicodeScalars[copied...])
    return String(safe)
  }
}
