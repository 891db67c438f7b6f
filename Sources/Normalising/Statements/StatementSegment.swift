/// A part of a paragraph: what follows a run-in label (`Funding: none.`), or what stands before the first.
struct StatementSegment {
  /// A label that stands in the line.
  struct Label {
    /// Its words, without the punctuation that closes it.
    let words: Range<Int>
    /// Where the text after it begins.
    let end: Int
    let heading: StatementHeading
  }

  let label: Label?
  /// The words, without white space at their ends.
  let text: Range<Int>

  /// Cuts a paragraph at its run-in labels. Linear in the paragraph.
  static func cut(_ paragraph: EmphasisedText) -> [StatementSegment] {
    let bytes = paragraph.bytes
    var segments: [StatementSegment] = []
    var label: Label?
    var start = 0
    for next in RunInLabels(paragraph).labels where next.words.lowerBound >= start {
      append(label, start..<next.words.lowerBound, of: bytes, to: &segments)
      label = next
      start = next.end
    }
    append(label, start..<bytes.count, of: bytes, to: &segments)
    return segments
  }

  private static func append(
    _ label: Label?, _ range: Range<Int>, of bytes: [UInt8], to segments: inout [StatementSegment]
  ) {
    var text = bytes.trimmed(range)
    // A comma before the next label parts the two: `Support: none, Conflict of interest: none`.
    if range.upperBound < bytes.count, let last = bytes[text].last, last == UInt8(ascii: ",") {
      text = bytes.trimmed(text.lowerBound..<text.upperBound - 1)
    }
    if label != nil || !text.isEmpty { segments.append(StatementSegment(label: label, text: text)) }
  }
}

extension [UInt8] {
  /// A range without the ASCII white space at its ends: text under the text policy has no other.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, self[start] <= 0x20 { start += 1 }
    while end > start, self[end - 1] <= 0x20 { end -= 1 }
    return start..<end
  }

  /// The text of a range.
  func string(_ range: Range<Int>) -> String { String(decoding: self[range], as: UTF8.self) }
}
