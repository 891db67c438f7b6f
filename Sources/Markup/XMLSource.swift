internal import Glibc

/// What is done to the bytes of an XML document before libxml2 sees them: the document type declaration is blanked out,
/// and references to named characters are replaced.
///
/// So no declaration is ever read: no entity expands, no parameter entity doubles (sixteen of them hang libxml2 2.9.14
/// for good), nothing outside the document can be named. What a DTD would have defined is taken from
/// ``CharacterEntities``.
struct XMLSource {
  /// The bytes to be parsed, with the line ends of the source.
  private(set) var bytes: [UInt8]
  /// Names of references that no table knows, each once; they stay in the text as they are written.
  private(set) var unknownEntities: [String] = []

  /// Prepares a document. One or two passes by `memchr`; a copy is made only where something is replaced.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if let declaration = Self.documentType(in: bytes) { blank(declaration) }
    if hasNamedEntities { replaceEntities() }
  }

  /// Keeps the line feeds, so that the lines of what follows stay the same.
  private mutating func blank(_ range: Range<Int>) {
    for at in range where bytes[at] != 0x0A { bytes[at] = 0x20 }
  }

  /// Where `<!DOCTYPE … >` stands, which is before the first element or nowhere.
  private static func documentType(in bytes: [UInt8]) -> Range<Int>? {
    var scanner = MarkupScanner(bytes)
    while scanner.skip(to: UInt8(ascii: "<")) {
      let start = scanner.at
      if scanner.looking(at: "<!DOCTYPE") {
        scanner.skipDeclaration()
        return start..<scanner.at
      }
      guard scanner.skipNonElement() else { return nil }
    }
    return nil
  }

  /// Whether there is a reference to a name other than XML's own five.
  private var hasNamedEntities: Bool {
    var scanner = MarkupScanner(bytes)
    while scanner.skip(to: UInt8(ascii: "&")) {
      if scanner.entity.map({ !Self.isPredefined($0.name) }) ?? false { return true }
      scanner.at += 1
    }
    return false
  }

  private mutating func replaceEntities() {
    var replaced: [UInt8] = []
    replaced.reserveCapacity(bytes.count)
    var unknown: Set<[UInt8]> = []
    var scanner = MarkupScanner(bytes)
    var copied = 0
    while scanner.skipToMarkup() {
      if bytes[scanner.at] == UInt8(ascii: "<") {
        // Comments, instructions and CDATA hold no references.
        if !scanner.skipNonElement() { scanner.at += 1 }
        continue
      }
      guard let entity = scanner.entity, !Self.isPredefined(entity.name) else {
        scanner.at += 1
        continue
      }
      replaced += bytes[copied..<scanner.at]
      if let text = CharacterEntities.utf8(named: entity.name) {
        replaced += Self.escaped(text)
      } else {
        replaced += Array("&amp;".utf8) + entity.name + [UInt8(ascii: ";")]
        if unknown.count < 16, unknown.insert(Array(entity.name)).inserted {
          unknownEntities.append(String(decoding: entity.name, as: UTF8.self))
        }
      }
      scanner.at = entity.end
      copied = entity.end
    }
    bytes = replaced + bytes[copied...]
  }

  /// `&lbrace;` and the like are no mark-up, but `&nvlt;` begins with `<`.
  private static func escaped(_ text: [UInt8]) -> [UInt8] {
    text.flatMap { byte -> [UInt8] in
      switch byte {
      case UInt8(ascii: "<"): Array("&lt;".utf8)
      case UInt8(ascii: "&"): Array("&amp;".utf8)
      case UInt8(ascii: "\""): Array("&quot;".utf8)
      default: [byte]
      }
    }
  }

  private static func isPredefined(_ name: ArraySlice<UInt8>) -> Bool {
    switch name.count {
    case 2: name.elementsEqual("lt".utf8) || name.elementsEqual("gt".utf8)
    case 3: name.elementsEqual("amp".utf8)
    case 4: name.elementsEqual("quot".utf8) || name.elementsEqual("apos".utf8)
    default: false
    }
  }
}

/// Walks over the bytes of an XML document from mark to mark.
struct MarkupScanner {
  let bytes: [UInt8]
  var at = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

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
