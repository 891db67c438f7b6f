internal import Glibc

/// Finds an element with more attributes than a limit, before libxml2 sees it: its check for doubled attributes is
/// quadratic (100,000 take longer than ten seconds), and no setting of it bounds them.
enum AttributeFlood {
  /// The line of the first such element, or `nil`. One pass over the bytes inside tags; text is skipped by `memchr`.
  ///
  /// - Parameter isHTML: Whether `script` and `style` hold text that looks like tags.
  static func line(in bytes: [UInt8], limit: Int, isHTML: Bool = true) -> Int? {
    bytes.withUnsafeBufferPointer { buffer in
      // An attribute takes two bytes at the least, so that a small page cannot hold a flood.
      guard let start = buffer.baseAddress, buffer.count > limit * 2 else { return nil }
      var scanner = TagScanner(bytes: start, count: buffer.count, isHTML: isHTML)
      while let tag = scanner.next() {
        if tag.attributes > limit { return 1 + buffer[..<tag.start].count { $0 == UInt8(ascii: "\n") } }
      }
      return nil
    }
  }
}

/// Walks from tag to tag and counts the attributes in each.
///
/// It cuts a page as libxml2 2.9's own HTML parser does, oddities included: where the two disagreed on the end of a
/// comment, a value or a script, a flood could hide.
private struct TagScanner {
  let bytes: UnsafePointer<UInt8>
  let count: Int
  let isHTML: Bool
  var at = 0

  /// The next start tag's offset and the number of its attributes; `nil` at the end.
  mutating func next() -> (start: Int, attributes: Int)? {
    while skip(to: UInt8(ascii: "<")) {
      let start = at
      at += 1
      if isAt("!"), looking(at: "!--") {
        skipComment()
      } else if at < count, Self.beginsName(bytes[at]) {
        let nameStart = at
        skipName()
        let name = nameStart..<at
        let (attributes, isEmpty) = readAttributes()
        if isHTML, !isEmpty, isName("script", name) || isName("style", name) { skipRawText(name) }
        return (start, attributes)
      }
    }
    return nil
  }

  /// Counts attributes up to the end of the tag, and stands behind it; says whether that was `/>`.
  private mutating func readAttributes() -> (count: Int, isEmpty: Bool) {
    var attributes = 0
    while at < count {
      if bytes[at] == UInt8(ascii: ">") || isAtEmptyEnd {
        let isEmpty = bytes[at] != UInt8(ascii: ">")
        at += isEmpty ? 2 : 1
        return (attributes, isEmpty)
      }
      if Self.isBlank(bytes[at]) {
        at += 1
      } else {
        attributes += 1
        skipAttribute()
      }
    }
    return (attributes, false)
  }

  /// A name with perhaps a value; what is no name goes up to the next blank.
  private mutating func skipAttribute() {
    let start = at
    skipName()
    guard at > start else {
      while at < count, !Self.isBlank(bytes[at]), bytes[at] != UInt8(ascii: ">"), !isAtEmptyEnd { at += 1 }
      return
    }
    while at < count, Self.isBlank(bytes[at]) { at += 1 }
    guard isAt("=") else { return }
    at += 1
    while at < count, Self.isBlank(bytes[at]) { at += 1 }
    skipValue()
  }

  private mutating func skipValue() {
    guard at < count else { return }
    let quote = bytes[at]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      at += 1
      if skip(to: quote) { at += 1 }
    } else {
      while at < count, !Self.isBlank(bytes[at]), bytes[at] != UInt8(ascii: ">") { at += 1 }
    }
  }

  /// A name ends after 100 bytes, where libxml2's buffer does.
  private mutating func skipName() {
    let start = at
    guard at < count, Self.beginsName(bytes[at]) || bytes[at] == UInt8(ascii: ".") else { return }
    while at < count, at - start < 100, Self.continuesName(bytes[at]) { at += 1 }
  }

  /// A comment ends with `-->` or `--!>`, and `<!-->` and `<!--->` are whole ones.
  private mutating func skipComment() {
    at += 3
    if looking(at: ">") || looking(at: "->") { return }
    while skip(to: UInt8(ascii: "-")) {
      if looking(at: "-->") || looking(at: "--!>") { return }
      at += 1
    }
  }

  /// The content of `script` and `style` is no mark-up: `a<b` in it begins no tag.
  private mutating func skipRawText(_ name: Range<Int>) {
    while skip(to: UInt8(ascii: "<")) {
      if looking(at: "</"), name.count <= count - at - 2,
        name.allSatisfy({ bytes[$0] | 0x20 == bytes[at + 2 + $0 - name.lowerBound] | 0x20 })
      {
        return
      }
      at += 1
    }
  }

  /// Goes to the next of a byte; to the end, and `false`, where there is none.
  private mutating func skip(to byte: UInt8) -> Bool {
    guard at < count, let found = memchr(bytes + at, Int32(byte), count - at) else {
      at = count
      return false
    }
    at = UnsafeRawPointer(found) - UnsafeRawPointer(bytes)
    return true
  }

  private func isAt(_ byte: Unicode.Scalar) -> Bool { at < count && bytes[at] == UInt8(ascii: byte) }

  /// Whether `/>` stands here.
  private var isAtEmptyEnd: Bool { isAt("/") && at + 1 < count && bytes[at + 1] == UInt8(ascii: ">") }

  private func looking(at word: StaticString) -> Bool {
    at + word.utf8CodeUnitCount <= count && memcmp(bytes + at, word.utf8Start, word.utf8CodeUnitCount) == 0
  }

  /// Whether a name in any case is this word.
  private func isName(_ word: StaticString, _ name: Range<Int>) -> Bool {
    name.count == word.utf8CodeUnitCount
      && name.allSatisfy { bytes[$0] | 0x20 == word.utf8Start[$0 - name.lowerBound] }
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }

  private static func beginsName(_ byte: UInt8) -> Bool {
    (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ":")
  }

  private static func continuesName(_ byte: UInt8) -> Bool {
    beginsName(byte) || (byte >= 0x30 && byte <= 0x39) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
  }
}
