/// A gap between elements that are words of their own, and what is to stand in it: `<volume>3</volume><issue>4`.
public struct Seam: Sendable, Equatable {
  /// Where nothing or white space stands in the document's text.
  public let gap: Range<Int>
  /// What stands there instead.
  public let separator: String
}

extension Element {
  /// The seams between some elements inside, ascending.
  ///
  /// There is one before each of the elements whose sibling in front of it is one of them too, with nothing or white
  /// space between the two, where a separator would part words: not behind an opening bracket or a hyphen, nor before a
  /// mark. And there is an empty one where one of them ends in white space before a mark, though it holds none but
  /// elements: that is layout. Elements that are left out do not count as anything between. Linear in the elements, but
  /// for a search among them that takes their logarithm.
  ///
  /// - Parameters:
  ///   - elements: Indices inside this element, ascending.
  ///   - dropped: Indices of elements that are left out, ascending.
  public func seams(between elements: [Int], separator: String, dropped: [Int] = []) -> [Seam] {
    var seams: [Seam] = []
    for index in elements {
      if let gap = meeting(index, elements, dropped) { seams.append(Seam(gap: gap, separator: separator)) }
      if let layout = layout(atEndOf: index) { seams.append(Seam(gap: layout, separator: "")) }
    }
    return seams.count > 1 ? seams.sorted { $0.gap.lowerBound < $1.gap.lowerBound } : seams
  }

  /// The gap in front of an element that meets one of the others.
  private func meeting(_ index: Int, _ elements: [Int], _ dropped: [Int]) -> Range<Int>? {
    let start = Int(document.nodes[index].textStart)
    var border = start
    var sibling = Int(document.nodes[index].previous)
    while sibling >= 0, document.nodes[sibling].textEnd == border, dropped.holds(sibling) {
      border = Int(document.nodes[sibling].textStart)
      sibling = Int(document.nodes[sibling].previous)
    }
    guard sibling >= 0, elements.holds(sibling), start < Int(document.nodes[index].textEnd) else { return nil }
    var end = Int(document.nodes[sibling].textEnd)
    guard isBlank(end..<border) else { return nil }
    while end > Int(document.nodes[sibling].textStart), document.text[end - 1] <= 0x20 { end -= 1 }
    guard end > Int(document.nodes[sibling].textStart), mayEndWord(end - 1), beginsWord(start) else { return nil }
    return end..<border
  }

  /// The white space at the end of an element that holds nothing but elements, where a mark follows.
  private func layout(atEndOf index: Int) -> Range<Int>? {
    let node = document.nodes[index]
    guard Int(node.end) > index + 1, Int(node.textEnd) < document.text.count else { return nil }
    guard (",;:.)" as StaticString).holds(document.text[Int(node.textEnd)]) else { return nil }
    var start = Int(node.textEnd)
    while start > Int(node.textStart), document.text[start - 1] <= 0x20 { start -= 1 }
    return start < Int(node.textEnd) && OwnWords(document, index).areBlank ? start..<Int(node.textEnd) : nil
  }

  private func isBlank(_ range: Range<Int>) -> Bool { document.text[range].allSatisfy { $0 <= 0x20 } }

  private func mayEndWord(_ at: Int) -> Bool { !("([-/" as StaticString).holds(document.text[at]) }

  /// Whether a letter or digit stands at a place of the document's text, white space before it apart.
  private func beginsWord(_ start: Int) -> Bool {
    var at = start
    while at < document.text.count, document.text[at] <= 0x20 { at += 1 }
    guard at < document.text.count else { return false }
    let byte = document.text[at]
    guard byte >= 0x80 else {
      return (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }
    let bytes = document.text[at..<min(at + 4, document.text.count)]
    return String(decoding: bytes, as: UTF8.self).unicodeScalars.first?.properties.isAlphabetic ?? false
  }
}

extension StaticString {
  fileprivate func holds(_ byte: UInt8) -> Bool { withUTF8Buffer { $0.contains(byte) } }
}

extension [Int] {
  /// Whether a sorted array holds an element.
  fileprivate func holds(_ element: Int) -> Bool {
    let at = partition { $0 >= element }
    return at < count && self[at] == element
  }
}
