/// The spelling of DOIs, on UTF-8 bytes.
enum DOIText {
  /// What publishers' addresses put behind the DOI of an article.
  private static let views: [StaticString] = [
    "/full/html", "/full", "/full.pdf", "/fulltext", "/abstract", "/abs", "/pdf", "/epdf", "/epub", "/meta", "/html",
    "/references", "/figures", "/summary", ".pdf", ".full", ".abstract", ".full.pdf", ".full.html", ".long", "/",
  ]

  /// Where `10.` and a registrant stand first.
  static func start(in cursor: ByteCursor) -> Int? {
    cursor.bytes.indices.first { isStart($0, in: cursor) }
  }

  /// Whether `10.`, four to nine digits, perhaps further groups of digits, and a slash stand at `index`. Printers glue
  /// DOIs to the number before (`11348110.1016/j.jpba.2020.113481`); then a letter must follow the slash.
  static func isStart(_ index: Int, in cursor: ByteCursor) -> Bool {
    guard cursor.spells("10.", at: index), let suffix = suffix(from: index, in: cursor) else { return false }
    return cursor.byte(at: index - 1)?.isASCIIDigit != true || cursor.byte(at: suffix)?.isASCIILetter == true
  }

  /// Where the suffix of the DOI at `index` begins.
  private static func suffix(from index: Int, in cursor: ByteCursor) -> Int? {
    var at = index + 3
    let registrant = at
    while at - registrant < 10, cursor.byte(at: at)?.isASCIIDigit == true { at += 1 }
    guard (4...9).contains(at - registrant) else { return nil }
    // Bounded, so that a long row of such groups is not read once from each of them.
    while at - registrant < 40, let byte = cursor.byte(at: at), byte.isASCIIDigit || byte == 0x2E { at += 1 }
    guard cursor.byte(at: at) == 0x2F, cursor.byte(at: at - 1) != 0x2E else { return nil }
    return at + 1
  }

  /// Steps over the DOI that begins here, up to white space or a quotation mark.
  static func scan(_ cursor: inout ByteCursor) -> Range<Int>? {
    let start = cursor.position
    guard let suffix = suffix(from: start, in: cursor) else { return nil }
    cursor.position = suffix
    let found = cursor.skip { $0 > 0x20 && $0 != 0x7F && $0 != 0x22 }
    return found.isEmpty ? nil : start..<found.upperBound
  }

  /// The DOI without trailing punctuation and unbalanced closing brackets, in lower case; nil where nothing remains
  /// after the slash.
  static func trimmed(_ bytes: ArraySlice<UInt8>) -> String? {
    var bytes = bytes
    var surplus: [UInt8: Int] = [:]
    for (opening, closing) in brackets {
      surplus[closing] = bytes.count { $0 == closing } - bytes.count { $0 == opening }
    }
    while let last = bytes.last {
      if let count = surplus[last] {
        guard count > 0 else { break }
        surplus[last] = count - 1
      } else if let (_, closing) = brackets.first(where: { $0.0 == last }) {
        surplus[closing, default: 0] += 1
      } else if !(".,;:'*/\\" as StaticString).contains(last) {
        break
      }
      bytes.removeLast()
    }
    guard let slash = bytes.firstIndex(of: 0x2F), slash + 1 < bytes.endIndex else { return nil }
    return withoutClosingQuote(String(decoding: bytes, as: UTF8.self).lowercased())
  }

  private static let brackets: [(UInt8, UInt8)] = [(0x28, 0x29), (0x5B, 0x5D), (0x7B, 0x7D), (0x3C, 0x3E)]

  private static func withoutClosingQuote(_ text: String) -> String {
    var text = text
    while let last = text.unicodeScalars.last, "”’»。，；）".unicodeScalars.contains(last) {
      text.unicodeScalars.removeLast()
    }
    return text
  }

  /// Without what a publisher's address puts behind the DOI.
  static func withoutView(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let view = views.first { view in
      view.withUTF8Buffer { $0.elementsEqual(bytes.suffix($0.count).map(\.lowercasedASCII)) }
    }
    return bytes.dropLast(view?.utf8CodeUnitCount ?? 0)
  }

  /// The text with percent escapes and the entities of `<`, `>` and `&` decoded once.
  static func unescaped(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0x25 || $0 == 0x26 }) else { return text }
    let cursor = ByteCursor(text)
    var out: [UInt8] = []
    out.reserveCapacity(cursor.bytes.count)
    var index = 0
    while index < cursor.bytes.count {
      let (byte, length) = character(at: index, in: cursor)
      out.append(byte)
      index += length
    }
    return String(decoding: out, as: UTF8.self)
  }

  private static func character(at index: Int, in cursor: ByteCursor) -> (byte: UInt8, length: Int) {
    let byte = cursor.bytes[index]
    if byte == 0x25, let high = hexadecimal(cursor.byte(at: index + 1)),
      let low = hexadecimal(cursor.byte(at: index + 2))
    {
      return (high << 4 | low, 3)
    }
    if byte == 0x26 {
      if cursor.spells("&lt;", at: index) { return (0x3C, 4) }
      if cursor.spells("&gt;", at: index) { return (0x3E, 4) }
      if cursor.spells("&amp;", at: index) { return (0x26, 5) }
    }
    return (byte, 1)
  }

  private static func hexadecimal(_ byte: UInt8?) -> UInt8? {
    guard let byte = byte?.lowercasedASCII else { return nil }
    if byte.isASCIIDigit { return byte - 0x30 }
    return (0x61...0x66).contains(byte) ? byte - 0x57 : nil
  }
}
