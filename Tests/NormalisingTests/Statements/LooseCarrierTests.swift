import Articles
import Testing

@testable import Normalising

/// Notes at the end of a page, whose paragraphs do not belong together.
@Suite("Loose carriers of statements")
struct LooseCarrierTests {
  private func find(_ carriers: [(title: String?, paragraphs: [String])]) -> StatementFinder {
    StatementFinder(
      carriers.map { title, paragraphs in
        var carrier = StatementCarrier(title: title, paragraphs: paragraphs.map { MarkedText($0) })
        carrier.isLoose = true
        return carrier
      })
  }

  @Test("a label counts for its paragraph, or where it stands alone for the next")
  func labels() {
    let notes = find([("Footnotes", ["Conflict of interest: None declared.", "This article is a direct submission."])])
    #expect(notes.conflict?.statement == "None declared.")
    let alone = find([("Notes", ["CONFLICT OF INTEREST:", "A.R. is paid by Moonlight Ltd.", "Received by air mail."])])
    #expect(alone.conflict?.statement == "A.R. is paid by Moonlight Ltd.")
  }

  @Test("a disclosure of support is about funding, and one that declares nothing gives way")
  func disclosures() {
    let support = find([
      ("Acknowledgments", ["We thank the moon.", "Disclosure: Supported by the Council, grant 7."]),
      ("Footnotes", ["Disclosure:", "The authors declare no conflicts of interest."]),
    ])
    #expect(support.conflict?.statement == "The authors declare no conflicts of interest.")
    #expect(support.text(.funding) == "Supported by the Council, grant 7.")
    let trademarks = find([
      ("Disclosure", ["Products are named for research only."]),
      ("Conflict of Interests", ["The authors declare no conflict of interests."]),
    ])
    #expect(trademarks.conflict?.statement == "The authors declare no conflict of interests.")
    #expect(find([("Disclosure", ["A.R. holds stock in Moonlight Ltd."])]).conflict != nil)
  }

  @Test("research funding among ties is one of them")
  func research() {
    let found = find([
      ("Disclosures of potential conflicts of interest", ["Honoraria: A.R. Research Funding: M.D., Tides Inc"])
    ])
    #expect(found.conflict?.statement == "Honoraria: A.R. Research Funding: M.D., Tides Inc")
    #expect(found.text(.funding) == nil)
  }
}
