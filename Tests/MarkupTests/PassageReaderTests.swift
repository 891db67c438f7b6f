import Testing

@testable import Markup

@Suite("Passages of a full text")
struct PassageReaderTests {
  /// Sections are `s` elements and those that `h1`, `h2` begin; `x` is left out, `c` cites.
  private func passages(_ xml: String) throws -> [Passage] {
    let document = try XMLParser.parse(Array("<r>\(xml)</r>".utf8))
    func all(_ name: String) -> [Int] { (0..<document.count).filter { document.element($0).name == name } }
    let plan = PassagePlan(
      sections: all("s"), headings: (all("h1").map { ($0, 0) } + all("h2").map { ($0, 1) }).sorted { $0.0 < $1.0 },
      dropped: all("x"), citing: all("c"))
    var reader = PassageReader(document, plan: plan)
    if let root = document.root { reader.read(root) }
    return reader.passages
  }

  private func layout(_ xml: String) throws -> [String] {
    try passages(xml).map { ($0.levels.map { $0.title ?? "-" } + [$0.text]).joined(separator: "/") }
  }

  @Test(
    "Sections are elements or begin with headings",
    arguments: [
      ("<p>a</p><p>b</p>", ["a\nb"]),
      ("<s><h1>A</h1><p>a</p><s><h1>B</h1><p>b</p></s><p>c</p></s>", ["A/a", "A/B/b", "A/c"]),
      ("<h1>A</h1><p>a</p><h2>B</h2><p>b</p><h2>C</h2><p>c</p><h1>D</h1><p>d</p>", ["A/a", "A/B/b", "A/C/c", "D/d"]),
      ("<s><h1>A</h1><p>a</p><h2>B</h2><p>b</p></s><p>c</p>", ["A/a", "A/B/b", "c"]),
      ("<s><p>a</p></s><s><s><p>b</p></s></s>", ["-/a", "-/-/b"]), ("<s><h1>A</h1></s>", []),
      ("<h2>A</h2><p>a</p><h1>B</h1><p>b</p>", ["A/a", "B/b"]), ("<h1> </h1><p>a</p>", ["a"]),
      ("<s><h1>A <c>1</c></h1><x><h1>no</h1><s><p>no</p></s></x><p>a<x>no</x></p></s>", ["A 1/a"]), ("", []),
    ])
  func sections(_ xml: String, _ expected: [String]) throws {
    #expect(try layout(xml) == expected)
  }

  @Test(
    "A citation is where its words are, in Unicode scalars",
    arguments: [
      ("a <c>1</c>", ["1"]), ("a<c> 1 </c>b", ["1"]), ("a [<c>1</c>]–[<c>3</c>]", ["1", "3"]), ("é <c>日本</c>", ["日本"]),
      ("cafe\u{301} e\u{301} <c>1</c> a\u{301}<c>2</c>", ["1", "2"]), ("a<c/> b", [""]), ("<c> </c>a", [""]),
      ("<p>a</p><c>1</c><p>b</p>", ["1"]), ("a <c>1<c>2</c></c>", ["12", "2"]), ("a <c><x>1</x></c>", [""]),
      ("😀😀 <c>1</c>", ["1"]),
    ])
  func citations(_ xml: String, _ expected: [String]) throws {
    let passage = try #require(try passages(xml).first)
    let scalars = Array(passage.text.unicodeScalars)
    let cited = passage.citations.map { citation in
      String(String.UnicodeScalarView(scalars[citation.range]))
    }
    #expect(cited == expected)
  }

  @Test("What is nested a hundred thousand deep is read without recursion, and its titles are not repeated for ever")
  func deep() throws {
    let count = 20_000
    let xml = String(repeating: "<s><h1>A title</h1><p>a</p>", count: count) + String(repeating: "</s>", count: count)
    let document = try XMLParser.parse(Array("<r>\(xml)</r>".utf8))
    let names = (0..<document.count).map { document.element($0).name }
    let plan = PassagePlan(
      sections: names.indices.filter { names[$0] == "s" },
      headings: names.indices.filter { names[$0] == "h1" }.map { ($0, 0) },
      dropped: [], citing: [])
    var reader = PassageReader(document, plan: plan)
    if let root = document.root { reader.read(root) }
    #expect(reader.passages.count == count)
    #expect(reader.isCut)
    #expect(reader.passages.reduce(0) { $0 + $1.levels.count } <= PassageReader.allowance.titles)
  }
}
