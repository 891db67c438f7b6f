import Testing

@testable import Markup

@Suite("HTML parser")
struct HTMLParserTests {
  @Test(
    "No text is lost where libxml2 alone would drop it",
    arguments: [
      ("300 levels", "", "<div>", 300, ""), ("20,000 levels", "", "<span>", 20_000, ""),
      ("a text of 12 MB", "<p>", "word ", 2_400_000, "</p>"),
      ("a script of 12 MB", "<script>", "x=1;\n", 2_400_000, "</script>"),
      ("an attribute of 12 MB", "<img src=\"data:", "AAAA", 3_000_000, "\">"),
      ("a comment of 12 MB", "<!--", "word ", 2_400_000, "-->"),
      ("an unknown element", "<x-y>", "", 0, ""), ("stray end tags", "</div></p></html>", "</b>", 9, ""),
      ("text behind the page", "<p>a</p>", "</body></html>", 1, ""), ("two bodies", "<p>a</p></body>", "<body>", 1, ""),
      ("characters that XML does not know", "<p>a", "\u{FFFE}\u{FFFF}", 9, "</p>"),
      ("a bare ampersand", "<p>", "&", 100_000, "</p>"),
      ("an open quote", "<a href=\"x>y</a>", "", 0, "<b title=\"\">"),
      ("a frameset", "<frameset><frame></frameset>", "", 0, ""),
    ])
  func keepsText(_ name: String, _ start: String, _ piece: String, _ count: Int, _ end: String) throws {
    let tree = try page("<html><body>" + start + String(repeating: piece, count: count) + end + "<p>GOOD</p>")
    #expect(
      tree.text.suffix(1000).split(separator: UInt8(ascii: "\n")).contains {
        String(decoding: $0, as: UTF8.self).hasSuffix("GOOD")
      })
  }

  @Test("A NUL in a tag does not end the page")
  func nul() throws {
    let bytes = TextDecoder.decode(Array("<body><p cl\u{0}ass=a>b</p><d\u{0}iv title='x\u{0}y'>GOOD</div>".utf8)).bytes
    let tree = try HTMLParser.parse(bytes)
    #expect(tree.root?.text() == "b GOOD")
    #expect(try tree.first("div")?.attribute("title") == "xy")
  }

  private static func attributes(_ count: Int) -> String { (0..<count).map { "a\($0)=1 " }.joined() }

  @Test(
    "A flood of attributes is refused at once, wherever it hides",
    arguments: [
      "<p ", "<P\n", "<p a=\"b\" ", "<p \" ", "<p a=b\" ", "<p \" = \" ", "<p ' ", "<p a=' ' ", "<!--><p ", "<!---><p ",
      "<!-- a --!><p ", "<!-- a --><p ", "<script/><p ", "<scripty><p ", "<script-x><p ", "<script>a<b</script><p ",
      "<style>\"</style><p ", "<SCRIPT>'</sCript ><p ", "<_p ", "<:p ", "<p a/b ", "<!DOCTYPE html><p ", "<p =\" ",
      "<p/", "<?pi ?><p ",
    ])
  func flood(_ start: String) throws {
    let html = "<body>\n" + start + Self.attributes(20_000) + ">"
    #expect(throws: MarkupError.limitExceeded(limit: "attributes-per-element", value: 4096, line: 2)) {
      try page(html)
    }
  }

  @Test("One endless name is a flood too, for libxml2 cuts names")
  func longName() {
    var random = SeededRandom(1)
    let letters = Array("abcdefghijklmnopqrstuvwxyz".utf8)
    let name = (0..<1_000_000).map { _ in letters[random.number(below: 26)] }
    #expect(throws: MarkupError.self) { try page("<body><p " + String(decoding: name, as: UTF8.self) + ">") }
  }

  @Test(
    "Many words are no flood where they are no attributes",
    arguments: [
      ("<p title=\"", "\">"), ("<p title='", "'>"), ("<script>a<b ", "</script>"), ("<style>a<b ", "</style>"),
      ("<!-- <p ", "-->"), ("<p>", "</p>"), ("<p>1 < 2 ", "</p>"), ("</p ", ">"),
    ])
  func noFlood(_ start: String, _ end: String) throws {
    let tree = try page("<body>" + start + Self.attributes(20_000) + end + "<b>GOOD</b>")
    #expect(try tree.first("b")?.text() == "GOOD")
  }

  @Test("Just below each limit, and just above")
  func limits() throws {
    var limits = Limits()
    limits.elements = 5
    limits.attributesPerElement = 3
    _ = try page("<html><body><p></p><p></p><p></p></body>", limits: limits)
    #expect(throws: MarkupError.limitExceeded(limit: "elements", value: 5, line: 1)) {
      try page("<html><body><p></p><p></p><p></p><p></p></body>", limits: limits)
    }
    _ = try page("<p a b c>", limits: limits)
    #expect(throws: MarkupError.limitExceeded(limit: "attributes-per-element", value: 3, line: 1)) {
      try page("<p a b c d>", limits: limits)
    }
    limits = Limits()
    limits.documentBytes = 10
    _ = try page("<p>123456", limits: limits)
    for read in [
      { try HTMLParser.parse($0, limits: $1) }, { try TextReader.read($0, limits: $1) },
      { try TaggedReader.read($0, limits: $1) },
    ] as [([UInt8], Limits) throws -> Document] {
      #expect(throws: MarkupError.limitExceeded(limit: "document-bytes", value: 10, line: nil)) {
        try read(Array("<p>12345678".utf8), limits)
      }
    }
  }

  @Test("Nothing to parse", arguments: ["", " ", "\n\n", "<!-- only -->"])
  func nothing(_ html: String) {
    #expect(throws: MarkupError.noElements) { try page(html) }
  }

  @Test("A fragment that begins with an end tag")
  func fragment() throws {
    #expect(try page("</html><p class=a>GOOD</p>").first("p.a")?.text() == "GOOD")
  }

  @Test("Comments and their lines; a long one is cut, the 65th is left out")
  func comments() throws {
    let tree = try page("<html>\n<!-- a --><body>\n<!--\(String(repeating: "b", count: 5000))-->")
    #expect(tree.comments.map(\.line) == [2, 3])
    #expect(tree.comments.map(\.text.utf8.count) == [3, 2048])
    let many = try page("<html><body>" + String(repeating: "<!--a-->", count: 100))
    #expect(many.comments.count == 64)
  }

  @Test("A data: address is cut, another is not")
  func dataAddress() throws {
    let long = String(repeating: "A", count: 1000)
    let tree = try page("<body><img src='data:image/png;base64,\(long)'><img src='https://\(long)'><img src='data:,x'>")
    #expect(try tree.all("img").map { $0.attribute("src")?.utf8.count } == [5, 1008, 7])
  }

  @Test("Attributes: entities, case, doubles, without a value")
  func attributes() throws {
    let p = try #require(try page("<body><p TITLE='a &amp; &eacute;' title=b hidden data-x=\"1\">").first("p"))
    #expect(p.attribute("title") == "a & é")
    #expect(p.attribute("hidden") == "")
    #expect(p.attribute("data-x") == "1")
    #expect(p.attribute("none") == nil)
    #expect(p.attributes.map(\.name) == ["title", "hidden", "data-x"])
  }

  @Test("The tree: parents, children, siblings, ends and lines")
  func tree() throws {
    let tree = try page("<html><body>\n<div id=a><p>1</p>2<p class='x y z'>3</p></div>\n<div id=b></div></body></html>")
    let a = try #require(try tree.first("#a"))
    #expect(a.children.map(\.name) == ["p", "p"])
    #expect(a.parent?.name == "body")
    #expect(a.line == 2)
    #expect(a.children.map { Int(tree.nodes[$0.index].previous) } == [-1, a.index + 1])
    #expect(try tree.first("#b").map { Int(tree.nodes[$0.index].previous) } == a.index)
    #expect(a.children[1].place == "div#a > p.x.y, line 2")
    #expect(String(decoding: a.rawText, as: UTF8.self) == "123")
  }

  @Test("A page that declares another encoding is read as the UTF-8 that it is by now")
  func declaredEncoding() throws {
    #expect(try page("<html><head><meta charset=iso-8859-1></head><body><p>é</p>").first("p")?.text() == "é")
  }
}
