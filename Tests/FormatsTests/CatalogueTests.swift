import Foundation
import Markup
import Testing

@testable import Formats

@Suite("Which format reads a document")
struct CatalogueTests {
  private static func format(
    _ name: String, rank: Int = 10, _ identify: String, _ more: String = "fields:\n  title: h1\n"
  ) throws -> Format {
    try FormatFile.read(
      "analecta: format/1\nname: \(name)\nabout: a\nreader: html\nrank: \(rank)\nidentify: \(identify)\n\(more)",
      file: "\(name).yaml")
  }

  private func verdict(_ formats: [Format], _ html: String, only: String? = nil, kind: DocumentKind = .html) throws
    -> String
  {
    let tree = try HTMLParser.parse(Array(html.utf8))
    switch Catalogue(formats).identify(tree, kind: kind, only: only) {
    case .format(let format): return format.name
    case .refused(let code, let message, let format): return "\(code.rawValue) \(message) \(format)"
    case .tie(let formats): return "tie " + formats.map(\.name).joined(separator: " ")
    case .unknown: return "unknown"
    }
  }

  @Test(
    "All, any and none; rank; ties",
    arguments: [
      ("<h1 class=a>", "a"), ("<h1 class='a n'>", "unknown"), ("<h1 class=b>", "b"), ("<h1 class='a b'>", "b"),
      ("<h1>", "unknown"),
      ("<h1 class=c1>", "unknown"), ("<h1 class='c1 c3'>", "c"), ("<h1 class='c1 c2 c3'>", "c"),
      ("<h1 class='c1 c3 a'>", "tie a c"),
      ("<h1 class='c1 c3 a b'>", "b"),
    ])
  func conditions(_ html: String, _ expected: String) throws {
    let formats = [
      try Self.format("c", "{all: .c1, any: [.c2, .c3]}"), try Self.format("a", "{all: .a, none: .n}"),
      try Self.format("b", rank: 20, "{any: .b}"),
    ]
    #expect(try verdict(formats, html) == expected)
    #expect(try verdict(formats.reversed(), html) == expected)
  }

  @Test(
    "Refusals: a format's own, and those of lists that read nothing",
    arguments: [
      ("<h1 class=a>", "a"), ("<h1 class='a r'>", "search_results m a"), ("<h1 class='a r u'>", "a"),
      ("<h1 class=r>", "unknown"),
      ("<h1 class=block>", "blocked_page b list"), ("<h1 class='a block'>", "a"),
    ])
  func refusals(_ html: String, _ expected: String) throws {
    let own = "refuse: [{code: search_results, message: m, when: .r, unless: .u}]\nfields:\n  title: h1\n"
    let formats = [
      try Self.format("a", "{all: .a}", own),
      try Self.format("list", "{}", "refuse: [{code: blocked_page, message: b, when: .block}]\n"),
    ]
    #expect(try verdict(formats, html) == expected)
  }

  @Test("A format that is named need not fit; a kind that it does not read rules it out")
  func only() throws {
    let formats = [try Self.format("a", "{all: .a}"), try Self.format("b", "{all: .b}")]
    #expect(try verdict(formats, "<h1 class=a>", only: "b") == "b")
    #expect(try verdict(formats, "<h1 class=a>", only: "none") == "unknown")
    #expect(try verdict(formats, "<h1 class=a>", kind: .text) == "unknown")
  }

  @Test("A later format replaces one of the same name")
  func replaces() throws {
    let catalogue = Catalogue([try Self.format("a", "{all: .a}")]).adding([try Self.format("a", rank: 3, "{all: .b}")])
    #expect(catalogue.formats.map(\.rank) == [3])
    #expect(catalogue["a"]?.rank == 3)
    #expect(catalogue["b"] == nil)
  }

  @Test("What a format misses is said")
  func considerations() throws {
    let catalogue = Catalogue([try Self.format("a", "{all: [.a, .b], any: [.c, .d], none: .n}")])
    let tree = try HTMLParser.parse(Array("<p class='a n'>".utf8))
    #expect(
      catalogue.considerations(of: tree, kind: .text).map(\.unmet) == [
        ["needs .b", "needs one of .c | .d", "must not have .n", "reads html, not text"]
      ])
  }

  @Test(
    "What bytes look like",
    arguments: [
      ("<!DOCTYPE html><p>", .html), ("<HTML>", .html), ("  \n<html>", .html),
      (String(repeating: "\n", count: 9000) + "<html>", .html),
      ("<!-- a --><p>", .html), ("<?xml version='1.0'?><html>", .html), ("<?xml version='1.0'?><article>", .xml),
      ("<article>", .xml),
      ("PMID- 1", .text), ("a < b", .text), ("", .text), ("<!-- a", .html), ("x <div>", .html),
    ] as [(String, DocumentKind)])
  func kinds(_ text: String, _ expected: DocumentKind) {
    #expect(DocumentKind(sniffing: Array(text.utf8)) == expected)
  }
}

@Suite("The built-in formats")
struct BuiltinFormatTests {
  private static let samples = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Samples")

  /// Every sample's document, by its folder (`pubmed/season-issue`).
  private static let documents: [(sample: String, url: URL)] = {
    let all =
      FileManager.default.enumerator(at: samples, includingPropertiesForKeys: nil)?.compactMap { $0 as? URL } ?? []
    return all.filter { $0.lastPathComponent.hasPrefix("source.") }
      .map { ($0.deletingLastPathComponent().pathComponents.suffix(2).joined(separator: "/"), $0) }
      .sorted { $0.0 < $1.0 }
  }()

  /// Compiled once: without optimisation that takes longer than to read a page.
  private static let builtin = Result { try Catalogue.builtin() }

  @Test("Each compiles, is named like its file and needs something of a document it reads")
  func compile() throws {
    for format in try Self.builtin.get().formats {
      #expect(format.file == format.name + ".yaml")
      #expect(format.isRefusalList || !(format.identification.all + format.identification.any).isEmpty)
      #expect(!format.about.isEmpty)
      #expect(format.isRefusalList || !format.fields.rules.isEmpty, "the fields of \(format.name) do not compile")
    }
  }

  @Test("There are samples")
  func samplesAreThere() { #expect(Self.documents.count > 50) }

  @Test("No two fit a sample, and a format fits the samples in its own folder", arguments: documents.map(\.sample))
  func noTie(_ sample: String) throws {
    let url = try #require(Self.documents.first { $0.sample == sample }?.url)
    let bytes = TextDecoder.decode([UInt8](try Data(contentsOf: url))).bytes
    let kind = DocumentKind(sniffing: bytes)
    guard let tree = try? Self.tree(bytes, kind) else { return }
    let catalogue = try Self.builtin.get()
    let folder = String(sample.prefix { $0 != "/" })
    switch catalogue.identify(tree, kind: kind) {
    case .format(let format): #expect(folder == "not-an-article" || format.name == folder, "read as \(format.name)")
    case .refused: #expect(folder == "not-an-article")
    case .tie(let formats): Issue.record("tie of \(formats.map(\.name))")
    case .unknown: #expect(folder == "not-an-article" || catalogue[folder] == nil)
    }
  }

  private static func tree(_ bytes: [UInt8], _ kind: DocumentKind) throws -> Document {
    switch kind {
    case .html: try HTMLParser.parse(bytes)
    case .xml: try XMLParser.parse(bytes)
    case .text: try TextReader.read(bytes)
    }
  }

  @Test("Pages that are cut, changed or doubled never stop the extraction", arguments: 0..<40)
  func mutants(_ seed: Int) throws {
    let catalogue = try Self.builtin.get()
    var state = UInt64(truncatingIfNeeded: seed) &* 6_364_136_223_846_793_005 &+ 1
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
    var bytes = [UInt8](try Data(contentsOf: Self.documents[random(Self.documents.count)].url)).prefix(60_000).map {
      $0
    }
    guard bytes.count > 100 else { return }
    for _ in 0..<10 {
      let at = random(bytes.count - 50)
      switch random(4) {
      case 0: bytes[at] = UInt8(random(256))
      case 1: bytes.removeSubrange(at..<at + random(50))
      case 2: bytes.insert(contentsOf: bytes[at..<at + random(50)], at: random(bytes.count))
      default: bytes.insert(contentsOf: Array("<>\"'/&=\u{0}".utf8)[random(8)...].prefix(1), at: at)
      }
    }
    let decoded = TextDecoder.decode(bytes).bytes
    guard let tree = try? HTMLParser.parse(decoded) else { return }
    for format in catalogue.formats where format.reader == .html && random(8) == 0 {
      let extraction = PageExtractor(format: format).extract(tree)
      for capture in extraction.captures { #expect(capture.text == capture.text.underTextPolicy(keepsLines: true)) }
    }
  }
}
