import Articles

/// The search that the link on an author's name starts: `/?term=Gon%C3%A7alves+BAM&cauthor_id=36457193`.
public struct SearchLink: Sendable, Equatable {
  /// What is searched for, decoded, without quotation marks and without its field tag: `Gonçalves BAM`.
  public let term: String
  /// Whether the field tag says that it is a group's name (`[Corporate Author]`).
  public let isCorporate: Bool

  /// Reads the `term` parameter of an address; `nil` where it has none or an empty one.
  ///
  /// It is decoded as ``FormEncoding`` has it. Linear.
  public init?(_ href: String) {
    guard let raw = Self.parameter("term", of: href) else { return nil }
    var text = Self.withoutReferences(FormEncoding.decoded(raw))[...]
    let tag = Self.removeTag(&text)
    let words = text.unicodeScalars.split { $0.isSpace || $0 == "\"" }
    guard !words.isEmpty else { return nil }
    term = words.map { Substring($0) }.joined(separator: " ")
    isCorporate = ["corporate author", "cn", "corp"].contains(tag)
  }

  /// The words with the characters that numbers stand for in them: some links hold `Celed&#x000f3;n`. Linear.
  private static func withoutReferences(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    var words = ""
    for (at, part) in text.split(separator: "&", omittingEmptySubsequences: false).enumerated() {
      if at > 0, let end = part.firstIndex(of: ";"), let scalar = scalar(part[..<end]) {
        words.unicodeScalars.append(scalar)
        words += part[part.index(after: end)...]
      } else {
        words += at > 0 ? "&\(part)" : String(part)
      }
    }
    return words
  }

  /// The character of `#243` or `#x000f3`.
  private static func scalar(_ name: Substring) -> Unicode.Scalar? {
    guard name.first == "#" else { return nil }
    let digits = name.dropFirst()
    let number = digits.first == "x" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return number.flatMap(Unicode.Scalar.init)
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
