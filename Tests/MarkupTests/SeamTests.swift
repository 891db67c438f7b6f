import Testing

@testable import Markup

/// What is put between elements that meet.
@Suite struct SeamTests {
  private static func text(_ xml: String, _ selectors: [(String, String)], dropped: String? = nil) throws -> String {
    let document = try XMLParser.parse(Array("<r>\(xml)</r>".utf8), limits: Limits())
    let root = document.element(0)
    var index = SelectorIndex()
    for (_, selector) in selectors { index.add(try Selector(selector)) }
    if let dropped { index.add(try Selector(dropped)) }
    let found = index.matches(in: document)
    let left = dropped == nil ? [] : Array(found[selectors.count])
    var seams: [Seam] = []
    for (at, selector) in selectors.enumerated() {
      seams += root.seams(between: Array(found[at]), separator: selector.0, dropped: left)
    }
    seams.sort { $0.gap.lowerBound < $1.gap.lowerBound }
    return root.text(TextOptions(dropped: left, seams: seams))
  }

  @Test(arguments: [
    ("<a>J Tea.</a><b>12</b>", "J Tea. 12"),
    ("<a>J Tea</a>, <b>12</b>", "J Tea, 12"),
    ("<a>12</a><b>(3)</b>", "12(3)"),
    ("<a>(</a><b>3</b>", "(3"),
    ("<a>H</a><i>2</i><b>O</b>", "H2O"),
    ("<a/><b>3</b>", "3"),
    ("<a><i>J Tea</i></a><b><i>12</i></b>", "J Tea 12"),
    ("<a>Ä</a><b>Ö</b>", "Ä Ö"),
  ])
  func `parts words that meet, and nothing else`(_ xml: String, _ expected: String) throws {
    #expect(try Self.text(xml, [(" ", "a, b")]) == expected)
  }

  @Test func `steps over what is left out`() throws {
    #expect(try Self.text("<a>1</a><x>9</x><b>2</b>", [(" ", "a, b")], dropped: "x") == "1 2")
    #expect(try Self.text("<a>1</a><x>9</x>-<b>2</b>", [(" ", "a, b")], dropped: "x") == "1-2")
  }

  @Test func `takes white space between and behind names for layout`() throws {
    let names = "<g>\n <n>\n <s>Roe</s>\n <t>J</t>\n </n>\n <n>\n <s>Doe</s>\n <t>K</t>\n </n>\n <e/>\n</g>: Tea"
    #expect(try Self.text(names, [(", ", "g:bare > n"), (" ", "g")]) == "Roe J, Doe K: Tea")
  }
}

/// The conditions on words directly inside and before an element.
@Suite struct OwnWordsTests {
  private static func matches(_ selector: String, _ xml: String) throws -> Int {
    let document = try XMLParser.parse(Array("<r>\(xml)</r>".utf8), limits: Limits())
    var index = SelectorIndex()
    index.add(try Selector(selector))
    return index.matches(in: document)[0].count
  }

  @Test(arguments: [("<a><b>1</b> <b>2</b>\u{A0}</a>", 1), ("<a><b>1</b>.</a>", 0), ("<a>x</a>", 0), ("<a/>", 1)])
  func `bare has none but white space between tags`(_ xml: String, _ count: Int) throws {
    #expect(try Self.matches("a:bare", xml) == count)
  }

  @Test(arguments: [
    ("PMID: <a>1</a>", 1), ("<b/>, [pmid:<a>1</a>", 1), ("PMID <b/><a>1</a>", 0), (". <a>1</a>", 0), ("<a>PMID</a>", 0),
  ])
  func `text-before looks at the words up to the tag before`(_ xml: String, _ count: Int) throws {
    #expect(try Self.matches("a:text-before(\"PMID\", \"PubMed\")", xml) == count)
  }
}
