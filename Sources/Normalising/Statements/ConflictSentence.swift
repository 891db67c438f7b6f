/// Sentences that declare conflicts of interest, or that there are none, without a label before them.
enum ConflictSentence {
  private typealias Word = ConflictWord<Mark>

  /// The most words of a sentence that are looked at.
  private static let reach = 60
  /// How many words may stand before its subject: `On behalf of all authors, …`.
  private static let lead = 8

  /// The sentences of a text that declare, as ranges of its bytes. One that denies all *other* conflicts takes those before
  /// it in its paragraph along, from the first that names a tie. Linear.
  static func all(in bytes: [UInt8]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var scanner = ConflictWordScanner(bytes, table: table)
    var sentence: [Word] = []
    var ties: Int?
    func close(at end: Int) {
      guard let first = sentence.first else { return }
      if isDeclaration(sentence) {
        let start = deniesOthers(sentence) ? ties ?? first.start : first.start
        while let last = found.last, last.upperBound > start { found.removeLast() }
        found.append(bytes.trimmed(start..<end))
      } else if ties == nil, namesTie(sentence) {
        ties = first.start
      }
      sentence.removeAll(keepingCapacity: true)
    }
    while let word = scanner.next() {
      if let last = sentence.last, ends(last, before: word) {
        close(at: word.start)
        if word.gap.contains(.lineFeed) { ties = nil }
      }
      sentence.append(word)
    }
    close(at: bytes.count)
    return found
  }

  /// A full stop behind a short word ends a sentence only if what begins no name is next: `AstraZeneca LP. No other …`.
  private static func ends(_ last: Word, before word: Word) -> Bool {
    if !word.gap.isDisjoint(with: [.lineFeed, .fullStop, .semicolon]) { return true }
    guard word.gap.contains([.stop, .space]), word.initial != .small else { return false }
    return last.length > 2 || phrase(in: [word], at: 0)?.marks.isDisjoint(with: [.negator, .opening]) == false
  }

  private static func deniesOthers(_ words: [Word]) -> Bool {
    phrase(in: words, at: 0)?.marks.contains(.others) == true
  }

  private static func namesTie(_ words: [Word]) -> Bool {
    words.indices.prefix(reach).contains { phrase(in: words, at: $0)?.marks.contains(.tie) == true }
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
    /// A denial of what has not been named before.
    static let others = Mark(rawValue: 1 << 6)
    /// Words by which ties are disclosed.
    static let tie = Mark(rawValue: 1 << 7)
    /// A word that begins sentences and no names.
    static let opening = Mark(rawValue: 1 << 8)
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
    ([.negator, .others], "no other,no further,no additional,none of the other"),
    (
      .tie,
      """
      consultant*,consulting,consultancy,consulted,advisory board*,advisory panel*,advisory committee*,advisor,adviser
      speaker,speakers,honorari*,lecture fee*,speaking fee*,fees from,stock,stocks,shareholder*,shares in,equity
      employee*,employed by,patent,patents,royalt*,grant support,research support,reports,reported receiving,disclose*
      discloses,served on,serves on,is on the,has received,have received
      """
    ),
    (.opening, "the,all,both,each,there,this,these"),
    (.journal, "reviewer,reviewers,editor,editors,referee,referees"),
  ])
}
