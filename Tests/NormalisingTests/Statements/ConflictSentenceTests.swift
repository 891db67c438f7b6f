import Articles
import Testing

@testable import Normalising

@Suite struct ConflictSentenceTests {
  private func declarations(in text: String) -> [String] {
    let bytes = Array(text.utf8)
    return ConflictSentence.all(in: bytes).map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  @Test func `sentences that declare are found among others`() {
    let text = "We thank A. Roe. The authors declare no conflict of interest. The study was small."
    #expect(declarations(in: text) == ["The authors declare no conflict of interest."])
    #expect(declarations(in: "Conflicts among partners were common. We thank the reviewers.") == [])
  }

  @Test(arguments: ["Grants are R01 12345 and U01 2.", "We thank the staff of ward B."])
  func `a sentence that ends with a short word ends before another`(_ before: String) {
    let declaration = "The authors have no conflict of interest."
    #expect(declarations(in: "\(before) \(declaration)") == [declaration])
    #expect(declarations(in: "The authors thank A. B. Roe for conflict maps.") == [])
  }

  @Test(arguments: [
    ("", "J.R. is on the advisory panel of Northmoor LP. No other potential conflicts of interest were reported.", ""),
    (
      "Supported by grants from the Tea Fund. ",
      "Dr. Roe reports receiving lecture fees from Aqua Pharma; and Dr. Doe, grant support. Dr. Low chairs the Tea Board. "
        + "No other potential conflict of interest relevant to this article was reported.",
      "\nWe thank the technical staff."
    ),
    ("Dr. Roe reports grants.\n", "No further conflicts of interest were declared.", ""),
    ("We thank A. Roe. ", "No other conflicts of interest exist.", ""),
  ])
  func `a denial of other conflicts stands with the ties before it`(
    _ before: String, _ meant: String, _ after: String
  ) {
    #expect(declarations(in: before + meant + after) == [meant])
  }

  @Test func `a tie is disclosed where other conflicts are denied`() throws {
    let finder = StatementFinder([
      StatementCarrier(
        title: "Acknowledgments",
        paragraphs: [
          MarkedText("Financial support was provided by the Tea Foundation."),
          MarkedText("J.R. is on the Speaker’s Bureau of Aqua LP. No other potential conflicts were reported."),
          MarkedText("J.R. wrote the manuscript."),
        ])
    ])
    let conflict = try #require(finder.conflict)
    #expect(conflict.statement.hasPrefix("J.R. is on the Speaker’s Bureau"))
    #expect(conflict.statement.hasSuffix("were reported."))
    #expect(conflict.declared == .some)
  }
}
