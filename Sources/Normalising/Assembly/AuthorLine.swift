import Articles

/// Authors in one line, as a copy of a page's text has them: `Jane Q Public  1 , John Roe Jr  1   2 ; TRACKS Group`.
enum AuthorLine {
  /// One capture a name, with the numbers behind it as keys of affiliations.
  static func entries(_ line: String) -> [Capture] {
    line.split { $0 == "," || $0 == ";" }.compactMap { entry in
      var words = entry.split(separator: " ")
      var keys: [Substring] = []
      while let last = words.last, last.allSatisfy({ $0.isNumber || $0 == "#" }) {
        keys.insert(words.removeLast(), at: 0)
      }
      guard !words.isEmpty else { return nil }
      let marks = keys.filter { $0 != "#" }.map { Capture(.affiliationKey, String($0)) }
      return Capture(.author, "", parts: [Capture(.name, words.joined(separator: " "))] + marks)
    }
  }
}
