import Testing

@testable import References

/// Chicago and MLA turn the first name of a list round, and no other.
@Suite struct FirstInvertedTests {
  private static let rest = "2020. “Naps of gardeners by the sea”. Genetics 12 (1): 168–70."

  @Test(arguments: [
    (
      "Snail-Pérez, S. R., J. N. Leaf-Dávila, A. Peña-Roe, and E. Doe.",
      ["Snail-Pérez/S. R.", "Leaf-Dávila/J. N.", "Peña-Roe/A.", "Doe/E."]
    ),
    (
      "Chalk, C., A. R. Sharp, M. Bright, G. Stone, and S.-S. Lee.",
      ["Chalk/C.", "Sharp/A. R.", "Bright/M.", "Stone/G.", "Lee/S.-S."]
    ),
    (
      "Hackney, Kaylee J, Shanna R Daniels, and Samantha C Paust.",
      ["Hackney/Kaylee J", "Daniels/Shanna R", "Paust/Samantha C"]
    ),
    ("Wei, L.-F., X.-F. Weng, and Y.-H. Peng.", ["Wei/L.-F.", "Weng/X.-F.", "Peng/Y.-H."]),
  ]) func `each name keeps its given names`(_ list: String, _ expected: [String]) {
    let authors = ReferenceParser().parse("\(list) \(Self.rest)").reference.authors ?? []
    #expect(authors.map { "\($0.family ?? "")/\($0.given ?? "")" } == expected)
  }

  @Test func `a list of names that are all turned round stays`() {
    let authors = ReferenceParser().parse("Wei, L., Weng, X., Peng, Y. \(Self.rest)").reference.authors ?? []
    #expect(authors.map(\.family) == ["Wei", "Weng", "Peng"])
  }
}
