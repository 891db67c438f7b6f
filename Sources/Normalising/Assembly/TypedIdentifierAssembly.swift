import Articles

extension Draft {
  /// Identifiers of which the source names the scheme (JATS' `article-id`); what is not valid is dropped with a finding,
  /// and of two of a kind the first valid one counts. Schemes that the record has no key for are left out.
  mutating func readTypedIdentifiers() {
    for capture in extraction.all(.identifier) {
      guard let printed = capture.text(.text) else { continue }
      take(printed, scheme: capture.text(.type)?.lowercased() ?? "")
    }
  }

  private mutating func take(_ printed: String, scheme: String) {
    switch scheme {
    case "pmid": keep(\.pmid, Identifier.pmid(printed), or: .invalidPMID, "ids.pmid", printed)
    case "pmc", "pmcid": keep(\.pmcid, Identifier.pmcid(printed), or: .invalidPMCID, "ids.pmcid", printed)
    case "doi": keep(\.doi, Identifier.doi(printed), or: .invalidDOI, "ids.doi", printed)
    case "arxiv": article.ids.arxiv = article.ids.arxiv ?? Identifier.arxiv(printed)
    case "manuscript", "mid": article.ids.mid = article.ids.mid ?? printed
    case "pii": article.ids.pii = article.ids.pii ?? printed
    case "publisher-id": takePublisherID(printed)
    default: if Identifiers.isManuscript(printed[...]) { article.ids.mid = article.ids.mid ?? printed }
    }
  }

  private mutating func keep(
    _ key: WritableKeyPath<Identifiers, String?>, _ valid: String?, or code: Finding.Code, _ field: String,
    _ printed: String
  ) {
    if let valid {
      article.ids[keyPath: key] = article.ids[keyPath: key] ?? valid
    } else {
      note(code, field: field, "‘\(printed.shortened)’ is not a valid identifier of its kind and was dropped")
    }
  }

  private mutating func takePublisherID(_ printed: String) {
    if Identifiers.isManuscript(printed[...]) {
      article.ids.mid = article.ids.mid ?? printed
    } else {
      article.ids.publisherID = article.ids.publisherID ?? printed
    }
  }
}
