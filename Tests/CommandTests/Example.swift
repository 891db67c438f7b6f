import Foundation

/// A command that a document shows, and what it shows of its output.
///
/// A fenced block marked `console` is a transcript: lines that begin with `$ ` are commands, `> ` goes on with the one
/// above, and what follows is the output of both streams. `…` stands for any words, a line of `…` alone for any lines.
/// Words behind `console` are programs that the block needs besides our own.
struct Example: Equatable {
  var command: String
  var needs: [Substring] = []
  var output: [Substring] = []

  /// The examples of a document, in its order.
  static func all(in text: String) -> [Example] {
    var examples: [Example] = []
    // Programs that the block needs, where one is open.
    var needs: [Substring]?
    var isInCommand = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") {
        let words = line.dropFirst(3).split(separator: " ")
        needs = words.first == "console" ? Array(words.dropFirst()) : nil
      } else if let needs, line.hasPrefix("$ ") {
        examples.append(Example(command: String(line.dropFirst(2)), needs: needs))
        isInCommand = true
      } else if needs != nil, !examples.isEmpty {
        isInCommand = isInCommand && line.hasPrefix("> ")
        if isInCommand {
          examples[examples.count - 1].command += "\n" + line.dropFirst(2)
        } else {
          examples[examples.count - 1].output.append(line)
        }
      }
    }
    return examples
  }

  // MARK: Output

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
}
