import Articles
import Testing

@testable import Normalising

@Suite struct PublicationTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let citation: String?
    let notes: [String]
    let date: String
    var precision = PublicationDates.Precision.day
    var end: String?
    var print: String?
    var electronic: String?
    var collection: String?
    var text: String?
    var testDescription: String { "\(citation ?? "-") \(notes)" }
  }

  static let cases = [
    Case(
      citation: "2019 Jun", notes: ["Epub 2018 Dec 19."], date: "2018-12-19", print: "2019-06", electronic: "2018-12-19"
    ),
    Case(
      citation: "2021 Jan 5", notes: ["Epub 2021 Feb 1"], date: "2021-01-05", print: "2021-01-05",
      electronic: "2021-02-01"),
    Case(
      citation: "2020 Jan 17", notes: ["eCollection 2020."], date: "2020-01-17", electronic: "2020-01-17",
      collection: "2020"),
    Case(
      citation: "2018 Dec 31", notes: ["Print 2019 Mar 15"], date: "2018-12-31", print: "2019-03-15",
      electronic: "2018-12-31"),
    Case(citation: "2021 Jun 6", notes: ["Online ahead of print."], date: "2021-06-06", electronic: "2021-06-06"),
    Case(citation: "2021 Jun", notes: [], date: "2021-06", precision: .month),
    Case(
      citation: "2021 Apr-Jun", notes: [], date: "2021-04", precision: .range, end: "2021-06", text: "2021 Apr-Jun"),
    Case(
      citation: "2021 Jul-Sep", notes: ["Epub 2021 May 20."], date: "2021-05-20", print: "2021-07",
      electronic: "2021-05-20", text: "2021 Jul-Sep"),
    Case(
      citation: "2004", notes: ["Epub 2004 May"], date: "2004", precision: .year, print: "2004", electronic: "2004-05"),
    Case(
      citation: "2021 Jun 6", notes: ["Epub 2021 May 2. eCollection 2021 Jul."], date: "2021-05-02",
      electronic: "2021-05-02", collection: "2021-07"),
    Case(citation: nil, notes: ["eCollection 2021"], date: "2021", precision: .year, collection: "2021"),
    Case(citation: nil, notes: ["Epub 2021 Jan 2"], date: "2021-01-02", electronic: "2021-01-02"),
    Case(citation: "2021 Jun 6", notes: ["Review.", "Epub soon"], date: "2021-06-06"),
  ]

  @Test(arguments: cases) func datesFromNotes(_ test: Case) throws {
    let citation = test.citation.flatMap(PrintedDate.parse)
    let dates = try #require(Publication.dates(citation: citation, notes: test.notes))
    var expected = PublicationDates(date: test.date, precision: test.precision)
    expected.end = test.end
    expected.print = test.print
    expected.electronic = test.electronic
    expected.collection = test.collection
    expected.text = test.text
    #expect(dates == expected)
  }

  @Test(arguments: [[], [""], ["Online ahead of print"], ["Epub"], ["東京"]])
  func noDates(_ notes: [String]) {
    #expect(Publication.dates(citation: nil, notes: notes) == nil)
  }
}
