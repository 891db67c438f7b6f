/// Plain text to a ``Document``, so that text dumps of pages are read by the same selectors as pages.
///
/// ```
/// text
///   section heading=""            what stands before the first heading
///     p                           lines between two empty lines
///       line                      one line
///   section heading="Abstract"
///     p …
///     item number="1"             a line that begins with a number and a full stop
/// ```
/// A heading is a line that consists of one of the given words, without regard to case and final colon.
public enum TextReader {
  /// Reads a text. Linear in its length.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8 as ``TextDecoder`` gives it.
  ///   - headings: Words that begin a section.
  /// - Throws: ``MarkupError`` when a limit is passed.
  public static func read(_ bytes: [UInt8], headings: [String] = [], limits: Limits = Limits()) throws -> Document {
    var layout = TextLayout(builder: TreeBuilder(limits: limits, expectedBytes: bytes.count))
    let known = Dictionary(headings.map { (Array($0.utf8)[...].foldedHeading(longest: 80), $0) }) { first, _ in first }
    layout.begin()
    for line in Lines(bytes) {
      if let heading = known[line.foldedHeading(longest: 80)] {
        layout.section(heading)
      } else {
        layout.line(line)
      }
    }
    return try layout.finish()
  }
}

/// Lays lines out as sections, paragraphs and items.
private struct TextLayout {
  private var builder: TreeBuilder
  private var number = 0
  private var isInParagraph = false
  /// Whether a number stood alone on its line: the next line is its text.
  private var isInItem = false

  init(builder: TreeBuilder) { self.builder = builder }

  mutating func begin() {
    builder.startElement("text", line: 1)
    open("")
  }

  mutating func section(_ heading: String) {
    number += 1
    endParagraph()
    builder.endElement()
    open(heading)
  }

  private mutating func open(_ heading: String) {
    builder.startElement("section", line: max(number, 1))
    builder.attribute("heading", heading.utf8)
  }

  mutating func line(_ line: ArraySlice<UInt8>) {
    number += 1
    let words = line.trimmed
    if words.isEmpty {
      endParagraph()
    } else if let item = words.numberedItem {
      endParagraph()
      beginItem(item.number)
      if !item.text.isEmpty { endItem(item.text) }
    } else if isInItem {
      endItem(words)
    } else {
      if !isInParagraph { builder.startElement("p", line: number) }
      isInParagraph = true
      builder.startElement("line", line: number)
      builder.characters(words)
      builder.endElement()
      builder.characters("\n".utf8)
    }
  }

  private mutating func beginItem(_ mark: ArraySlice<UInt8>) {
    builder.startElement("item", line: number)
    builder.attribute("number", mark)
    isInItem = true
  }

  private mutating func endItem(_ words: ArraySlice<UInt8>) {
    builder.characters(words)
    builder.endElement()
    builder.characters("\n".utf8)
    isInItem = false
  }

  private mutating func endParagraph() {
    if isInItem { endItem([]) }
    if isInParagraph { builder.endElement() }
    isInParagraph = false
  }

  mutating func finish() throws -> Document {
    endParagraph()
    return try builder.finish()
  }
}
