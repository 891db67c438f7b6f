import Articles
import Testing

@testable import Normalising

@Suite struct DatePartsTests {
  private func date(_ parts: (Field, String)...) -> DateParts {
    DateParts(Capture(.publicationDate, "", parts: parts.map { Capture($0.0, $0.1) }))
  }

  @Test func `Parts give a date as precise as they are`() {
    #expect(date((.year, "2024"), (.month, "3"), (.day, "05")).date?.start == "2024-03-05")
    #expect(date((.year, "2024"), (.month, "Sept.")).date?.start == "2024-09")
    #expect(date((.year, "2024a")).date?.start == "2024")
    #expect(date((.year, "2024"), (.month, "02"), (.day, "00")).date?.start == "2024-02")
    #expect(date((.month, "02"), (.day, "01")).date == nil)
    #expect(date((.year, "24")).date == nil)
  }

  @Test func `A month or a season may be a range of months`() {
    let months = date((.year, "2019"), (.season, "Jan-Mar")).date
    #expect(months?.start == "2019-01" && months?.end == "2019-03" && months?.precision == .range)
    #expect(months?.text == "2019 Jan-Mar")
    #expect(date((.year, "2019"), (.month, "Jan-Feb")).date?.end == "2019-02")
    #expect(date((.year, "2019"), (.season, "Jun.")).date?.start == "2019-06")
    let spring = date((.year, "2019"), (.season, "Spring")).date
    #expect(spring?.start == "2019" && spring?.precision == .year && spring?.text == "2019 Spring")
  }

  @Test func `ISO 8601 and words stand in for parts`() {
    #expect(date((.isoDate, "2020-06-00")).date?.start == "2020-06")
    #expect(date((.isoDate, "2020-06-15 10:11:12")).date?.start == "2020-06-15")
    #expect(date((.isoDate, "soon"), (.text, "15 June 2020")).date?.start == "2020-06-15")
    #expect(date((.year, "2021"), (.isoDate, "2020-06-15")).date?.start == "2021")
  }

  @Test func `A day that its month does not have is seen`() {
    #expect(!date((.year, "2023"), (.month, "4"), (.day, "31")).isInCalendar)
    #expect(date((.year, "2024"), (.month, "2"), (.day, "29")).isInCalendar)
    #expect(date((.year, "2024"), (.month, "2"), (.day, "0")).isInCalendar)
    #expect(date((.year, "2023"), (.month, "4"), (.day, "31")).printed == "2023 4 31")
    #expect(date().printed == nil)
  }

  static let media: [(type: String?, medium: String?, media: [PublicationMedium])] = [
    ("epub", nil, [.electronic]), ("ppub", nil, [.print]), ("collection", "electronic", [.collection]),
    ("epub-ppub", nil, [.electronic, .print]), ("pub", "print", [.print]), ("pub", "online-only", [.electronic]),
    (nil, nil, [.electronic]), ("pmc-release", nil, [.repository]), ("nihms-submitted", nil, []), ("pub", "pdf", []),
  ]

  @Test(arguments: media)
  func `Type and medium say where it came out`(_ type: String?, _ medium: String?, _ media: [PublicationMedium]) {
    #expect(PublicationMedium.named(type: type, medium: medium) == media)
  }
}
