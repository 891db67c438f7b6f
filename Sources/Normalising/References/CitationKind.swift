import Articles

/// The kinds of works that sources name (JATS `publication-type`, NLM `citation-type`) in CSL's words.
enum CitationKind {
  /// The kind of work that a source's word means; `nil` where it says nothing (`other`, `misc`) (CHOICES 32).
  static func kind(_ word: String) -> Reference.Kind? { kinds[word] ?? kinds[plain(word)] }

  /// In lower case, with hyphens for spaces and low lines.
  private static func plain(_ word: String) -> String {
    String(decoding: word.utf8.map { $0 == 0x20 || $0 == 0x5F ? 0x2D : $0.lowercasedASCII }, as: UTF8.self)
  }

  private static let kinds: [String: Reference.Kind] = {
    let words: [(Reference.Kind, [String])] = [
      (.journalArticle, ["journal", "article", "article-journal", "journal-article", "periodical", "magazine"]),
      (.book, ["book", "monograph"]),
      (.chapter, ["chapter", "book-chapter", "bookchapter"]),
      (.conferencePaper, ["confproc", "conf-proc", "conference", "proc", "proceedings", "paper-conference"]),
      (.thesis, ["thesis", "dissertation"]),
      (.report, ["report", "gov", "working-paper", "technical-report"]),
      (.preprint, ["preprint", "eprint", "e-print"]),
      (.webPage, ["web", "webpage", "web-page", "website", "weblink"]),
      (.dataset, ["data", "dataset", "database"]),
      (.software, ["software", "computer-program"]),
      (.patent, ["patent"]),
      (.legislation, ["legal", "legislation", "law"]),
      (.note, ["note"]),
    ]
    var kinds: [String: Reference.Kind] = [:]
    for (kind, names) in words {
      for name in names { kinds[name] = kind }
    }
    return kinds
  }()

  /// Whether a work of this kind that has no title inside its source is the source itself: a book, not a journal.
  static func standsAlone(_ kind: Reference.Kind?) -> Bool {
    switch kind {
    case .book, .report, .thesis, .software, .webPage, .dataset: true
    default: false
    }
  }
}
