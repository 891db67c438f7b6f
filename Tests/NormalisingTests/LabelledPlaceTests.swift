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

  @Test(arguments: ["Vol. 6:15-38 (Volume publication date March 2015)", "Vol. 6:15-38"])
  func `pages may stand behind the volume without a name`(printed: String) {
    let place = LabelledPlace(printed)
    #expect(place?.volume == "6")
    #expect(place?.pages == "15-38")
  }

  @Test func `an issue stands in brackets behind the volume`() {
    let place = LabelledPlace("Vol. 6(2):15-38")
    #expect(place?.volume == "6")
    #expect(place?.issue == "2")
    #expect(place?.pages == "15-38")
  }

  @Test(arguments: ["", "Volume", "Issue 2, Volume 25", "Roe J. Naps. Volume: 25", "Volumes of tea: 25"])
  func `other lines are no places`(printed: String) {
    #expect(LabelledPlace(printed) == nil)
  }
}
