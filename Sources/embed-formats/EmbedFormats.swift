import Foundation
import Yams

/// `embed-formats OUTPUT.swift FOLDER`: writes a Swift file that holds the format files of a folder as trees, so that
/// the program reads no YAML when it starts (that took half of a start).
///
/// The rules of a format, which are most of it, stand in a tree of their own: they are read when a document asks for them.
///
/// A tree is written in prefix notation: `s` length `:` bytes for a scalar, `l` count `;` items for a list, `m` count `;`
/// keys and values for a mapping. `CompactTree` in Formats reads it.
@main
enum EmbedFormats {
  static func main() throws {
    guard CommandLine.arguments.count == 3 else {
      FileHandle.standardError.write(Data("usage: embed-formats OUTPUT.swift FOLDER\n".utf8))
      exit(64)
    }
    let (output, folder) = (CommandLine.arguments[1], URL(fileURLWithPath: CommandLine.arguments[2]))
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "yaml" }
      .sorted { $0.lastPathComponent < $1.lastPathComponent }
    var source = "extension BuiltinFormat {\n  /// The format files that are part of the program.\n"
    source += "  static let all: [BuiltinFormat] = [\n"
    for url in files {
      let yaml = try String(contentsOf: url, encoding: .utf8)
      guard let node = try Parser(yaml: yaml, resolver: .basic).singleRoot() else { continue }
      let (frame, rules) = parts(node)
      source += "    BuiltinFormat(\n      file: \"\(url.lastPathComponent)\","
      source += " frame: \(literal(frame)), rules: \(literal(rules))),\n"
    }
    source += "  ]\n}\n"
    try source.write(toFile: output, atomically: false, encoding: .utf8)
  }

  /// The trees of a format without its rules, and of its rules with what their reading depends on; the latter is empty
  /// where there are none.
  private static func parts(_ format: Node) -> (frame: String, rules: String) {
    guard case .mapping(let pairs) = format else { return (tree(format), "") }
    let rules = pairs.filter { ["fields", "body", "extends", "without", "words"].contains($0.key.string) }
    let frame = pairs.filter { !["fields", "body"].contains($0.key.string) }
    return (tree(frame), rules.isEmpty ? "" : tree(rules + pairs.filter { $0.key.string == "reader" }))
  }

  /// Five hashes: a format file would have to hold `"""#####` to end the literal.
  private static func literal(_ tree: String) -> String { "#####\"\"\"\n\(tree)\n\"\"\"#####" }

  private static func tree(_ pairs: [(key: Node, value: Node)]) -> String {
    "m\(pairs.count);" + pairs.map { tree($0.key) + tree($0.value) }.joined()
  }

  private static func tree(_ node: Node) -> String {
    switch node {
    case .scalar(let scalar): "s\(scalar.string.utf8.count):\(scalar.string)"
    case .sequence(let items): "l\(items.count);" + items.map(tree).joined()
    case .mapping(let pairs): tree(Array(pairs))
    case .alias: "s0:"
    }
  }
}
