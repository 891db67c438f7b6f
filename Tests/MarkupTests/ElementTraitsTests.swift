import Testing

@testable import Markup

/// The quick looks that turn elements away before a selector is asked must never turn one away that matches.
@Suite struct ElementTraitsTests {
  private static let page = """
    <div id="main" class="ref-list Section wide"><ul><li class="ref"><a href="https://doi.org/10.1/x" rel="x">One</a></li>\
    <li class="REF last" data-n="2"><a href="#top">Two</a></li></ul></div>
    """

  @Test(
    arguments: [
      "#main": 1, "div#main.ref-list": 1, ".Section.wide": 1, ".section": 0, "li": 2, "li.ref": 1, "#main .last": 1,
      "[class*=ref]": 2, "[class*=ref i]": 3, "[class*=\"st-l\"]": 0, "[class*=f-lis]": 1, "[class*=\"F l\"]": 1,
      "[href*=\"doi.org/10.\"]": 1, "a[href^=\"#\"]": 1, "[href$=x]": 1, "[id*=ai]": 1, "[id=main]": 1,
      "[id=\"MAIN\" i]": 1,
      "[class~=last]": 1, "[data-n]": 1, "a:not(.ref a)": 1, ":is(ul, .ref) > a": 1, "div:has(.last)": 1, "p": 0,
    ])
  func `a selector finds what it asks for`(_ selector: String, _ count: Int) throws {
    let document = try HTMLParser.parse(Array(Self.page.utf8))
    var index = SelectorIndex()
    index.add(try Selector(selector))
    #expect(index.matches(in: document)[0].count == count)
  }

  @Test func `words with all pairs of others may hold them, and no others`() {
    let pairs = BytePairs("Ref-List".utf8)
    #expect(pairs.mayHold(BytePairs("ref".utf8)))
    #expect(pairs.mayHold(BytePairs("f-l".utf8)))
    #expect(pairs.mayHold(BytePairs("".utf8)))
    #expect(!pairs.mayHold(BytePairs("author".utf8)))
    #expect(BytePairs.unknown.mayHold(BytePairs("author".utf8)))
  }

  @Test func `words turn no element away that may begin with them`() {
    let words = ["fund", "f", "fu", "*", "\u{FC}ber", "1. fund", "z", "", ":x"].map { FirstCharacters($0.utf8) }
    let texts = ["Funding:", "fu\u{308}r", "f", "fo", "1.  Fund", "*fund", "zoo", "", "\u{DC}ber", "u\u{308}b", "abc"]
    for text in texts.map({ FirstCharacters($0.utf8) }) {
      for word in words where word.count > 0 && word.mayBe(text) {
        #expect(WordBeginnings(of: words).mayHold(text) && WordBeginnings(of: [word]).mayHold(text))
      }
    }
    #expect(!WordBeginnings(of: [FirstCharacters("fund".utf8)]).mayHold(FirstCharacters("1. x".utf8)))
    #expect(WordBeginnings.any.mayHold(.unknown) && WordBeginnings(of: words).mayHold(.unknown))
  }

  @Test(
    arguments: [
      " <b>Fund</b>ing": "fund", "<i> </i><p>\n<u>1. A  b</u>": "1. a b", "<br><img>x": "x", "": "", " <i></i>": "",
      "<script>x</script>y": nil, "\u{E9}a": nil, "<svg></svg>": nil, "a<script>x</script>": "a",
      "<div><span></span>longer words": "longer w", "<b><math>x</math></b>y": nil,
    ])
  func `an element begins with its first words`(_ html: String, _ expected: String?) throws {
    let main = try #require(try HTMLParser.parse(Array("<body><section id=m>\(html)".utf8)).first("#m"))
    let start = main.document.beginnings[main.index]
    #expect(start.isKnown == (expected != nil))
    if let expected { #expect(start.count == expected.utf8.count && start.mayBe(FirstCharacters(expected.utf8))) }
  }

  @Test func `selectors that leave out the same places agree in each scope`() throws {
    let tree = try HTMLParser.parse(Array("<nav><p>a<p>b</nav><div><p>c<b>d</b></div><p>e".utf8))
    var index = SelectorIndex()
    for source in ["p:not(nav *, :scope > *)", "b:not(nav *, :scope > *)", ":not(nav *):is(p, b)"] {
      index.add(try Selector(source))
    }
    let search = SelectorIndex.Search(index, tree)
    let div = try #require(try tree.first("div"))
    #expect((0..<3).map { search.matches()[$0].count } == [2, 1, 3])
    #expect((0..<3).map { search.matches(scope: div)[$0].count } == [0, 1, 2])
  }
}
