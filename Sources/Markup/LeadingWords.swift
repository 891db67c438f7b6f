/// The words with which elements begin, in lower case, for the text conditions of selectors. No more of an element is
/// read than its conditions need, or a page of nested elements would be read once a level.
struct LeadingWords {
  private var kept: [Int: LowerCase] = [:]
  /// The start of the element that was asked about last: many conditions ask about one after the other.
  private var lastStart: (index: Int, start: FirstCharacters?)?
  private static let shortBytes = 96
  private static let longBytes = 4096
  private static let keptAtMost = 4096

  /// Whether an element's words, without a final colon, are one of some words.
  mutating func are(_ searched: SearchedWords, in element: Element) -> Bool {
    // Of a colon alone nothing is left.
    if let start = visibleStart(of: element), start.first != UInt8(ascii: ":"), !searched.mayBegin(with: start) {
      return false
    }
    let beginning = beginning(of: element, for: searched)
    return beginning.isWhole && searched.isEqual(beginning)
  }

  /// Whether an element begins with one of some words.
  mutating func start(with searched: SearchedWords, in element: Element) -> Bool {
    if !searched.hasEmpty, let start = visibleStart(of: element), !searched.mayBegin(with: start) { return false }
    return searched.isPrefix(of: beginning(of: element, for: searched))
  }

  /// Whether one of some words stands in the first 4 KiB of an element's words.
  func contain(_ searched: SearchedWords, in element: Element) -> Bool {
    searched.isContained(in: LowerCase(element, Self.longBytes))
  }

  private mutating func visibleStart(of element: Element) -> FirstCharacters? {
    if let lastStart, lastStart.index == element.index { return lastStart.start }
    let start = element.visibleStart
    lastStart = (element.index, start)
    return start
  }

  private mutating func beginning(of element: Element, for searched: SearchedWords) -> LowerCase {
    // The case of a letter may change its length, by a third at most.
    let needed = searched.longest * 2
    guard needed < Self.shortBytes else { return LowerCase(element, needed + 16) }
    if let beginning = kept[element.index] { return beginning }
    let beginning = LowerCase(element, Self.shortBytes)
    if kept.count < Self.keptAtMost { kept[element.index] = beginning }
    return beginning
  }
}

extension Element {
  /// The first characters of the element's words in the document's text, as far as they are ASCII and no element begins
  /// or ends between them; none where it has no words. `nil` where they cannot be told without a walk:
  /// the first is not such a byte, or elements stand before or around it that give something of their own or leave
  /// something out.
  fileprivate var visibleStart: FirstCharacters? {
    let node = document.nodes[index]
    return document.text.withUnsafeBufferPointer { text in
      var start = Int(node.textStart)
      while start < Int(node.textEnd), text[start] == 0x20 || (0x09...0x0D).contains(text[start]) { start += 1 }
      // Some white space more than there are characters.
      var end = min(start + 2 * FirstCharacters.most, Int(node.textEnd))
      for inner in index..<Int(node.end) {
        let element = document.nodes[inner]
        guard Int(element.textStart) <= start else {
          end = min(end, Int(element.textStart))
          break
        }
        guard document.kinds[Int(element.name)].isTransparent else { return nil }
        if Int(element.textEnd) > start { end = min(end, Int(element.textEnd)) }
      }
      let first = FirstCharacters(text[start..<end])
      return start == Int(node.textEnd) || first.count > 0 ? first : nil
    }
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
