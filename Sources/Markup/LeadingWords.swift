/// The words with which a document's elements begin, in lower case, for the text conditions of all selectors that are asked
/// about it. No more of an element is read than its conditions need, or a page of nested elements would be read once a
/// level. For one thread at a time.
final class LeadingWords {
  private let document: Document
  private var kept: [Int: LowerCase] = [:]
  private static let shortBytes = 96
  private static let longBytes = 4096
  private static let keptAtMost = 4096

  init(_ document: Document) { self.document = document }

  /// Whether an element's words, without a final colon, are one of some words.
  ///
  /// - Parameter start: What the element begins with.
  func are(_ searched: SearchedWords, in index: Int, _ start: FirstCharacters) -> Bool {
    // Of a colon alone nothing is left.
    if start.isKnown, start.first != UInt8(ascii: ":"), !searched.mayBegin(with: start) { return false }
    let beginning = beginning(of: index, for: searched)
    return beginning.isWhole && searched.isEqual(beginning)
  }

  /// Whether an element begins with one of some words.
  ///
  /// - Parameter start: What the element begins with.
  func start(with searched: SearchedWords, in index: Int, _ start: FirstCharacters) -> Bool {
    if !searched.hasEmpty, start.isKnown, !searched.mayBegin(with: start) { return false }
    return searched.isPrefix(of: beginning(of: index, for: searched))
  }

  /// Whether one of some words stands in the first 4 KiB of an element's words.
  func contain(_ searched: SearchedWords, in index: Int) -> Bool {
    searched.isContained(in: LowerCase(document.element(index), Self.longBytes))
  }

  private func beginning(of index: Int, for searched: SearchedWords) -> LowerCase {
    // The case of a letter may change its length, by a third at most.
    let needed = searched.longest * 2
    guard needed < Self.shortBytes else { return LowerCase(document.element(index), needed + 16) }
    if let beginning = kept[index] { return beginning }
    let beginning = LowerCase(document.element(index), Self.shortBytes)
    if kept.count < Self.keptAtMost { kept[index] = beginning }
    return beginning
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
