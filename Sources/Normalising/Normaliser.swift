public import Articles
internal import References

/// From what a format's rules took to an article: each concern is one step, and each step reads the extraction and
/// fills its own part of the article. Nothing here knows of pages, files or clocks.
public struct Normaliser: Sendable {
  private let model: ReferenceModel
  /// `nil` when reference strings are kept as they are printed.
  private let references: ReferenceParser?

  /// A normaliser.
  ///
  /// - Parameters:
  ///   - parsesReferences: Whether fields are looked for in reference strings, where the source tags none. It takes
  ///     longer than all the rest.
  ///   - journals: Journals to know besides those of the program, a `JournalLexicon`'s bytes.
  public init(parsesReferences: Bool = true, journals: [UInt8]? = nil) {
    let model = journals.map(ReferenceModel.embedded.adding(lexicon:)) ?? .embedded
    references = parsesReferences ? ReferenceParser(model: model) : nil
    self.model = model
  }

  /// The article that an extraction amounts to.
  ///
  /// - Parameters:
  ///   - extraction: What was taken from one record.
  ///   - source: Where it was read from; its `url` is filled in from the extraction.
  public func article(from extraction: Extraction, source: Source) -> Article {
    var draft = Draft(extraction: extraction, article: Article(source: source))
    // A browser that saves a page writes a link to the copy in the place of its address.
    let isRelative = extraction.text(.url)?.hasPrefix(".") == true
    draft.article.source.url = (isRelative ? nil : extraction.text(.url)) ?? source.url
    draft.readIdentifiers()
    draft.readBibliography()
    draft.readHead()
    draft.readDates()
    draft.completeFromOwnCitation(with: model)
    draft.completeJournal(by: model)
    draft.readPeople()
    draft.readAbstracts()
    draft.readSubjects()
    draft.readStatements()
    draft.readReferences(with: references)
    draft.readLinks()
    draft.readSections()
    draft.readFloats()
    draft.readLicense()
    draft.count()
    draft.noteDisagreements()
    draft.noteMissingFields()
    return draft.finished()
  }
}

/// An article in the making.
struct Draft {
  let extraction: Extraction
  var article: Article
  /// The citation line taken apart; several steps need parts of it.
  let citation: NLMCitation?
  /// How many affiliations stand beside the source's list, in the words of marks, less the entries of the list that
  /// repeat another, which the record holds once.
  var unlistedAffiliations = 0
  /// What the page prints around its title.
  private(set) var head: PageHead?
  private var findings: [Finding]

  init(extraction: Extraction, article: Article) {
    self.extraction = extraction
    self.article = article
    citation = extraction.text(.citation).flatMap(NLMCitation.parse)
    findings = extraction.findings.filter { $0.code != .requiredFieldMissing }
  }

  /// The lines around the title, where the format asks for them.
  mutating func readHead() {
    guard let lines = extraction.first(.pageLines), let title = article.title?.text else { return }
    head = PageHead(MarkedText(lines).fragment, title: title)
  }

  /// Notes what is odd.
  mutating func note(_ code: Finding.Code, field: String?, _ message: String) {
    let finding = Finding(code, field: field, message: message)
    if !findings.contains(finding) { findings.append(finding) }
  }

  /// Turns what the format misses into findings: each identifier by itself, a title not twice, and of the places that
  /// always stand in a page's design one finding that names them all.
  mutating func noteMissingFields() {
    let missing = extraction.findings.filter { $0.code == .requiredFieldMissing }
    findings += missing.filter { $0.field?.hasPrefix("ids.") == true }
    let fields = missing.compactMap(\.field).filter { $0 != "title" && !$0.hasPrefix("ids.") }
    guard !fields.isEmpty else { return }
    note(
      .layoutChanged, field: nil, "places that always stand on such a page are empty: \(fields.joined(separator: ", "))"
    )
  }

  /// The article with its findings in the order of the record's keys; those about the document as a whole come first.
  consuming func finished() -> Article {
    guard !findings.isEmpty else { return article }
    func place(_ finding: Finding) -> Int {
      Self.places[finding.field.map { String($0.prefix { $0 != "." }) } ?? ""] ?? -1
    }
    article.findings = findings.enumerated().sorted { (place($0.1), $0.0) < (place($1.1), $1.0) }.map(\.element)
    return article
  }

  /// The places of the record's keys.
  private static let places = Dictionary(uniqueKeysWithValues: RecordSchema.articleKeys.enumerated().map { ($1, $0) })
}

extension Array {
  /// The list, or `nil` when it is empty.
  var orNil: Self? { isEmpty ? nil : self }
}
