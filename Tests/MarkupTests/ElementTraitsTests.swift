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
}
