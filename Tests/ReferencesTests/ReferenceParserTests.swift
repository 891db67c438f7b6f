import Articles
import References
import Testing

/// What a string must give, written the way a reader would: `family/given` for people.
struct Expected: Sendable {
  var authors: [String]?
  var hasMore: Bool?
  var title: String?
  var container: String?
  var year: Int?
  var volume: String?
  var issue: String?
  var pages: String?
  var articleNumber: String?
  var kind: Reference.Kind?
  var path: ParsedReference.Path

  init(_ found: ParsedReference) {
    let reference = found.reference
    authors = reference.authors?.map(Self.short)
    hasMore = reference.hasMoreAuthors
    (title, container, year) = (reference.title, reference.container, reference.year)
    (volume, issue, articleNumber) = (reference.volume, reference.issue, reference.articleNumber)
    pages = reference.pages.map { $0.last == nil ? $0.first : "\($0.first)-\($0.last ?? "")" }
    (kind, path) = (reference.kind, found.path)
  }

  init(
    _ path: ParsedReference.Path, authors: [String]? = nil, hasMore: Bool? = nil, title: String? = nil,
    in container: String? = nil, year: Int? = nil, volume: String? = nil, issue: String? = nil, pages: String? = nil,
    articleNumber: String? = nil, kind: Reference.Kind? = .journalArticle
  ) {
    (self.path, self.authors, self.hasMore, self.title, self.container) = (path, authors, hasMore, title, container)
    (self.year, self.volume, self.issue, self.pages) = (year, volume, issue, pages)
    (self.articleNumber, self.kind) = (articleNumber, kind)
  }

  static func short(_ person: Person) -> String {
    [person.collective ?? person.family, person.given, person.suffix].compactMap { $0 }.joined(separator: "/")
  }
}

extension Expected: Equatable {}

struct Case: Sendable, CustomTestStringConvertible {
  var text: String
  var expected: Expected
  var testDescription: String { String(text.prefix(60)) }

  init(_ text: String, _ expected: Expected) { (self.text, self.expected) = (text, expected) }
}

private let vancouver = [
  Case(
    "Ezratty V, Guillossou G, Neukirch C, Dehoux M, Koscielny S, Bonay M, et al. Repeated nitrogen dioxide exposures "
      + "and eosinophilic airway inflammation in asthmatics: A randomized crossover study. Environ Health Perspect. "
      + "2014;122(8):850-5.",
    Expected(
      .vancouver,
      authors: ["Ezratty/V", "Guillossou/G", "Neukirch/C", "Dehoux/M", "Koscielny/S", "Bonay/M"], hasMore: true,
      title: "Repeated nitrogen dioxide exposures and eosinophilic airway inflammation in asthmatics: A randomized "
        + "crossover study",
      in: "Environ Health Perspect", year: 2014, volume: "122", issue: "8", pages: "850-855")),
  Case(
    "van der Berg JD, Coura JR. Is it so? Yes. Ann. Intern. Med. 2014 Aug 3;122 Suppl 2:S50–9. PMID: 12345.",
    Expected(
      .vancouver, authors: ["van der Berg/JD", "Coura/JR"], title: "Is it so? Yes", in: "Ann. Intern. Med", year: 2014,
      volume: "122 Suppl 2", pages: "S50-S59")),
  Case(
    "Smith JR 3rd, Doe J Jr, O’Neill-Brown É. A wood. J Foo 2014; 122: 850–855.",
    Expected(
      .vancouver, authors: ["Smith/JR/3rd", "Doe/J/Jr", "O’Neill-Brown/É"], title: "A wood", in: "J Foo", year: 2014,
      volume: "122", pages: "850-855")),
  Case(
    "WHO Collaborating Group. Burden of disease in 2010. Lancet. 2011;6(Suppl 1):e14635",
    Expected(
      .vancouver, authors: ["WHO Collaborating Group"], title: "Burden of disease in 2010", in: "Lancet", year: 2011,
      volume: "6", issue: "Suppl 1", articleNumber: "e14635")),
  Case(
    "Wu VC, Yang WS; TAIPAI Study Group. Risk of diabetes: a study. J Hypertens 2017; 35:1698–1708.",
    Expected(
      .vancouver, authors: ["Wu/VC", "Yang/WS", "TAIPAI Study Group"], title: "Risk of diabetes: a study",
      in: "J Hypertens", year: 2017, volume: "35", pages: "1698-1708")),
  Case(
    "Foo A. Bar in mice. Nature. In press.",
    Expected(.vancouver, authors: ["Foo/A"], title: "Bar in mice", in: "Nature", kind: nil)),
  Case(
    "A study of nothing in particular. N Engl J Med. 2020;383(1):12.",
    Expected(
      .vancouver, title: "A study of nothing in particular", in: "N Engl J Med", year: 2020, volume: "383", issue: "1",
      pages: "12")),
  Case(
    "Foo A, Bar B. Why? bioRxiv. 2019:843078. doi: 10.1101/843078",
    Expected(
      .vancouver, authors: ["Foo/A", "Bar/B"], title: "Why?", in: "bioRxiv", year: 2019, articleNumber: "843078",
      kind: .preprint)),
]

private let journalOnly = [
  Case(
    "Nat Rev Genet. 2012 Jul 18;13(8):576-88",
    Expected(.journalOnly, in: "Nat Rev Genet", year: 2012, volume: "13", issue: "8", pages: "576-588")),
  Case("Elife. 2016 Aug 31;5:", Expected(.journalOnly, in: "Elife", year: 2016, volume: "5")),
  Case(
    "PLoS Genet. 2017 Sep 11;13(9):e1006967",
    Expected(.journalOnly, in: "PLoS Genet", year: 2017, volume: "13", issue: "9", articleNumber: "e1006967")),
  Case(
    "Int Rev Cell Mol Biol. 2010;283:129-234",
    Expected(.journalOnly, in: "Int Rev Cell Mol Biol", year: 2010, volume: "283", pages: "129-234")),
  Case(
    "Science (New York, N.Y.). 1999 Nov-Dec;286(5439):509-12",
    Expected(
      .journalOnly, in: "Science (New York, N.Y.)", year: 1999, volume: "286", issue: "5439", pages: "509-512")),
]

private let relatives = [
  Case(
    "Author A, Other B (2014) A title of ours. Journal of Things 12:34–56",
    Expected(
      .authorYear, authors: ["Author/A", "Other/B"], title: "A title of ours", in: "Journal of Things", year: 2014,
      volume: "12", pages: "34-56")),
  Case(
    "Author, A., Other, B. C., & Third, C. (2014a). A title of ours. Journal of Things, 12(3), 34–56.",
    Expected(
      .authorYear, authors: ["Author/A.", "Other/B. C.", "Third/C."], title: "A title of ours", in: "Journal of Things",
      year: 2014, volume: "12", issue: "3", pages: "34-56")),
  Case(
    "Author A. B.; Other C. A title of ours. Annu. Rev. Pharmacol. Toxicol. 2012, 52, 221–247 10.1146/annurev.1",
    Expected(
      .commas, authors: ["Author/A. B.", "Other/C."], title: "A title of ours", in: "Annu. Rev. Pharmacol. Toxicol",
      year: 2012, volume: "52", pages: "221-247")),
  Case(
    "Author A, Other B. A title of ours. Heliyon. (2019) 5:e01192.",
    Expected(
      .yearInBrackets, authors: ["Author/A", "Other/B"], title: "A title of ours", in: "Heliyon", year: 2019,
      volume: "5", articleNumber: "e01192")),
  Case(
    "Author, A. P. & Other, E. A title of ours. PLoS One 13, e0201210 (2018).",
    Expected(
      .yearLast, authors: ["Author/A. P.", "Other/E."], title: "A title of ours", in: "PLoS One", year: 2018,
      volume: "13", articleNumber: "e0201210")),
  Case(
    "Claesen J and Bibb M, Proc. Natl. Acad. Sci. U. S. A, 2010, 107, 16297–302.",
    Expected(
      .commas, authors: ["Claesen/J", "Bibb/M"], in: "Proc. Natl. Acad. Sci. U. S. A", year: 2010, volume: "107",
      pages: "16297-16302")),
]

@Suite("Reference parser")
struct ReferenceParserTests {
  private let parser = ReferenceParser(model: .none)

  @Test("Fields of articles", arguments: vancouver + journalOnly + relatives)
  func fields(of example: Case) {
    #expect(Expected(parser.parse(example.text)) == example.expected)
  }

  @Test(
    "Tails do not disturb the fields",
    arguments: [
      "", " doi: 10.1000/ABC.1", " PMID: 123", " https://doi.org/10.1000/abc.1.", " Epub 2014 Jan 3.",
      " [Epub ahead of print]", " Available from: http://example.org/x [cited 2019 Oct 23].",
      " Accessed May 1, 2020. https://example.org/x",
    ])
  func tails(_ tail: String) {
    let found = parser.parse("Foo A, Bar B. A title. J Foo. 2014;122(8):850-5." + tail).reference
    #expect(found.title == "A title")
    #expect(found.container == "J Foo")
    #expect(found.pages == PageRange(first: "850", last: "855"))
  }

  @Test("Identifiers and addresses")
  func identifiers() {
    let found = parser.parse(
      "Foo A. A title. J Foo [Internet]. 2014;1(2):3-4. doi: 10.1000/ABC.1. PMID: 0123; PMCID: PMC456. "
        + "Available from: http://example.org/x(1) [cited 2019 Oct 23]."
    ).reference
    #expect(found.ids?.doi == "10.1000/abc.1")
    #expect(found.ids?.pmid == "123")
    #expect(found.ids?.pmcid == "PMC456")
    #expect(found.url == "http://example.org/x(1)")
    #expect(found.accessed == "2019-10-23")
    #expect(found.container == "J Foo")
  }

  @Test(
    "Dates of access",
    arguments: [
      ("[cited 2019 Oct 23]", "2019-10-23"), ("(accessed 5 March 2021)", "2021-03-05"),
      ("Accessed May 1, 2020.", "2020-05-01"), ("[accessed 2020-11-02]", "2020-11-02"),
      ("(accessed January 2013)", "January 2013"), ("Accessed 01/05/2019.", "01/05/2019"),
    ])
  func access(printed: String, expected: String) {
    let found = parser.parse("WHO. Health topics at a glance. 2019. https://example.org/x " + printed)
    #expect(found.reference.accessed == expected)
  }

  @Test("A whole book has a title and no container")
  func book() {
    let found = parser.parse("Family AB, Other C. Title of book. 2nd ed. St. Louis: Mosby; 2016.")
    #expect(found.path == .book)
    #expect(found.reference.kind == .book)
    #expect(found.reference.title == "Title of book")
    #expect(found.reference.container == nil)
    #expect(found.reference.edition == "2nd")
    #expect(found.reference.publisher == "Mosby")
    #expect(found.reference.year == 2016)
  }

  @Test(
    "Chapters",
    arguments: [
      "Family AB. A chapter. In: Editor A, Other B, editors. The book. New York: Wiley; 2016. p. 12-34.",
      "Family AB (2016) A chapter. In: Editor A, Other B (eds) The book. Wiley, New York, pp 12–34",
      "Family AB (2016). “A chapter,” in The book, eds Editor A., Other B. (New York, NY: Wiley), 12–34.",
    ])
  func chapter(_ text: String) {
    let found = parser.parse(text)
    #expect(found.path == .chapter)
    #expect(found.reference.kind == .chapter)
    #expect(found.reference.title == "A chapter")
    #expect(found.reference.container == "The book")
    #expect(found.reference.editors?.compactMap(\.family) == ["Editor", "Other"])
    #expect(found.reference.publisher == "Wiley")
    #expect(found.reference.pages == PageRange(first: "12", last: "34"))
  }

  @Test("A page on the web")
  func webPage() {
    let found = parser.parse("World Health Organization (2019) Facts about water. Available at: https://example.org/a.")
    #expect(found.path == .webPage)
    #expect(found.reference.kind == .webPage)
    #expect(found.reference.authors?.map(\.collective) == ["World Health Organization"])
    #expect(found.reference.title == "Facts about water")
    #expect(found.reference.url == "https://example.org/a")
  }

  @Test(
    "Prose sets no field",
    arguments: [
      "", " ", ".", "Lorem ipsum dolor sit amet, consectetur adipiscing elit.",
      "We thank our colleagues for many talks, and the staff of the library.", "2014;122(8):850-5",
      "Smith J, lower case words without end. 3014;1:2", "中文没有任何字段。", "Smith", "(((((((", "10.1000/",
    ])
  func prose(_ text: String) {
    let found = parser.parse(text).reference
    var bare = Reference(text: text)
    bare.kind = found.kind == .note ? .note : nil
    #expect(found == bare)
  }

  @Test(
    "A footnote is a note", arguments: ["See also the discussion of Bush and Towns.", "Note that n is not m here."])
  func note(_ text: String) {
    #expect(parser.parse(text).reference.kind == .note)
  }

  @Test("An implausible year closes the gate", arguments: ["1499", "2101", "0000", "20145"])
  func year(_ year: String) {
    #expect(parser.parse("Foo A. A title. J Foo. \(year);122(8):850-5.").reference.year == nil)
  }
}
