import Articles

/// A work as bibliographies see it: an article with what only references have.
struct Work {
  /// Kind of work; `nil` where nothing tells it.
  let kind: Reference.Kind?
  /// The article; for a reference what it says in an article's terms.
  let article: Article
  let authors: [Contributor]
  let editors: [Contributor]
  /// Whether there are more authors than these.
  let hasMoreAuthors: Bool
  /// When it was published.
  let issued: IssueDate?
  let edition: String?
  /// Address, where no DOI gives one.
  let url: String?
  let accessed: String?
  /// What is said beside all this; for a reference that could not be taken apart the printed string.
  let note: String?

  init(_ article: Article) {
    self.article = article
    let kind = WorkKind.of(article)
    self.kind = kind
    let people = article.authors ?? []
    authors = people.lazy.filter { $0.role == nil }.compactMap(Contributor.init)
    editors = people.lazy.filter { $0.role == "editor" }.compactMap(Contributor.init)
    hasMoreAuthors = article.findings.contains { $0.code == .authorsIncomplete }
    issued = article.published.flatMap { IssueDate($0, ofIssue: kind == .journalArticle) }
    edition = nil
    url = article.ids.doi == nil ? article.source.url : nil
    accessed = nil
    note = article.retracted == true ? "Retracted publication" : nil
  }

  init(_ reference: Reference) {
    kind = reference.kind == .note ? nil : reference.kind
    article = Article(reference)
    authors = (reference.authors ?? []).compactMap(Contributor.init)
    editors = (reference.editors ?? []).compactMap(Contributor.init)
    hasMoreAuthors = reference.hasMoreAuthors == true
    issued = reference.year.map { IssueDate(first: CalendarDay(year: $0)) }
    edition = reference.edition
    url = reference.url
    accessed = reference.accessed
    let isTakenApart = reference.title != nil || reference.container != nil || reference.authors?.isEmpty == false
    note = isTakenApart ? nil : reference.text
  }

  /// The title; where there is none, the one in the language of the original. Its mark-up is left out where it says
  /// something else than the text, as with formulae, which are TeX there.
  var title: MarkedText? {
    for title in [article.title, article.vernacularTitle] {
      guard let title, !title.text.isEmpty else { continue }
      let marked = title.markup.map { InlineMarkup.runs(of: $0).map(\.text).joined() }
      return marked == title.text ? title : MarkedText(title.text)
    }
    return nil
  }

  /// Journal, or what holds a part of a book; a whole book stands in none.
  var container: String? { kind == .book ? nil : article.journal?.title ?? article.journal?.abbreviation }

  /// The journal's abbreviation, where it is not the title already.
  var containerShort: String? {
    guard let short = article.journal?.abbreviation, short != container else { return nil }
    return short
  }

  /// ISSNs, each once.
  var issns: [String] {
    var issns = article.journal?.issn ?? []
    if let linking = article.journal?.issnLinking, !issns.contains(linking) { issns.append(linking) }
    return issns
  }

  /// The authors' keywords, then the subject headings that say something else.
  var subjects: [String] {
    var seen: Set<String> = []
    let all = (article.keywords ?? []) + (article.mesh ?? []).map(\.name)
    return all.filter { !$0.isEmpty && seen.insert($0.lowercased()).inserted }
  }
}

extension Article {
  /// What a reference says, in an article's terms.
  fileprivate init(_ reference: Reference) {
    self.init(source: Source(path: ""))
    ids = reference.ids ?? Identifiers()
    title = reference.title.map { MarkedText($0) }
    volume = reference.volume
    issue = reference.issue
    pages = reference.pages
    articleNumber = reference.articleNumber
    authors = (reference.authors ?? []) + (reference.editors ?? []).map(\.asEditor)
    if reference.container != nil || reference.publisher != nil {
      var journal = Journal()
      journal.title = reference.container
      journal.publisher = reference.publisher
      self.journal = journal
    }
  }
}

extension Person {
  /// The same person among authors, where the role tells editors apart.
  fileprivate var asEditor: Person {
    var editor = self
    editor.role = "editor"
    return editor
  }
}
