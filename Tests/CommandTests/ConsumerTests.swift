import Foundation
import Testing

/// Programs that people use read what is exported: pandoc reads CSL-JSON and BibTeX, rispy RIS, nbib PubMed's format.
/// `make setup-consumers` installs them; what is compared, and how, is in `Consumers/read_back.py`.
enum Consumers {
  static let folder = DocumentTests.root.appending(path: "Tests/CommandTests/Consumers").path
  static let python = DocumentTests.root.appending(path: ".build/consumers/bin/python").path

  /// Why the tests cannot run, or `nil`.
  static let complaint: Comment? = {
    let files = FileManager.default
    let missing = [("pandoc", "/usr/bin/pandoc"), ("rispy and nbib", python)].filter { !files.fileExists(atPath: $1) }
    guard !missing.isEmpty else { return nil }
    return "missing: \(missing.map(\.0).joined(separator: ", ")); ‘make setup-consumers’ installs them"
  }()
}

@Suite struct ConsumerTests {
  /// A folder that stays until the tests end.
  private static let folder = Result { try Shell() }

  /// The records of all samples, and hard ones that were written by hand: a file that is made once.
  private static let records = Result {
    let shell = try folder.get()
    let samples = ["jats", "medline", "pubmed", "pubmed-legacy", "pubmed-medline", "pubmed-text"].map { name in
      "'\(DocumentTests.root.appending(path: "Samples/\(name)").path)'"
    }
    let script = """
      { analecta convert -q \(samples.joined(separator: " ")); cat '\(Consumers.folder)/hard.jsonl'; } > records.jsonl
      """
    #expect(try shell.run(script, seconds: 300).status == 0)
    return shell.folder + "/records.jsonl"
  }

  /// Continuous integration has them all.
  @Test func `the programs are there where they must be`() {
    guard ProcessInfo.processInfo.environment["ANALECTA_CONSUMERS"] == "required" else { return }
    #expect(Consumers.complaint == nil)
  }

  @Test(
    .enabled(if: Consumers.complaint == nil, Consumers.complaint), arguments: ["csl-json", "bibtex", "ris", "nbib"],
    ["", "--references"])
  func `reads back what the records say`(_ format: String, _ references: String) throws {
    let shell = try Shell()
    let script = """
      analecta export '\(try Self.records.get())' --format \(format) \(references) -o exported
      PYTHONDONTWRITEBYTECODE=1 '\(Consumers.python)' '\(Consumers.folder)/read_back.py' \
        '\(try Self.records.get())' \(format) exported \(references)
      """
    // pandoc takes its time, and the tests run side by side.
    let run = try shell.run(script, seconds: 300)
    #expect(run.status == 0 && run.output.contains(" entries read, 0 differences"), "\(run.output)\(run.errors)")
  }
}
