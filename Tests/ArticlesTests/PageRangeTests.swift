import Articles
import Testing

@Suite struct PageRangeTests {
  @Test(arguments: [
    ("850", "5", "855"), ("71", "4", "74"), ("S12", "9", "S19"), ("S12", "S9", "S19"), ("s12", "S9", "S19"),
    ("160S", "2S", "162S"), ("1595", "603.e9", "1603.e9"), ("1161.e1", "2", "1161.e2"), ("e462", "e471", "e471"),
    ("99", "102", "102"), ("200", "100", "100"), ("12", "i", "i"), ("x", "5", "5"), ("850", "850", "850"),
    ("1198", "20", "1220"), ("1099", "104", "1104"), ("999", "1", "1001"), ("12A", "4", "14A"), ("Ж12", "4", "Ж14"),
    ("12/3", "5", "15"), ("", "", ""), ("IV-3", "18", "IV-18"), ("3-12", "5", "3-15"), ("3-12", "3-15", "3-15"),
    ("99999999999999999999999", "3", "100000000000000000000003"),
  ])
  func `last pages are given in full`(_ first: String, _ printed: String, _ last: String) {
    #expect(PageRange.lastPage(printed, after: first) == last)
    #expect(PageRange(first: first, printedLast: printed).last == (last == first ? nil : last))
  }

  @Test(arguments: [
    ("e408", true), ("CD012625", true), ("dkab123", true), ("12345", true), ("e00221-14", true), ("S12345", true),
    ("172.e", true), ("S12", false), ("s1", false), ("xii", false), ("12A", false), ("172.e1", false), ("9012", false),
    ("", false), (".", false),
  ])
  func `article numbers are told from pages`(_ printed: String, _ isNumber: Bool) {
    #expect(PageRange.isArticleNumber(printed) == isNumber)
  }
}
