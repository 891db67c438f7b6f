/// Phrases by their folded words, each with marks; a word that ends in `*` stands for all words that begin so.
///
/// Lookups cost one step per scalar and one per word, whatever the number of phrases.
struct PhraseTable<Mark: OptionSet & Sendable>: Sendable where Mark.RawValue == UInt32 {
  /// The numbers of a word: as it stands, and as the longest stem it begins with (0: not in the table).
  struct WordNumbers {
    var exact: UInt32 = 0
    var stem: UInt32 = 0
    var isKnown: Bool { exact | stem != 0 }
  }

  /// A phrase found at a word.
  struct Match {
    var marks: Mark
    var length: Int
  }

  private var spelling = StepTable()
  private var wordAt: [UInt32] = [0]
  private var stemAt: [UInt32] = [0]
  private var numberOfWords: UInt32 = 0
  private var sequences = StepTable()
  private var marksAt: [Mark] = [[]]

  /// The table of the phrases, which are separated by commas or line feeds.
  init(_ lists: [(Mark, String)]) {
    for (mark, list) in lists {
      for phrase in list.utf8.split(whereSeparator: { $0 == 0x2C || $0 == 0x0A }) { insert(phrase, mark) }
    }
  }

  private mutating func insert(_ phrase: Substring.UTF8View, _ mark: Mark) {
    let words = phrase.split(separator: 0x20)
    guard !words.isEmpty else { return }
    var node: UInt32 = 0
    for word in words { node = step(from: node, by: number(for: Substring(word))) }
    marksAt[Int(node)].formUnion(mark)
  }

  private mutating func step(from node: UInt32, by word: UInt32) -> UInt32 {
    if let next = sequences.step(from: node, by: word) { return next }
    marksAt.append([])
    sequences.add(UInt32(marksAt.count - 1), from: node, by: word)
    return UInt32(marksAt.count - 1)
  }

  private mutating func number(for word: Substring) -> UInt32 {
    var node: UInt32 = 0
    for scalar in word.unicodeScalars where scalar != "*" { node = spell(from: node, scalar.value) }
    let isStem = word.utf8.last == UInt8(ascii: "*")
    let known = isStem ? stemAt[Int(node)] : wordAt[Int(node)]
    if known != 0 { return known }
    numberOfWords += 1
    if isStem { stemAt[Int(node)] = numberOfWords } else { wordAt[Int(node)] = numberOfWords }
    return numberOfWords
  }

  private mutating func spell(from node: UInt32, _ scalar: UInt32) -> UInt32 {
    if let next = spelling.step(from: node, by: scalar) { return next }
    wordAt.append(0)
    stemAt.append(0)
    spelling.add(UInt32(wordAt.count - 1), from: node, by: scalar)
    return UInt32(wordAt.count - 1)
  }
}

extension PhraseTable {
  /// A word that is being spelled out, scalar by scalar.
  struct Speller {
    private var node: UInt32 = 0
    private var isLost = false
    private var stem: UInt32 = 0

    /// Goes on by one folded scalar.
    mutating func take(_ scalar: UInt32, in table: PhraseTable) {
      guard !isLost else { return }
      guard let next = table.spelling.step(from: node, by: scalar) else { return isLost = true }
      node = next
      if table.stemAt[Int(node)] != 0 { stem = table.stemAt[Int(node)] }
    }

    /// What the table knows of the word.
    func numbers(in table: PhraseTable) -> WordNumbers {
      WordNumbers(exact: isLost ? 0 : table.wordAt[Int(node)], stem: stem)
    }
  }

  /// The longest phrase that begins at a word; `numbers` gives the words from there on, nil past the last.
  func longestMatch(_ numbers: (Int) -> WordNumbers?) -> Match? {
    longestMatch(from: 0, depth: 0, numbers)
  }

  private func longestMatch(from node: UInt32, depth: Int, _ numbers: (Int) -> WordNumbers?) -> Match? {
    let own = marksAt[Int(node)].isEmpty ? nil : Match(marks: marksAt[Int(node)], length: depth)
    guard let word = numbers(depth), word.isKnown else { return own }
    var best = own
    for number in [word.exact, word.stem] where number != 0 {
      guard let next = sequences.step(from: node, by: number) else { continue }
      guard let found = longestMatch(from: next, depth: depth + 1, numbers) else { continue }
      if found.length > best?.length ?? 0 { best = found }
    }
    return best
  }
}
