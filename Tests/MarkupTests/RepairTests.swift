import Testing

@testable import Markup

/// What a tree holds otherwise than its document, and that it says so.
struct RepairTests {
  private func kinds(_ document: Document) -> [Document.Repair.Kind] { document.repairs.map(\.kind) }

  @Test(arguments: [(500, []), (600, [.depth])] as [(Int, [Document.Repair.Kind])])
  func tellsOfDepth(_ depth: Int, _ expected: [Document.Repair.Kind]) throws {
    let open = String(repeating: "<b>", count: depth)
    let close = String(repeating: "</b>", count: depth)
    let xml = try XMLParser.parse(Array("<a>\(open)Deep\(close)</a>".utf8))
    #expect(kinds(xml) == expected && xml.element(0).text() == "Deep")
    let html = try HTMLParser.parse(Array("<!DOCTYPE html><p>\(open)Deep\(close)".utf8))
    #expect(kinds(html) == expected && html.element(0).text() == "Deep")
  }

  @Test(arguments: [
    ("<!DOCTYPE a>", false), ("<!DOCTYPE a SYSTEM 'a.dtd' [ ]>", false),
    ("<!DOCTYPE a [<!ELEMENT a (#PCDATA)>]>", false),
    ("<!DOCTYPE a [<!ENTITY x 'y'>]>", true), ("<!DOCTYPE a [<!ATTLIST a b CDATA 'c'>]>", true),
  ])
  func tellsOfDeclarations(_ type: String, _ isTold: Bool) throws {
    let document = try XMLParser.parse(Array("\(type)<a>Tea</a>".utf8))
    #expect(kinds(document) == (isTold ? [.declarations] : []))
  }

  /// Many of one kind leave room for others.
  @Test func keepsSomeOfEachKind() throws {
    let entities = (1...20).map { "&none\($0);" }.joined()
    let document = try XMLParser.parse(Array("<!DOCTYPE a [<!ENTITY x 'y'>]><a>\(entities)</a>".utf8))
    #expect(kinds(document).count { $0 == .markup } == 8 && kinds(document).contains(.declarations))
  }
}
