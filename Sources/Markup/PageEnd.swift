/// Tells whether a saved page breaks off before its end.
public enum PageEnd {
  /// Whether a page was cut: it has no end tag of `body` or `html` near its end, and breaks off inside a tag or leaves
  /// an element open whose end tag HTML does not let one omit.
  ///
  /// Pages that end without `</html>` are common (tools that save them leave it out), and so are elements that nobody
  /// closed: either alone says nothing.
  public static func isMissing(_ bytes: [UInt8], _ document: Document) -> Bool {
    let tail = bytes.suffix(4096)
    if endsPage(tail) { return false }
    let lastOpening = tail.lastIndex(of: UInt8(ascii: "<")) ?? tail.startIndex
    let lastClosing = tail.lastIndex(of: UInt8(ascii: ">")) ?? tail.startIndex
    if lastOpening > lastClosing { return true }
    let last = lastEndTag(tail[lastOpening...])
    return document.unclosed.contains { $0 != last && !omissible.contains($0) }
  }

  /// The name in an end tag with which the input ends: that element ends with it, and not with the input.
  private static func lastEndTag(_ bytes: ArraySlice<UInt8>) -> String? {
    let tag = bytes.trimmed
    guard tag.starts(with: "</".utf8), tag.last == UInt8(ascii: ">") else { return nil }
    return String(decoding: tag.dropFirst(2).dropLast(), as: UTF8.self).lowercased()
  }

  private static func endsPage(_ tail: ArraySlice<UInt8>) -> Bool {
    let lower = tail.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }[...]
    return lower.range(of: "</html") != nil || lower.range(of: "</body") != nil
  }

  /// Elements whose end tag may be left out (the HTML standard, 13.1.2.4), and those that have none.
  private static let omissible: Set<String> = [
    "html", "head", "body", "p", "li", "dt", "dd", "option", "optgroup", "tr", "td", "th", "thead", "tbody", "tfoot",
    "colgroup", "caption", "rb", "rt", "rtc", "rp", "area", "base", "br", "col", "embed", "hr", "img", "input", "link",
    "meta", "param", "source", "track", "wbr",
  ]
}
