import Articles
import References
import Testing

private let authors = ["Author/A", "Other/B"]

private let abbreviated = [
  Case(
    "A map of interneurons. Fict. Cell Rep. 13, 6001 (2023).",
    Expected(
      .yearLast, title: "A map of interneurons", in: "Fict. Cell Rep", year: 2023, volume: "13", pages: "6001")),
  Case(
    "Author A, Other B. A title. Twice said. Phys. Rev. Lett. 2023, 13, 60–71.",
    Expected(
      .commas, authors: authors, title: "A title. Twice said", in: "Phys. Rev. Lett", year: 2023, volume: "13",
      pages: "60-71")),
]

private let preprints = [
  "bioRxiv 2022.03.01.482000 [Preprint]. 2022. https://doi.org/10.1101/2022.03.01.482000",
  "bioRxiv 2022.03.01.482000 (2022).", "medRxiv. 2022. doi: 10.1101/2022.03.01.482000", "arXiv:1611.01962 (2022).",
  "arXiv preprint arXiv:1611.01962. 2022.", "Research Square [Preprint]. 2022. https://doi.org/10.21203/rs.3.rs-1/v1",
  "Preprint at bioRxiv https://doi.org/10.1101/2022.03.01.482000 (2022).", "arXiv [cs.CV]. 2022. arXiv:1611.01962v2",
]

private let patents = [
  "US patent 9,999,999. 2018.", "US Patent No. 9,999,999 (2018).", "United States patent US 9999999 B2. 2018 Jan 3.",
  "WO2012/123456 A1. 2018.", "European Patent Application EP 1234567 A1, 2018.", "U.S. Patent 9,999,999, 2018.",
]

private let laws: [(text: String, title: String, container: String?, year: Int)] = [
  (
    "Directive 2004/1/EC of the Council of 31 March 2004 on things. Off J Eur Union. 2004;L102:48-58.",
    "Directive 2004/1/EC of the Council of 31 March 2004 on things", "Off J Eur Union", 2004
  ),
  (
    "European Parliament. Regulation (EU) 2016/679 of 27 April 2016 on the protection of persons.",
    "Regulation (EU) 2016/679 of 27 April 2016 on the protection of persons", nil, 2016
  ),
  (
    "BRASIL. Decreto nº 6.214, de 26 de setembro de 2007. Regulamenta algo. Diário Oficial da União, Brasília, 2007.",
    "Decreto nº 6.214, de 26 de setembro de 2007. Regulamenta algo", "Diário Oficial da União", 2007
  ),
  ("Public Law 111-148, 124 Stat. 119 (2010).", "Public Law 111-148, 124 Stat. 119", nil, 2010),
  ("Act of 5 June 2009 on public health.", "Act of 5 June 2009 on public health", nil, 2009),
]

private let papers = [
  "In: Proceedings of the 12th Conference on Things; 2018 Jul 3-5; Paris, France. p. 12-34.",
  "In: Editor A, editor. Proceedings of the 12th Conference on Things; 2018; Paris. New York: ACM; 2018. p. 12-34.",
  "In: Proceedings of the 12th Conference on Things. New York: ACM; 2018. p. 12-34.",
  "Proceedings of the 12th Conference on Things. 2018:12-34.",
  "In: Proceedings of the 12th Conference on Things; 2018 Jul 3-5; Paris. Edited by Editor A. 2018. p. 12-34.",
  "In Proceedings of the 12th Conference on Things (ACM, 2018), pp. 12–34.",
]

@Suite("Kinds of cited works")
struct ReferenceKindTests {
  private let parser = ReferenceParser(model: .none)

  @Test("A run of abbreviated words is one journal", arguments: abbreviated)
  func journal(of example: Case) {
    #expect(Expected(parser.parse(example.text)) == example.expected)
  }

  @Test(
    "What stands before a reference is stepped over",
    arguments: [
      "", "(a) ", "(b) see also ", "[6] ", "[6]", "3. ", "12) ", "[6] (a) ", "See also: ", "Cf. ", "See, for example, ",
    ])
  func lead(_ lead: String) {
    let text = lead + "Author A, Other B. A title of ours. J Foo. 2014;122(8):850-5."
    let found = parser.parse(text)
    #expect(found.reference.text == text)
    #expect(Expected(found) == Expected(parser.parse(String(text.dropFirst(lead.count)))))
    #expect(found.reference.authors?.map(Expected.short) == authors)
  }

  @Test("Preprints", arguments: preprints)
  func preprint(_ tail: String) {
    let found = parser.parse("Author A, Other B. A title of ours. " + tail).reference
    #expect(found.kind == .preprint)
    #expect(found.authors?.map(Expected.short) == authors)
    #expect(found.title == "A title of ours")
    #expect(["bioRxiv", "medRxiv", "arXiv", "Research Square"].contains(found.container))
    #expect(found.year == 2022)
  }

  @Test("Patents", arguments: patents)
  func patent(_ tail: String) {
    for head in ["Author A, Other B. ", "Author A, Other B, inventors; Firm Inc, assignee. "] {
      let found = parser.parse(head + "A machine of ours. " + tail).reference
      #expect(found.kind == .patent, "\(tail)")
      #expect(found.authors?.map(Expected.short) == authors)
      #expect(found.title == "A machine of ours")
      #expect(found.container == nil)
      #expect(found.year == 2018)
    }
  }

  @Test("Laws", arguments: laws.indices)
  func law(_ index: Int) {
    let law = laws[index]
    let found = parser.parse(law.text).reference
    #expect(found.kind == .legislation)
    #expect(found.title == law.title)
    #expect(found.container == law.container)
    #expect(found.year == law.year)
  }

  @Test(
    "Articles on law and patency stay articles",
    arguments: [
      "Author A. Regulation of 5 genes in mice. J Foo. 2014;12:3-4.", "Lei J. A title of ours. J Foo. 2014;12:3-4.",
      "Author A. Patent ductus arteriosus in 12345 infants. J Foo. 2014;12:3-4.",
      "Author A. A title. Proc Nutr Soc. 2014;12:3-4.", "Author A. A preprint of ours. J Foo. 2014;12:3-4.",
    ])
  func article(_ text: String) {
    #expect(parser.parse(text).reference.kind == .journalArticle)
    #expect(parser.parse(text).path == .vancouver)
  }

  @Test("Papers of conferences", arguments: papers)
  func paper(_ tail: String) {
    let found = parser.parse("Author A, Other B. A title of ours. " + tail).reference
    #expect(found.kind == .conferencePaper)
    #expect(found.title == "A title of ours")
    #expect(found.container == "Proceedings of the 12th Conference on Things")
    #expect(found.editors?.compactMap(\.family) == (tail.contains("Editor") ? ["Editor"] : nil))
    #expect(found.year == 2018)
    #expect(found.pages == PageRange(first: "12", last: "34"))
  }

  @Test(
    "Works of a group",
    arguments: [
      ". 2022.", "; 2022.", ". Vienna; 2022.", ". Vienna: R Foundation; 2022.",
      ". R Foundation, Vienna, Austria; 2022.",
    ])
  func group(_ tail: String) {
    let found = parser.parse("R Core Team. A language for statistical computing" + tail).reference
    #expect(found.authors?.map(\.collective) == ["R Core Team"])
    #expect(found.title == "A language for statistical computing")
    #expect(found.year == 2022)
    #expect(found.publisher == (tail.contains("Foundation") ? "R Foundation" : nil))
  }

  @Test(
    "A note names the kind",
    arguments: [
      ("[dataset] Author A. Data of a study. Dryad; 2020.", Reference.Kind.dataset),
      ("Author A. Data of a study [dataset]. Dryad. 2020. doi: 10.5061/dryad.abc", .dataset),
      ("Author A. Data of a study. Dryad. 2020. doi: 10.5061/dryad.abc", .dataset),
      ("R Core Team. A language for statistics [computer software]. 2020.", .software),
    ])
  func note(text: String, kind: Reference.Kind) {
    #expect(parser.parse(text).reference.kind == kind)
    let title = parser.parse(text).reference.title
    #expect(["Data of a study", "A language for statistics"].contains(title))
  }

  @Test(
    "A title in quotation marks",
    arguments: ["Author A., ", "Author A, Other B, ", "A. Author, ", "A. Author and B. Other, ", "Author, Anna, "])
  func quoted(_ head: String) {
    let found = parser.parse(head + "\"Nights - a book\", 2nd ed. Northmoor: NP; 1999. pp. 7-9.").reference
    #expect(found.kind == .book)
    #expect(found.authors?.first?.family == "Author")
    #expect(found.title == "Nights - a book")
    #expect(found.edition == "2nd")
    #expect(found.publisher == "NP")
    #expect(found.year == 1999)
    #expect(found.pages == PageRange(first: "7", last: "9"))
  }

  @Test(
    "Journal and DOI without a volume",
    arguments: [
      "Author A, Other B. (2021) A title of ours. Intensive Care Med. https://doi.org/10.1000/abc",
      "Author A, Other B. A title of ours. Intensive Care Med. 2021. https://doi.org/10.1000/abc",
      "Author, A., & Other, B. (2021). A title of ours. Intensive Care Med. doi:10.1000/abc",
    ])
  func early(_ text: String) {
    let found = parser.parse(text).reference
    #expect(found.kind == .journalArticle)
    #expect(found.container == "Intensive Care Med")
    #expect(found.year == 2021)
  }

  @Test(
    "An edition is its ordinal",
    arguments: [
      ("2nd ed", "2nd"), ("2nd ed.", "2nd"), ("3rd Edn.", "3rd"), ("4th edition", "4th"), ("2 ed.", "2"),
      ("Second edition", "Second"), ("2ª ed", "2ª"), ("Rev. ed", "Rev"), ("5th rev. ed", "5th rev"),
    ])
  func edition(printed: String, expected: String) {
    #expect(parser.parse("Author A. A book of ours. \(printed). Oslo: Fonn; 2016.").reference.edition == expected)
    let chapter = "Author A. Ice in May. In: Other B, editor. A book of ours. \(printed). Oslo: Fonn; 2016. p. 1-4."
    #expect(parser.parse(chapter).reference.edition == expected)
  }
}
