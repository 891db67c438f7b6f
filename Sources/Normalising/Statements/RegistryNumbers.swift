/// Identifiers of trials and reviews in registries, found in running text by their form (CHOICES 23).
enum RegistryNumbers {
  /// What follows a registry's prefix.
  private enum Tail {
    case digits(ClosedRange<Int>)
    /// Letters, digits and hyphens, at least one of them a digit.
    case code
    /// Groups of digits with a separator before each but the first: `2012-000001-11`, `2012/05/000001`.
    case groups([Int], UInt8)
  }

  private static let forms: [(prefix: [UInt8], tail: Tail)] = [
    (Array("NCT".utf8), .digits(8...8)), (Array("ISRCTN".utf8), .digits(8...8)),
    (Array("ACTRN".utf8), .digits(14...14)),
    (Array("CRD".utf8), .digits(6...14)), (Array("UMIN".utf8), .digits(9...9)), (Array("DRKS".utf8), .digits(8...8)),
    (Array("KCT".utf8), .digits(7...7)), (Array("TCTR".utf8), .digits(8...14)), (Array("PACTR".utf8), .digits(12...18)),
    (Array("NTR".utf8), .digits(3...5)), (Array("ChiCTR".utf8), .code), (Array("IRCT".utf8), .code),
    (Array("jRCT".utf8), .code), (Array("EudraCT".utf8), .groups([4, 6, 2], UInt8(ascii: "-"))),
    (Array("CTRI/".utf8), .groups([4, 2, 6], UInt8(ascii: "/"))),
  ]

  /// The identifiers in a text, in order, doubles included. Linear.
  static func all(in text: String) -> [String] {
    var text = text
    return text.withUTF8 { bytes in
      var found: [String] = []
      var at = 0
      while at < bytes.count {
        if at > 0 && isWord(bytes[at - 1]) || !mayBegin(bytes[at]) {
          at += 1
        } else if let end = end(of: bytes, from: at) {
          found.append(String(decoding: bytes[at..<end], as: UTF8.self))
          at = end
        } else {
          at += 1
        }
      }
      return found
    }
  }

  private static func mayBegin(_ byte: UInt8) -> Bool { "NIACUDKTPjE".utf8.contains(byte) }

  private static func isWord(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF) || byte >= 0x80 || byte == UInt8(ascii: "_")
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// The end of an identifier that begins at an offset.
  private static func end(of bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    for form in forms where bytes[start...].starts(with: form.prefix) {
      let after = start + form.prefix.count
      let end: Int? =
        switch form.tail {
        case .digits(let count): digits(bytes, after, count)
        case .code: code(bytes, after)
        case .groups(let lengths, let separator): groups(bytes, after, lengths, separator)
        }
      if let end, end == bytes.count || !isWord(bytes[end]) { return end }
    }
    return nil
  }

  private static func digits(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ count: ClosedRange<Int>) -> Int? {
    var end = start
    while end < bytes.count, isDigit(bytes[end]) { end += 1 }
    return count.contains(end - start) ? end : nil
  }

  private static func code(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
    var end = start
    while end < bytes.count, isWord(bytes[end]) && bytes[end] < 0x80 || bytes[end] == UInt8(ascii: "-") { end += 1 }
    while end > start, bytes[end - 1] == UInt8(ascii: "-") { end -= 1 }
    return bytes[start..<end].contains(where: isDigit) ? end : nil
  }

  private static func groups(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ lengths: [Int], _ separator: UInt8
  ) -> Int? {
    var at = start
    while at < bytes.count, at - start < 12, [0x20, UInt8(ascii: ":")].contains(bytes[at]) { at += 1 }
    for (number, length) in lengths.enumerated() {
      if number > 0 {
        guard at < bytes.count, bytes[at] == separator else { return nil }
        at += 1
      }
      guard let end = digits(bytes, at, length...length) else { return nil }
      at = end
    }
    return at
  }
}
