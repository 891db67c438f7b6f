import Articles
import Baseline
import Formats
import Foundation
import Ingestion
import Inputs
import Markup
import Normalising

/// The pages of a benchmark, with what each stage needs prepared, so that every stage can be run alone.
struct Pages {
  /// One page after each stage.
  private struct Page {
    let input: InputDocument
    let text: [UInt8]
    let kind: DocumentKind
    let document: Document
    let extractor: PageExtractor
    let extraction: Extraction
    let article: Article
  }

  private let pages: [Page]
  private let catalogue: Catalogue
  /// How many files held no article and are left out: they would make the stages after `identify` look cheap.
  let skipped: Int

  var count: Int { pages.count }
  var byteCount: Int { pages.reduce(0) { $0 + $1.input.bytes.count } }

  /// Reads files, and all HTML files below folders.
  init(paths: [String]) throws {
    let catalogue = try Catalogue.builtin()
    let files = paths.flatMap(Self.files).sorted()
    self.catalogue = catalogue
    pages = try files.compactMap { try Self.page($0, catalogue) }
    skipped = files.count - pages.count
  }

  private static func files(below path: String) -> [String] {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue else {
      return [path]
    }
    let names = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
    return names.filter { $0.hasSuffix(".html") || $0.hasSuffix(".htm") }.map { "\(path)/\($0)" }
  }

  private static func page(_ path: String, _ catalogue: Catalogue) throws -> Page? {
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    let input = InputDocument(path: path, bytes: bytes, sha256: String(repeating: "0", count: 64))
    let text = TextDecoder.decode(bytes).bytes
    let kind = DocumentKind(sniffing: text)
    guard kind == .html, let document = try? HTMLParser.parse(text) else { return nil }
    guard case .format(let format) = catalogue.identify(document, kind: kind), format.reader == .html else {
      return nil
    }
    let extractor = PageExtractor(format: format)
    let extraction = extractor.extract(document)
    let article = Normaliser().article(from: extraction, source: Source(path: path))
    return Page(
      input: input, text: text, kind: kind, document: document, extractor: extractor, extraction: extraction,
      article: article)
  }
}

extension Pages {
  /// The baseline, the whole way from bytes to JSON line, and each stage of it alone.
  func measures() -> [Measure] {
    let converter = Converter(catalogue: catalogue)
    let encoder = RecordEncoder()
    let normaliser = Normaliser()
    return [
      measure("libxml2") { page, _ in
        _ = page.text.withUnsafeBytes { baseline_parse($0.baseAddress, $0.count) }
      },
      measure("whole") { page, line in
        for outcome in converter.convert(page.input) { encoder.encode(outcome, into: &line) }
      },
      measure("decode") { page, _ in _ = TextDecoder.decode(page.input.bytes) },
      measure("parse") { page, _ in _ = try? HTMLParser.parse(page.text) },
      measure("identify") { page, _ in _ = catalogue.identify(page.document, kind: page.kind) },
      measure("extract") { page, _ in _ = page.extractor.extract(page.document) },
      measure("normalise") { page, _ in
        _ = normaliser.article(from: page.extraction, source: Source(path: page.input.path))
      },
      measure("encode") { page, line in encoder.encode(.article(page.article), into: &line) },
    ]
  }

  /// A measure that gives each page an empty line to write to, which keeps its memory.
  private func measure(_ name: String, _ work: @escaping (Page, inout [UInt8]) -> Void) -> Measure {
    Measure(name: name) {
      var line: [UInt8] = []
      for page in pages {
        line.removeAll(keepingCapacity: true)
        work(page, &line)
      }
    }
  }
}
