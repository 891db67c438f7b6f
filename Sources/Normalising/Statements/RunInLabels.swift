/// The labels that stand in the lines of a paragraph: bold or italic words wherever they stand, words before a colon
/// where a sentence begins, and the lead-ins of conflict statements at the start, which need no sign at all.
struct RunInLabels {
  /// The longest label before a colon that nothing sets apart, in bytes.
  private static let longestPlain = 90

  private let bytes: [UInt8]
  /// The labels in order; they do not overlap.
  private(set) var labels: [StatementSegment.Label] = []

  init(_ paragraph: EmphasisedText) {
    bytes = paragraph.bytes
    if let leadIn = conflictLeadIn() { labels.append(leadIn) }
    for start in starts(paragraph.runs) where start.offset >= labels.last?.end ?? 0 {
      if let label = start.run.flatMap({ emphasised($0, isSentence: start.isSentence) }) ?? plain(at: start) {
        labels.append(label)
      }
    }
  }

  /// Where a label may begin.
  private struct Start {
    let offset: Int
    let run: Range<Int>?
    /// Whether a sentence begins here, and whether a line does.
    let isSentence: Bool
    let isLine: Bool
  }

  /// The starts of runs, and of sentences outside them.
  private func starts(_ runs: [Range<Int>]) -> [Start] {
    var starts: [Start] = []
    var nextRun = 0
    var at = 0
    var isStart = true
    var isLine = true
    while at < bytes.count {
      if nextRun < runs.count, runs[nextRun].lowerBound <= at {
        starts.append(Start(offset: at, run: runs[nextRun], isSentence: isStart, isLine: isLine))
        at = runs[nextRun].upperBound
        isStart = Self.endsSentence(bytes[at - 1])
        isLine = false
        nextRun += 1
        continue
      }
      let byte = bytes[at]
      if byte == 0x0A {
        isStart = true
        isLine = true
      } else if byte > 0x20 {
        if isStart { starts.append(Start(offset: at, run: nil, isSentence: true, isLine: isLine)) }
        isLine = false
        isStart = Self.endsSentence(byte) && at + 1 < bytes.count && bytes[at + 1] <= 0x20
      }
      at += 1
    }
    return starts
  }

  private static func endsSentence(_ byte: UInt8) -> Bool { byte == UInt8(ascii: ".") || byte == UInt8(ascii: ";") }
}

extension RunInLabels {
  /// A run that names a statement and is closed by punctuation, within or after it, or by a sentence's beginning.
  private func emphasised(_ run: Range<Int>, isSentence: Bool) -> StatementSegment.Label? {
    let words = withoutPunctuation(bytes.trimmed(run))
    guard words.count > 2, words.count <= StatementHeading.longest else { return nil }
    let heading = StatementHeading(Array(bytes[words]))
    guard heading.isHeading, isClosed(words.upperBound, run: run, byColon: !isSentence) else { return nil }
    return StatementSegment.Label(words: words, end: end(after: run.upperBound), heading: heading)
  }

  private func isClosed(_ end: Int, run: Range<Int>, byColon: Bool) -> Bool {
    let colon = UInt8(ascii: ":")
    let last = bytes[end..<run.upperBound].first { $0 > 0x20 }
    let next = bytes[run.upperBound...].first { $0 > 0x20 }
    if last == colon || next == colon { return true }
    if byColon { return false }
    guard last == nil || last == UInt8(ascii: ","), let next else { return true }
    return ".-".utf8.contains(next) || next >= 0x80 || (0x30...0x39).contains(next) || (0x41...0x5A).contains(next)
  }

  /// Words before a colon that name a statement: where a line begins, and in a paragraph that has begun with a label;
  /// elsewhere only conflicts of interest, for `Grant number:` and the like belong to what they stand in.
  private func plain(at place: Start) -> StatementSegment.Label? {
    guard place.isSentence else { return nil }
    let start = place.offset
    var colon = start
    while colon < bytes.count, colon - start <= Self.longestPlain, bytes[colon] != UInt8(ascii: ":") {
      if isFullWidthColon(colon) { break }
      // A label is one phrase.
      if bytes[colon] == 0x0A || bytes[colon] == UInt8(ascii: ".") || bytes[colon] == UInt8(ascii: ";") { return nil }
      colon += 1
    }
    guard colon > start + 2, colon < bytes.count, colon - start <= Self.longestPlain else { return nil }
    let words = withoutPunctuation(bytes.trimmed(start..<colon))
    let heading = StatementHeading(Array(bytes[words]))
    guard heading.isHeading, place.isLine || !labels.isEmpty || heading.kinds.contains(.conflict) else { return nil }
    return StatementSegment.Label(words: words, end: end(after: colon), heading: heading)
  }

  private func isFullWidthColon(_ at: Int) -> Bool {
    bytes[at] == 0xEF && at + 2 < bytes.count && bytes[at + 1] == 0xBC && bytes[at + 2] == 0x9A
  }

  /// A lead-in at the start of the paragraph that names conflicts of interest, with whatever sign behind it.
  private func conflictLeadIn() -> StatementSegment.Label? {
    let start = StatementEdges.skipSpace(bytes, from: 0)
    guard start < bytes.count, let found = LabelScanner.leadIn(bytes, from: start) else { return nil }
    let heading = StatementHeading(Array(bytes[found.label]))
    guard heading.kinds.contains(.conflict) else { return nil }
    return StatementSegment.Label(words: found.label, end: found.statement, heading: heading)
  }

  /// A range without the punctuation at its ends.
  private func withoutPunctuation(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while end > start, bytes[end - 1] < 0x80, !Self.isWord(bytes[end - 1]), bytes[end - 1] != UInt8(ascii: ")") {
      end -= 1
    }
    while start < end, bytes[start] < 0x80, !Self.isWord(bytes[start]), bytes[start] != UInt8(ascii: "(") { start += 1 }
    return start..<end
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF)
  }

  /// Where the text after a label begins.
  private func end(after label: Int) -> Int { StatementEdges.skipSeparators(bytes, from: label) }
}
