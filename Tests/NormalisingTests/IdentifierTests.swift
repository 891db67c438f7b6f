import Testing

@testable import Normalising

@Suite struct IdentifierTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let printed: String
    let expected: String?
    var testDescription: String { printed }

    init(_ printed: String, _ expected: String?) {
      self.printed = printed
      self.expected = expected
    }
  }

  static let pmids = [
    Case("12345678", "12345678"), Case("/12345678/", "12345678"), Case("PMID: 00123", "123"), Case("pmid:7", "7"),
    Case("PMID: 16790837 [PubMed - indexed for MEDLINE]", "16790837"),
    Case("https://pubmed.ncbi.nlm.nih.gov/12345/", "12345"),
    Case("pubmed.ncbi.nlm.nih.gov/12345?dopt=abstract", "12345"),
    Case("http://www.ncbi.nlm.nih.gov/pubmed/12345", "12345"), Case("https://europepmc.org/article/MED/345", "345"),
    Case("http://www.ncbi.nlm.nih.gov/entrez/query.fcgi?cmd=Retrieve&db=PubMed&list_uids=987&dopt=Abstract", "987"),
    Case("", nil), Case("0", nil), Case("1234567890", nil), Case("12 34", nil), Case("12345a", nil), Case("-5", nil),
    Case("PMC123", nil), Case("https://pubmed.ncbi.nlm.nih.gov/?term=12345", nil), Case("１２３", nil),
  ]

  @Test(arguments: pmids) func pmid(_ test: Case) { #expect(Identifier.pmid(test.printed) == test.expected) }

  static let pmcids = [
    Case("PMC123", "PMC123"), Case("pmc7254609", "PMC7254609"), Case("PMCID: PMC123.2", "PMC123"),
    Case("7254609", "PMC7254609"), Case("PMCID: 123", "PMC123"), Case("PMC0042", "PMC42"),
    Case("https://www.ncbi.nlm.nih.gov/pmc/articles/PMC123/", "PMC123"),
    Case("https://pmc.ncbi.nlm.nih.gov/articles/PMC123/pdf/main.pdf", "PMC123"),
    Case("/pmc/articles/pmid-less/PMC55/#ref1", "PMC55"), Case("articlerender.fcgi?artid=1234", "PMC1234"),
    Case("", nil), Case("PMC", nil), Case("PMC0", nil), Case("PMC12a", nil), Case("PMC1234567890", nil),
    Case("XPMC12", nil), Case("https://pmc.ncbi.nlm.nih.gov/", nil),
  ]

  @Test(arguments: pmcids) func pmcid(_ test: Case) { #expect(Identifier.pmcid(test.printed) == test.expected) }

  static let orcids = [
    Case("0000-0002-1825-0097", "0000-0002-1825-0097"), Case("0000000218250097", "0000-0002-1825-0097"),
    Case("https://orcid.org/0000-0002-1694-233x", "0000-0002-1694-233X"),
    Case("http://orcid.org/0000-0002-1825-0097/", "0000-0002-1825-0097"),
    Case("ORCID: 0000–0002–1825–0097", "0000-0002-1825-0097"),
    Case("ORCID iD 0000 0002 1825 0097", "0000-0002-1825-0097"),
    Case("0000-0002-1825-0098", nil), Case("0000-0000-0000-0000", nil), Case("0000-0002-1825-009", nil),
    Case("0000-0002-1825-00977", nil), Case("0000-000X-1825-0097", nil), Case("", nil), Case("orcid.org/me", nil),
  ]

  @Test(arguments: orcids) func orcid(_ test: Case) { #expect(Identifier.orcid(test.printed) == test.expected) }

  static let issns = [
    Case("1097-6825", "1097-6825"), Case("ISSN: 10976825", "1097-6825"), Case("2434-561x (Online)", "2434-561X"),
    Case("https://portal.issn.org/resource/ISSN/1097-6825", "1097-6825"), Case("0028‐0836", "0028-0836"),
    Case("1097-6826", nil), Case("0000-0000", nil), Case("1097-682", nil), Case("1097-68255", nil), Case("", nil),
    Case("109X-6825", nil), Case("978-3-16-148410-0", nil),
  ]

  @Test(arguments: issns) func issn(_ test: Case) { #expect(Identifier.issn(test.printed) == test.expected) }

  static let arxivs = [
    Case("2101.12345", "2101.12345"), Case("arXiv:2101.12345v2 [cs.CL]", "2101.12345"), Case("0704.0001", "0704.0001"),
    Case("https://arxiv.org/abs/2101.12345v1", "2101.12345"),
    Case("https://arxiv.org/pdf/2101.12345.pdf", "2101.12345"),
    Case("arXiv: hep-th/9901001", "hep-th/9901001"), Case("math.GT/0309136v3", "math.GT/0309136"),
    Case("10.48550/arXiv.2101.12345", "2101.12345"),
    Case("2113.12345", nil), Case("2101.123", nil), Case("hep-th/99010011", nil), Case("", nil), Case("arXiv", nil),
  ]

  @Test(arguments: arxivs) func arxiv(_ test: Case) { #expect(Identifier.arxiv(test.printed) == test.expected) }

  static let dois = [
    Case("10.1000/XYZ", "10.1000/xyz"), Case("10.5555/x5?://d-10.5555/x55", "10.5555/x5?://d-10.5555/x55"),
    Case("doi: 10.1016/j.jaci.2018.11.041.", "10.1016/j.jaci.2018.11.041"),
    Case("https://doi.org/10.1000%2Fxyz", "10.1000/xyz"), Case("http://dx.doi.org/10.1000/xyz?nosfx=y", "10.1000/xyz"),
    Case("DOI:10.1016/S0140-6736(20)30183-5", "10.1016/s0140-6736(20)30183-5"),
    Case("(10.1016/S0140-6736(20)30183-5).", "10.1016/s0140-6736(20)30183-5"), Case("info:doi/10.1000/a", "10.1000/a"),
    Case(
      "10.1002/(SICI)1097-0258(19980815/30)17:15/16&lt;1661::AID-SIM968&gt;3.0.CO;2-2",
      "10.1002/(sici)1097-0258(19980815/30)17:15/16<1661::aid-sim968>3.0.co;2-2"),
    Case(
      "10.1002/(SICI)1097-0177(199701)208:1%3C62::AID-AJA6%3E3.0.CO;2-#",
      "10.1002/(sici)1097-0177(199701)208:1<62::aid-aja6>3.0.co;2-#"),
    Case("10.1043/0003-3219(2006)076[0830:IATNFL]2.0.CO;2", "10.1043/0003-3219(2006)076[0830:iatnfl]2.0.co;2"),
    Case("10.1371/journal.pone.0000001 [doi]", "10.1371/journal.pone.0000001"),
    Case("10.1000.10/123", "10.1000.10/123"),
    Case("https://www.tandfonline.com/doi/full/10.1080/1234.5", "10.1080/1234.5"),
    Case("https://www.frontiersin.org/articles/10.3389/fphys.2021.638936/full", "10.3389/fphys.2021.638936"),
    Case("https://example.org/ref?access_num=10.1001/jama.5&link_type=DOI", "10.1001/jama.5"),
    Case("/ref?access_num=10.1001/jama.5&link_type=DOI", "10.1001/jama.5"),
    Case("/doi/10.1002/abcd.201100001/abstract", "10.1002/abcd.201100001"), Case("/10.1000/x", "10.1000/x"),
    Case("/finder/10.1038/nm.1", "10.1038/nm.1"),
    Case("https://example.org/linkout?suffix=c1&doi=10.1080/1.2&key=10.1029%2FJC089", "10.1029/jc089"),
    Case("/linkout?suffix=c1&doi=10.1080%2F1.2&key=10.1029%2FJC089", "10.1029/jc089"),
    Case(
      "/openurl?query=rft.volume%3D3%26rft_id%3Dinfo%3Adoi%2F10.1007%2FBF01%26rft_id%3Dinfo%3Apmid%2F8821",
      "10.1007/bf01"),
    Case("", nil), Case("10.1000", nil), Case("10.1000/", nil), Case("10.1000/...", nil), Case("10.12/x", nil),
    Case("11.1000/x", nil), Case("10.1000/x and more", nil), Case("see 10.1000/x", nil), Case("10.x/1", nil),
    Case("https://example.org/", nil), Case("10.1000/\u{7}", nil),
  ]

  @Test(arguments: dois) func doi(_ test: Case) { #expect(Identifier.doi(test.printed) == test.expected) }

  @Test(arguments: pmids + pmcids + orcids + issns + arxivs + dois)
  func whatIsFoundIsItsOwnIdentifier(_ test: Case) {
    for identify in [
      Identifier.pmid, Identifier.pmcid, Identifier.orcid, Identifier.issn, Identifier.arxiv, Identifier.doi,
    ] {
      guard let found = identify(test.printed) else { continue }
      #expect(identify(found) == found)
    }
  }
}
