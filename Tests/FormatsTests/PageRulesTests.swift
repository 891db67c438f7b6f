import Articles
import Markup
import Testing

@testable import Formats

/// Rules that pages of unknown design need.
@Suite("Rules for pages")
struct PageRulesTests {
  private func extractor(_ fields: String) throws -> PageExtractor {
    let yaml = "analecta: format/1\nname: x\nabout: y\nreader: html\nfields:\n" + fields
    return PageExtractor(format: try FormatFile.read(yaml, file: "x.yaml"))
  }

  private func extraction(_ fields: String, _ html: String) throws -> Extraction {
    try extractor(fields).extract(try HTMLParser.parse(Array(html.utf8)))
  }

  private let statements =
    "  statements: {from: \"h2, h3.own\", until: \"h1, h2, h3\", parts: {title: \":scope\", text: {from: p, all: true}}}\n"

  @Test("An entry that is a heading reaches to the next heading, out of a box of its own")
  func until() throws {
    let flat = try extraction(statements, "<h2>A</h2><p>1</p><p>2</p><h3>no</h3><p>3</p><h2>B</h2><p>4</p>")
    #expect(flat.all(.statement).map { $0.texts(.text) } == [["1", "2"], ["4"]])
    let boxed = try extraction(statements, "<section><div><h2>A</h2></div><div><p>1</p></div></section><p>2</p>")
    #expect(boxed.all(.statement).map { $0.texts(.text) } == [["1"]])
  }

  @Test("Only those entries span that a selector names")
  func spans() throws {
    let fields =
      "  abstracts: {from: \"div.a, h2\", spans: h2, until: h2, parts: {paragraph: {from: p, parts: {text: \":scope\"}}}}\n"
    let found = try extraction(fields, "<div class=a><p>1</p></div><p>2</p><h2>A</h2><p>3</p>")
    #expect(found.all(.anyAbstract).map { $0.all(.paragraph).map { $0.text(.text) } } == [["1"], ["3"]])
  }

  @Test("Of the first sources the one wins that finds the most, and the others come after them")
  func most() throws {
    let fields = "  references: {from: [li, dd, p], most: 2, parts: {text: \":scope\"}}\n"
    let two = try extraction(fields, "<ul><li>nav</li></ul><dl><dd>1</dd><dd>2</dd></dl><p>a</p><p>b</p><p>c</p>")
    #expect(two.all(.reference).map { $0.text(.text) } == ["1", "2"])
    #expect(try extraction(fields, "<p>a<p>b").all(.reference).count == 2)
  }

  @Test(
    "The full text stands where the first selector says that finds anything",
    arguments: [
      ("<div class=a>1</div><main><p>2</p></main>", ["2"], "main"),
      ("<div class=a>1</div><p class=a>3", ["1", "3"], ".a"), ("<p>4", [], nil),
    ] as [(String, [String], String?)])
  func body(_ html: String, _ sections: [String], _ rule: String?) throws {
    let extractor = try extractor("  title: title\nbody: {from: [main, .a]}\n")
    let document = try HTMLParser.parse(Array(html.utf8))
    let found = extractor.extract(document, body: true)
    #expect(found.all(.section).compactMap { $0.text(.text) } == sections)
    #expect(extractor.provenance(of: found, in: document).first?.rule == rule)
  }

  @Test("What lost is kept where a rule compares")
  func compare() throws {
    let fields = "  volume: {from: [\"meta[name=a] @content\", \"meta[name=b] @content\", i], compare: true}\n"
    let found = try extraction(fields, "<meta name=b content=3><meta name=a contents=2><i>4</i>")
    #expect(found.text(.volume) == "2")
    #expect(found.alternatives.map(\.text) == ["3", "4"])
  }

  @Test("A rule is asked only where others gave nothing")
  func lacking() throws {
    let fields = "  volume: i\n  page_lines: {from: [u, body], lacking: [volume]}\n"
    #expect(try extraction(fields, "<i>4</i><p>a</p>").text(.pageLines) == nil)
    #expect(try extraction(fields, "<p>a</p>").text(.pageLines) == "a")
    #expect(try extraction(fields, "<p>a</p><u>b</u>").text(.pageLines) == "b")
  }

  @Test("A rule waits until neither of two gave anything")
  func lackingBoth() throws {
    let fields = "  volume: i\n  issue: b\n  page_lines: {from: body, lacking: [volume | issue]}\n"
    #expect(try extraction(fields, "<i>4</i><p>a</p>").text(.pageLines) == nil)
    #expect(try extraction(fields, "<b>4</b><p>a</p>").text(.pageLines) == nil)
    #expect(try extraction(fields, "<p>a</p>").text(.pageLines) == "a")
  }

  @Test("A rule waits until no entry of a group has a part")
  func lackingPart() throws {
    let fields =
      "  volume: i\n  authors: {from: p, parts: {name: b, orcid: u}}\n"
      + "  page_lines: {from: body, lacking: [volume | authors > orcid]}\n"
    #expect(try extraction(fields, "<p><b>a</b><p><u>1</u>").text(.pageLines) == nil)
    #expect(try extraction(fields, "<i>4</i><p><b>a</b>").text(.pageLines) == nil)
    #expect(try extraction(fields, "<p><b>a</b>").text(.pageLines) == "a")
  }

  @Test(
    "HTML among words",
    arguments: [
      ("<p>A &amp; B</p><p>p < 0.05</p>", "A & B\np < 0.05"), ("x<sub>2</sub>y", "x2y"), ("a<b", "a<b"),
      ("&lt;i&gt; &#955;&#x3bb; &nosuch; &", "<i> λλ &nosuch; &"), ("<h4>Aim</h4>To", "Aim\nTo"), ("<", "<"),
      ("<script", "<script"), ("<jats:p>a</jats:p>b", "a\nb"),
    ])
  func stripTags(_ html: String, _ expected: String) {
    #expect(Transform.stripTags.apply(html) == [expected])
  }

  @Test("What an address holds") func decode() {
    #expect(Transform.decode.apply("Garc%C3%ADa+L%C3%B3pez%2C+Ana") == ["García López, Ana"])
    #expect(Transform.decode.apply("100%") == ["100%"])
  }

  @Test("Backwards", arguments: [("gro.x@é", "é@x.org"), ("gro.x@a", "a@x.org"), ("a\r\nb", "b\r\na")])
  func reverse(_ text: String, _ expected: String) { #expect(Transform.reverse.apply(text) == [expected]) }
}
