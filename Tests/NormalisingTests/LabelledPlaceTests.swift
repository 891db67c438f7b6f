import Testing

@testable import Normalising

@Suite struct LabelledPlaceTests {
  @Test func `numbers stand behind their names`() {
    let place = LabelledPlace("Volume: 25  Issue: 2  Pages: 181-189 doi: 10.5555/tea.1")
    #expect(place?.volume == "25")
    #expect(place?.issue == "2")
    #expect(place?.pages == "181-189")
  }

  @Test func `a month behind the issue is none of it`() {
    let place = LabelledPlace("Vol. 25, No. 2, May 2016")
    #expect(place?.volume == "25")
    #expect(place?.issue == "2")
    #expect(place?.pages == nil)
  }

  @Test(arguments: ["", "Volume", "Issue 2, Volume 25", "Roe J. Naps. Volume: 25", "Volumes of tea: 25"])
  func `other lines are no places`(printed: String) {
    #expect(LabelledPlace(printed) == nil)
  }
}
