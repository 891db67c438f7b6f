import Testing

@testable import Normalising

@Suite struct AbstractKindTests {
  static let kinds: [(type: String?, title: String?, kind: String?)] = [
    (nil, nil, nil), (nil, "Abstract", nil), ("summary", nil, nil), ("structured", "Summary", nil),
    ("summary", "Author Summary", "plain_language"), (nil, "Graphical Abstract", "graphical"),
    (nil, "Highlights of the year", "highlights"), ("plain-language-summary", nil, "plain_language"),
    ("web-summary", nil, "teaser"), ("trans-abstract", "Resumen", "translation"), ("key-image", nil, "key_image"),
    ("precis", nil, "precis"), ("author-highlights", "Abstract", "highlights"),
  ]

  @Test(arguments: kinds)
  func `Type and title tell what kind it is`(_ type: String?, _ title: String?, _ kind: String?) {
    #expect(AbstractKind.name(type: type, title: title) == kind)
  }

  @Test func `A keyword may hold several, and a semicolon of its own`() {
    #expect(KeywordList.parts("gene; protein;") == ["gene", "protein"])
    #expect(KeywordList.parts("TIP2;6 gene") == ["TIP2;6 gene"])
    #expect(KeywordList.parts("W(x; q)") == ["W(x; q)"])
    #expect(KeywordList.parts("tea,") == ["tea"])
    #expect(KeywordList.parts("U.K.") == ["U.K."])
  }
}
