import Articles
import Testing

@testable import Normalising

/// Roles of contributors, and grants with parts of their own.
@Suite struct ContributorTests {
  @Test(arguments: [
    ("author", nil), ("Author non-byline", nil), ("collab", nil), ("first-author", nil), ("", nil), ("--", nil),
    ("editor", "editor"), ("Academic Editor", "academic_editor"), ("assoc-editor", "assoc_editor"),
    ("senior_editor", "senior_editor"), (" (translator) ", "translator"),
  ]) func `a contributor's type is a role unless it is an author's`(_ type: String, _ role: String?) {
    #expect(ContributorRole.read(type) == role)
  }

  private func source(_ name: String?, id: String? = nil) -> Capture {
    Capture(
      .fundingSource, "",
      parts: (name.map { [Capture(.funder, $0)] } ?? []) + (id.map { [Capture(.funderID, $0)] } ?? []))
  }

  @Test(arguments: [(0, 1, 1), (1, 0, 1), (2, 1, 2), (1, 3, 3), (2, 2, 4), (0, 0, 1)])
  func `there is a grant for each award of each funder`(_ funders: Int, _ awards: Int, _ grants: Int) {
    let parts = (0..<funders).map { source("F\($0)") } + (0..<awards).map { Capture(.award, "A\($0)") }
    #expect(TaggedGrant.grants(Capture(.grant, "", parts: parts)).count == grants)
  }

  @Test(arguments: [
    ("https://doi.org/10.13039/999999901", "10.13039/999999901"), ("10.13039/999999901", "10.13039/999999901"),
    ("999999901", "999999901"),
  ]) func `a funder's identifier is bare`(_ printed: String, _ expected: String) {
    let grant = TaggedGrant.grants(Capture(.grant, "", parts: [source(nil, id: printed)])).first
    #expect(grant?.funderID == expected)
  }
}
