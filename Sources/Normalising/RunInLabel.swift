extension AbstractText {
  /// A label that stands at the start of a paragraph, as text dumps print them (`Methods: We …`), and the words after it.
  ///
  /// It is one only when a colon ends it within six words and 80 bytes, and either it is one of the usual labels
  /// (`Trial registration`), or one of its words names a kind of part and the others are words that labels are made of.
  /// `nil` otherwise, and where nothing follows. Constant in the length of the paragraph, but for the copy of it.
  public static func runInLabel(_ text: String) -> (label: String, text: String)? {
    let head = text.utf8.prefix(84)
    guard let colon = head.firstIndex(of: UInt8(ascii: ":")), let label = label(String(text[..<colon])) else {
      return nil
    }
    let rest = text[text.index(after: colon)...]
    guard rest.first == " " || isCapitals(label), isLabel(label) else { return nil }
    let body = rest.drop { $0 == " " }
    return body.isEmpty ? nil : (label, String(body))
  }

  /// Whether a phrase is a label by its words alone.
  static func isLabel(_ label: String) -> Bool {
    guard label.first?.isUppercase ?? false else { return false }
    let plain = String(decoding: AbstractLabel.plain(label), as: UTF8.self)
    let words = plain.split(separator: " ").map(String.init)
    guard (1...6).contains(words.count) else { return false }
    if AbstractVocabulary.usual.contains(words.joined(separator: " ")) { return true }
    guard AbstractLabel.category(ofLabel: label) != .other else { return false }
    return words.allSatisfy { word in
      AbstractVocabulary.fillers.contains(word) || AbstractLabel.category(ofLabel: word) != .other
    }
  }

  private static func isCapitals(_ label: String) -> Bool {
    !label.unicodeScalars.contains { $0.properties.isLowercase }
  }
}
