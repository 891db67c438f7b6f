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
  /// Whether the document type declares entities or attributes by itself, which words may depend on.
  private(set) var hasDeclarations = false
  /// Names of references that no table knows, each once; they stay in the text as they are written.
  private(set) var unknownEntities: [String] = []

  /// Prepares a document. One or two passes by `memchr`; a copy is made only where something is replaced.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if let declaration = Self.documentType(in: bytes) {
      let inside = bytes[declaration]
      hasDeclarations = inside.range(of: "<!ENTITY") != nil || inside.range(of: "<!ATTLIST") != nil
      blank(declaration)
    }
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
