/// The search that the link on an author's name starts: `/?term=Gon%C3%A7alves+BAM&cauthor_id=36457193`.
public struct SearchLink: Sendable, Equatable {
  /// What is searched for, decoded, without quotation marks and without its field tag: `Gonçalves BAM`.
  public let term: String
  /// Whether the field tag says that it is a group's name (`[Corporate Author]`).
  public let isCorporate: Bool

  /// Reads the `term` parameter of an address; `nil` where it has none or an empty one.
  ///
  /// A plus sign is a space. A percent sign without two hexadecimal digits after it stays as it is, and bytes that are
  /// no UTF-8 become U+FFFD. Linear.
  public init?(_ href: String) {
    guard let raw = Self.parameter("term", of: href) else { return nil }
    var text = Self.decode(raw)[...]
    let tag = Self.removeTag(&text)
    let words = text.unicodeScalars.split { $0.isSpace || $0 == "\"" }
    guard !words.isEmpty else { return nil }
    term = words.map { Substring($0) }.joined(separator: " ")
    isCorporate = ["corporate author", "cn", "corp"].contains(tag)
  }

  /// What the link on an author's name searches for, as ``term``.
  public static func term(_ href: String) -> String? { SearchLink(href)?.term }

  /// The value of a parameter, still encoded.
  private static func parameter(_ name: StaticString, of href: String) -> Substring.UTF8View? {
    let bytes = href.utf8
    guard let mark = bytes.firstIndex(of: UInt8(ascii: "?")) else { return nil }
    var rest = bytes[bytes.index(after: mark)...].prefix { $0 != UInt8(ascii: "#") }
    while !rest.isEmpty {
      let field = rest.prefix { $0 != UInt8(ascii: "&") && $0 != UInt8(ascii: ";") }
      let label = field.prefix { $0 != UInt8(ascii: "=") }
      if label.endIndex < field.endIndex, name.withUTF8Buffer({ label.elementsEqual($0) }) {
        return field[label.endIndex...].dropFirst()
      }
      rest = rest[field.endIndex...].dropFirst()
    }
    return nil
  }

  private static func decode(_ text: Substring.UTF8View) -> String {
    let bytes = Array(text)
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count, let high = hexadecimal(bytes[index + 1]),
        let low = hexadecimal(bytes[index + 2])
      {
        out.append(high << 4 | low)
        index += 3
      } else {
        out.append(bytes[index] == UInt8(ascii: "+") ? UInt8(ascii: " ") : bytes[index])
        index += 1
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  private static func hexadecimal(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    default: nil
    }
  }

  /// Takes `[Author]` off the end; the tag in lower case, empty where there is none.
  private static func removeTag(_ text: inout Substring) -> String {
    var scalars = text.unicodeScalars
    while let last = scalars.last, last.isSpace { scalars.removeLast() }
    guard scalars.last == "]", let open = scalars.lastIndex(of: "[") else { return "" }
    let tag = Substring(scalars[scalars.index(after: open)...].dropLast()).lowercased()
    text = Substring(scalars[..<open])
    return tag
  }
}

extension Unicode.Scalar {
  /// Whether it is white space; ASCII needs no table.
  fileprivate var isSpace: Bool { isASCII ? value == 0x20 || (0x09...0x0D).contains(value) : properties.isWhitespace }
}
