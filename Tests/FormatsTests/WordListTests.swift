import Articles
import Markup
import Testing

@testable import Formats

@Suite("Lists of words in a format file")
struct WordListTests {
  private let head = "analecta: format/1\nname: x\nabout: x\nreader: html\n"

  private func title(_ yaml: String, _ html: String) throws -> String? {
    let format = try FormatFile.read(head + yaml, file: "x.yaml")
    return PageExtractor(format: format).extract(try HTMLParser.parse(Array(html.utf8))).text(.title)
  }

  private func message(_ yaml: String) -> String? {
    do {
      _ = try FormatFile.read(head + yaml, file: "x.yaml")
      return nil
    } catch {
      return "\(error)".split(separator: "\n").first.map(String.init)
    }
  }

  @Test func `stand for their words in any selector`() throws {
    let yaml = """
      words: {heads: [Abstract, "a, b", "it's"]}
      fields: {title: 'h2:text-is($heads) + p, [href$="x"]'}
      """
    #expect(try title(yaml, "<h2>Notes</h2><p>no</p><h2>ABSTRACT:</h2><p>yes</p>") == "yes")
    #expect(try title(yaml, "<h2>a, b</h2><p>yes</p>") == "yes")
    #expect(try title(yaml, "<h2>It's</h2><p>yes</p>") == "yes")
    #expect(try title(yaml, "<h2>b</h2><p>no</p><a href=x>link</a>") == "link")
  }

  @Test func `take in other lists`() throws {
    let yaml = "words: {all: [one, $more], more: [two, three]}\nfields: {title: 'b:text-is($all)'}"
    #expect(try title(yaml, "<b>four</b><b>three</b>") == "three")
  }

  @Test func `complete those of the format that is extended`() throws {
    let base = "words: {heads: [one], ends: [two]}\nfields: {title: 'b:text-is($heads, $ends)'}"
    let child = "analecta: format/1\nname: y\nabout: y\nextends: x\nwords: {heads: [three]}"
    let formats = try FormatFile.read([(head + base, "x.yaml"), (child, "y.yaml")])
    func title(_ html: String) throws -> String? {
      PageExtractor(format: formats[1]).extract(try HTMLParser.parse(Array(html.utf8))).text(.title)
    }
    #expect(try title("<b>one</b><b>three</b>") == "three")
    #expect(try title("<b>one</b><b>two</b>") == "two")
  }

  @Test(arguments: [
    ("words: {a: [b]}\nfields:\n  title: 'h1:text-is($c)'", "x.yaml:7:10: error: there is no list of words ‘c’"),
    (
      "words:\n  a: [$b]\n  b: [$a]\nidentify: {any: ['h1:text-is($a)']}", "lists of words take each other in, too deep"
    ),
    ("words: {a: ['x\"y']}\nidentify: {any: ['h1:text-is($a)']}", "a word of a list holds no quotation mark"),
    ("words: {a: [x, y]}\nidentify: {any: ['h1:text-is($a']}", "in the selector ‘h1:text-is(\"x\", \"y\"’"),
  ])
  func `are complained about at their place`(_ yaml: String, _ expected: String) throws {
    let found = try #require(message(yaml))
    #expect(found.contains(expected), "\(found)")
  }
}
