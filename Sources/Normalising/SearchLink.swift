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
    var text = Self.decode(raw)
    let tag = Self.removeTag(&text)
    let words = text.split { $0.isWhitespace || $0 == "\"" }
    guard !words.isEmpty else { return nil }
    term = words.joined(separator: " ")
    isCorporate = ["corporate author", "cn", "corp"].contains(tag)
  }

  /// What the link on an author's name searches for, as ``term``.
  public static func term(_ href: String) -> String? { SearchLink(href)?.term }

  /// The value of a parameter, still encoded.
  private static func parameter(_ name: String, of href: String) -> Substring? {
    guard let mark = href.firstIndex(of: "?") else { return nil }
    let query = href[href.index(after: mark)...].prefix { $0 != "#" }
    for field in query.split(whereSeparator: { $0 == "&" || $0 == ";" }) {
      guard let equals = field.firstIndex(of: "=") else { continue }
      if field[..<equals] == name { return field[field.index(after: equals)...] }
    }
    return nil
  }

  private static func decode(_ text: Substring) -> String {
    let bytes = Array(text.utf8)
    var out: [UInt8] = []
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
  private static func removeTag(_ text: inout String) -> String {
    while text.last?.isWhitespace ?? false { text.removeLast() }
    guard text.last == "]", let open = text.lastIndex(of: "[") else { return "" }
    let tag = text[text.index(after: open)...].dropLast().lowercased()
    text = String(text[..<open])
    return tag
  }
}
