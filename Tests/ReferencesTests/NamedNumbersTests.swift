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
}
