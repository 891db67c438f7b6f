internal import Markup

/// HTML that stands in an attribute or in JSON as words: `&lt;p&gt;We …&lt;/p&gt;`.
enum HTMLWords {
  private static let blocks: Set<String> = [
    "p", "div", "br", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "section", "sec", "title", "abstract", "tr",
    "jats:p", "jats:sec", "jats:title", "jats:abstract",
  ]

  /// The words, lines parted where blocks begin and end. What only looks like a tag (`p < 0.05`) stays. Linear.
  static func plain(_ html: String) -> String {
    guard html.utf8.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }) else { return html }
    let bytes = Array(html.utf8)
    var out: [UInt8] = []
    var at = 0
    while at < bytes.count {
      switch bytes[at] {
      case UInt8(ascii: "<"): at = skipTag(bytes, at, &out)
      case UInt8(ascii: "&"): at = readReference(bytes, at, &out)
      case let byte:
        out.append(byte)
        at += 1
      }
    }
    return String(decoding: out, as: UTF8.self).underTextPolicy(keepsLines: true)
  }

  /// Steps behind the tag that begins here; a sign that begins none is kept. No tag is longer than a few hundred bytes.
  private static func skipTag(_ bytes: [UInt8], _ start: Int, _ out: inout [UInt8]) -> Int {
    var name = start + 1
    if name < bytes.count, bytes[name] == UInt8(ascii: "/") { name += 1 }
    let letters = bytes[min(name, bytes.count)...].prefix(24).prefix { isLetter($0) || (0x30...0x3A).contains($0) }
    let rest = bytes[letters.endIndex...].prefix(400)
    guard letters.first.map(isLetter) == true, let next = rest.first,
      next == UInt8(ascii: ">") || next == UInt8(ascii: "/") || next <= 0x20,
      let close = rest.firstIndex(of: UInt8(ascii: ">"))
    else {
      out.append(bytes[start])
      return start + 1
    }
    if blocks.contains(String(decoding: letters, as: UTF8.self).lowercased()) { out.append(0x0A) }
    return close + 1
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  /// Reads `&amp;`, `&#955;`, `&#x3bb;` and the named references; what is none of them is kept.
  private static func readReference(_ bytes: [UInt8], _ start: Int, _ out: inout [UInt8]) -> Int {
    let body = bytes[(start + 1)...].prefix(33)
    guard let end = body.firstIndex(of: UInt8(ascii: ";")), let text = CharacterEntities.utf8(ofReference: body[..<end])
    else {
      out.append(bytes[start])
      return start + 1
    }
    out.append(contentsOf: text)
    return end + 1
  }
}
