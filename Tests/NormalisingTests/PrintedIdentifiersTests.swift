import Articles
import Testing

@testable import Normalising

@Suite struct PrintedIdentifiersTests {
  static let texts: [(String, doi: String?, pmid: String?, pmcid: String?, arxiv: String?)] = [
    ("2012;13:576. doi: 10.1038/nrg3271. Epub 2012 Jun 1. PMID: 22805708", "10.1038/nrg3271", "22805708", nil, nil),
    ("J X. 2019 (https://doi.org/10.1016/S0140-6736(20)30183-5).", "10.1016/s0140-6736(20)30183-5", nil, nil, nil),
    ("doi:10.1000/a.PMID: 12;PMCID:PMC3456", "10.1000/a", "12", "PMC3456", nil),
    ("[PubMed: 16790837] [PMC free article: PMC1538587]", nil, "16790837", "PMC1538587", nil),
    (
      "https://pubmed.ncbi.nlm.nih.gov/123/ https://www.ncbi.nlm.nih.gov/pmc/articles/PMC4567/", nil, "123", "PMC4567",
      nil
    ),
    ("arXiv preprint arXiv:2101.12345v2, 2021", nil, nil, nil, "2101.12345"),
    ("https://doi.org/10.48550/arXiv.2101.12345", "10.48550/arxiv.2101.12345", nil, nil, "2101.12345"),
    ("2020, 189, 11348110.1016/j.jpba.2020.113481.", "10.1016/j.jpba.2020.113481", nil, nil, nil),
    ("10.1000/xhttps://doi.org/10.1000/x", "10.1000/x", nil, nil, nil),
    ("The proteins PMC2 and PMC22, 10.5 mg, 10.1234, page 310.1234/5", nil, nil, nil, nil),
    ("", nil, nil, nil, nil), ("東京 10.1000/東京。 PMID：", "10.1000/東京", nil, nil, nil),
  ]

  @Test(arguments: texts.indices) func identifiersInText(_ index: Int) {
    let test = Self.texts[index]
    let found = PrintedIdentifiers.find(in: test.0)
    #expect(found.doi == test.doi)
    #expect(found.pmid == test.pmid)
    #expect(found.pmcid == test.pmcid)
    #expect(found.arxiv == test.arxiv)
  }

  @Test(
    .timeLimit(.minutes(20)),
    arguments: [
      "10.1234/", "10.", "arxiv", "arxiv:", "pmid:", "PMC", "10.1010.", "10.1234/pmid:", "((((", "doi:10.1234/]", "%25",
      "Epub 2", ". ", ";(", "ü", "\u{0}",
    ])
  func hostileTextTakesLinearTime(_ unit: String) {
    let text = String(repeating: unit, count: 80_000 / unit.utf8.count)
    _ = PrintedIdentifiers.find(in: text)
    _ = NLMCitation.parse(text)
    _ = PrintedPages.parse(text)
    _ = PrintedDate.parse(text)
    _ = Publication.dates(citation: nil, notes: [text])
    _ = Title.clean(MarkedText(text, markup: text))
    for identify in [
      Identifier.pmid, Identifier.pmcid, Identifier.orcid, Identifier.issn, Identifier.arxiv, Identifier.doi,
    ] {
      #expect(identify(text) == nil || text.hasPrefix("10.") || text.hasPrefix("doi"))
    }
  }
}
