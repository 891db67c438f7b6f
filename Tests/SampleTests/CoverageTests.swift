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
      // A page of a format that goes on from another one shows the other's selectors at work, too.
      for format in [reading.format] + bases(of: reading.format, in: catalogue) {
        for record in reading.records {
          let more = SelectorCoverage(of: format, by: record.document, record: record.element)
          coverage[format.name, default: more].formUnion(more)
        }
      }
    }
    for format in catalogue.formats where !format.isRefusalList {
      let inherited = bases(of: format, in: catalogue).reduce(into: Set<String>()) { all, base in
        all.formUnion(coverage[base.name]?.all ?? [])
      }
      let reached = try #require(coverage[format.name], "no sample has the format \(format.name)")
      let missing = reached.missing.filter { !inherited.contains($0) }
      #expect(missing.isEmpty, "\(format.name): no sample reaches\n  \(missing.joined(separator: "\n  "))")
    }
  }

  /// The formats that a format goes on from, but for lists of refusals.
  private func bases(of format: Format, in catalogue: Catalogue) -> [Format] {
    guard let base = format.base.flatMap({ catalogue[$0] }), !base.isRefusalList else { return [] }
    return [base] + bases(of: base, in: catalogue)
  }
}
