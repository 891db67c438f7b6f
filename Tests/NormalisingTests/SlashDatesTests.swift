import Testing

@testable import Normalising

@Suite struct SlashDatesTests {
  @Test(arguments: [
    (["Received 19/12/2017", "Accepted 6/3/2018"], ["Received 19.12.2017", "Accepted 6.3.2018"]),
    (["Received 6/3/2018; accepted 7/4/2018"], ["Received 6/3/2018; accepted 7/4/2018"]),
    // Dates that contradict each other say nothing.
    (["19/12/2017", "12/19/2017"], ["19/12/2017", "12/19/2017"]),
    (["2017/12/19", "doi 10.1/2/3333", "13/1/20180"], ["2017/12/19", "doi 10.1/2/3333", "13/1/20180"]),
    (["25/1/2018 and 1/2/3/4 and 03/04/2018"], ["25.1.2018 and 1/2/3/4 and 03.04.2018"]),
  ])
  func `a date that can be read one way alone tells how others are read`(_ texts: [String], _ expected: [String]) {
    let dates = SlashDates(in: texts)
    #expect(texts.map(dates.ordered) == expected)
  }
}
