/// Builds a ``JournalLexicon`` from journals' titles and abbreviations.
public struct JournalLexiconBuilder {
  /// One journal, or a name under which one is cited.
  public struct Entry: Sendable, Hashable {
    /// Whole title; may be empty.
    public var title: String
    /// Abbreviation; may be empty.
    public var abbreviation: String
    /// ISSN; may be empty.
    public var issn: String

    /// An entry.
    public init(title: String, abbreviation: String, issn: String) {
      (self.title, self.abbreviation, self.issn) = (title, abbreviation, issn)
    }
  }

  private var entries: [Entry: Int] = [:]
  private var cited: [String: Int] = [:]

  /// An empty builder.
  public init() {}

  /// Whether no journal has been named yet.
  public var isEmpty: Bool { entries.isEmpty && cited.isEmpty }

  /// Adds a journal of a catalogue or of an article's own metadata.
  public mutating func add(_ entry: Entry) {
    guard !entry.title.isEmpty || !entry.abbreviation.isEmpty else { return }
    entries[entry, default: 0] += 1
  }

  /// Adds a name that a reference tags as its journal's.
  public mutating func addCited(_ name: String) { cited[name, default: 0] += 1 }

  /// The lexicon's bytes; the same for the same additions in any order.
  ///
  /// A name that references tag is taken up when it was cited `leastCited` times.
  public func build(leastCited: Int = 2) -> [UInt8] {
    let entries = self.entries.keys.sorted {
      ($0.title, $0.abbreviation, $0.issn) < ($1.title, $1.abbreviation, $1.issn)
    }
    let abbreviations = Self.abbreviations(entries)
    var image = LexiconImage(abbreviations: abbreviations)
    for entry in entries { image.add(entry, rank: 3) }
    for (name, count) in cited.sorted(by: { $0.key < $1.key }) where count >= leastCited {
      image.add(Entry(title: name, abbreviation: "", issn: ""), rank: count >= 10 ? 2 : count >= 3 ? 1 : 0)
    }
    return image.bytes()
  }

  /// Words and their abbreviations, read off titles that have as many words as their abbreviations.
  private static func abbreviations(_ entries: [Entry]) -> [UInt32: UInt32] {
    var votes: [UInt32: [UInt32: Int]] = [:]
    for entry in entries {
      let long = words(entry.title)
      let short = words(entry.abbreviation)
      guard long.count == short.count else { continue }
      for (word, cut) in zip(long, short) where word != cut && isCut(cut, of: word) {
        votes[hash(word), default: [:]][hash(cut), default: 0] += 1
      }
    }
    return votes.compactMapValues { $0.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key }
  }

  /// Whether the letters of an abbreviation stand in its word in order, the first one in front.
  private static func isCut(_ cut: ArraySlice<UInt8>, of word: ArraySlice<UInt8>) -> Bool {
    guard cut.first == word.first, cut.count < word.count else { return false }
    var rest = word[...]
    for byte in cut {
      guard let at = rest.firstIndex(of: byte) else { return false }
      rest = rest[(at + 1)...]
    }
    return true
  }

  /// The words of a name, small, without joining words.
  static func words(_ name: String) -> [ArraySlice<UInt8>] {
    let line = Line(name)
    return line.tokens(from: 0, limit: 40).filter { !$0.form.isMark }.map { token in
      (token.start..<token.end).map(line.smallByte)[...]
    }.enumerated().filter { $0.offset == 0 || !JournalWords.joining.contains(hash($0.element)) }.map(\.element)
  }

  static func hash(_ word: ArraySlice<UInt8>) -> UInt32 { word.reduce(Hash.seed) { Hash.add($1, to: $0) } }
}

/// The tables of a lexicon as they grow.
private struct LexiconImage {
  private let abbreviations: [UInt32: UInt32]
  private var names: [UInt32: UInt32] = [:]
  private var prefixes: Set<UInt32> = []
  private var journals: [(text: Int, code: UInt32)] = []
  /// Of each journal what tells it from others that have one of its names.
  private var identities: [Identity] = []
  private var texts: [UInt8] = [0]

  init(abbreviations: [UInt32: UInt32]) { self.abbreviations = abbreviations }

  mutating func add(_ entry: JournalLexiconBuilder.Entry, rank: UInt32) {
    let number = UInt32(journals.count) + 1
    let identity = Identity(entry, hash)
    var isUsed = false
    for name in [entry.title, entry.abbreviation] where !name.isEmpty {
      guard let hash = hash(name) else { continue }
      guard let known = names[hash].map({ Int($0) - 1 }) else {
        insertPrefixes(of: name)
        names[hash] = number
        isUsed = true
        continue
      }
      if known < journals.count, rank == 3, identities[known].isOther(than: identity) {
        journals[known].code |= JournalLexicon.shared
      }
    }
    guard isUsed else { return }
    identities.append(identity)
    journals.append((text(entry.abbreviation), rank << 28 | Self.code(entry.issn)))
  }

  /// The hash of a name's words, each cut as titles are; `nil` where there are none or too many.
  private func hash(_ name: String) -> UInt32? { steps(name)?.last }

  private mutating func insertPrefixes(of name: String) { prefixes.formUnion(steps(name) ?? []) }

  /// The hashes of the beginnings of a name, the whole of it last.
  private func steps(_ name: String) -> [UInt32]? {
    let words = JournalLexiconBuilder.words(name)
    guard (1...14).contains(words.count) else { return nil }
    var hash = Hash.seed
    return words.map { word in
      let key = JournalLexiconBuilder.hash(word)
      hash = Hash.mix(hash, abbreviations[key] ?? key)
      return hash
    }
  }

  private mutating func text(_ value: String) -> Int {
    guard !value.isEmpty else { return 0 }
    defer { texts += Array(value.utf8) + [0] }
    return texts.count
  }

  /// An ISSN in 28 bits: seven digits, and the check digit.
  private static func code(_ issn: String) -> UInt32 {
    let digits = issn.utf8.filter { Byte.isDigit($0) || $0 | 0x20 == UInt8(ascii: "x") }
    guard digits.count == 8, digits.dropLast().allSatisfy(Byte.isDigit) else { return 0 }
    let number = digits.dropLast().reduce(UInt32(0)) { $0 * 10 + UInt32($1 - 0x30) }
    return number << 4 | (Byte.isDigit(digits[7]) ? UInt32(digits[7] - 0x30) : 10)
  }

  func bytes() -> [UInt8] {
    let words = Self.table(abbreviations)
    let keys = Self.table(names)
    var bits = 1 << 12
    while bits < prefixes.count * 12 { bits *= 2 }
    var map = [UInt8](repeating: 0, count: bits / 8)
    for prefix in prefixes {
      let bit = prefix & UInt32(bits - 1)
      map[Int(bit >> 3)] |= 1 << UInt8(bit & 7)
    }
    var numbers: [UInt32] = [
      JournalLexicon.magic, JournalLexicon.version, UInt32(words.count / 2), UInt32(keys.count / 2),
      UInt32(journals.count), UInt32(texts.count), UInt32(bits),
    ]
    numbers += words + keys
    for journal in journals { numbers += [UInt32(journal.text), journal.code] }
    return numbers.flatMap(Self.littleEndian) + map + texts
  }

  static func littleEndian(_ number: UInt32) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
  }

  private static func table(_ pairs: [UInt32: UInt32]) -> [UInt32] {
    var slots = 16
    while slots * 3 < pairs.count * 4 { slots *= 2 }
    var table = [UInt32](repeating: 0, count: slots * 2)
    for (key, value) in pairs.sorted(by: { $0.key < $1.key }) {
      var slot = Int(key) & (slots - 1)
      while table[slot * 2] != 0 { slot = (slot + 1) & (slots - 1) }
      (table[slot * 2], table[slot * 2 + 1]) = (key, value)
    }
    return table
  }
}

/// What tells a journal from another that has one of its names.
private struct Identity {
  private let title: [UInt8]
  private let abbreviation: UInt32?
  private let issn: String

  init(_ entry: JournalLexiconBuilder.Entry, _ hash: (String) -> UInt32?) {
    title = Array(JournalLexiconBuilder.words(entry.title).joined(separator: [Byte.space]))
    abbreviation = hash(entry.abbreviation)
    issn = entry.issn
  }

  /// Whether two journals with a name in common are two: their abbreviations differ, or their titles and ISSNs.
  func isOther(than other: Identity) -> Bool {
    if let abbreviation, let second = other.abbreviation, abbreviation != second { return true }
    return title != other.title && !title.isEmpty && !other.title.isEmpty && issn != other.issn
      && !issn.isEmpty && !other.issn.isEmpty
  }
}
