import Articles

extension Draft {
  /// `ids`, each checked; what is not valid is dropped with a finding.
  mutating func readIdentifiers() {
    article.ids.pmid = identifier(.pmid, .invalidPMID) { Identifier.pmid($0) ?? PrintedIdentifiers.find(in: $0).pmid }
    article.ids.pmcid = identifier(.pmcid, .invalidPMCID) {
      Identifier.pmcid($0) ?? PrintedIdentifiers.find(in: $0).pmcid
    }
    article.ids.doi = identifier(.doi, .invalidDOI) { Identifier.doi($0) ?? PrintedIdentifiers.find(in: $0).doi }
    article.ids.arxiv = extraction.text(.arxiv).flatMap(Identifier.arxiv)
    article.ids.pii = extraction.text(.pii)
    article.ids.mid = extraction.text(.mid)
    article.ids.publisherID = extraction.text(.publisherID)
    article.ids.bookAccession = extraction.text(.bookAccession)
  }

  private mutating func identifier(
    _ field: Field, _ code: Finding.Code, _ check: (String) -> String?
  ) -> String? {
    guard let printed = extraction.text(field) else { return nil }
    if let valid = check(printed) { return valid }
    note(code, field: field.rawValue, "‘\(printed.shortened)’ is not a valid \(field.label) and was dropped")
    return nil
  }
}

extension Capture {
  /// Identifiers among a group's parts; invalid ones are left out.
  var identifiers: Identifiers {
    var ids = Identifiers()
    ids.pmid = texts(.pmid).lazy.compactMap(Identifier.pmid).first
    ids.pmcid = texts(.pmcid).lazy.compactMap(Identifier.pmcid).first
    ids.doi = texts(.doi).lazy.compactMap(Identifier.doi).first
    ids.arxiv = texts(.arxiv).lazy.compactMap(Identifier.arxiv).first
    return ids
  }
}

extension Field {
  /// What an identifier is called in messages.
  fileprivate var label: String {
    switch self {
    case .pmid: "PMID"
    case .pmcid: "PMCID"
    case .doi: "DOI"
    default: rawValue
    }
  }
}

extension String {
  /// At most 80 characters, for messages.
  var shortened: String { count > 80 ? prefix(79) + "…" : self }
}
