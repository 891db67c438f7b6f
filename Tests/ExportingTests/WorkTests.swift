import Articles
import Testing

@testable import Exporting

@Suite("Works as bibliographies see them")
struct WorkTests {
  @Test(
    arguments: [
      ("J", nil, "J."), ("JD", nil, "J. D."), ("J.D.", nil, "J. D."), ("J D", nil, "J. D."), ("J-P", nil, "J.-P."),
      ("ABCD", nil, "ABCD"), ("ABCD", "ABCD", "A. B. C. D."), ("LI", "L", "LI"), ("Jane A", "JA", "Jane A"),
      ("Jo", nil, "Jo"), ("И И", nil, "И. И."), ("太郎", nil, "太郎"), (nil, "JA", "J. A."), ("", "JA", nil),
      (nil, nil, nil),
    ] as [(String?, String?, String?)])
  func `given names and initials`(_ given: String?, _ initials: String?, _ shown: String?) throws {
    let contributor = try #require(Contributor(Works.person("Roe", given, initials: initials)))
    guard case .person(let name) = contributor else {
      Issue.record("a group")
      return
    }
    #expect(name.given == shown)
  }

  @Test(
    arguments: [
      ("van der Waals", "van der", "Waals"), ("Waals", nil, "Waals"), ("von der leyen", "von der", "leyen"),
      ("Van Eyk", nil, "Van Eyk"), ("d'Alembert", nil, "d'Alembert"), ("jiji", nil, "jiji"),
      ("van 't Veer", "van 't", "Veer"), ("’t Hooft", "’t", "Hooft"),
      ("de la Fuente y Vega", "de la", "Fuente y Vega"),
    ] as [(String, String?, String)])
  func `particles`(_ printed: String, _ particle: String?, _ family: String) throws {
    guard case .person(let name) = try #require(Contributor(Works.person(printed, "A"))) else { return }
    #expect(name.particle == particle && name.family == family)
  }

  @Test(
    arguments: [
      ("Maria de", "Maria", "de"), ("Luis Eugenio dos", "Luis Eugenio", "dos"), ("Maria de Lima", "Maria de Lima", nil),
      ("maria", "maria", nil), ("A. e de", "A.", "e de"),
    ] as [(String, String, String?)])
  func `particles behind given names`(_ printed: String, _ names: String, _ particle: String?) throws {
    guard case .person(let name) = try #require(Contributor(Works.person("Roe", printed))) else { return }
    #expect(name.partedGiven == (names, particle))
  }

  @Test func `commas inside names part none`() {
    var article = Works.article
    article.authors = [Works.person("Koov,á", "M, J")]
    #expect(Works.export(.ris, [article]).contains("AU  - Koová, M J\r\n"))
    #expect(Works.export(.nbib, [article]).contains("FAU - Koová, M J\n"))
    #expect(Works.export(.bibtex, [article]).contains("{Koov,á}, {M, J}"))
  }

  @Test func `nobody is no name`() {
    #expect(Contributor(Person()) == nil)
  }

  @Test(
    arguments: [
      ("2020-12-28", "2021-02", nil, [2021, 2]), ("2021-01-26", "2021", nil, [2021, 1, 26]),
      ("2020-12-28", "2021", nil, [2021]), ("2020-12-28", nil, "2021", [2021]),
      ("2021-03-05", nil, "2021", [2021, 3, 5]),
      ("2021", nil, nil, [2021]),
    ] as [(String, String?, String?, [Int])])
  func `the date of the issue`(_ date: String, _ print: String?, _ collection: String?, _ parts: [Int]) {
    var dates = PublicationDates(date: date, precision: .day)
    (dates.print, dates.collection) = (print, collection)
    #expect(IssueDate(dates, ofIssue: true)?.first.parts == parts)
    #expect(IssueDate(dates, ofIssue: false)?.first == CalendarDay(date))
  }

  @Test(arguments: ["", "x", "2021-13", "2021-00", "2021-01-32", "21-1-1-1", "2021-1a", "-1", "99999999999999999999"])
  func `what is no date is none`(_ text: String) {
    #expect(CalendarDay(text) == nil)
  }

  @Test(
    arguments: [
      (["Journal Article"], "J Tea", nil, nil, Reference.Kind.journalArticle),
      (["Preprint"], "inventRxiv", nil, nil, .preprint),
      (["Dataset"], nil, nil, nil, .dataset), (["Dataset", "Journal Article"], "J Tea", nil, nil, .journalArticle),
      ([], nil, nil, nil, nil), ([], nil, "2101.1", nil, .preprint), ([], "Beds", nil, "NBK1", .chapter),
      (["Review"], nil, nil, "NBK1", .book), (["Technical-Report"], nil, nil, nil, .report),
    ] as [([String], String?, String?, String?, Reference.Kind?)])
  func `kinds`(_ types: [String], _ journal: String?, _ arxiv: String?, _ book: String?, _ kind: Reference.Kind?) {
    var article = Article(source: Source(path: "a"))
    article.publicationTypes = types.map { Term(name: $0) }
    article.journal = Journal()
    article.journal?.title = journal
    (article.ids.arxiv, article.ids.bookAccession) = (arxiv, book)
    #expect(WorkKind.of(article) == kind)
  }

  @Test(arguments: [
    ("a", [StyledRun(styles: [], text: "a")]),
    ("a<i>b</i>", [StyledRun(styles: [], text: "a"), StyledRun(styles: ["i"], text: "b")]),
    ("<i>a<sub>b</sub></i>", [StyledRun(styles: ["i"], text: "a"), StyledRun(styles: ["i", "sub"], text: "b")]),
    ("&lt;i&gt;&amp;&x;", [StyledRun(styles: [], text: "<i>&&x;")]),
    ("a < b</i>", [StyledRun(styles: [], text: "a < b")]), ("<p>", [StyledRun(styles: [], text: "<p>")]), ("", []),
  ])
  func `mark-up`(_ fragment: String, _ runs: [StyledRun]) {
    #expect(InlineMarkup.runs(of: fragment) == runs)
  }

  /// Formulae are TeX in the mark-up, and plain in the text.
  @Test func `mark-up that says something else is left out`() {
    var article = Works.article
    article.title = MarkedText("at T0 = 90", markup: "at $T_0 = 90$")
    #expect(Work(article).title == MarkedText("at T0 = 90"))
  }

  @Test(arguments: [(1, "a"), (2, "b"), (26, "z"), (27, "aa"), (28, "ab"), (52, "az"), (53, "ba"), (703, "aaa")])
  func `letters of keys`(_ number: Int, _ letters: String) {
    #expect(CitationKeys.letters(number) == letters)
  }

  @Test(
    arguments: [
      ("Çelik-Øst", "The Tea of it", "2001", "celikost2001tea"), ("山田", "茶", "2001", "ref900000012001"),
      (nil, "Of the and", nil, "of"), ("Müßig", "«Über» Tee", nil, "mussiguber"),
      ("Roe", "100 % tea", "1999", "roe1999100"),
    ] as [(String?, String, String?, String)])
  func `keys`(_ family: String?, _ title: String, _ year: String?, _ key: String) {
    var article = Article(source: Source(path: "a"))
    article.ids.pmid = "90000001"
    article.title = MarkedText(title)
    article.authors = family.map { [Works.person($0, "A")] }
    article.published = year.map { PublicationDates(date: $0, precision: .year) }
    var keys = CitationKeys()
    #expect(keys.key(for: Work(article), number: 1) == key)
  }

  @Test func `no two keys are the same, remembered or not`() {
    var keys = CitationKeys(remembering: 5)
    var seen: Set<String> = []
    for number in 1...2000 {
      var reference = Reference(text: "a")
      reference.authors = [Works.person("Roe", "J")]
      reference.year = 1900 + number % 9
      reference.title = number % 2 == 0 ? "Tea" : "Teab"
      #expect(seen.insert(keys.key(for: Work(reference), number: number)).inserted)
    }
  }
}
