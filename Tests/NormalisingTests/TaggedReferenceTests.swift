import Articles
import Testing

@testable import Normalising

/// Works as their citations tag them.
@Suite struct TaggedReferenceTests {
  static func person(_ field: Field, _ family: String, _ given: String) -> Capture {
    Capture(field, "", parts: [Capture(.family, family), Capture(.given, given)])
  }

  static func work(_ parts: [Capture]) -> Capture { Capture(.cited, "", parts: parts) }

  @Test(arguments: [
    ("journal", Reference.Kind.journalArticle), ("Journal", .journalArticle), ("conf proc", .conferencePaper),
    ("gov", .report), ("preprint", .preprint), ("other", nil),
  ])
  func `says kinds in CSL's words`(_ word: String, _ kind: Reference.Kind?) {
    #expect(CitationKind.kind(word) == kind)
  }

  @Test func `a book without a chapter is the work itself`() {
    let book = TaggedReference.read(Self.work([Capture(.type, "book"), Capture(.container, "Cups.")]))
    #expect(book.title == "Cups" && book.container == nil)
    let chapter = TaggedReference.read(
      Self.work([Capture(.type, "book"), Capture(.title, "“Glazes,” in"), Capture(.container, "Cups")]))
    #expect(chapter.title == "Glazes" && chapter.container == "Cups")
    let article = TaggedReference.read(Self.work([Capture(.type, "journal"), Capture(.container, "J. Tea.")]))
    #expect(article.title == nil && article.container == "J. Tea.")
  }

  @Test(arguments: [
    ("71", "4", "71", "74"), ("S12", "9", "S12", "S19"), ("1099", "104", "1099", "1104"), ("899", "14", "899", "914"),
    ("7", "7", "7", nil), (":2537", "2541", "2537", "2541"), ("Suppl:610", "16", "610", "616"),
  ])
  func `completes last pages`(
    _ first: String, _ last: String, _ start: String, _ end: String?
  ) {
    let reference = TaggedReference.read(Self.work([Capture(.firstPage, first), Capture(.lastPage, last)]))
    #expect(reference.pages == PageRange(first: start, last: end))
  }

  @Test func `takes numbers in place of pages`() {
    #expect(TaggedReference.read(Self.work([Capture(.firstPage, "e1234")])).articleNumber == "e1234")
    let joined = TaggedReference.read(Self.work([Capture(.firstPage, "e00127"), Capture(.lastPage, "20")]))
    #expect(joined.articleNumber == "e00127-20" && joined.pages == nil)
    #expect(TaggedReference.read(Self.work([Capture(.articleNumber, "9012")])).articleNumber == "9012")
  }

  @Test(arguments: [
    ("“Tea”", "Tea"), ("“A” or “B”", "“A” or “B”"), ("On the “two hits”.", "On the “two hits”"), ("Tea,", "Tea"),
    ("In the U.S.", "In the U.S."), ("Tea: a “cup", "Tea: a “cup"), ("\"Tea.\"", "Tea"),
  ])
  func `takes marks off titles`(_ printed: String, _ title: String) { #expect(CitationWords.title(printed) == title) }

  @Test(arguments: [("2012a", 2012), ("(1999)", 1999), ("in press", nil), ("n.d.", nil), ("3012", nil)])
  func `reads years`(_ printed: String, _ year: Int?) { #expect(CitationWords.year(printed) == year) }

  @Test(arguments: [("[12]", "12"), ("12.", "12"), ("(a)", "a"), ("12)", "12"), (".", nil)])
  func `cleans labels`(_ printed: String, _ label: String?) { #expect(CitationWords.label(printed) == label) }

  @Test(arguments: [
    ("12. Roe J. Tea.", nil, "12", "Roe J. Tea."), ("[3] Roe J.", "3", "3", "Roe J."), ("1984. Orwell", nil, nil, nil),
    ("12. Roe J.", "13", nil, nil), ("1.2 Tea", nil, nil, nil), ("7. 12 cups", nil, nil, nil), ("12", nil, nil, nil),
  ])
  func `finds the number at the start`(_ text: String, _ tagged: String?, _ label: String?, _ words: String?) {
    let found = CitationWords.leadingNumber(in: text, labelled: tagged)
    #expect(found?.label == label && found.map { String($0.words) } == words)
  }

  @Test func `says that others are not named before the title only`() {
    #expect(CitationWords.namesOthers("Roe J et al. Tea and sleep.", title: "Tea and sleep"))
    #expect(!CitationWords.namesOthers("Roe J. On Doe et al", title: "On Doe et al"))
    #expect(!CitationWords.namesOthers("Roe J. Tea.", title: "Tea"))
  }

  @Test func `reads days of access`() {
    func date(_ parts: [Capture]) -> String? { AccessDate.read(Capture(.accessed, "", parts: parts)) }
    #expect(date([Capture(.text, "(accessed on 13 December 2018)")]) == "2018-12-13")
    #expect(date([Capture(.text, "[cited 2018 Jul 22]")]) == "2018-07-22")
    #expect(date([Capture(.text, "Accessed 2017.")]) == "2017")
    #expect(date([Capture(.year, "2019"), Capture(.month, "3"), Capture(.day, "4")]) == "2019-03-04")
    #expect(date([Capture(.year, "2019"), Capture(.month, "March"), Capture(.day, "4")]) == "2019-03-04")
    #expect(date([Capture(.year, "2019")]) == "2019")
  }

  @Test func `tells identifiers from addresses in links`() {
    let links = [
      "https://doi.org/10.5555/X.1", "https://www.ncbi.nlm.nih.gov/pubmed/90000001", "https://arxiv.org/abs/2101.00001",
      "https://www.ncbi.nlm.nih.gov/pmc/articles/PMC99000001/", "ftp://tea.example/",
    ]
    let reference = TaggedReference.read(Self.work(links.map { Capture(.href, $0) }))
    #expect(reference.ids?.doi == "10.5555/x.1" && reference.ids?.pmid == "90000001")
    #expect(reference.ids?.pmcid == "PMC99000001" && reference.ids?.arxiv == "2101.00001")
    #expect(reference.url == "https://arxiv.org/abs/2101.00001")
  }
}

/// The printed form of citations in tags.
@Suite struct CitationComposerTests {
  private static func text(_ parts: [Capture]) -> String {
    let work = TaggedReferenceTests.work(parts)
    return CitationComposer.compose(TaggedReference.read(work), work)
  }

  @Test func `composes an article`() {
    let text = Self.text([
      TaggedReferenceTests.person(.author, "Roe", "J. A."), TaggedReferenceTests.person(.author, "Doe", "Jane Ann"),
      Capture(.etAl, "yes"), Capture(.title, "Why tea?"), Capture(.container, "J. Tea"), Capture(.year, "2012a"),
      Capture(.volume, "3"), Capture(.issue, "4"), Capture(.firstPage, "71"), Capture(.lastPage, "4"),
    ])
    #expect(text == "Roe JA, Doe JA, et al. Why tea? J. Tea. 2012a;3(4):71–4.")
  }

  @Test func `composes a chapter`() {
    let text = Self.text([
      Capture(.type, "book"), Capture(.title, "Glazes"), TaggedReferenceTests.person(.editor, "Owl", "M"),
      Capture(.container, "Cups"), Capture(.edition, "2"), Capture(.publisherPlace, "Northmoor"),
      Capture(.publisherName, "Saucer"), Capture(.year, "1998"), Capture(.firstPage, "12"),
      Capture(.comment, "In French"),
    ])
    #expect(text == "Glazes. In: Owl M, editor. Cups. 2 ed. Northmoor: Saucer; 1998; 12. In French.")
  }

  @Test func `leaves out what is not there`() {
    #expect(Self.text([Capture(.publisherName, "Saucer")]) == "Saucer.")
    #expect(Self.text([Capture(.volume, "3"), Capture(.pages, "1-2")]) == "3:1-2.")
    #expect(Self.text([]) == "")
  }
}
