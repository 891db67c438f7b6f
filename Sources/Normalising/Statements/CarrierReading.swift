/// What one carrier says, matter by matter.
struct CarrierReading {
  /// Words on one matter.
  struct Entry {
    let kinds: StatementKinds
    var label: String?
    var text: String
  }

  /// The kinds of the carrier itself, and the heading that names them.
  private let kinds: StatementKinds
  /// Its own words come first among the entries, once there are any.
  private(set) var entries: [Entry] = []
  /// Sentences on conflicts of interest outside statements on them.
  private(set) var sentences: [String] = []
  /// The entry that the next unlabelled words go on with; `nil`: nobody's.
  private var current: Int?
  private var own: Int?

  private let isLoose: Bool

  init(kinds: StatementKinds, title: String?, isLoose: Bool = false) {
    self.kinds = kinds
    self.isLoose = isLoose
    guard !kinds.isEmpty else { return }
    entries.append(Entry(kinds: kinds, label: title, text: ""))
    own = 0
    current = 0
  }

  /// Whether it is there for conflicts of interest and says nothing.
  var isEmptyConflict: Bool {
    kinds.contains(.conflict) && entries.allSatisfy { $0.text.isEmpty || !$0.kinds.contains(.conflict) }
  }

  /// Takes the next paragraph. In a carrier of its own kind words without a label return to that.
  mutating func read(_ paragraph: EmphasisedText) {
    if own != nil || isLoose, current.map({ !entries[$0].text.isEmpty }) ?? true { current = own }
    for segment in StatementSegment.cut(paragraph) {
      if let label = segment.label, !open(label, in: paragraph.bytes) {
        let start = label.words.lowerBound
        append(
          paragraph.bytes[start..<segment.text.upperBound], isLine: start == 0 || paragraph.bytes[start - 1] == 0x0A)
      } else {
        append(paragraph.bytes[segment.text], isLine: true)
      }
    }
  }

  /// Turns to what a label names, and tells whether it does: one that names nothing new stands for a part of what is
  /// being said (`Grant number:`) and belongs to its words, unless it is the first of them.
  private mutating func open(_ label: StatementSegment.Label, in bytes: [UInt8]) -> Bool {
    let words = bytes.string(label.words)
    // Disclosures list ties by kind: `Stock Ownership: …`, `Research Funding: …`.
    if own != nil, kinds.contains(.conflict), words.lowercased().hasPrefix("research ") { return false }
    if let same = entry(of: label.heading) {
      current = same
      guard entries[same].text.isEmpty, !label.heading.isOther else { return false }
      if entries[same].label == nil { entries[same].label = words }
      return true
    }
    if label.heading.isOther {
      current = nil
    } else {
      entries.append(Entry(kinds: label.heading.kinds, label: words, text: ""))
      current = entries.count - 1
    }
    return true
  }

  /// The entry that a heading belongs to: what is being said, or what the carrier is there for, which the headings of
  /// other things do not end either.
  private func entry(of heading: StatementHeading) -> Int? {
    if let current, !heading.isOther, entries[current].kinds.isSuperset(of: heading.kinds) { return current }
    return heading.isOther || kinds.isSuperset(of: heading.kinds) ? own : nil
  }

  /// Adds words to what is current, and looks for declaring sentences in what is no statement on conflicts.
  private mutating func append(_ words: ArraySlice<UInt8>, isLine: Bool) {
    guard !words.isEmpty else { return }
    let text = String(decoding: words, as: UTF8.self)
    if let current {
      if !entries[current].text.isEmpty { entries[current].text += isLine ? "\n" : " " }
      entries[current].text += text
      if entries[current].kinds.contains(.conflict) { return }
    }
    let bytes = Array(words)
    for sentence in ConflictSentence.all(in: bytes) { sentences.append(bytes.string(sentence)) }
  }
}
