import Markup
import Testing

@Suite struct XMLDocumentsTests {
  @Test(arguments: [
    ("<a/>", ["<a/>"]),
    ("", [""]),
    ("<?xml version='1.0'?><a/>", ["<?xml version='1.0'?><a/>"]),
    ("<?xml v?><a/>\n<?xml v?><!DOCTYPE b><b/>", ["<?xml v?><a/>\n", "<?xml v?><!DOCTYPE b><b/>"]),
    ("<a/><?xml v?><b/><?xml v?><c/>", ["<a/>", "<?xml v?><b/>", "<?xml v?><c/>"]),
    // Twice a declaration and once an element, and what only looks like a declaration.
    ("<?xml v?><?xml v?><a/>", ["<?xml v?><?xml v?><a/>"]),
    ("<a><!-- <?xml v?> --><![CDATA[<b/><?xml v?>]]></a>", ["<a><!-- <?xml v?> --><![CDATA[<b/><?xml v?>]]></a>"]),
    ("<a/><?xml-stylesheet v?><b/>", ["<a/><?xml-stylesheet v?><b/>"]),
  ])
  func cutsBeforeEachDeclaration(text: String, documents: [String]) {
    let bytes = Array(text.utf8)
    #expect(XMLParser.documents(in: bytes).map { String(decoding: bytes[$0], as: UTF8.self) } == documents)
  }

  @Test func makesNoMoreThanAThousand() {
    let bytes = Array(String(repeating: "<?xml v?><a/>", count: 5000).utf8)
    let documents = XMLParser.documents(in: bytes)
    #expect(documents.count == 1000 && documents.last?.upperBound == bytes.count)
  }
}
