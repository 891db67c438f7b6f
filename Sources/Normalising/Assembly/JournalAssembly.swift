import Articles
import References

extension Draft {
  /// Fills in the journal's abbreviation and ISSN where the source gives only its name, and the name is that of one
  /// journal and no other. What the source states stays, and where its ISSN is another nothing is filled in.
  mutating func completeJournal(by model: ReferenceModel) {
    guard var journal = article.journal, journal.abbreviation == nil || journal.issn.isEmpty,
      extraction.first(.bookTitle) == nil, let name = journal.title ?? journal.abbreviation,
      let known = model.journal(name), known.isSure
    else { return }
    let issn = known.issn.flatMap(Identifier.issn)
    let stated = journal.issn + [journal.issnLinking].compactMap(\.self)
    guard stated.isEmpty || issn.map(stated.contains) == true else { return }
    if journal.abbreviation == nil, let abbreviation = known.abbreviation {
      journal.abbreviation = abbreviation
      noteLookUp(.journalAbbreviation)
    }
    if stated.isEmpty, let issn {
      journal.issn = [issn]
      noteLookUp(.issn)
    }
    article.journal = journal
  }

  /// No element of the document gave the field.
  private mutating func noteLookUp(_ field: Field) {
    let provenance = Provenance(field: field.rawValue, at: "list of journals", rule: "by the journal’s name")
    article.provenance = (article.provenance ?? []) + [provenance]
  }
}
