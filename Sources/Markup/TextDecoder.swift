/// Bytes of a document as clean UTF-8, and how they became it.
public struct DecodedText: Sendable {
  /// Valid UTF-8 without NUL and without a byte order mark.
  public var bytes: [UInt8]
  /// The encoding that was read, by its WHATWG name in lower case (`utf-8`, `windows-1252`).
  public var encoding: String
  /// Where the encoding's name came from.
  public var evidence: Evidence
  /// The encoding that the transport or the document names, whether or not it was true: its name, or the words that stand
  /// there where they are no name of what the bytes can be in; `nil` where none is named.
  public var declared: String?
  /// Sequences that were not valid in the encoding and are U+FFFD now.
  public var replaced = 0
  /// NULs and other control characters that were taken out.
  public var removed = 0

  /// How the encoding was known.
  public enum Evidence: String, Sendable {
    /// A byte order mark.
    case mark
    /// The transport (HTTP, MIME) or the XML declaration or a `<meta>` element said so.
    case declared
    /// Nothing was declared, and the bytes are valid UTF-8.
    case valid
    /// Nothing was declared, or what was declared is unknown or not true: a statistical guess.
    case guessed
  }
}

/// Bytes of unknown encoding to clean UTF-8.
///
/// Order of belief: byte order mark, transport's charset, `<meta>` or XML declaration, valid UTF-8, uchardet's guess,
/// windows-1252. A declaration of UTF-8 that the bytes do not bear out is believed as long as few sequences are bad
/// (a cut or damaged page), else it is overruled. Only encodings of ``EncodingLabel`` are read: glibc would also
/// decode UTF-7 and EBCDIC, in which mark-up can hide.
public enum TextDecoder {
  /// Decodes a document. Cost: one pass over UTF-8 input, two over others.
  ///
  /// - Parameters:
  ///   - bytes: The document as it was saved.
  ///   - transportCharset: The charset that HTTP or MIME headers name, if any.
  public static func decode(_ bytes: [UInt8], transportCharset: String? = nil) -> DecodedText {
    let transport = transportCharset.map(EncodingDeclaration.init)
    let found = transport?.name == nil ? EncodingDeclaration.find(in: bytes) : nil
    let declaration = transport?.name == nil ? found ?? transport : transport
    var text = decode(bytes, declared: declaration?.name)
    // One mark has been taken off; more of them are no words of the document.
    while text.bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      text.bytes.removeFirst(3)
      text.removed += 1
    }
    text.declared = declaration?.said
    return text
  }

  /// Whether the beginning of a document shows that it is in UTF-8, or shows nothing else.
  public static func isUTF8(_ head: ArraySlice<UInt8>) -> Bool {
    let bytes = Array(head.prefix(4096))
    if let mark = byteOrderMark(bytes) { return mark.label == "utf-8" }
    guard wideWithoutMark(bytes) == nil else { return false }
    return EncodingDeclaration.find(in: bytes)?.name.map { $0 == "utf-8" } ?? true
  }

  /// Whether the characters of a document are of two or four bytes: ASCII is then no part of its encoding.
  public static func isWide(_ head: ArraySlice<UInt8>) -> Bool {
    let bytes = Array(head.prefix(256))
    return byteOrderMark(bytes).map { $0.label != "utf-8" } ?? (wideWithoutMark(bytes) != nil)
  }

  /// Whether bytes that are meant as UTF-8 need no mending.
  public static func isClean(_ bytes: UnsafeRawBufferPointer) -> Bool { UTF8Scan(bytes).isClean }

  /// Cleans bytes that are known to be meant as UTF-8.
  public static func utf8(_ bytes: [UInt8]) -> DecodedText { clean(bytes, UTF8Scan(bytes), evidence: .declared) }

  private static func decode(_ bytes: [UInt8], declared: String?) -> DecodedText {
    if let (label, length) = byteOrderMark(bytes) {
      return read(Array(bytes.dropFirst(length)), as: label, evidence: .mark)
    }
    if let label = wideWithoutMark(bytes) {
      var text = read(bytes, as: label, evidence: .guessed)
      // What can be read shows that it is read rightly (XML 1.0, appendix F).
      if EncodingDeclaration.find(in: text.bytes)?.label.hasPrefix("utf-16") == true { text.evidence = .declared }
      return text
    }
    let scan = UTF8Scan(bytes)
    switch declared {
    case "utf-8":
      guard isOverruled(scan) else { return clean(bytes, scan, evidence: .declared) }
    case .some(let label):
      if scan.invalid == 0, scan.hasNonASCII { return clean(bytes, scan, evidence: .valid) }
      return read(bytes, as: label, evidence: .declared)
    case nil:
      if scan.invalid == 0 { return clean(bytes, scan, evidence: .valid) }
    }
    return read(bytes, as: EncodingGuess.name(of: bytes), evidence: .guessed)
  }

  /// Whether bytes that are said to be UTF-8 are not. Other encodings hardly ever make sound sequences, so that more
  /// bad ones than sound ones tell; fewer are the damage of a page.
  private static func isOverruled(_ scan: UTF8Scan) -> Bool {
    scan.valid == 0 ? scan.invalid > 2 : scan.invalid > 8 && scan.invalid > scan.valid
  }

  private static func read(_ bytes: [UInt8], as label: String, evidence: DecodedText.Evidence) -> DecodedText {
    if label == "utf-8" { return clean(bytes, UTF8Scan(bytes), evidence: evidence) }
    let (converted, replaced) = Converter.convert(bytes, from: label)
    var text = clean(converted, UTF8Scan(converted), evidence: evidence)
    text.encoding = label
    text.replaced += replaced
    return text
  }

  private static func clean(_ bytes: [UInt8], _ scan: UTF8Scan, evidence: DecodedText.Evidence) -> DecodedText {
    var text = DecodedText(bytes: bytes, encoding: "utf-8", evidence: evidence)
    guard scan.invalid > 0 || scan.controls > 0 else { return text }
    text.bytes = scan.repaired(bytes)
    text.replaced = scan.invalid
    text.removed = scan.controls
    return text
  }

  private static func byteOrderMark(_ bytes: [UInt8]) -> (label: String, length: Int)? {
    switch bytes.prefix(4) {
    case [0xFF, 0xFE, 0, 0]: ("utf-32le", 4)
    case [0, 0, 0xFE, 0xFF]: ("utf-32be", 4)
    default:
      switch bytes.prefix(3) {
      case [0xEF, 0xBB, 0xBF]: ("utf-8", 3)
      default:
        switch bytes.prefix(2) {
        case [0xFF, 0xFE]: ("utf-16le", 2)
        case [0xFE, 0xFF]: ("utf-16be", 2)
        default: nil
        }
      }
    }
  }

  /// UTF-16 without a mark: every second byte of the mark-up's ASCII is NUL.
  private static func wideWithoutMark(_ bytes: [UInt8]) -> String? {
    let head = bytes.prefix(256)
    guard head.count >= 32 else { return nil }
    var zeros = (even: 0, odd: 0)
    for (at, byte) in head.enumerated() where byte == 0 {
      if at % 2 == 0 { zeros.even += 1 } else { zeros.odd += 1 }
    }
    let most = head.count * 2 / 5
    if zeros.odd >= most, zeros.even == 0 { return "utf-16le" }
    if zeros.even >= most, zeros.odd == 0 { return "utf-16be" }
    return nil
  }
}
