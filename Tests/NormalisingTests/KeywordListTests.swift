import Testing

@testable import Normalising

@Suite struct KeywordListTests {
  static let lists: [(text: String, words: [String])] = [
    ("fatigue; groin; hip pain.", ["fatigue", "groin", "hip pain"]),
    ("Keywords: fatigue;hip,  knee", ["fatigue", "hip, knee"]),
    ("one, two", ["one, two"]),
    ("Palabras clave: sueño; marea", ["sueño", "marea"]),
    ("Mots-clés sommeil; marée", ["sommeil", "marée"]),
    ("keyword extraction; tides", ["keyword extraction", "tides"]),
    ("U.S.; et al...; Bacillus spp.", ["U.S.", "et al...", "Bacillus spp"]),
    ("a；b", ["a", "b"]),
    ("a • b", ["a", "b"]),
    (";; . ;", []),
    ("", []),
  ]

  @Test(arguments: lists)
  func `A list is parted at semicolons`(_ text: String, _ words: [String]) {
    #expect(KeywordList.split(text) == words)
    #expect(KeywordList.split(KeywordList.split(text).joined(separator: "; ")) == words)
  }

  @Test func `Strokes between spaces part a list without commas`() {
    #expect(KeywordList.split("Key words: tea / tide tables", commas: true) == ["tea", "tide tables"])
    #expect(KeywordList.split("input/output", commas: true) == ["input/output"])
  }

  @Test func `The words before a list tell its language`() {
    #expect(KeywordList.split("Descritores: Marés; Chá") == ["Marés", "Chá"])
    #expect(KeywordList.language("Descritores: Marés") == "pt" && KeywordList.language("Keyword(s): tide") == "en")
    #expect(KeywordList.language("descriptores sensoriales") == nil)
  }

  @Test func `Commas part a list only when asked for and outside brackets`() {
    #expect(KeywordList.split("IL-6 (a, b), hip, knee.", commas: true) == ["IL-6 (a, b)", "hip", "knee"])
    #expect(KeywordList.split("hip, knee; ankle", commas: true) == ["hip, knee", "ankle"])
    #expect(KeywordList.split("a), b", commas: true) == ["a)", "b"])
  }
}
