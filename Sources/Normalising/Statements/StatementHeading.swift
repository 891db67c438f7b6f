/// Headings and run-in labels of statements, in English, Spanish, Portuguese, French, German, Italian and Chinese.
struct StatementHeading {
  /// The longest heading, in bytes: no statement's is longer.
  static let longest = 160

  /// The kinds it names, none where it is no heading of a statement.
  let kinds: StatementKinds
  /// Whether it is the heading of something that stands among statements and is none (`Abbreviations`).
  let isOther: Bool

  /// Whether the words are those of a heading at all.
  var isHeading: Bool { isOther || !kinds.isEmpty }

  init(_ heading: String) { self.init([UInt8](heading.utf8)) }

  /// Reads a heading: each of its words must be one that such headings are made of, so that titles which merely speak
  /// of ethics or funding name nothing. Linear.
  init(_ heading: [UInt8]) {
    guard heading.count <= Self.longest else {
      kinds = []
      isOther = false
      return
    }
    let topics = Self.topics(of: heading)
    var kinds = topics.map(Self.kinds) ?? []
    if LabelScanner.isHeading(heading) { kinds.insert(.conflict) }
    self.kinds = kinds
    isOther = kinds.isEmpty && topics?.contains(.other) == true
  }

  /// What the words of a heading speak of; `nil` where one of them is not known.
  private static func topics(of heading: [UInt8]) -> StatementVocabulary.Mark? {
    var scanner = ConflictWordScanner(heading, table: StatementVocabulary.table)
    var words: [ConflictWord<StatementVocabulary.Mark>] = []
    while let word = scanner.next() {
      if words.isEmpty, word.isNumber(in: heading) { continue }
      words.append(word)
    }
    var topics: StatementVocabulary.Mark = []
    var at = 0
    while at < words.count {
      guard
        let phrase = StatementVocabulary.table.longestMatch({ at + $0 < words.count ? words[at + $0].numbers : nil })
      else { return nil }
      topics.formUnion(phrase.marks)
      at += phrase.length
    }
    return topics
  }

  private static func kinds(_ topics: StatementVocabulary.Mark) -> StatementKinds {
    var kinds: StatementKinds = []
    for (mark, kind) in StatementVocabulary.kinds where topics.contains(mark) { kinds.insert(StatementKinds(kind)) }
    if topics.contains(.availability) {
      if topics.contains(.code) { kinds.insert(StatementKinds(.codeAvailability)) }
      if topics.contains(.data) || kinds.isEmpty && topics.isDisjoint(with: [.code, .other]) {
        kinds.insert(StatementKinds(.dataAvailability))
      }
    }
    if kinds.isEmpty, topics.contains(.support), topics.isDisjoint(with: [.other, .data, .code]) {
      kinds.insert(StatementKinds(.funding))
    }
    return kinds
  }
}
