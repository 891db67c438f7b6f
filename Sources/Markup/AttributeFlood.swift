/// Finds an element with more attributes than a limit, before libxml2 sees it: its check for doubled attributes is
/// quadratic (100,000 take longer than ten seconds), and no setting of it bounds them.
enum AttributeFlood {
  /// The line of the first such element, or `nil`. One pass over the bytes inside tags; text is skipped by `memchr`.
  static func line(in bytes: [UInt8], limit: Int) -> Int? {
    bytes.withUnsafeBufferPointer { buffer in
      // An attribute takes two bytes at the least, so that a small page cannot hold a flood.
      guard buffer.count > limit * 2 else { return nil }
      var scanner = TagScanner(bytes: buffer)
      while let tag = scanner.next() {
        if tag.attributes > limit { return 1 + buffer[..<tag.start].count { $0 == UInt8(ascii: "\n") } }
      }
      return nil
    }
  }
}

/// Walks from tag to tag and counts what stands in each.
private struct TagScanner {
  let bytes: UnsafeBufferPointer<UInt8>
  var at = 0

  init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The next start tag's offset and the number of its attributes; `nil` at the end.
  mutating func next() -> (start: Int, attributes: Int)? {
    while let start = bytes[at...].firstIndex(of: UInt8(ascii: "<")) {
      at = start + 1
      guard at < bytes.count else { return nil }
      if bytes[at] == UInt8(ascii: "!") {
        skipComment()
      } else if bytes[at] | 0x20 >= UInt8(ascii: "a"), bytes[at] | 0x20 <= UInt8(ascii: "z") {
        let name = at
        let count = attributes()
        skipRawText(tagAt: name)
        return (start, count)
      }
    }
    return nil
  }

  /// Counts words outside quotes up to the end of the tag, and stands behind it.
  private mutating func attributes() -> Int {
    var count = 0
    var isInWord = true
    while at < bytes.count {
      let byte = bytes[at]
      at += 1
      switch byte {
      case UInt8(ascii: ">"): return count
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        while at < bytes.count, bytes[at] != byte { at += 1 }
        at += 1
        isInWord = false
      case 0x20, 0x09, 0x0A, 0x0D, 0x0C, UInt8(ascii: "/"), UInt8(ascii: "="): isInWord = false
      default:
        if !isInWord { count += 1 }
        isInWord = true
      }
    }
    at = min(at, bytes.count)
    return count
  }

  private mutating func skipComment() {
    guard at + 2 < bytes.count, bytes[at + 1] == UInt8(ascii: "-"), bytes[at + 2] == UInt8(ascii: "-") else { return }
    at += 3
    while at + 2 < bytes.count {
      if bytes[at] == UInt8(ascii: "-"), bytes[at + 1] == UInt8(ascii: "-"), bytes[at + 2] == UInt8(ascii: ">") { return }
      at += 1
    }
  }

  /// The content of `script` and `style` is no mark-up: `a<b` in it begins no tag.
  private mutating func skipRawText(tagAt name: Int) {
    for raw in [StaticString("script"), "style"] where matches(raw, at: name) {
      while at + 2 < bytes.count {
        if bytes[at] == UInt8(ascii: "<"), bytes[at + 1] == UInt8(ascii: "/"), matches(raw, at: at + 2) { return }
        at += 1
      }
    }
  }

  private func matches(_ word: StaticString, at start: Int) -> Bool {
    guard start + word.utf8CodeUnitCount <= bytes.count else { return false }
    return (0..<word.utf8CodeUnitCount).allSatisfy { bytes[start + $0] | 0x20 == word.utf8Start[$0] }
  }
}
