import Normalising
import Testing

@Suite struct AuthorIndexTests {
  @Test(arguments: [
    ("Bloch RJ;Gonzalez-Serratos H;", ["Bloch RJ", "Gonzalez-Serratos H"]), (" Woo  PC ; ;", ["Woo PC"]), ("", []),
    (";;", []),
  ])
  func `An index is split at semicolons`(_ text: String, _ names: [String]) {
    #expect(AuthorIndex.split(text) == names)
  }

  @Test func `Lists of one length are paired by position`() {
    #expect(AuthorIndex.searchNames(for: ["A Bo", "C Du"], in: ["Bo A", "Du C"]) == ["Bo A", "Du C"])
  }

  @Test func `A group or a stranger in one list does not shift the others`() {
    let printed = ["Ana Bo", "The Study Group", "Carl Du", "Eva Fi"]
    #expect(AuthorIndex.searchNames(for: printed, in: ["Bo A", "Du C", "Fi E"]) == ["Bo A", nil, "Du C", "Fi E"])
    #expect(AuthorIndex.searchNames(for: ["Carl Du"], in: ["Bo A", "Du X", "Du C"]) == ["Du C"])
    #expect(AuthorIndex.searchNames(for: ["Carl Du", ""], in: []) == [nil, nil])
  }
}
