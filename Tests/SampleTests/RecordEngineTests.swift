import Articles
import Formats
import Foundation
import Markup
import Testing

/// Two engines, one selector language: what the extractor for records takes from a record is what the general one takes.
@Suite struct RecordEngineTests {
  static let samples = Sample.all.filter { $0.document.pathExtension == "xml" }

  @Test(arguments: samples) func `both engines take the same from each record`(_ sample: Sample) throws {
    let catalogue = try Catalogue.builtin()
    let bytes = [UInt8](try Data(contentsOf: sample.document))
    guard let format = catalogue.recordFormat(of: bytes[...]), let names = format.recordNames else { return }
    let limits = Limits()
    let scanner = RecordScanner(limits: limits)
    let extractor = try RecordExtractor(format: format)
    for range in RecordSplitter.records(named: names, in: bytes, limits: limits) {
      let record = Array(bytes[range])
      guard let scanned = record.withUnsafeBufferPointer({ scanner.read($0) }) else { continue }
      let general = PageExtractor(format: format).extract(try XMLParser.parse(record))
      let special = extractor.extract(scanned)
      #expect(Values(special) == Values(general))
      #expect(special.counts.elementsEqual(general.counts) { $0 == $1 })
      #expect(special.findings == general.findings)
    }
  }

  /// The values of captures, those of one field in their order, whatever stands between them.
  private struct Values: Equatable, CustomStringConvertible {
    let description: String

    init(_ extraction: Extraction) { description = Self.describe(extraction.captures, depth: 0) }

    static func == (left: Values, right: Values) -> Bool { left.description == right.description }

    private static func describe(_ captures: [Capture], depth: Int) -> String {
      let byField = Dictionary(grouping: captures) { $0.field.rawValue }
      return byField.sorted { $0.key < $1.key }.flatMap(\.value).map { capture in
        let head = "\(capture.field.rawValue) \(capture.node) \(capture.rule) ‘\(capture.text)’ \(capture.markup ?? "")"
        return String(repeating: "  ", count: depth) + head + "\n" + describe(Array(capture.parts), depth: depth + 1)
      }.joined()
    }
  }
}
