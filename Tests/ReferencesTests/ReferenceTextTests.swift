import References
import Testing

@Suite("Link words")
struct ReferenceTextTests {
  @Test(
    "Link words go",
    arguments: [
      ("Foo A. T. J. 2014;1:2. - PMC - PubMed", "Foo A. T. J. 2014;1:2."),
      ("Foo A. T. J. 2014;1:2. – DOI – PubMed", "Foo A. T. J. 2014;1:2."),
      ("Foo A. T. J. 2014;1:2. [PubMed] [CrossRef] [Google Scholar]", "Foo A. T. J. 2014;1:2."),
      ("Foo A. T. J. 2014;1:2. [PMC free article] [PubMed]", "Foo A. T. J. 2014;1:2."),
      ("Foo A. T. J. 2014;1:2. Google Scholar", "Foo A. T. J. 2014;1:2."),
      ("Foo A. T. J. 2014;1:2. CrossRef PubMed Google Scholar", "Foo A. T. J. 2014;1:2."),
      ("Foo A. T. J. 2014;1:2 - PubMed ", "Foo A. T. J. 2014;1:2"),
      ("Foo A. T. J. 2014;1:2. , ,", "Foo A. T. J. 2014;1:2."), ("Foo A. T. J. 2014;1:2. [", "Foo A. T. J. 2014;1:2."),
      ("Foo A. T. J. 2014;1:2. [CrossRef], [PubMed] |", "Foo A. T. J. 2014;1:2."),
      ("Foo A. T. J. 2014;1:2. [Find Full Text", "Foo A. T. J. 2014;1:2."),
      ("Foo A. T. J. 2014;1:2. PubMed Abstract | Publisher Full Text Return to text", "Foo A. T. J. 2014;1:2."),
      ("Foo A. T. J. 2014;1:2. , [Web of Science ®], [CSA", "Foo A. T. J. 2014;1:2."),
      ("Foo A. T. J. 2014;1:2. Find this article online", "Foo A. T. J. 2014;1:2."),
      ("Foo A. T. J. 2014;1:2. PubMed Abstract | BioMed Central Full Text", "Foo A. T. J. 2014;1:2."),
      ("Foo A. J. 1, 2. doi: 10.1000/0376(93)90090-E Pubmed Abstract", "Foo A. J. 1, 2. doi: 10.1000/0376(93)90090-E"),
    ])
  func removed(printed: String, expected: String) {
    #expect(ReferenceText.withoutLinkWords(printed) == expected)
    #expect(ReferenceText.withoutLinkWords(expected) == expected)
  }

  @Test(
    "Other words stay",
    arguments: [
      "", "Foo A. T. J. 2014;1:2.", "Foo A. How to search PubMed", "Foo A. The use of PubMed.", "PubMed", "doi",
      "Foo A. A review of the article", "Foo A. T. J. 2014;", "Foo A. T. J., 2014,",
      "Foo A. T. J. 2014. doi: 10.1000/pubmed",
    ])
  func kept(_ text: String) {
    #expect(ReferenceText.withoutLinkWords(text) == text)
  }
}
