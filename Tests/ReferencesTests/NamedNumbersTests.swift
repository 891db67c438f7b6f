import Articles
import References
import Testing

@Suite struct NamedNumbersTests {
  @Test(arguments: [
    "Roe, J.Q. (2010), “Naps by the sea”, Journal of Harbour Management, Vol. 35 No. 7, pp. 1-9.",
    "Roe, J. (2010), \"Naps by the sea\", Journal of Harbour Management, Volume 35, Issue 7, pp. 1-9.",
    "J. Roe, “Naps by the sea,” Journal of Harbour Management, vol. 35, no. 7, pp. 1–9, 2010.",
  ]) func `numbers are what they are named`(_ printed: String) {
    let reference = ReferenceParser().parse(printed).reference
    #expect(reference.container == "Journal of Harbour Management")
    #expect(reference.volume == "35")
    #expect(reference.issue == "7")
    #expect(reference.pages?.first == "1")
  }

  @Test(arguments: [
    "Roe J, Poe A. Naps by the sea. J Invent Shores, 35 (2010), pp. 1–9",
    "J. Roe, A. Poe. Naps by the sea. J. Invent. Shores, 35 (2010), pp. 1-9, 10.5555/naps.1",
    "J. Roe, et al. Naps by the sea. Ecology, 35 (2010), p. 1",
  ]) func `the year in brackets stands between volume and pages`(_ printed: String) {
    let reference = ReferenceParser().parse(printed).reference
    #expect(reference.title == "Naps by the sea")
    #expect(reference.volume == "35")
    #expect(reference.year == 2010)
    #expect(reference.pages?.first == "1")
  }

  @Test func `an issue may stand between commas`() {
    let printed = "Roe J, Poe A. Naps by the sea. Mol Biol Cell, 20, 23, 4985-4996, 2009"
    let reference = ReferenceParser().parse(printed).reference
    #expect(reference.volume == "20")
    #expect(reference.issue == "23")
    #expect(reference.pages == PageRange(first: "4985", last: "4996"))
  }
}
