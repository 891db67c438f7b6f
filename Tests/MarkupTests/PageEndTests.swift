import Testing

@testable import Markup

@Suite("Where a page ends")
struct PageEndTests {
  @Test(
    "A page that breaks off is told from one that leaves end tags out",
    arguments: [
      ("<html><body><div>whole</div></body></html>", false),
      ("<html><body><div><p>whole, with an element that nobody closed</body></html>", false),
      ("<!doctype html><title>t</title><p>whole, with end tags left out<ul><li>a<li>b</ul>", false),
      ("</html><body><div>a fragment</div>", false),
      ("<html><body><div>cut in its words", true),
      ("<html><body><p>cut in a <a hr", true),
      ("<html><body><ol><li>cut in a list", true),
      ("<p>a comment is no end <!-- </html> -->", false),
      ("<p>text", false),
    ])
  func isMissing(_ page: String, _ expected: Bool) throws {
    let bytes = Array(page.utf8)
    #expect(PageEnd.isMissing(bytes, try HTMLParser.parse(bytes)) == expected)
  }
}
