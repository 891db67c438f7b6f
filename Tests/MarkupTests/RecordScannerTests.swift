import Testing

@testable import Markup

/// The scanner reads what it accepts as libxml2 does, and gives up on the rest.
@Suite struct RecordScannerTests {
  private func scan(_ xml: String) -> Document? {
    let scanner = RecordScanner(limits: Limits())
    return Array(xml.utf8).withUnsafeBufferPointer { scanner.read($0) }
  }

  /// Everything that a document says, for comparison.
  private func content(_ document: Document) -> [String] {
    (0..<document.count).map { index in
      let element = document.element(index)
      let attributes = element.attributes.map { "\($0.name)=\($0.value)" }.joined(separator: ",")
      let parent = element.parent.map { "\($0.index)" } ?? "-"
      return "\(element.name)[\(attributes)] in \(parent) to \(element.end): \(element.rawText)"
    }
  }

  @Test(arguments: [
    "<a/>", "<a></a>", "<a b=\"c\"/>", "<a  b = 'c' d=\"e\" ></a >", "<a>text</a>\n", "<a>x<b>y</b>z</a>",
    "<a>&lt;&gt;&amp;&quot;&apos;</a>", "<a>&#8211;&#x2013;&#xE9;</a>", "<a b=\"&lt;&amp;&#38;&#xe9;&quot;\"/>",
    "<a b='\"'>it's</a>", "<a><!-- <b> & --><c/></a>", "<a>\n  <b>1</b>\n  <b>2</b>\n</a>", "<a>é — 漢字 😀</a>",
    "<a xmlns=\"u\" xmlns:m=\"v\"><m:b m:c=\"1\">x</m:b></a>", "<a.b-c_d e1=\"\">x</a.b-c_d>", "<a b=\"x\n\ty\"/>",
    "<a>H<sub>2</sub>O <i>in <b>vivo</b></i></a>", "<a> <b/> <b/> </a>",
  ])
  func `reads as libxml2 does`(_ xml: String) throws {
    let document = scan(xml)
    let scanned = try #require(document, "the scanner should read this")
    let parsed = try XMLParser.parseByLibXML(Array(xml.utf8))
    #expect(content(scanned) == content(parsed))
    #expect(parsed.repairs.isEmpty)
  }

  @Test(arguments: [
    "", "a", "<", "<a", "<a>", "<a></b>", "<a><b></a></b>", "<a b></a>", "<a b=c/>", "<a b=\"1\" b=\"2\"/>",
    "<a>&nbsp;</a>",
    "<a>&</a>", "<a>&#0;</a>", "<a>&#xD800;</a>", "<a><![CDATA[x]]></a>", "<a><?pi?></a>", "<a/><b/>", "<a/>x",
    "<a b=\"<\"/>", "<a b=\"1\"c=\"2\"/>", "<a>x\r\ny</a>", "<é/>", "<a><!-- -- --></a>", "<1/>", "<a:b:c/>", "<:a/>",
    "<a b=\"&#x41\"/>", "<!DOCTYPE a><a/>", "<a><!ELEMENT b></a>",
  ])
  func `gives up on what libxml2 must judge`(_ xml: String) { #expect(scan(xml) == nil) }

  @Test func `documents share their names`() throws {
    let scanner = RecordScanner(limits: Limits())
    let documents = ["<a><b/></a>", "<b><a/></b>", "<a><c/></a>"].compactMap { xml in
      Array(xml.utf8).withUnsafeBufferPointer { scanner.read($0) }
    }
    try #require(documents.count == 3)
    #expect(documents[0].vocabulary === documents[1].vocabulary)
    #expect(documents[1].vocabulary !== documents[2].vocabulary)
    #expect(documents[2].element(1).name == "c")
  }

  @Test func `limits are passed on to the parser, which names them`() {
    var limits = Limits()
    limits.elements = 2
    limits.depth = 3
    let scanner = RecordScanner(limits: limits)
    let many = Array("<a><b/><b/></a>".utf8).withUnsafeBufferPointer { scanner.read($0) }
    #expect(many == nil)
  }

  /// Cut, doubled and changed records: whatever the scanner accepts, libxml2 accepts, and reads alike.
  @Test func `mutants are read alike or not at all`() throws {
    let record = Array(
      "<R Status=\"M&amp;E\"><P V='1'>12</P><T>On <i>E. coli</i> &lt; 5 &#xB5;m, <sup>2</sup></T><!-- c --><E/></R>"
        .utf8)
    var chance = Chance(state: 42)
    var accepted = 0
    for _ in 0..<20_000 {
      var mutant = record
      for _ in 0...chance.below(3) { chance.change(&mutant) }
      let scanner = RecordScanner(limits: Limits())
      guard let scanned = mutant.withUnsafeBufferPointer({ scanner.read($0) }) else { continue }
      accepted += 1
      let parsed = try XMLParser.parseByLibXML(mutant)
      let isSame = content(scanned) == content(parsed) && parsed.repairs.isEmpty
      #expect(isSame, "\(String(decoding: mutant, as: UTF8.self)): \(parsed.repairs)")
      if !isSame { break }
    }
    #expect(accepted > 500)
  }
}

/// A linear congruential generator, so that a failure can be repeated.
private struct Chance {
  var state: UInt64

  mutating func below(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(bound))
  }

  /// Takes away, doubles or replaces a byte of ASCII.
  mutating func change(_ bytes: inout [UInt8]) {
    let signs = Array("<>/&;#x\"'= !-abRPTE[]".utf8)
    let at = below(bytes.count)
    switch below(3) {
    case 0: bytes.remove(at: at)
    case 1: bytes.insert(bytes[at], at: at)
    default: bytes[at] = signs[below(signs.count)]
    }
    if bytes.isEmpty { bytes = [0x3C] }
  }
}
