import Articles
import Testing

@testable import Normalising

@Suite struct PrintedPagesTests {
  static let ranges: [(String, first: String, last: String?)] = [
    ("884-95", "884", "895"), ("71-4", "71", "74"), ("1099-104", "1099", "1104"), ("199-05", "199", "205"),
    ("S12-9", "S12", "S19"), ("1595-603.e9", "1595", "1603.e9"), ("227-236.e5", "227", "236.e5"),
    ("E627-E634", "E627", "E634"), ("E298-307", "E298", "E307"), ("e462-e471", "e462", "e471"),
    ("160S-2S", "160S", "162S"), ("1161.e1-2", "1161.e1", "1161.e2"), ("576–88", "576", "588"),
    ("12-5; discussion 16", "12", "15"), ("12-5, 20-2", "12", "15"), ("21-3. 27-30", "21", "23"), ("168", "168", nil),
    ("12-5 discussion 16", "12", "15"), ("pp. 12-15", "12", "15"), ("p. 7", "7", nil), ("540 - 544.", "540", "544"),
    ("168-168", "168", nil), ("iv-vii", "iv", "vii"), ("xii", "xii", nil), ("12A", "12A", nil), ("S12", "S12", nil),
    ("172.e1", "172.e1", nil), ("9012", "9012", nil), ("12-3-12-9", "12-3", "12-9"), ("12-5 passim", "12", "15"),
    ("S5-E9", "S5", "E9"), ("Suppl 7-8", "Suppl 7", "Suppl 8"), ("Suppl 2:17-8", "17", "18"), ("999-1", "999", "1001"),
    ("NP579-NP588", "NP579", "NP588"), ("14067-14070", "14067", "14070"),
    ("S1-7-11", "S1-7", "S1-11"), ("ORL-704-9", "ORL-704", "ORL-709"), ("10-6-19", "10-6", "10-19"),
    ("?31-40", "31", "40"), (":2537-41", "2537", "2541"), ("389-392-5", "389-392-5", nil),
    ("99999999999999999999999-3", "99999999999999999999999", "100000000000000000000003"),
  ]

  @Test(arguments: ranges.indices) func pagesInFull(_ index: Int) {
    let test = Self.ranges[index]
    let (pages, number) = PrintedPages.parse(test.0)
    #expect(pages == PageRange(first: test.first, last: test.last))
    #expect(number == nil)
  }

  @Test(arguments: [
    "e24519", "CD012625", "dkab123", "638936", "19417381221131570", "e408", "e02188-18", "ENEURO.0088-21.2021",
    "rs.3.rs-1800050", "S12345", "EHEC-0008-2013", "gutjnl-2013-305008",
  ])
  func numberInPlaceOfPages(_ printed: String) {
    #expect(PrintedPages.parse(printed).pages == nil)
    #expect(PrintedPages.parse(printed).articleNumber == printed)
  }

  @Test(arguments: ["", " ", "[34457 words]", "null", "-", "–", ".", ";", "2 leaves of plates"])
  func noPages(_ printed: String) {
    #expect(PrintedPages.parse(printed).pages == nil)
    #expect(PrintedPages.parse(printed).articleNumber == nil)
  }
}
