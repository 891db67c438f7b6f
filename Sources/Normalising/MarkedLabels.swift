import Articles

/// Labels that an abstract's paragraphs set off by their type only: `<b>Methods:</b> We …` (CHOICES 19).
enum MarkedLabels {
  /// The parts of a paragraph, each with its label; the paragraph itself where it holds none.
  ///
  /// A label is in bold, italic or underlined type, begins the paragraph or a sentence, has a colon or a full stop at its end
  /// or behind it, and names a kind of part. In bold type at the start of a paragraph it needs no sign behind it if all its
  /// words are words of labels (`IMPORTANCE`). Linear.
  static func paragraphs(_ paragraph: MarkedText) -> [AbstractText.Paragraph] {
    guard let markup = paragraph.markup else { return [.init(text: paragraph.text)] }
    let marked = MarkedRuns(markup)
    let labels = marked.runs.compactMap { label($0, in: marked.text) }
    guard let first = labels.first else { return [.init(text: paragraph.text)] }
    var parts: [AbstractText.Paragraph] = []
    let lead = text(marked.text[..<first.start])
    if !lead.isEmpty { parts.append(.init(text: lead)) }
    for (at, label) in labels.enumerated() {
      let end = at + 1 < labels.count ? labels[at + 1].start : marked.text.count
      parts.append(.init(label: label.words, text: text(marked.text[min(label.end, end)..<end])))
    }
    return parts
  }

  private struct Label {
    var words: String
    var start: Int
    /// Where the words under it begin.
    var end: Int
  }

  private static func label(_ run: MarkedRuns.Run, in text: [UInt8]) -> Label? {
    guard (3...60).contains(run.range.count), beginsSentence(text, run.range.lowerBound) else { return nil }
    let words = Self.text(text[run.range])
    let label = words.prefix(upTo: words.lastIndex { !" :.".contains($0) }.map(words.index(after:)) ?? words.startIndex)
    guard label.first?.isUppercase == true, !label.contains(":"),
      AbstractLabel.category(ofLabel: String(label)) != .other
    else { return nil }
    let next = text[run.range.upperBound...].first { $0 != 0x20 }
    let hasSign = words.utf8.count > label.utf8.count || next == 0x3A || next == 0x2E
    guard hasSign || isBare(run, String(label), in: text) else { return nil }
    var end = run.range.upperBound
    while end < text.count, (" :.\n" as StaticString).contains(text[end]) { end += 1 }
    return Label(words: String(label), start: run.range.lowerBound, end: end)
  }

  /// Whether a run is a label without a sign behind it.
  private static func isBare(_ run: MarkedRuns.Run, _ label: String, in text: [UInt8]) -> Bool {
    guard run.isBold, run.range.lowerBound == 0, AbstractText.isLabel(label) else { return false }
    guard run.range.upperBound < text.count else { return true }
    guard text[run.range.upperBound] == 0x20 || text[run.range.upperBound] == 0x0A else { return false }
    return Self.text(text[run.range.upperBound...].prefix(8)).first.map { $0.isUppercase || $0.isNumber } ?? true
  }

  /// Whether a sentence or a line ends before a place.
  private static func beginsSentence(_ text: [UInt8], _ start: Int) -> Bool {
    guard let last = text[..<start].last(where: { $0 != 0x20 }) else { return true }
    return (".?!;:)]\n" as StaticString).contains(last)
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    var bytes = bytes
    while let first = bytes.first, first == 0x20 || first == 0x0A { bytes.removeFirst() }
    while let last = bytes.last, last == 0x20 || last == 0x0A { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// A fragment's text, and which parts of it are set off by bold, italic or underlined type.
struct MarkedRuns {
  /// A part; one that follows another of its type without a gap is one with it.
  struct Run {
    var range: Range<Int>
    var isBold: Bool
  }

  private(set) var text: [UInt8] = []
  private(set) var runs: [Run] = []
  private var depth = 0
  private var isBold = false
  private var start: Int?

  /// Reads an HTML fragment with `i b u sub sup` only, text escaped.
  init(_ fragment: String) {
    let cursor = ByteCursor(fragment)
    text.reserveCapacity(cursor.bytes.count)
    var at = 0
    while at < cursor.bytes.count {
      switch cursor.bytes[at] {
      case UInt8(ascii: "<"):
        let end = cursor.bytes[at...].firstIndex(of: UInt8(ascii: ">")) ?? cursor.bytes.count - 1
        tag(cursor.bytes[at...end])
        at = end + 1
      case UInt8(ascii: "&"): at += entity(cursor, at)
      case let byte:
        text.append(byte)
        at += 1
      }
    }
  }

  private mutating func tag(_ tag: ArraySlice<UInt8>) {
    let isEnd = tag.dropFirst().first == UInt8(ascii: "/")
    if isEnd {
      depth -= 1
      if depth == 0, let start { close(start..<text.count) }
    } else {
      if depth == 0, tag.count == 3 {
        start = text.count
        isBold = tag.dropFirst().first == UInt8(ascii: "b")
      }
      depth += 1
    }
  }

  private mutating func close(_ range: Range<Int>) {
    start = nil
    if let last = runs.last, last.range.upperBound == range.lowerBound, last.isBold == isBold {
      runs[runs.count - 1].range = last.range.lowerBound..<range.upperBound
    } else {
      runs.append(Run(range: range, isBold: isBold))
    }
  }

  /// Adds the character of a reference, and gives the reference's length.
  private mutating func entity(_ cursor: ByteCursor, _ at: Int) -> Int {
    let known: [(StaticString, Unicode.Scalar)] = [("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">")]
    for (name, character) in known where cursor.spells(name, at: at) {
      text.append(UInt8(ascii: character))
      return name.utf8CodeUnitCount
    }
    text.append(UInt8(ascii: "&"))
    return 1
  }
}
