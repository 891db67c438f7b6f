import Articles
import Testing

@testable import Normalising

@Suite struct PrintedDateTests {
  static let plain = [
    ("2021", "2021"), ("2021 Jan", "2021-01"), ("2021 Jan 26", "2021-01-26"), ("2021 Jan 26.", "2021-01-26"),
    ("12/01/2022", "2022-12-01"), ("13/01/2022", "2022-01-13"), ("2014/11/26", "2014-11-26"), ("2014/11", "2014-11"),
    ("2014-03-10", "2014-03-10"), ("2014-03-10T12:30:00Z", "2014-03-10"), ("20140310", "2014-03-10"),
    ("14.08.2012", "2012-08-14"), ("03/2014", "2014-03"), ("14 August 2012", "2012-08-14"),
    ("Apr 22, 2019", "2019-04-22"), ("22nd April 2019", "2019-04-22"), ("August 2012", "2012-08"),
    ("Tuesday, 14 August 2012", "2012-08-14"), ("14 de agosto de 2012", "2012-08-14"),
    ("1er février 2003", "2003-02-01"),
    ("3 août 2003", "2003-08-03"), ("5. März 2003", "2003-03-05"), ("5 marzo 2003", "2003-03-05"),
    ("7 de março de 2003", "2003-03-07"), ("9 gennaio 2003", "2003-01-09"), ("2012 Sept. 1", "2012-09-01"),
    ("2000 Feb 29", "2000-02-29"), ("2012年8月14日", "2012-08-14"), ("2024년 2월 29일", "2024-02-29"),
  ]

  @Test(arguments: plain) func datesThatIsoHolds(_ printed: String, _ iso: String) throws {
    let date = try #require(PrintedDate.parse(printed))
    let precision: PublicationDates.Precision = iso.count == 4 ? .year : iso.count == 7 ? .month : .day
    #expect(date == PrintedDate(start: iso, precision: precision))
    #expect(PrintedDate.parse(date.start) == date)
  }

  static let ranges = [
    ("2021 Apr-Jun", "2021-04", "2021-06"), ("2003 Nov-Dec", "2003-11", "2003-12"), ("1978-1979", "1978", "1979"),
    ("1998 Dec-1999 Jan", "1998-12", "1999-01"), ("2021 Apr 15-30", "2021-04-15", "2021-04-30"),
    ("2021 Apr 28-May 4", "2021-04-28", "2021-05-04"), ("14-16 August 2012", "2012-08-14", "2012-08-16"),
    ("Jan–Mar 2019", "2019-01", "2019-03"), ("2003 Nov/Dec", "2003-11", "2003-12"), ("1997-98", "1997", "1998"),
    ("1999-00", "1999", "2000"), ("July and August 2004", "2004-07", "2004-08"), ("1999-2000 Winter", "1999", "2000"),
    ("mai-juin 2003", "2003-05", "2003-06"),
  ]

  @Test(arguments: ranges) func rangesKeepTheirText(_ printed: String, _ start: String, _ end: String) {
    #expect(PrintedDate.parse(printed) == PrintedDate(start: start, precision: .range, end: end, text: printed))
  }

  static let unfit = [
    ("2000 Spring", "2000", PublicationDates.Precision.year), ("Winter 2004", "2004", .year),
    ("1977 Fall-Winter", "1977", .year), ("2021 Feb 30", "2021-02", .month), ("1900 Feb 29", "1900-02", .month),
    ("2014/13/10", "2014", .year), ("1999 1st Quart", "1999", .year), ("2001 Christmas", "2001", .year),
    ("2003 Nov-Jan", "2003-11", .range),
  ]

  @Test(arguments: unfit)
  func whatDoesNotFitStaysAsText(_ printed: String, _ start: String, _ precision: PublicationDates.Precision) {
    #expect(PrintedDate.parse(printed) == PrintedDate(start: start, precision: precision, text: printed))
  }

  @Test(arguments: [
    "", " ", "Jan", "Online ahead of print", "99", "0", "12345", "年", "-", "0999", String(repeating: "2", count: 500),
  ])
  func noDate(_ printed: String) {
    #expect(PrintedDate.parse(printed) == nil)
  }
}
