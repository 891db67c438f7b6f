import Testing

@testable import References

@Suite("Page numbers")
struct PageNumbersTests {
  @Test(
    "Abbreviated ranges",
    arguments: [
      ("850", "5", "855"), ("71", "4", "74"), ("S12", "9", "S19"), ("S12", "S9", "S19"), ("160S", "2S", "162S"),
      ("1595", "603.e9", "1603.e9"), ("1161.e1", "2", "1161.e2"), ("e462", "e471", "e471"), ("99", "102", "102"),
      ("200", "100", "100"), ("12", "i", "i"), ("x", "5", "5"), ("850", "850", "850"), ("1198", "20", "20"),
    ])
  func expand(first: String, last: String, expected: String) {
    #expect(PageNumbers.expand(last, after: first) == expected)
  }

  @Test(
    "Article numbers",
    arguments: [
      ("e408", true), ("CD012625", true), ("dkab123", true), ("12345", true), ("e00221-14", true), ("S12", false),
      ("xii", false), ("12A", false), ("172.e1", false), ("9012", false), ("", false),
    ])
  func articleNumber(token: String, expected: Bool) {
    #expect(PageNumbers.isArticleNumber(token) == expected)
  }
}
