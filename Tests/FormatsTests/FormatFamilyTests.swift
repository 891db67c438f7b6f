import Articles
import Markup
import Testing

@testable import Formats

@Suite("Formats that go on from others")
struct FormatFamilyTests {
  private let base = """
    analecta: format/1
    name: base
    about: a base
    reader: html
    rank: 3
    identify: {any: [h1]}
    fields:
      title: {from: [h1, h2], drop: sup, then: [{drop_suffix: ["!"]}]}
      volume: .volume
      references: {from: li, parts: {text: {from: ":scope", drop: a}, key: ":scope @id"}}
    """

  private func formats(_ child: String) throws -> [Format] {
    try FormatFile.read([
      (base, "base.yaml"),
      ("analecta: format/1\nname: child\nabout: a child\nextends: base\nidentify: {any: [h3]}\n" + child, "child.yaml"),
    ])
  }

  private func extraction(_ child: String, _ html: String) throws -> Extraction {
    let document = try HTMLParser.parse(Array(html.utf8))
    return PageExtractor(format: try formats(child)[1]).extract(document)
  }

  @Test("takes what it does not say from the base") func inherits() throws {
    let formats = try formats("fields: {issue: .issue}")
    #expect(formats[1].base == "base" && formats[1].rank == 3)
    let found = try extraction(
      "fields: {issue: .issue}", "<h1>A<sup>1</sup>!</h1><i class=volume>3</i><i class=issue>4</i>")
    #expect(found.text(.title) == "A" && found.text(.volume) == "3" && found.text(.issue) == "4")
  }

  @Test("puts its own sources where it says, before those inherited") func sources() throws {
    let html = "<h1>Site</h1><h2>Other</h2><h4>Own!</h4>"
    #expect(try extraction("fields: {title: [h4, inherited]}", html).text(.title) == "Own")
    #expect(try extraction("fields: {title: [h5, inherited]}", html).text(.title) == "Site")
    #expect(try extraction("fields: {title: h5}", html).text(.title) == nil)
  }

  @Test("completes the parts of a group one by one") func parts() throws {
    let child = "fields: {references: {from: dd, parts: {text: {drop: [inherited, b]}, label: b}}}"
    let found = try extraction(child, "<li>no</li><dl><dd id=r1><b>1</b>Words<a>link</a></dd></dl>")
    let reference = try #require(found.first(.reference))
    #expect(reference.text(.text) == "Words" && reference.text(.label) == "1" && reference.text(.key) == "r1")
  }

  @Test("reads by what two of one rank go on from") func ties() throws {
    let children = ["one", "two"].map {
      ("analecta: format/1\nname: \($0)\nabout: a\nextends: base\nrank: 7\nidentify: {any: [h3]}\n", $0 + ".yaml")
    }
    let catalogue = Catalogue(try FormatFile.read([(base, "base.yaml")] + children))
    func verdict(_ html: String) throws -> String {
      let document = try HTMLParser.parse(Array(html.utf8))
      switch catalogue.identify(document, kind: .html) {
      case .format(let format): return format.name
      case .tie(let formats): return formats.map(\.name).joined(separator: " ")
      default: return ""
      }
    }
    #expect(try verdict("<h1>A</h1><h3>B</h3>") == "base")
    #expect(try verdict("<h3>B</h3>") == "one two")
  }

  @Test("leaves out what it names") func without() throws {
    #expect(try extraction("without: [volume]", "<h1>A</h1><i class=volume>3</i>").text(.volume) == nil)
  }

  @Test("says what is wrong with it") func mistakes() throws {
    func message(_ yaml: String) -> String? {
      do {
        _ = try FormatFile.read([(yaml: yaml, file: "x.yaml")])
        return nil
      } catch { return (error as? ConfigurationError)?.message }
    }
    let head = "analecta: format/1\nname: x\nabout: y\nreader: html\n"
    #expect(message(head + "extends: nothing-of-this-name\n") == "there is no format ‘nothing-of-this-name’")
    #expect(message(head + "extends: x\n") == "formats that extend each other in a ring")
    #expect(message(head + "without: [title]\n") == "only a format that extends another one has ‘without’")
  }
}
