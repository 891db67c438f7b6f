public import Articles

/// What MEDLINE adds to a title, and how it comes off again.
public enum Title {
  /// The title without the brackets of a translation and the final full stop, both in its text and in its mark-up
  /// (`[Vaccines <i>in vivo</i>.]`); nil where nothing remains, or where the title says that there is none
  /// (`[Not Available]`). Brackets go only where one pair encloses the whole; `...` and initialisms (`in the U.S.`)
  /// keep their full stop (CHOICES 2). Mark-up that loses its last element becomes nil (CHOICES 3); of a formula it may
  /// have had none.
  public static func clean(_ title: MarkedText) -> MarkedText? {
    if title.markup == nil, title.text.utf8.first != 0x5B, let text = plain(title.text) { return MarkedText(text) }
    var text = TitleBytes(text: title.text)
    guard text.clean() else { return nil }
    return MarkedText(text.remainder, markup: title.markup.flatMap(cleanMarkup))
  }

  private static func cleanMarkup(_ fragment: String) -> String? {
    var marked = TitleBytes(markup: fragment)
    _ = marked.clean()
    let hadElements = fragment.utf8.contains(0x3C)
    let remainder = marked.remainder
    return hadElements && !remainder.utf8.contains(0x3C) ? nil : remainder
  }

  /// The text without its final full stop, for keywords and listed titles; the same exceptions hold.
  public static func withoutFullStop(_ text: String) -> String {
    if let plain = plain(text) { return plain }
    var bytes = TitleBytes(text: text)
    bytes.dropFullStop()
    return bytes.remainder
  }

  /// The text without its final full stop where a look at its ends is enough: no space there, and before a full stop
  /// neither a space nor another one within two bytes.
  private static func plain(_ text: String) -> String? {
    let bytes = text.utf8
    guard let first = bytes.first, first != 0x20, let last = bytes.last, last != 0x20 else { return nil }
    guard last == 0x2E else { return text }
    let before = bytes.dropLast().suffix(2)
    guard before.count == 2, !before.contains(where: { $0 == 0x2E || $0 == 0x20 }) else { return nil }
    return String(Substring(bytes.dropLast()))
  }
}
