internal import Glibc

/// Walks over the bytes of an XML document from mark to mark.
public struct MarkupScanner {
  let bytes: [UInt8]
  var at = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Where the first tag stands, behind declarations, instructions and comments; `nil` where text stands before it.
  public static func firstTag(in bytes: [UInt8]) -> Int? {
    var scanner = MarkupScanner(bytes)
    while scanner.looking(at: "<") {
      guard scanner.skipNonElement() else { return scanner.at }
      while scanner.at < bytes.count, bytes[scanner.at] <= 0x20 { scanner.at += 1 }
    }
    return nil
  }

  /// Goes to the next of a byte; to the end, and `false`, where there is none.
  mutating func skip(to byte: UInt8) -> Bool {
    let found = bytes.withUnsafeBufferPointer { buffer -> Int? in
      guard let start = buffer.baseAddress, at < buffer.count else { return nil }
      return memchr(start + at, Int32(byte), buffer.count - at).map { UnsafeRawPointer($0) - UnsafeRawPointer(start) }
    }
    at = found ?? bytes.count
    return found != nil
  }

  /// Goes to the next `<` or `&`.
  mutating func skipToMarkup() -> Bool {
    while at < bytes.count, bytes[at] != UInt8(ascii: "<"), bytes[at] != UInt8(ascii: "&") { at += 1 }
    return at < bytes.count
  }

  /// Whether a word stands here.
  func looking(at word: StaticString) -> Bool {
    guard at + word.utf8CodeUnitCount <= bytes.count else { return false }
    return bytes.withUnsafeBytes { buffer in
      guard let start = buffer.baseAddress else { return false }
      return memcmp(start + at, word.utf8Start, word.utf8CodeUnitCount) == 0
    }
  }

  /// Goes behind a word; to the end where it does not stand.
  mutating func skip(behind word: StaticString) {
    while skip(to: word.utf8Start[0]) {
      if looking(at: word) {
        at += word.utf8CodeUnitCount
        return
      }
      at += 1
    }
  }

  /// Goes behind a comment, processing instruction, CDATA section or declaration that begins here; `false` where a tag
  /// begins.
  mutating func skipNonElement() -> Bool {
    if looking(at: "<!--") {
      at += 4
      skip(behind: "-->")
    } else if looking(at: "<?") {
      skip(behind: "?>")
    } else if looking(at: "<![CDATA[") {
      skip(behind: "]]>")
    } else if looking(at: "<!") {
      skipDeclaration()
    } else {
      return false
    }
    return true
  }

  /// Goes behind a declaration, with all that stands in its brackets and quotes.
  mutating func skipDeclaration() {
    var depth = 0
    at += 2
    while at < bytes.count {
      switch bytes[at] {
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        let quote = bytes[at]
        at += 1
        _ = skip(to: quote)
      case UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "]"): depth -= 1
      case UInt8(ascii: ">") where depth <= 0:
        at += 1
        return
      case UInt8(ascii: "<") where looking(at: "<!--") || looking(at: "<?"):
        _ = skipNonElement()
        continue
      default: break
      }
      at += 1
    }
    at = bytes.count
  }

  /// The reference to a named entity that begins here: its name, and where it ends.
  var entity: (name: ArraySlice<UInt8>, end: Int)? {
    let start = at + 1
    var end = start
    while end < bytes.count, end - start <= CharacterEntities.longestName, Self.isNameByte(bytes[end]) { end += 1 }
    guard end > start, end < bytes.count, bytes[end] == UInt8(ascii: ";") else { return nil }
    return (bytes[start..<end], end + 1)
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || (byte >= 0x30 && byte <= 0x39) || byte == UInt8(ascii: ".")
      || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
  }
}
