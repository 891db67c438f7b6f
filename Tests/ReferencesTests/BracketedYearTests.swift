import Articles
import References
import Testing

@Suite struct BracketedYearTests {
  @Test(arguments: [
    "J. Roe, M. Doe, Naps by the sea, Acta Tea. 57 (2009) 5137–5145.",
    "Roe J, Doe M. Naps by the sea. Acta Tea 57 (2009), 5137-45.",
    "J. Roe and M. Doe, Acta Tea 57 (2009) 5137-5145.",
    "J. ROE and M. DOE, Acta Tea. 57 (2009): 5137-5145. https://doi.org/10.5555/tea.57",
    "J. Roe, M. Doe, Naps by the sea, Acta Tea. 57 (2009) pp. 5137–5145",
  ])
  func `the number before a year in brackets is the volume`(printed: String) {
    let reference = ReferenceParser().parse(printed).reference
    #expect(reference.container == "Acta Tea")
    #expect(reference.volume == "57")
    #expect(reference.issue == nil)
    #expect(reference.year == 2009)
    #expect(reference.pages == PageRange(first: "5137", last: "5145"))
  }

  @Test(arguments: ["Acta Tea. 57 (3) (2009) 101200.", "Acta Tea 57.3 (2009) 101200."])
  func `an issue may stand between them`(printed: String) {
    let reference = ReferenceParser().parse("J. Roe, M. Doe, Naps by the sea, " + printed).reference
    #expect(reference.volume == "57")
    #expect(reference.issue == "3")
    #expect(reference.articleNumber == "101200")
  }

  @Test func `a named issue stays one`() {
    let reference = ReferenceParser().parse("Roe, Jane. “Naps by the Sea.” Harbour Quarterly 57, no. 3 (2009): 101–9.")
      .reference
    #expect(reference.volume == "57")
    #expect(reference.issue == "3")
    #expect(reference.pages == PageRange(first: "101", last: "109"))
  }

  @Test func `a year behind a title has no volume before it`() {
    let reference = ReferenceParser().parse("J. Roe, Naps in 12 harbours (2009) 3 volumes. Northmoor Press.").reference
    #expect(reference.volume == nil)
    #expect(reference.pages == nil)
  }
}
