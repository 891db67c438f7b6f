/// Sentences that declare conflicts of interest, or that there are none, without a label before them.
enum ConflictSentence {
  private typealias Word = ConflictWord<Mark>

  /// The most words of a sentence that are looked at.
  private static let reach = 60
  /// How many words may stand before its subject: `On behalf of all authors, …`.
  private static let lead = 8

  /// The sentences of a text that declare, as ranges of its bytes. Linear.
  static func all(in bytes: [UInt8]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var scanner = ConflictWordScanner(bytes, table: table)
    var sentence: [Word] = []
    func close(at end: Int) {
      if let first = sentence.first, isDeclaration(sentence) { found.append(bytes.trimmed(first.start..<end)) }
      sentence.removeAll(keepingCapacity: true)
    }
    while let word = scanner.next() {
      if let last = sentence.last, ends(last, before: word) { close(at: word.start) }
      sentence.append(word)
    }
    close(at: bytes.count)
    return found
  }

  private static func ends(_ last: Word, before word: Word) -> Bool {
    if !word.gap.isDisjoint(with: [.lineFeed, .fullStop, .semicolon]) { return true }
    return word.gap.contains([.stop, .space]) && last.length > 2 && word.initial != .small
  }

  /// Whether authors or a negation begin the words, and then a topic is denied or declared.
  private static func isDeclaration(_ words: [Word]) -> Bool {
    var seen: Mark = []
    var at = 0
    while at < min(words.count, reach) {
      if at >= lead, seen.isDisjoint(with: [.subject, .denial]) { return false }
      guard let phrase = phrase(in: words, at: at) else {
        at += 1
        continue
      }
      if phrase.marks.contains(.journal), !seen.contains(.declaring) { return false }
      if at == 0, phrase.marks.contains(.negator) { seen.insert(.denial) }
      let isMeant = !seen.isDisjoint(with: [.subject, .denial]) && !seen.isDisjoint(with: [.declaring, .negator])
      if phrase.marks.contains(.topic), isMeant { return true }
      seen.formUnion(phrase.marks)
      at += phrase.length
    }
    return false
  }

  private static func phrase(in words: [Word], at: Int) -> PhraseTable<Mark>.Match? {
    guard words[at].numbers.isKnown else { return nil }
    return table.longestMatch { at + $0 < words.count ? words[at + $0].numbers : nil }
  }
}

extension ConflictSentence {
  /// What a phrase does in such a sentence.
  struct Mark: OptionSet {
    let rawValue: UInt32
    /// Those who declare.
    static let subject = Mark(rawValue: 1 << 0)
    /// A beginning that denies by itself: `There are no`.
    static let denial = Mark(rawValue: 1 << 1)
    static let declaring = Mark(rawValue: 1 << 2)
    static let negator = Mark(rawValue: 1 << 3)
    /// What is declared.
    static let topic = Mark(rawValue: 1 << 4)
    /// The journal's people, who declare for themselves.
    static let journal = Mark(rawValue: 1 << 5)
  }

  static let table = PhraseTable<Mark>([
    (
      .subject,
      """
      author,authors,we,coauthors,investigators,contributors,autor,autores,autora,autoras,auteur,auteurs,autoren,autorinnen
      autore,autori,作 者
      """
    ),
    (
      [.subject, .negator], "none of the authors,none of us,neither author,neither of the authors,no author,no authors"
    ),
    (
      [.denial, .negator],
      """
      there are no,there is no,there were no,there was no,there exist no,es bestehen keine,es besteht kein
      """
    ),
    (
      .declaring,
      """
      declare*,report*,disclose*,state,states,stated,have,has,had,confirm*,certif*,affirm*,acknowledge,indicated,indicate
      declaran,declaram,declarent,erklaren,geben an,dichiarano,manifiestan,refieren,声 明
      """
    ),
    (
      .negator,
      """
      no,not,none,nothing,any,without,nor,neither,ningun*,nenhum*,sem,sin,nao,aucun*,pas,kein*,nessun*,non,free of,无,没 有
      """
    ),
    (
      .topic,
      """
      conflict of interest,conflicts of interest,conflicts of interests,conflict of interests,conflict interest
      conflicting interest,conflicting interests,competing interest,competing interests,competing financial,competing
      financial interest,financial interests,conflicting financial,interests to declare,conflict,conflicts
      nothing to disclose,nothing to declare,duality of interest,commercial interest,commercial interests
      financial conflict,financial conflicts,conflicto de interes*,conflictos de interes*,conflito de interess*
      conflitos de interess*,conflit d interet*,conflits d interet*,liens d interet*,interessenkonflikt*
      interessenskonflikt*,conflitto di interess*,conflitti di interess*,conflitto d interess*,conflitti d interess*
      利 益 冲 突
      """
    ),
    (.journal, "reviewer,reviewers,editor,editors,referee,referees"),
  ])
}
