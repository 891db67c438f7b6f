import Articles

@testable import Exporting

/// Works of the tests.
enum Works {
  /// An article with most of what a bibliography takes.
  static let article: Article = {
    var article = Article(source: Source(path: "tea.html"))
    article.ids.pmid = "90000001"
    article.ids.pmcid = "PMC99000001"
    article.ids.doi = "10.5555/tea_1"
    article.title = MarkedText(
      "Tea and H2O in Northmoor: A trial of mRNA", markup: "Tea and H<sub>2</sub>O in <i>Northmoor</i>: A trial of mRNA"
    )
    article.languages = ["en"]
    article.publicationTypes = [Term(name: "Journal Article")]
    var journal = Journal()
    journal.title = "Journal of Tea & Sleep"
    journal.abbreviation = "J Tea Sleep"
    journal.issn = ["1234-5679"]
    journal.issnLinking = "9876-5434"
    journal.nlmID = "999000111"
    journal.country = "England"
    article.journal = journal
    article.volume = "79"
    article.issue = "2"
    article.pages = PageRange(first: "884", last: "895")
    var dates = PublicationDates(date: "2020-12-28", precision: .day)
    dates.print = "2021-02"
    dates.electronic = "2020-12-28"
    article.published = dates
    article.authors = [person("van der Waals", "Johannes D", suffix: "Jr"), person("Roe", "JD"), group("Tea Group")]
    article.authors?[0].affiliations = [0]
    article.affiliations = [Affiliation(text: "Institute of Tea, Northmoor.")]
    article.abstract = Abstract(text: "Aim: Tea {is} 5% of it.\nDone.")
    article.keywords = ["tea", "sleep"]
    return article
  }()

  static let reference: Reference = {
    var reference = Reference(text: "Roe J, et al. Naps. In: Poe A, editor. Beds. Moor: Moor Press; 2001. p. 3-9.")
    reference.kind = .chapter
    reference.authors = [person("Roe", "J")]
    reference.hasMoreAuthors = true
    reference.editors = [person("Poe", "A")]
    reference.title = "Naps"
    reference.container = "Beds"
    reference.publisher = "Moor Press"
    reference.edition = "2nd"
    reference.year = 2001
    reference.pages = PageRange(first: "3", last: "9")
    reference.url = "https://beds.example/{a}"
    reference.accessed = "2020-01-02"
    return reference
  }()

  static func person(_ family: String?, _ given: String?, initials: String? = nil, suffix: String? = nil) -> Person {
    var person = Person()
    (person.family, person.given, person.initials, person.suffix) = (family, given, initials, suffix)
    return person
  }

  static func group(_ name: String) -> Person {
    var person = Person()
    person.collective = name
    return person
  }

  /// A bibliography of some articles and references.
  static func export(_ format: BibliographicFormat, _ articles: [Article] = [], _ references: [Reference] = [])
    -> String
  {
    var exporter = Exporter(format)
    var bytes: [UInt8] = []
    exporter.open(into: &bytes)
    for article in articles { exporter.write(article, into: &bytes) }
    for reference in references { exporter.write(reference, into: &bytes) }
    exporter.close(into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}
