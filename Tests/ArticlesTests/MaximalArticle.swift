@testable import Articles

extension Article {
  /// An article that has every key of the record, and every entry of its lists every key of its own.
  static let maximal: Article = {
    var article = Article(source: .maximal)
    article.addBibliography()
    article.addPeople()
    article.addTexts()
    article.addSubjects()
    article.addStatements()
    article.addOtherArticles()
    article.addFullText()
    article.addAccount()
    return article
  }()

  private mutating func addBibliography() {
    ids = .maximal
    title = MarkedText("H2O and RAS: a \"review\"", markup: "H<sub>2</sub>O and <i>RAS</i>: a \"review\"")
    vernacularTitle = MarkedText("Вода и белки", markup: "<i>Вода</i> и белки")
    languages = ["en", "ru"]
    publicationTypes = [Term(name: "Review", ui: "D016454")]
    journal = .maximal
    volume = "590"
    issue = "7846"
    pages = PageRange(first: "S12", last: "S19")
    articleNumber = "e408"
    published = .maximal
    history = .maximal
    license = .maximal
  }

  private mutating func addPeople() {
    var group = Person()
    group.collective = "The Study Group"
    authors = [.maximal, group]
    affiliations = [
      Affiliation(text: "Department of Botany, Uppsala.", ror: "https://ror.org/048a87296"),
      Affiliation(text: "Institute of Physics, Kyiv."),
    ]
  }

  private mutating func addTexts() {
    abstract = Abstract(
      text: "Background: Little is known.\nWe looked.",
      sections: [
        Abstract.Section(label: "Background", category: .background, text: "Little is known."),
        Abstract.Section(text: "We looked."),
      ])
    abstract?.language = "fr"
    abstract?.copyright = "© 2021 The Authors."
    var other = Abstract(
      text: "Contexte: On sait peu.",
      sections: [Abstract.Section(label: "Contexte", category: .background, text: "On sait peu.")])
    other.language = "fr"
    other.type = "translation"
    otherAbstracts = [other]
    keywords = ["water", "proteins"]
  }

  private mutating func addSubjects() {
    mesh = [
      SubjectHeading(
        name: "Coronavirus", ui: "D017934", isMajor: false,
        qualifiers: [SubjectHeading.Qualifier(name: "genetics", ui: "Q000235", isMajor: true)])
    ]
    substances = [Term(name: "Water", ui: "D014867", registry: "059QF0KO0R")]
    supplementaryConcepts = [Term(name: "COVID-19", ui: "C000657245", type: "Disease")]
    otherSubjects = [OtherSubject(text: "kdpA", kind: "gene", owner: "NLM")]
    accessions = [Accession(bank: "GENBANK", id: "MN908947")]
    grants = [.maximal]
  }

  private mutating func addStatements() {
    fundingStatement = "Funded by the Council."
    conflictOfInterest = ConflictOfInterest(
      statement: "A. A. is employed by B.", declared: .some, label: "Competing interests")
    var tie = ConflictOfInterest.Tie(kind: "employment", text: "is employed by B")
    tie.authors = [0]
    tie.organization = "B"
    conflictOfInterest?.relations = [tie]
    statements = .maximal
  }

  private mutating func addOtherArticles() {
    references = [.maximal]
    referencesTotal = 12
    relations = [Relation(type: "erratum_in", ids: .maximal, text: "Nature. 2021;591:E1.")]
    retracted = true
    similarArticles = [LinkedArticle(ids: .maximal, title: "On water", citation: "Nature. 2020;1:2.")]
    citedBy = [LinkedArticle(ids: .maximal, title: "On RAS", citation: "Cell. 2022;3:4.")]
    citedByTotal = 40
  }

  private mutating func addFullText() {
    sections = [
      Section(
        path: ["Methods", "Patients"], type: "METHODS", text: "As before [1].",
        citations: [Section.Citation(start: 10, end: 13, references: ["B1"])])
    ]
    var figure = Figure()
    figure.label = "Fig. 1"
    figure.caption = "A cell."
    figure.href = "fig1.jpg"
    figures = [figure]
    var table = Table()
    table.label = "Table 1"
    table.caption = "Ages."
    table.href = "table1.html"
    table.rows = [["Age", ""], ["10", "20"]]
    table.headerRows = 1
    table.notes = "In years."
    tables = [table]
  }

  private mutating func addAccount() {
    completeness = [
      Completeness(field: "authors", seen: 2, emitted: 2), Completeness(field: "references", seen: 2, emitted: 1),
    ]
    findings = [Finding(.incomplete, field: "references", message: "1 of 2 references", at: "line 40")]
    provenance = [Provenance(field: "title", at: "/html/body/h1 line 12", rule: "h1.heading-title")]
  }
}
