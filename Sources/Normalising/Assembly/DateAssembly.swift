import Articles

extension Draft {
  /// `published` and `history`.
  mutating func readDates() {
    article.published = published
    var history = History()
    history.received = day(.received)
    history.revised = extraction.texts(.revised).last.flatMap(PrintedDate.parse)?.start
    history.accepted = day(.accepted)
    history.entrez = day(.entrez)
    history.pubmed = day(.pubmed)
    history.medline = day(.medline)
    history.pmcRelease = day(.pmcRelease)
    article.history = history == History() ? nil : history
  }

  private func day(_ field: Field) -> String? { extraction.text(field).flatMap(PrintedDate.parse)?.start }

  /// From the citation and the notes beside it; else from dates that the source states one by one.
  private var published: PublicationDates? {
    let citation = extraction.text(.citation).flatMap(NLMCitation.parse)
    let notes = extraction.texts(.citationNote) + (citation?.notes ?? [])
    let date = citation?.date ?? extraction.text(.publishedDate).flatMap(PrintedDate.parse)
    let electronic = day(.publishedElectronic).map { ["Epub \($0)"] } ?? []
    return Publication.dates(citation: date, notes: notes + electronic)
  }
}
