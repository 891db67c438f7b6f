import Testing

@testable import Markup

@Suite("Plain text")
struct TextReaderTests {
  private static let headings = ["Abstract", "References:"]

  /// The tree as one line: `section(Abstract)[p[line(a)] item1(b)]`.
  private func outline(_ element: Element) -> String {
    let inside = element.children.map(outline).joined(separator: " ")
    switch element.name {
    case "line": return element.text()
    case "item": return "\(element.attribute("number") ?? "")=\(element.text())"
    case "section": return "\(element.attribute("heading") ?? "")[\(inside)]"
    default: return "(\(inside))"
    }
  }

  @Test(
    "Sections, paragraphs, lines and items",
    arguments: [
      ("a\nb\n\nc", "[(a b) (c)]"), ("", "[]"), ("\n\n", "[]"), ("Abstract\na", "[] Abstract[(a)]"),
      ("x\r\nABSTRACT :\r\na\rb", "[(x)] Abstract[(a b)]"), ("references\n1. a\n2) b", "[] References:[1=a 2=b]"),
      ("Abstract of it\na", "[(Abstract of it a)]"), ("12345. a", "[(12345. a)]"), ("1.a", "[(1.a)]"),
      ("1.\na\nb", "[1=a (b)]"),
      ("1.", "[1=]"), ("a\n1. b\nc", "[(a) 1=b (c)]"), ("\u{A0} a \u{A0}", "[(a)]"),
      ("Zusammenfassung é 中文", "[(Zusammenfassung é 中文)]"),
    ])
  func outlines(_ text: String, _ expected: String) throws {
    let tree = try TextReader.read(Array(text.utf8), headings: Self.headings)
    #expect(try #require(tree.root).children.map(outline).joined(separator: " ") == expected)
  }

  @Test("Words are not glued where an item or a line ended")
  func words() throws {
    let tree = try TextReader.read(Array("a\nb\n1. c\n2. d\n\ne".utf8))
    #expect(tree.root?.text() == "a b c d e")
  }

  @Test("Lines are numbered")
  func numbers() throws {
    let tree = try TextReader.read(Array("a\n\nb\nAbstract\n1. c".utf8), headings: ["abstract"])
    #expect(try tree.all("line").map(\.line) == [1, 3])
    #expect(try tree.all("item, section").map(\.line) == [1, 4, 5])
  }

  @Test("A megabyte of anything", arguments: ["a", "\n", "1. a\n", "a\n", "1.\n", " ", "\u{A0}", "\r"])
  func long(_ piece: String) throws {
    let bytes = Array(String(repeating: piece, count: 300_000 / piece.utf8.count).utf8)
    #expect(try TextReader.read(bytes, headings: ["a"]).count > 1)
  }
}

@Suite("Tagged text")
struct TaggedReaderTests {
  private func outline(_ text: String) throws -> String {
    let tree = try TaggedReader.read(Array(text.utf8))
    return try #require(tree.root).children.map { record in
      record.children.map { "\($0.name)=\($0.text())" }.joined(separator: "|")
    }.joined(separator: " / ")
  }

  @Test(
    "Records and fields",
    arguments: [
      ("PMID- 1\nTI  - A title\n      goes on.\nAU  - Doe J", "pmid=1|ti=A title goes on.|au=Doe J"),
      ("PMID- 1\nTI  - a\n\nPMID- 2\nTI  - b\n", "pmid=1|ti=a / pmid=2|ti=b"),
      ("PMID- 1\r\nAB  -\r\n      x", "pmid=1|ab=x"),
      ("PMID- 1\n\nTI  - a", "pmid=1|ti=a"), ("PMID- 1\nAB  - a\nSARS-CoV-2 b\n      c", "pmid=1|ab=a c"),
      ("PMID- 1\nAB  - a\n2019-nCoV\n1999- b", "pmid=1|ab=a"), ("noise\nPMID- 1\nnoise", "pmid=1"), ("", ""),
      ("A   - x\nABCDE- y", ""),
      ("PMID- 1\nAB  - \u{A0}\n  中文", "pmid=1|ab=中文"),
    ])
  func records(_ text: String, _ expected: String) throws {
    #expect(try outline(text) == expected)
  }

  @Test(
    "What looks like tagged text",
    arguments: [
      ("PMID- 1", true), ("\n\nPMID- 1\n", true), ("TI  - a", false), ("PMID-1", false), ("", false),
      ("x\nPMID- 1", false),
    ])
  func fits(_ text: String, _ expected: Bool) {
    #expect(TaggedReader.fits(Array(text.utf8)) == expected)
  }
}
