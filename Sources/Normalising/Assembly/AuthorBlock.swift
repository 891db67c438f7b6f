import Articles

/// Authors in one line, with their marks in superscript: `Jane Q. Roe<sup>1,2</sup>, Max Doe<sup>2</sup>`.
enum AuthorBlock {
  /// One entry a name; an entry that begins with its name is one already. Linear.
  static func entries(_ entry: Capture) -> [Capture] {
    guard let text = entry.first(.text), let markup = text.markup else { return [entry] }
    if let name = entry.text(.name) {
      // In a line of several a link behind them is none: `Jane Q. Roe<sup>1</sup>, Max Doe<sup>2</sup> About the authors`.
      guard !text.text.hasPrefix(name), entry.all(.noteKey).count > 1 else { return [entry] }
    }
    var entries: [Capture] = []
    for run in RaisedRuns(markup).runs {
      if run.isRaised {
        let marks = run.text.split { ", ".contains($0) }.map { Capture(.affiliationKey, String($0)) }
        guard let last = entries.popLast() else { continue }
        let envelope = run.text.unicodeScalars.contains("✉") ? [Capture(.corresponding, "✉")] : []
        entries.append(Capture(.printedAuthor, "", parts: Array(last.parts) + marks + envelope))
      } else {
        // The sign of a note may stand behind the marks, on the line.
        if let sign = run.text.unicodeScalars.first, sign == "*" || sign == "∗", let last = entries.popLast() {
          entries.append(Capture(.printedAuthor, "", parts: Array(last.parts) + [Capture(.corresponding, "*")]))
        }
        entries += names(run.text).map { Capture(.printedAuthor, "", parts: [Capture(.name, $0)]) }
      }
    }
    return entries
  }

  private static func names(_ text: String) -> [String] {
    var text = text.drop { " ,;&·*∗".contains($0) }
    if text.hasPrefix("and ") { text = text.dropFirst(4) }
    while let last = text.last, " ,;&·".contains(last) { text.removeLast() }
    return text.contains { $0.isLetter } ? NameList.split(String(text)) : []
  }
}
