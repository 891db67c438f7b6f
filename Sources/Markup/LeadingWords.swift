/// The words with which elements begin, in lower case, for the text conditions of selectors. No more of an element is
/// read than its conditions need, or a page of nested elements would be read once a level.
struct LeadingWords {
  private struct Beginning {
    var text: String
    var isWhole: Bool
  }

  private var kept: [Int: Beginning] = [:]
  private static let shortBytes = 96
  private static let longBytes = 4096
  private static let keptAtMost = 4096

  /// Whether an element's words, without a final colon, are one of some words.
  mutating func are(_ words: [String], in element: Element) -> Bool {
    let beginning = beginning(of: element, for: words)
    return beginning.isWhole && words.contains(beginning.text)
  }

  /// Whether an element begins with one of some words.
  mutating func start(with words: [String], in element: Element) -> Bool {
    let beginning = beginning(of: element, for: words)
    return words.contains { beginning.text.hasPrefix($0) }
  }

  /// Whether one of some words stands in the first 4 KiB of an element's words.
  func contain(_ words: [String], in element: Element) -> Bool {
    let text = Array(Self.read(element, Self.longBytes).text.utf8)[...]
    return words.contains { text.range(of: $0) != nil }
  }

  private mutating func beginning(of element: Element, for words: [String]) -> Beginning {
    let longest = words.reduce(0) { max($0, $1.utf8.count) }
    // The case of a letter may change its length, by a third at most.
    guard longest * 2 < Self.shortBytes else { return Self.read(element, longest * 2 + 16) }
    if let beginning = kept[element.index] { return beginning }
    let beginning = Self.read(element, Self.shortBytes)
    if kept.count < Self.keptAtMost { kept[element.index] = beginning }
    return beginning
  }

  private static func read(_ element: Element, _ limit: Int) -> Beginning {
    let (text, isWhole) = element.leadingText(limit)
    let lower = text.lowercased()
    return Beginning(text: isWhole ? lower.withoutFinalColon : lower, isWhole: isWhole)
  }
}

extension String {
  /// Without colons and spaces at the end.
  var withoutFinalColon: String {
    var text = self
    while let last = text.last, last == ":" || last == " " { text.removeLast() }
    return text
  }
}
