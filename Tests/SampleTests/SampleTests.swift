import Articles
import Formats
import Foundation
import SchemaValidation
import Testing

/// Every sample gives the record that stands beside it.
@Suite struct SampleTests {
  static let catalogue = Result { try Catalogue.builtin() }
  nonisolated(unsafe) static let validator = Result { try SchemaValidator(RecordSchema.json) }
  static let isRecording = ProcessInfo.processInfo.environment["ANALECTA_RECORD"] != nil

  @Test(arguments: Sample.all) func `gives the record beside it`(_ sample: Sample) throws {
    let found = JSONLayout.pretty(try sample.lines(try Self.catalogue.get()))
    if Self.isRecording { try found.write(to: sample.expectation, atomically: true, encoding: .utf8) }
    let expected = try String(contentsOf: sample.expectation, encoding: .utf8)
    if let difference = Difference(found: found, expected: expected) {
      Issue.record("\(sample.name): \(difference); ‘make record’ writes the records anew, then read the diff")
    }
  }

  @Test(arguments: Sample.all) func `keeps to the schema`(_ sample: Sample) throws {
    let validator = try Self.validator.get()
    for line in try sample.lines(try Self.catalogue.get()) { #expect(try validator.problems(of: line) == []) }
  }

  @Test func `recording is no passing of tests`() {
    #expect(!Self.isRecording, "the records have been written anew: read the diff, then run the tests again")
  }

  @Test(arguments: Sample.all) func `comes to what its about.yaml says`(_ sample: Sample) throws {
    let lines = try sample.lines(try Self.catalogue.get())
    let expects = try #require(try sample.about("expects"))
    let first = try #require(lines.first)
    if expects == "articles and deletions" {
      let articles = lines.count { $0.hasPrefix(#"{"schema":"analecta/article/1""#) }
      let deletions = lines.count { $0.hasPrefix(#"{"schema":"analecta/deletion/1""#) }
      #expect(articles > 0 && deletions > 0 && articles + deletions == lines.count)
    } else if expects == "article" {
      #expect(lines.allSatisfy { $0.hasPrefix(#"{"schema":"analecta/article/1""#) }, "\(first.prefix(300))")
    } else {
      let code = expects.replacingOccurrences(of: "rejection ", with: "")
      #expect(lines.count == 1 && first.contains(#""code":"\#(code)""#), "\(first.prefix(300))")
    }
  }

  @Test func `says where it comes from and under which licence`() throws {
    for sample in Sample.all {
      #expect(try sample.about("licence") == "CC0-1.0", "\(sample.name)")
      #expect(try sample.about("about")?.isEmpty == false, "\(sample.name)")
    }
  }

  /// A document of another name would never be read.
  @Test func `a case with an about.yaml has a document`() {
    let described = Sample.folders.filter { Sample.names(in: $0).contains("about.yaml") }
    #expect(described.map(\.path) == Sample.all.map(\.folder.path))
  }

  @Test func `there are enough of them`() { #expect(Sample.all.count >= 25) }
}

/// The first line in which two texts differ.
struct Difference: CustomStringConvertible {
  let description: String

  init?(found: String, expected: String) {
    guard found != expected else { return nil }
    let found = found.split(separator: "\n", omittingEmptySubsequences: false)
    let expected = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let line = zip(found, expected).enumerated().first { $1.0 != $1.1 }?.offset ?? min(found.count, expected.count)
    let have = line < found.count ? String(found[line]) : "the end"
    let want = line < expected.count ? String(expected[line]) : "the end"
    description = "line \(line + 1) of expected.json is\n  \(want)\nbut the program gives\n  \(have)"
  }
}
