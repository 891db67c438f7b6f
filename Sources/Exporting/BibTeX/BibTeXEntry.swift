import Articles

/// An entry for BibTeX, with the entry types and fields of its standard styles, and beside them the identifiers that most
/// programs know.
struct BibTeXEntry {
  private let work: Work
  private let key: String

  init(_ work: Work, key: String) {
    self.work = work
    self.key = key
  }

  func write(into bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "@"))
    bytes.append(type)
    bytes.append(UInt8(ascii: "{"))
    bytes += key.utf8
    writeNames(into: &bytes)
    writePlace(into: &bytes)
    writeIdentifiers(into: &bytes)
    writeTexts(into: &bytes)
    bytes.append("\n}\n")
  }

  private var type: StaticString {
    switch work.kind {
    case .journalArticle: "article"
    case .book: "book"
    case .chapter: "incollection"
    case .conferencePaper: "inproceedings"
    case .thesis: "phdthesis"
    case .report: "techreport"
    default: "misc"
    }
  }

  /// The field that names what holds the work.
  private var containerField: StaticString {
    switch work.kind {
    case .journalArticle: "journal"
    case .chapter, .conferencePaper: "booktitle"
    default: "howpublished"
    }
  }

  /// The field that names who has brought the work out.
  private var publisherField: StaticString {
    switch work.kind {
    case .thesis: "school"
    case .report: "institution"
    default: "publisher"
    }
  }

  // MARK: Fields

  private func writeNames(into bytes: inout [UInt8]) {
    list("author", work.authors, hasMore: work.hasMoreAuthors, into: &bytes)
    list("editor", work.editors, hasMore: false, into: &bytes)
    guard let title = work.title else { return }
    open("title", in: &bytes)
    TeXTitle(title.text, markup: title.markup).append(to: &bytes)
    bytes.append("}")
  }

  private func writePlace(into bytes: inout [UInt8]) {
    let article = work.article
    field(containerField, work.container, into: &bytes)
    field(publisherField, article.journal?.publisher, into: &bytes)
    field("edition", work.edition, into: &bytes)
    field("volume", article.volume, into: &bytes)
    field("number", article.issue, into: &bytes)
    writePages(into: &bytes)
    guard let date = work.issued?.first else { return }
    field("year", "\(date.year)", into: &bytes)
    if let month = date.monthName { bytes += ",\n  month = \(month.lowercased())".utf8 }
  }

  private func writeIdentifiers(into bytes: inout [UInt8]) {
    let ids = work.article.ids
    field("doi", verbatim: ids.doi, into: &bytes)
    field("pmid", verbatim: ids.pmid, into: &bytes)
    field("pmcid", verbatim: ids.pmcid, into: &bytes)
    if let arxiv = ids.arxiv {
      field("eprint", verbatim: arxiv, into: &bytes)
      field("archiveprefix", "arXiv", into: &bytes)
    }
    field("issn", work.issns.joined(separator: ", "), into: &bytes)
    field("url", verbatim: work.url, into: &bytes)
    field("urldate", work.accessed, into: &bytes)
  }

  private func writeTexts(into bytes: inout [UInt8]) {
    field("language", work.article.languages?.first, into: &bytes)
    field("keywords", work.subjects.joined(separator: ", "), into: &bytes)
    field("abstract", work.article.abstract?.text, into: &bytes)
    field("note", work.note, into: &bytes)
  }

  /// Standard styles know no number that stands for pages: it stands in their place.
  private func writePages(into bytes: inout [UInt8]) {
    let article = work.article
    guard let pages = article.pages else { return field("pages", article.articleNumber, into: &bytes) }
    open("pages", in: &bytes)
    TeXText.append(pages.first, to: &bytes)
    if let last = pages.last {
      bytes.append("--")
      TeXText.append(last, to: &bytes)
    }
    bytes.append("}")
    field("eid", article.articleNumber, into: &bytes)
  }

  // MARK: Writing

  private func open(_ name: StaticString, in bytes: inout [UInt8]) {
    bytes.append(",\n  ")
    bytes.append(name)
    bytes.append(" = {")
  }

  private func field(_ name: StaticString, _ value: String?, into bytes: inout [UInt8]) {
    guard let value, !value.isEmpty else { return }
    open(name, in: &bytes)
    TeXText.append(value, to: &bytes)
    bytes.append("}")
  }

  private func field(_ name: StaticString, verbatim value: String?, into bytes: inout [UInt8]) {
    guard let value, !value.isEmpty else { return }
    open(name, in: &bytes)
    TeXText.append(verbatim: value, to: &bytes)
    bytes.append("}")
  }

  private func list(_ name: StaticString, _ names: [Contributor], hasMore: Bool, into bytes: inout [UInt8]) {
    guard !names.isEmpty else { return }
    open(name, in: &bytes)
    for (place, contributor) in names.enumerated() {
      if place > 0 { bytes.append(" and ") }
      TeXName.append(contributor, to: &bytes)
    }
    bytes.append(hasMore ? " and others}" : "}")
  }
}
