import Testing

@testable import Markup

/// Plain documents are read as libxml2 reads them, and all others are left to it.
@Suite struct PlainXMLTests {
  private func read(_ bytes: [UInt8]) -> Document? { PlainXML.read(XMLSource(bytes), limits: Limits()) }

  /// Everything that a document says, for comparison.
  private func content(_ document: Document) -> [String] {
    (0..<document.count).map { index in
      let element = document.element(index)
      let attributes = element.attributes.map { "\($0.name)=\($0.value)" }.joined(separator: ",")
      let parent = element.parent.map { "\($0.index)" } ?? "-"
      let words = String(decoding: element.rawText, as: UTF8.self)
      return "\(element.name)[\(attributes)] in \(parent) to \(element.end), line \(element.line): \(words)"
    }
  }

  @Test(arguments: [
    "<a/>", "<a>text</a>\n", "\n <a/>\n", "<?xml version=\"1.0\"?>\n<a/>",
    "<?xml version='1.0' encoding='utf-8' standalone=\"no\" ?><a/>", "<?xml-stylesheet href=\"a\"?>\n<a/>",
    "<!DOCTYPE a PUBLIC \"p\" \"s\" [\n<!ENTITY b \"c\">\n]>\n<a>x</a>", "<a>1<?pi?>2<?pi b?>3</a>\n<?end?>",
    "<a>&amp;<?pi > ]] ?>&lt;</a>", "<a><!-- <?pi?> <b> --><b/></a>", "<a\n b=\"1\"\n c=\"2\"\n>\n<b/>\n<c\n/></a>",
    "<a>\n<?pi\n\n?>\n<b/></a>", "<a>\n<!--\n\n-->\n<b/></a>",
    "<a xmlns=\"u\" xmlns:m=\"v\" xml:lang='en'><m:b m:c=\"&gt;\">[x] > ]]</m:b></a>",
    "<a b=\">\" c='\"'>it's<d e='/>'/></a>", "<a>é — 漢字 😀 ﬁ</a>",
  ])
  func `reads as libxml2 does`(_ xml: String) throws {
    let plain = try #require(read(Array(xml.utf8)), "this should be plain")
    let parsed = try XMLParser.parseByLibXML(Array(xml.utf8))
    #expect(content(plain) == content(parsed))
    #expect(parsed.repairs.allSatisfy { $0.kind == .declarations })
  }

  @Test(arguments: [
    "", "a", "x<a/>", "<a>", "<a/><b/>", "<a/>x", "<a>x\r\ny</a>", "<a>\u{C}</a>", "<a>\u{FFFE}</a>", "<a>]]></a>",
    "<a><![CDATA[x]]></a>", "<?xml version=\"1.1\"?><a/>", "<?xml version=\"1.0\" encoding=\"\"?><a/>",
    " <?xml version=\"1.0\"?><a/>", "<?XML?><a/>", "<a><?xml?></a>", "<a><?pi</a>", "<a><?1?></a>", "<a><?pi+?></a>",
    "<a>&am<?pi?>p;</a>", "<a b=\"<?pi?>\"/>", "<a<?pi?>b/>", "<a b=\"1\n2\"/>", "<a xmlns=\"u\" xmlns=\"v\"/>",
    "<a b=1/>", "<a b/>", "<é/>", "<a>&x;</a>",
  ])
  func `leaves the rest to libxml2`(_ xml: String) { #expect(read(Array(xml.utf8)) == nil) }

  @Test func `leaves what is counted or left out to libxml2`() throws {
    let many = (0..<17).map { "b\($0)=\"\"" }.joined(separator: " ")
    #expect(read(Array("<a \(many)/>".utf8)) == nil)
    let declared = (0..<9).map { "xmlns:n\($0)=\"u\" b\($0)=\"\"" }.joined(separator: " ")
    #expect(read(Array("<a \(declared)/>".utf8)) == nil)
    let image = "data:" + String(repeating: "A", count: 300)
    #expect(read(Array("<a b=\"\(image)\"/>".utf8)) == nil)
    var limits = Limits()
    limits.attributesPerElement = 1
    #expect(throws: MarkupError.self) { try XMLParser.parse(Array("<a b=\"\" c=\"\" d=\"\"/>".utf8), limits: limits) }
  }

  /// Cut, doubled and changed documents: whatever is plain, libxml2 accepts, and reads alike.
  @Test func `mutants are read alike or not at all`() throws {
    let source = Array(
      """
      <?xml version="1.0" encoding="UTF-8"?><!DOCTYPE R SYSTEM "r"><?p q?>
      <R xmlns:x="u" x:s='M&amp;E'><?p?><P V="1">12]]</P>
      <T>On <i>E. coli</i> &lt; 5<?x ]] > ?> m</T><!-- <?c?> --><E/></R>
      """.utf8)
    let signs = Array("<>/&;#x\"'= !?-abRPTE[]\n".utf8)
    var random = SeededRandom(7)
    var accepted = 0
    for _ in 0..<20_000 {
      var mutant = source
      for _ in 0...random.number(below: 3) {
        let at = random.number(below: mutant.count)
        switch random.number(below: 3) {
        case 0: mutant.remove(at: at)
        case 1: mutant.insert(mutant[at], at: at)
        default: mutant[at] = signs[random.number(below: signs.count)]
        }
      }
      guard let plain = read(mutant) else { continue }
      accepted += 1
      let parsed = try XMLParser.parseByLibXML(mutant)
      let isSame = content(plain) == content(parsed) && parsed.repairs.isEmpty
      #expect(isSame, "\(String(decoding: mutant, as: UTF8.self)): \(parsed.repairs)")
      if !isSame { break }
    }
    #expect(accepted > 500)
  }
}
