import Articles

/// What kind of work an article is, in CSL's words.
enum WorkKind {
  /// Publication types that tell a kind, in lower case without hyphens. MEDLINE gives most of them to journal articles
  /// too, so that they count only where there is no journal; a preprint stays one in whatever series it stands.
  private static let kinds: [String: Reference.Kind] = [
    "academic dissertation": .thesis, "dissertation": .thesis, "thesis": .thesis,
    "book": .book, "monograph": .book, "book chapter": .chapter, "chapter": .chapter,
    "dataset": .dataset, "data set": .dataset, "software": .software,
    "technical report": .report, "report": .report, "government publication": .report,
    "patent": .patent, "legislation": .legislation, "web page": .webPage, "webpage": .webPage,
    "conference paper": .conferencePaper, "proceedings paper": .conferencePaper,
  ]

  static func of(_ article: Article) -> Reference.Kind? {
    let journal = article.journal
    // NCBI's Bookshelf: the book stands in the journal's place, and a whole book in none.
    if article.ids.bookAccession != nil { return journal?.title == nil ? .book : .chapter }
    let types = (article.publicationTypes ?? []).map {
      $0.name.lowercased().split(separator: "-").joined(separator: " ")
    }
    if types.contains("preprint") { return .preprint }
    if journal?.title != nil || journal?.abbreviation != nil { return .journalArticle }
    for type in types {
      if let kind = kinds[type] { return kind }
    }
    return article.ids.arxiv == nil ? nil : .preprint
  }
}
