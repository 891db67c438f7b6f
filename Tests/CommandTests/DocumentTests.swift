import Foundation
import Testing

/// The examples of the documents are run, and what they show is what comes out.
///
/// A fenced block marked `console` is a transcript: lines that begin with `$ ` are commands, run one after another in
/// one folder that has `Samples` and `Pipelines`; what follows each is its output. `…` stands for any words, a line of
/// `…` alone for any lines.
@Suite struct DocumentTests {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  @Test(arguments: ["README.md", "CONTRIBUTING.md", "docs/EXPORT.md", "docs/INGESTION.md", "docs/CLUSTER.md"])
  func `shows what comes out`(_ document: String) throws {
    let text = try String(contentsOf: Self.root.appending(path: document), encoding: .utf8)
    let shell = try Shell()
    for name in ["Samples", "Pipelines"] {
      try FileManager.default.copyItem(atPath: Self.root.appending(path: name).path, toPath: shell.folder + "/" + name)
    }
    let examples = Self.examples(in: text)
    #expect(!examples.isEmpty, "\(document) has no example")
    for example in examples {
      let transcript = try shell.run(example.command)
      let shown = transcript.output + transcript.errors
      #expect(Self.fits(shown, example.output), "\(document): \(example.command)\ngives\n\(shown)")
    }
  }

  struct Example: Equatable {
    var command: String
    var output: [Substring] = []
  }

  /// The commands of all `console` blocks, each with the lines that follow it.
  static func examples(in text: String) -> [Example] {
    var examples: [Example] = []
    var isInBlock = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") {
        isInBlock = line == "```console"
      } else if isInBlock, line.hasPrefix("$ ") {
        examples.append(Example(command: String(line.dropFirst(2))))
      } else if isInBlock, !examples.isEmpty {
        examples[examples.count - 1].output.append(line)
      }
    }
    return examples
  }

  /// Whether lines are those that a document shows, its ellipses standing for anything.
  static func fits(_ shown: String, _ expected: [Substring]) -> Bool {
    var lines = shown.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    return fits(lines[...], expected[...])
  }

  private static func fits(_ lines: ArraySlice<Substring>, _ expected: ArraySlice<Substring>) -> Bool {
    guard let first = expected.first else { return lines.isEmpty }
    if first.drop(while: { $0 == " " }) == "…" {
      return (lines.startIndex...lines.endIndex).contains { fits(lines[$0...], expected.dropFirst()) }
    }
    guard let line = lines.first, fits(line: line, first) else { return false }
    return fits(lines.dropFirst(), expected.dropFirst())
  }

  private static func fits(line: Substring, _ expected: Substring) -> Bool {
    let parts = expected.split(separator: "…", omittingEmptySubsequences: false)
    guard let first = parts.first, line.hasPrefix(first) else { return false }
    var rest = line.dropFirst(first.count)
    for part in parts.dropFirst() {
      guard !part.isEmpty else { continue }
      guard let found = rest.range(of: part) else { return false }
      rest = rest[found.upperBound...]
    }
    return parts.count == 1 ? rest.isEmpty : expected.hasSuffix("…") || rest.isEmpty
  }

  @Test(
    arguments: [
      ("a b", ["a b"], true), ("a b", ["a …"], true), ("a b", ["… b"], true), ("a b c", ["a … c"], true),
      ("a b", ["a"], false), ("a\nb\nc", ["a", "…", "c"], true), ("a\nc", ["a", "…", "c"], true),
      ("a\nb", ["a"], false),
      ("", [], true),
    ] as [(String, [Substring], Bool)])
  func `an ellipsis stands for anything`(_ shown: String, _ expected: [Substring], _ isFitting: Bool) {
    #expect(Self.fits(shown, expected) == isFitting)
  }
}
