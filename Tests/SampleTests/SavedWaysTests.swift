import Articles
import Foundation
import Ingestion
import Testing

/// A page gives the same record whichever way it was saved: as the site sent it, whole by a browser, or by a web archive.
@Suite struct SavedWaysTests {
  static let pages = Sample.all.filter { $0.document.pathExtension == "html" }
  /// A link as the site wrote it: what stands before its value, the quotation mark, and the value.
  private static var link: Regex<(Substring, name: Substring, mark: Substring, value: Substring)> {
    #/(?<name>\s(?:href|src)=)(?<mark>["'])(?<value>[^"']*)/#
  }

  @Test(arguments: pages) func `saved whole by a browser`(_ sample: Sample) throws {
    try expectSameRecord(sample) { value, page in
      value.hasPrefix("#") ? page + value : value.hasPrefix("/") ? Self.site(of: page) + value : value
    }
  }

  @Test(arguments: pages) func `kept by a web archive`(_ sample: Sample) throws {
    try expectSameRecord(sample) { value, page in
      if value.hasPrefix("http") { return "https://web.archive.org/web/20210305010203/" + value }
      return value.hasPrefix("/") ? "/web/20210305010203/" + Self.site(of: page) + value : value
    }
  }

  private func expectSameRecord(_ sample: Sample, saving: (_ value: String, _ page: String) -> String) throws {
    let html = String(decoding: try Data(contentsOf: sample.document), as: UTF8.self)
    let page = html.firstMatch(of: #/rel="?canonical"?[^>]*href="(https?:[^"]+)/#).map { String($0.1) }
    let saved = html.replacing(Self.link) { match in
      let value = String(match.value)
      // What an address like ‘//site.org’ becomes, the site's own pages show already.
      let isKept = value.hasPrefix("//")
      return match.name + match.mark + (isKept ? value : saving(value, page ?? "https://journal.example.org/article"))
    }
    let catalogue = try SampleTests.catalogue.get()
    #expect(
      try Self.comparable(sample.lines(catalogue, of: [UInt8](saved.utf8)))
        == Self.comparable(sample.lines(catalogue, of: [UInt8](html.utf8))))
  }

  private static func site(of page: String) -> String {
    page.split(separator: "/", omittingEmptySubsequences: false).prefix(3).joined(separator: "/")
  }

  /// Records without where they come from, and without the addresses of pictures, which are as the file has them.
  private static func comparable(_ lines: [String]) throws -> [NSDictionary] {
    try lines.map { line in
      var record = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      record["source"] = nil
      record["provenance"] = nil
      for key in ["figures", "tables"] {
        record[key] = (record[key] as? [[String: Any]])?.map { $0.filter { $0.key != "href" } }
      }
      return record as NSDictionary
    }
  }
}
