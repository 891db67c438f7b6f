import Testing

@testable import Markup

@Suite("Text and mark-up of elements")
struct ElementTextTests {
  @Test(
    "Words are never glued where a block ended, and never split inside a word",
    arguments: [
      ("H<sub>2</sub>O", "H2O"), ("with<i> RAS</i> and", "with RAS and"), ("with <i> RAS </i> and", "with RAS and"),
      ("a<br>b", "a b"), ("a<br/><br/> b", "a b"), ("<p>a</p><p>b</p>", "a b"), ("<div>a<div>b</div>c</div>", "a b c"),
      ("<ul><li>a<li>b</ul>", "a b"), ("<table><tr><td>a</td><td>b</td></tr></table>", "a b"),
      ("<h2>a</h2>b", "a b"), ("a<span>b</span>c", "abc"), ("a<script>x<y</script>b", "ab"),
      ("a<style>p{}</style> b", "a b"), ("a<!-- no -->b", "ab"), ("a<svg><title>no</title></svg>b", "ab"),
      ("a<textarea>no</textarea>b", "ab"), ("a&nbsp;b&shy;c&ensp;&#x200B;d", "a bc d"), ("&lt;i&gt;x", "<i>x"),
      ("a<i></i><b><u></u></b>b", "ab"), ("<pre>a\n  b</pre>", "a b"), ("", ""), ("<br>", ""), ("  ", ""),
      ("a <script type='math/tex; mode=display'> x^2 </script> b", "a x^2 b"),
      ("a <script type='math/tex' id='MathJax-Element-1'>x^2</script> b", "a b"),
      ("a<i> b &amp; c</i> &lt;<b>d</b>&gt;", "a b & c <d>"), ("e<b>&#x301;</b> <u>&amp;amp;</u>", "\u{E9} &amp;"),
      ("<i>x</i><math><mi>a</mi><annotation encoding='application/x-tex'>\\alpha</annotation></math>", "xa"),
      ("a<template>no</template>b", "ab"), ("x<math><mi>a</mi><annotation>no</annotation></math>", "xa"),
    ])
  func text(_ html: String, _ expected: String) throws {
    let main = try #require(try page("<body><section id=m>\(html)</section></body>").first("#m"))
    #expect(main.text() == expected)
    #expect(main.textAndMarkup().text == expected && main.textAndMarkup().markup == main.markup())
    var words: [UInt8] = []
    let isShort = main.document.appendWords(of: main.index, to: &words)
    #expect(String(decoding: words, as: UTF8.self) == (isShort ? expected : ""))
  }

  @Test(
    "Inline elements and blocks without elements are read the short way",
    arguments: [
      ("<Year>2021</Year><Month>Jan</Month>\n<Day>6</Day>", "2021 Jan 6"), ("H<sub>2</sub>O <Year>1</Year>", "H2O 1"),
      ("<Year/><Month> </Month>x", "x"), ("a <i><Year>1</Year>é</i>b", "a 1 éb"), ("x  <b>y</b>\u{A0}z", "x y z"),
    ])
  func shortWay(_ xml: String, _ expected: String) throws {
    let root = try #require(try XMLParser.parse(Array("<r>\(xml)</r>".utf8)).root)
    var words: [UInt8] = []
    #expect(root.document.appendWords(of: root.index, to: &words))
    #expect(String(decoding: words, as: UTF8.self) == expected && root.text() == expected)
  }

  @Test(
    "The parts of a citation without punctuation stand apart, and what is inside them runs on",
    arguments: [
      (
        """
        a<element-citation><person-group><name><surname>Poe</surname><given-names>A</given-names></name><name>\
        <surname>Roe</surname></name></person-group><year>2018</year><data-title><italic>X</italic>-<sub>2</sub>y\
        </data-title><source>Bank</source></element-citation>, b
        """, "a Poe A Roe 2018 X-2y Bank, b"
      ),
      (
        "<mixed-citation><name><surname>Poe</surname>, <given-names>A</given-names></name>.</mixed-citation>", "Poe, A."
      ),
    ])
  func citations(_ xml: String, _ expected: String) throws {
    let root = try #require(try XMLParser.parse(Array("<p>\(xml)</p>".utf8)).root)
    #expect(root.text() == expected)
  }

  @Test(
    "Lines are kept where asked for",
    arguments: [
      ("a<br>b", "a\nb"), ("<p>a</p> <p>b <i>c</i></p>", "a\nb c"), ("a<br><br>b<br>", "a\nb"), ("a\nb", "a b"),
    ])
  func lines(_ html: String, _ expected: String) throws {
    let main = try #require(try page("<body><section id=m>\(html)</section></body>").first("#m"))
    #expect(main.text(TextOptions(keepsLines: true)) == expected)
  }

  @Test(
    "Mark-up has only i, b, u, sub and sup, around words",
    arguments: [
      ("H<sub>2</sub>O", "H<sub>2</sub>O"), ("<em>a</em> <strong>b</strong>", "<i>a</i> <b>b</b>"),
      ("with<i> RAS</i> and", "with <i>RAS</i> and"), ("<i>a </i>b", "<i>a</i> b"), ("a", nil), ("a<i></i>b", nil),
      ("a<i> </i>b", nil), ("a<i>&nbsp;</i>b", nil), ("a<i>&shy;</i>b", nil), ("<i>&nbsp;RAS</i>", "<i>RAS</i>"),
      ("<i class=x onclick=y>a</i>", "<i>a</i>"), ("<i>a &lt; b &amp; c &gt; d</i>", "<i>a &lt; b &amp; c &gt; d</i>"),
      ("&lt;b&gt;<i>x</i>", "&lt;b&gt;<i>x</i>"), ("<i><b></b>a</i>", "<i>a</i>"),
      ("<i><b>a</b></i>", "<i><b>a</b></i>"),
      ("a<i>b<script>c</script></i>", "a<i>b</i>"), ("<i><b><u><sup></sup></u></b></i>", nil),
      ("a <sup>*</sup><a href=x><i>b</i></a>", "a <sup>*</sup><i>b</i>"), ("p&lt;<i>0</i>", "p&lt;<i>0</i>"),
    ] as [(String, String?)])
  func markup(_ html: String, _ expected: String?) throws {
    let main = try #require(try page("<body><section id=m>\(html)</section></body>").first("#m"))
    #expect(main.markup() == expected)
  }

  @Test("Dropped elements leave no words and no mark-up")
  func dropped() throws {
    let tree = try page("<body><p id=m>a <i>b</i><span>c <i>d</i></span> e<span>f</span></p><span>g</span>")
    let main = try #require(try tree.first("#m"))
    let options = TextOptions(dropped: try tree.all("span").map(\.index))
    #expect(main.text(options) == "a b e")
    #expect(main.markup(options) == "a <i>b</i> e")
    #expect(main.text() == "a bc d ef")
  }

  @Test("The mark-up without its tags is the text", arguments: 0..<200)
  func markupAgrees(_ seed: Int) throws {
    var random = SeededRandom(seed)
    let pieces = [
      "<i>", "</i>", "<b>", "</b>", "<sub>", "</sub>", "<p>", "</p>", "<br>", " ", "word", "&amp;", "&lt;", "&nbsp;",
      "é", "<span>", "</span>", "<script>x</script>",
    ]
    let html = (0..<30).map { _ in pieces[random.number(below: pieces.count)] }.joined()
    let main = try #require(try page("<body><section id=m>\(html)</section></body>").first("#m"))
    guard let markup = main.markup() else { return }
    var plain = markup
    for tag in ["i", "b", "sub"] {
      plain = plain.split(separator: "<\(tag)>", omittingEmptySubsequences: false).joined()
      plain = plain.split(separator: "</\(tag)>", omittingEmptySubsequences: false).joined()
    }
    plain = plain.split(separator: "&lt;", omittingEmptySubsequences: false).joined(separator: "<")
    plain = plain.split(separator: "&amp;", omittingEmptySubsequences: false).joined(separator: "&")
    #expect(plain == main.text(), "\(html) → \(markup)")
  }

  @Test("Nesting 100,000 levels deep costs neither text nor the stack")
  func deep() throws {
    let depth = 100_000
    let html =
      "<body>" + String(repeating: "<div>a", count: depth) + "<i>b</i>" + String(repeating: "</div>", count: depth)
    let tree = try page(html + "<p id=after>c</p>")
    let root = try #require(tree.root)
    #expect(root.text().count { $0 == "a" } == depth)
    #expect(root.text().hasSuffix("a b c"))
    #expect(root.markup() != nil)
    #expect(try tree.first("#after")?.text() == "c")
    #expect(try tree.all("div div div i").count == 1)
    #expect(tree.nodes.indices.map { depthOf(tree, $0) }.max() == Limits().depth)
  }

  @Test("Elements beyond the depth are laid down side by side, and what follows stands where it did")
  func depthLimit() throws {
    var limits = Limits()
    limits.depth = 4
    let html = "<body><div id=a><p id=b>1<i id=c>2<b id=d>3</b>4</i>5</p><p id=e>6</p></div><p id=f>7</p></body>"
    let tree = try page(html, limits: limits)
    #expect(tree.root?.text() == "1 2345 6 7")
    #expect(try tree.first("#e")?.parent?.attribute("id") == "a")
    #expect(try tree.first("#f")?.parent?.name == "body")
    #expect(try tree.first("#d")?.text() == "3")
  }

  private func depthOf(_ tree: Document, _ index: Int) -> Int {
    var depth = 0
    var at = Int32(index)
    while at >= 0 {
      depth += 1
      at = tree.nodes[Int(at)].parent
    }
    return depth
  }

  @Test(
    "The first words of an element",
    arguments: [("ab cd", 1, false), ("ab cd", 2, false), ("ab cd", 5, true), ("", 1, true)])
  func leadingBytes(_ words: String, _ limit: Int, _ isWhole: Bool) throws {
    let main = try #require(try page("<body><p id=m>\(words)</p>").first("#m"))
    let leading = main.leadingBytes(limit)
    #expect(leading.isWhole == isWhole)
    #expect(words.utf8.starts(with: leading.bytes))
  }
}
