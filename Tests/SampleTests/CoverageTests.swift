import Formats
import Foundation
import Inputs
import Testing

@testable import Ingestion

/// A selector that no sample reaches is untested, and a fallback that nobody has seen at work is a guess.
@Suite struct CoverageTests {
  @Test func `every selector of every format is reached by some sample`() throws {
    let catalogue = try Catalogue.builtin()
    var coverage: [String: SelectorCoverage] = [:]
    for sample in Sample.all {
      let bytes = [UInt8](try Data(contentsOf: sample.document))
      let input = InputDocument(path: sample.name, bytes: bytes, sha256: "")
      guard let reading = try? Reading(input, catalogue: catalogue, options: ConversionOptions()) else { continue }
      for record in reading.records {
        let more = SelectorCoverage(of: reading.format, by: record.document, record: record.element)
        coverage[reading.format.name, default: more].formUnion(more)
      }
    }
    for format in catalogue.formats where !format.isRefusalList {
      let missing = try #require(coverage[format.name], "no sample has the format \(format.name)").missing
      #expect(missing.isEmpty, "\(format.name): no sample reaches\n  \(missing.joined(separator: "\n  "))")
    }
  }
}
