import Articles

/// An entry in PubMed's tagged display, the MEDLINE format that `.nbib` files hold.
///
/// Tags and their order are those of NLM's “MEDLINE/PubMed Data Element (Field) Descriptions”. What the record does not
/// know is left out: owner and status of the citation, and which ISSN is that of print.
struct MedlineEntry {
  let work: Work

  init(_ work: Work) { self.work = work }

  func write(into bytes: inout [UInt8]) {
    var lines = MedlineLines()
    writePlace(to: &lines)
    writeTexts(to: &lines)
    writePeople(to: &lines)
    writeDescription(to: &lines)
    writeJournal(to: &lines)
    writeSubjects(to: &lines)
    writeHistory(to: &lines)
    lines.field("GN", work.note)
    lines.field("SO", source)
    bytes += lines.bytes
  }

  var article: Article { work.article }
  private var isPartOfBook: Bool { work.kind == .chapter || work.kind == .conferencePaper }

  // MARK: Groups of fields

  private func writePlace(to lines: inout MedlineLines) {
    lines.field("PMID", article.ids.pmid)
    let linking = article.journal?.issnLinking
    // Readers want a word behind each; NLM's catalogue has this one for what is not told.
    for issn in article.journal?.issn ?? [] where issn != linking { lines.field("IS", "\(issn) (Undetermined)") }
    lines.field("IS", linking.map { "\($0) (Linking)" })
    lines.field("VI", article.volume)
    lines.field("IP", article.issue)
    lines.field("DP", work.issued.map(MedlineDate.words))
    lines.field("TI", work.title?.text)
    if isPartOfBook { lines.field("BTI", work.container) }
    lines.field("PG", article.pages.map(CSLItem.pages) ?? article.articleNumber)
    lines.field("LID", article.ids.doi.map { "\($0) [doi]" })
    lines.field("LID", (article.articleNumber ?? article.ids.pii).map { "\($0) [pii]" })
  }

  private func writeTexts(to lines: inout MedlineLines) {
    lines.field("AB", article.abstract?.text)
    lines.field("CI", article.abstract?.copyright)
  }

  private func writeDescription(to lines: inout MedlineLines) {
    for language in article.languages ?? [] {
      lines.field("LA", LanguageTable.bibliographic[language] ?? language)
    }
    for accession in article.accessions ?? [] { lines.field("SI", "\(accession.bank)/\(accession.id)") }
    for number in article.statements?.registration ?? [] {
      lines.field("SI", number.hasPrefix("NCT") ? "ClinicalTrials.gov/\(number)" : number)
    }
    for grant in article.grants ?? [] {
      let parts = [grant.award, grant.acronym, grant.funder, grant.country].compactMap(\.self)
      lines.field("GR", parts.joined(separator: "/"))
    }
    for type in article.publicationTypes ?? [] { lines.field("PT", type.name) }
    // A reference has no type of MEDLINE's, but for articles programs ask for one.
    if article.publicationTypes == nil, work.kind == .journalArticle { lines.field("PT", "Journal Article") }
    if work.title?.text != article.vernacularTitle?.text { lines.field("TT", article.vernacularTitle?.text) }
    let electronic = CalendarDay(article.published?.electronic)
    if electronic != nil, electronic != work.issued?.first {
      lines.field("DEP", electronic?.digits(separator: ""))
    }
  }

  private func writeJournal(to lines: inout MedlineLines) {
    guard let journal = article.journal else { return }
    lines.field("PL", journal.country)
    if !isPartOfBook, work.kind != .book {
      lines.field("TA", journal.abbreviation ?? journal.title)
      lines.field("JT", journal.title ?? journal.abbreviation)
    }
    lines.field("JID", journal.nlmID)
    lines.field("PB", journal.publisher)
    lines.field("EN", work.edition)
  }

  private func writeHistory(to lines: inout MedlineLines) {
    lines.field("PMC", article.ids.pmcid)
    lines.field("MID", article.ids.mid)
    lines.field("COIS", article.conflictOfInterest?.statement)
    let history = article.history
    for (tag, date) in [("EDAT", history?.pubmed), ("MHDA", history?.medline), ("CRDT", history?.entrez)] {
      lines.field(tag, MedlineDate.moment(date))
    }
    let events = [
      ("received", history?.received), ("revised", history?.revised), ("accepted", history?.accepted),
      ("pmc-release", history?.pmcRelease), ("pubmed", history?.pubmed), ("medline", history?.medline),
      ("entrez", history?.entrez),
    ]
    for (event, date) in events { lines.field("PHST", MedlineDate.moment(date).map { "\($0) [\(event)]" }) }
    lines.field("AID", article.ids.pii.map { "\($0) [pii]" })
    lines.field("AID", article.ids.doi.map { "\($0) [doi]" })
    lines.field("AID", article.ids.bookAccession.map { "\($0) [bookaccession]" })
  }

  /// Journal, date and place on one line: `J Invent Med. 2023 Jan;23(1):45-58. doi: 10.5555/1.`
  private var source: String? {
    guard let journal = article.journal?.abbreviation ?? article.journal?.title, work.kind == .journalArticle else {
      return nil
    }
    var place = work.issued.map(MedlineDate.words) ?? ""
    if let volume = article.volume { place += ";\(volume)" }
    if let issue = article.issue { place += article.volume == nil ? ";(\(issue))" : "(\(issue))" }
    if let pages = article.pages.map(CSLItem.pages) ?? article.articleNumber { place += ":\(pages)" }
    let doi = article.ids.doi.map { " doi: \($0)." } ?? ""
    return "\(journal). \(place).\(doi)"
  }
}
