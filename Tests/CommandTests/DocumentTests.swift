import Foundation
import Testing

/// The examples of the documents are run, and what they show is what comes out: README, CONTRIBUTING and the manual.
///
/// The commands of a document are run one after another in one folder that has `Samples` and `Pipelines`. Examples that
/// need programs that are not installed are passed over; `make check-docs` installs them, and then all must be there.
@Suite struct DocumentTests {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static let documents: [String] = {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: root.appending(path: "docs").path)) ?? []
    return ["README.md", "CONTRIBUTING.md", "ARCHITECTURE.md"]
      + files.filter { $0.hasSuffix(".md") }.sorted().map { "docs/" + $0 }
  }()

  private static func text(of document: String) throws -> String {
    try String(contentsOf: root.appending(path: document), encoding: .utf8)
  }

  @Test(arguments: documents) func `shows what comes out`(_ document: String) throws {
    let examples = Example.all(in: try Self.text(of: document))
    guard !examples.isEmpty else { return }
    let shell = try Shell()
    for name in ["Samples", "Pipelines"] {
      try FileManager.default.copyItem(atPath: Self.root.appending(path: name).path, toPath: shell.folder + "/" + name)
    }
    for example in examples where example.needs.allSatisfy({ Readers.have(String($0)) }) {
      let transcript = try shell.run((example.needs.isEmpty ? "" : Readers.path) + example.command)
      let shown = transcript.output + transcript.errors
      #expect(Example.fits(shown, example.output), "\(document): \(example.command)\ngives\n\(shown)")
    }
  }

  @Test func `the manual is run as a whole where that is asked for`() throws {
    guard ProcessInfo.processInfo.environment["ANALECTA_READERS"] == "required" else { return }
    for document in Self.documents {
      for example in Example.all(in: try Self.text(of: document)) {
        for need in example.needs { #expect(Readers.have(String(need)), "\(document) needs \(need)") }
      }
    }
  }

  @Test(arguments: documents) func `names files and targets that there are`(_ document: String) throws {
    let text = try Self.text(of: document)
    let folder = URL(fileURLWithPath: document, relativeTo: Self.root).deletingLastPathComponent()
    for link in text.matches(of: /\]\(([^)#:]+)(?:#[^)]*)?\)/) {
      let file = folder.appending(path: String(link.1)).path
      #expect(FileManager.default.fileExists(atPath: file), "\(document) links to \(link.1)")
    }
    let makefile = try Self.text(of: "Makefile")
    for target in text.matches(of: /(?:^|`)make ([a-z][a-z-]*)/.anchorsMatchLineEndings()) {
      #expect(makefile.contains("\n\(target.1): "), "\(document) names ‘make \(target.1)’")
    }
  }

  @Test(
    arguments: [
      ("a b", ["a b"], true), ("a b", ["a …"], true), ("a b", ["… b"], true), ("a b c", ["a … c"], true),
      ("a b", ["a"], false), ("a\nb\nc", ["a", "…", "c"], true), ("a\nc", ["a", "…", "c"], true),
      ("a\nb", ["a"], false),
      ("", [], true),
    ] as [(String, [Substring], Bool)])
  func `an ellipsis stands for anything`(_ shown: String, _ expected: [Substring], _ isFitting: Bool) {
    #expect(Example.fits(shown, expected) == isFitting)
  }

  @Test func `a command goes on behind an angle bracket`() {
    let text = "```console jq\n$ a\n> b\nc\n> d\n```\n$ no\n```text\n$ no\n```\n```console\n$ e\n```\n"
    #expect(
      Example.all(in: text) == [
        Example(command: "a\nb", needs: ["jq"], output: ["c", "> d"]), Example(command: "e"),
      ])
  }
}

/// Programs that read records, which `make setup-readers` installs.
private enum Readers {
  /// What stands before a command so that they are found.
  static let path = "PATH='\(DocumentTests.root.appending(path: ".build/readers/bin").path)':$PATH\n"

  /// How to ask for those whose names say too little.
  private static let questions = [
    "pandas": "python3 -c 'import pandas'", "R": "Rscript -e 'library(jsonlite)'",
  ]

  static func have(_ name: String) -> Bool {
    let transcript = try? Shell().run(path + (questions[name] ?? "command -v \(name)"))
    return transcript?.status == 0
  }
}
