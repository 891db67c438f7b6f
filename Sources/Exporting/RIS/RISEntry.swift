import Articles

/// An entry of RIS: one field a line, a tag of two letters before it, lines ended by CR LF.
///
/// Tags as in the format's description of 2011: `T2` is what holds the work and `J2` its abbreviation, `DA` the date as
/// `YYYY/MM/DD/`, `AN` the PMID, `C2` the PMCID, `C7` an article number, which stands in `SP` too where there are no
/// pages. All text is on one line, without mark-up.
struct RISEntry {
  private let work: Work
  private let key: String

  init(_ work: Work, key: String) {
    self.work = work
    self.key = key
  }

  func write(into bytes: inout [UInt8]) {
    field("TY", type, into: &bytes)
    field("ID", key, into: &bytes)
    writeNames(into: &bytes)
    writePlace(into: &bytes)
    writeIdentifiers(into: &bytes)
    writeTexts(into: &bytes)
    bytes.append("ER  - \r\n\r\n")
  }

  private var type: String {
    switch work.kind {
    case .journalArticle: "JOUR"
    case .book: "BOOK"
    case .chapter: "CHAP"
    case .conferencePaper: "CPAPER"
    case .thesis: "THES"
    case .report: "RPRT"
    case .preprint: "UNPB"
    case .webPage: "ELEC"
    case .dataset: "DATA"
    case .software: "COMP"
    case .patent: "PAT"
    case .legislation: "STAT"
    case .note, nil: "GEN"
    }
  }

  private func writeNames(into bytes: inout [UInt8]) {
    for author in work.authors { field("AU", name(author), into: &bytes) }
    for editor in work.editors { field("A2", name(editor), into: &bytes) }
    if work.hasMoreAuthors { field("N1", "There are more authors.", into: &bytes) }
    field("TI", work.title?.text, into: &bytes)
  }

  private func writePlace(into bytes: inout [UInt8]) {
    let article = work.article
    field("T2", work.container, into: &bytes)
    field("J2", work.containerShort, into: &bytes)
    field("PB", article.journal?.publisher, into: &bytes)
    field("ET", work.edition, into: &bytes)
    field("VL", article.volume, into: &bytes)
    field("IS", article.issue, into: &bytes)
    field("SP", article.pages?.first ?? article.articleNumber, into: &bytes)
    field("EP", article.pages?.last, into: &bytes)
    field("C7", article.articleNumber, into: &bytes)
    guard let issued = work.issued else { return }
    field("PY", "\(issued.first.year)", into: &bytes)
    field("DA", date(issued.first, printed: issued.printed), into: &bytes)
  }

  private func writeIdentifiers(into bytes: inout [UInt8]) {
    let ids = work.article.ids
    field("DO", ids.doi, into: &bytes)
    field("AN", ids.pmid, into: &bytes)
    field("C2", ids.pmcid, into: &bytes)
    field("SN", work.issns.joined(separator: "; "), into: &bytes)
    field("UR", work.url ?? (ids.doi == nil ? ids.arxiv.map { "https://arxiv.org/abs/\($0)" } : nil), into: &bytes)
    field("Y2", accessed, into: &bytes)
  }

  private func writeTexts(into bytes: inout [UInt8]) {
    field("LA", work.article.languages?.first, into: &bytes)
    for subject in work.subjects { field("KW", subject, into: &bytes) }
    field("AB", work.article.abstract?.text, into: &bytes)
    if let first = work.article.affiliations?.first { field("AD", first.text, into: &bytes) }
    field("N1", work.note, into: &bytes)
  }

  private var accessed: String? {
    CalendarDay(work.accessed).map { date($0, printed: nil) } ?? work.accessed
  }

  /// `Last, First, Suffix`.
  private func name(_ contributor: Contributor) -> String {
    switch contributor {
    case .group(let name): return name
    case .person(let printed):
      let name = printed.withoutCommas
      return [name.wholeFamily, name.given ?? (name.suffix == nil ? nil : ""), name.suffix].compactMap(\.self)
        .joined(separator: ", ")
    }
  }

  /// `YYYY/MM/DD/words`, what is not known left empty.
  private func date(_ day: CalendarDay, printed: String?) -> String {
    let digits = day.digits(separator: "/")
    return digits + String(repeating: "/", count: 4 - day.parts.count) + (printed ?? "")
  }

  private func field(_ tag: StaticString, _ value: String?, into bytes: inout [UInt8]) {
    guard let line = value?.onOneLine, !line.isEmpty else { return }
    bytes.append(tag)
    bytes.append("  - ")
    bytes += line.utf8
    bytes.append("\r\n")
  }
}
