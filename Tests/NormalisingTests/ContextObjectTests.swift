import Testing

@testable import Normalising

@Suite struct ContextObjectTests {
  @Test func `A description in an OpenURL gives the article's place`() throws {
    let printed =
      "ctx_ver=Z39.88-2004&rft_val_fmt=info%3Aofi%2Ffmt%3Akev%3Amtx%3Ajournal&rft.atitle=Tea+%26+tides"
      + "&rft.jtitle=Annals+of+Tea&rft.volume=12&rft.issue=3&rft.spage=101&rft.epage=109"
    let object = try #require(ContextObject(printed))
    #expect(object.title == "Tea & tides")
    let reference = object.reference
    #expect(reference.container == "Annals of Tea" && reference.volume == "12" && reference.issue == "3")
    #expect(reference.pages?.first == "101" && reference.pages?.last == "109")
  }

  @Test func `A place without a title will do`() throws {
    let object = try #require(ContextObject("&ctx_ver=Z39.88-2004&rft.spage=129&rft.volume=39"))
    #expect(object.title == nil && object.reference.pages?.first == "129" && object.reference.pages?.last == nil)
  }

  @Test(arguments: ["", "rft.", "Roe, J. Tea. Annals of Tea 12, 3 (2001)", "rft.jtitle=Tea", "rft.volume=&rft.spage="])
  func `Other words describe nothing`(_ printed: String) { #expect(ContextObject(printed) == nil) }
}
