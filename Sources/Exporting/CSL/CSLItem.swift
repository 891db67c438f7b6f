import Articles

/// An item of CSL-JSON 1.0.2, the input of citation processors (`csl-data.json`).
struct CSLItem {
  let work: Work
  let id: String

  /// Appends the item, without a line feed.
  func write(into bytes: inout [UInt8]) {
    var json = JSONWriter()
    json.line { writeKeys(to: &$0) }
    json.append(to: &bytes)
    bytes.removeLast()
  }

  func writeKeys(to json: inout JSONWriter) {
    let article = work.article
    json.string("id", id)
    // `document` is what CSL has for works of no other kind.
    json.string("type", work.kind?.rawValue ?? "document")
    json.string("title", work.title.map(Self.richText))
    writeNames(to: &json)
    json.string("container-title", work.container)
    json.string("container-title-short", work.containerShort)
    json.string("publisher", article.journal?.publisher)
    write("issued", work.issued.map(CSLDate.init), to: &json)
    write("available-date", electronicDate, to: &json)
    json.string("volume", article.volume)
    json.string("issue", article.issue)
    json.string("page", article.pages.map(Self.pages) ?? article.articleNumber)
    json.string("number", article.articleNumber)
    json.string("edition", work.edition)
    writeIdentifiers(to: &json)
    write("accessed", work.accessed.map(CSLDate.init(printed:)), to: &json)
    json.string("language", article.languages?.first)
    json.string("abstract", article.abstract?.text)
    json.string("keyword", work.subjects.joined(separator: ", "))
    json.string("note", work.note)
  }

  private func write(_ key: StaticString, _ date: CSLDate?, to json: inout JSONWriter) {
    json.object(key) { date?.writeKeys(to: &$0) }
  }

  private func writeNames(to json: inout JSONWriter) {
    var authors = work.authors.map(CSLName.init)
    // Processors that take their names from BibTeX print “et al.” for this one.
    if work.hasMoreAuthors, !authors.isEmpty { authors.append(CSLName(contributor: .group("others"))) }
    json.objects("author", authors.isEmpty ? nil : authors) { $0.writeKeys(to: &$1) }
    json.objects("editor", work.editors.isEmpty ? nil : work.editors.map(CSLName.init)) { $0.writeKeys(to: &$1) }
  }

  private func writeIdentifiers(to json: inout JSONWriter) {
    let ids = work.article.ids
    json.string("DOI", ids.doi)
    json.string("PMID", ids.pmid)
    json.string("PMCID", ids.pmcid)
    json.string("ISSN", work.issns.joined(separator: ", "))
    json.string("URL", work.url ?? (ids.doi == nil ? ids.arxiv.map { "https://arxiv.org/abs/\($0)" } : nil))
  }

  /// The date of electronic publication, where the issue's date is another one.
  private var electronicDate: CSLDate? {
    guard let day = CalendarDay(work.article.published?.electronic), day != work.issued?.first else { return nil }
    return CSLDate(IssueDate(first: day))
  }

  static func pages(_ pages: PageRange) -> String { pages.last.map { "\(pages.first)-\($0)" } ?? pages.first }

  /// The title with the elements that CSL's rich text has; those it has not are left out.
  private static func richText(_ title: MarkedText) -> String {
    guard let markup = title.markup else { return title.text }
    var text = ""
    for run in InlineMarkup.runs(of: markup) {
      let styles = run.styles.filter { $0 != "u" }
      text += styles.map { "<\($0)>" }.joined() + run.text + styles.reversed().map { "</\($0)>" }.joined()
    }
    return text
  }
}

/// A name of CSL-JSON.
struct CSLName {
  let contributor: Contributor

  func writeKeys(to json: inout JSONWriter) {
    switch contributor {
    case .group(let name): json.string("literal", name)
    case .person(let name):
      json.string("family", name.family)
      let given = name.partedGiven
      json.string("given", given.names)
      json.string("dropping-particle", given.particle)
      json.string("non-dropping-particle", name.particle)
      json.string("suffix", name.suffix)
    }
  }
}

/// A date of CSL-JSON.
struct CSLDate {
  private var parts: [[Int]]?
  private var words: String?

  init(_ date: IssueDate) {
    parts = [date.first.parts] + (date.last.map { [$0.parts] } ?? [])
  }

  /// A date as printed, in parts where it is one of the calendar.
  init(printed: String) {
    if let day = CalendarDay(printed) { parts = [day.parts] } else { words = printed }
  }

  func writeKeys(to json: inout JSONWriter) {
    json.numbers("date-parts", parts)
    json.string("literal", words)
  }
}
