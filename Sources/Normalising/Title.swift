public import Articles

/// What MEDLINE adds to a title, and how it comes off again.
public enum Title {
  /// The title without the brackets of a translation and the final full stop, both in its text and in its mark-up
  /// (`[Vaccines <i>in vivo</i>.]`); nil where nothing remains, or where the title says that there is none
  /// (`[Not Available]`). Brackets go only where one pair encloses the whole; `...` and initialisms (`in the U.S.`)
  /// keep their full stop (CHOICES 2). Mark-up that has no element left becomes nil (CHOICES 3).
  public static func clean(_ title: MarkedText) -> MarkedText? {
    var text = TitleBytes(text: title.text)
    guard text.clean() else { return nil }
    let markup = title.markup.map { fragment in
      var marked = TitleBytes(markup: fragment)
      _ = marked.clean()
      return marked.remainder
    }
    return MarkedText(text.remainder, markup: markup.flatMap { $0.utf8.contains(0x3C) ? $0 : nil })
  }

  /// The text without its final full stop, for keywords and listed titles; the same exceptions hold.
  public static func withoutFullStop(_ text: String) -> String {
    var bytes = TitleBytes(text: text)
    bytes.dropFullStop()
    return bytes.remainder
  }
}
