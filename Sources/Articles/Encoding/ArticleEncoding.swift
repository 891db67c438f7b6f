extension Article {
  /// Writes the keys after `source`, in the order of the record.
  func writeKeys(to json: inout JSONWriter, withProvenance: Bool) {
    writeBibliography(to: &json)
    writePeople(to: &json)
    writeTexts(to: &json)
    writeSubjects(to: &json)
    writeStatements(to: &json)
    writeOtherArticles(to: &json)
    writeFullText(to: &json)
    writeAccount(to: &json, withProvenance: withProvenance)
  }

  private func writeBibliography(to json: inout JSONWriter) {
    json.object("ids", ids)
    json.string("title", title?.text)
    json.string("title_markup", title?.text.isEmpty == false ? title?.markup : nil)
    json.string("vernacular_title", vernacularTitle?.text)
    json.strings("languages", languages)
    json.objects("publication_types", publicationTypes)
    json.object("journal", journal)
    json.string("volume", volume)
    json.string("issue", issue)
    json.object("pages", pages)
    json.string("article_number", articleNumber)
    json.object("published", published)
    json.object("history", history)
  }

  private func writePeople(to json: inout JSONWriter) {
    json.objects("authors", authors)
    json.objects("affiliations", affiliations)
  }

  private func writeTexts(to json: inout JSONWriter) {
    json.object("abstract", abstract)
    json.objects("other_abstracts", otherAbstracts)
    json.strings("keywords", keywords)
  }

  private func writeSubjects(to json: inout JSONWriter) {
    json.objects("mesh", mesh)
    json.objects("substances", substances)
    json.objects("supplementary_concepts", supplementaryConcepts)
    json.objects("other_subjects", otherSubjects)
    json.objects("accessions", accessions)
  }

  private func writeStatements(to json: inout JSONWriter) {
    json.objects("grants", grants)
    json.string("funding_statement", fundingStatement)
    json.object("conflict_of_interest", conflictOfInterest)
    json.object("statements", statements)
  }

  private func writeOtherArticles(to json: inout JSONWriter) {
    json.objects("references", references)
    json.integer("references_total", referencesTotal)
    json.objects("relations", relations)
    json.flag("retracted", retracted)
    json.objects("similar_articles", similarArticles)
    json.objects("cited_by", citedBy)
    json.integer("cited_by_total", citedByTotal)
  }

  private func writeFullText(to json: inout JSONWriter) {
    json.objects("sections", sections)
    json.objects("figures", figures)
    json.objects("tables", tables)
    json.object("license", license)
  }

  private func writeAccount(to json: inout JSONWriter, withProvenance: Bool) {
    json.map("completeness", completeness.inRecordOrder, key: \.field) { $1.writeCounts(to: &$0) }
    json.objects("findings", findings.isEmpty ? nil : findings)
    json.map("provenance", withProvenance ? provenance : nil, key: \.field) { $1.writePlace(to: &$0) }
  }
}
