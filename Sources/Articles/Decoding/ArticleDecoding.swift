extension Article {
  /// Reads the value of a key, or steps over one that is not kept.
  mutating func read(_ key: String, from json: inout JSONReader) throws(RecordError) {
    if try readBibliography(key, from: &json) { return }
    if try readTexts(key, from: &json) { return }
    switch key {
    case "references": references = try json.values()
    case "references_total": referencesTotal = try json.integer()
    case "relations": relations = try json.values()
    case "retracted": retracted = try json.flag()
    case "findings": findings = try json.values()
    default: try json.skip()
    }
  }

  private mutating func readBibliography(_ key: String, from json: inout JSONReader) throws(RecordError) -> Bool {
    switch key {
    case "ids": ids = try json.value()
    case "title": title = MarkedText(try json.string(), markup: title?.markup)
    case "title_markup": title = MarkedText(title?.text ?? "", markup: try json.string())
    case "vernacular_title": vernacularTitle = MarkedText(try json.string())
    case "languages": languages = try json.strings()
    case "publication_types": publicationTypes = try json.values()
    case "journal": journal = try json.value()
    case "volume": volume = try json.string()
    case "issue": issue = try json.string()
    case "pages": pages = try json.value()
    case "article_number": articleNumber = try json.string()
    case "published": published = try json.value()
    case "history": history = try json.value()
    case "authors": authors = try json.values()
    case "affiliations": affiliations = try json.values()
    default: return false
    }
    return true
  }

  private mutating func readTexts(_ key: String, from json: inout JSONReader) throws(RecordError) -> Bool {
    switch key {
    case "abstract": abstract = try json.value()
    case "other_abstracts": otherAbstracts = try json.values()
    case "keywords": keywords = try json.strings()
    case "mesh": mesh = try json.values()
    case "substances": substances = try json.values()
    case "supplementary_concepts": supplementaryConcepts = try json.values()
    case "other_subjects": otherSubjects = try json.values()
    case "accessions": accessions = try json.values()
    case "grants": grants = try json.values()
    case "funding_statement": fundingStatement = try json.string()
    case "conflict_of_interest": conflictOfInterest = try json.value()
    case "statements": statements = try json.value()
    default: return false
    }
    return true
  }
}
