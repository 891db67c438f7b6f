import Foundation
import Yams

/// `embed-formats OUTPUT.swift FOLDER`: writes a Swift file that holds the format files of a folder as trees, so that
/// the program reads no YAML when it starts (that took half of a start).
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
    var source = "/// The format files that are part of the program, as `CompactTree` reads them.\n"
    source += "enum BuiltinFormatFiles {\n  static let all: [(file: String, tree: String)] = [\n"
    for url in files {
      let yaml = try String(contentsOf: url, encoding: .utf8)
      guard let node = try Parser(yaml: yaml, resolver: .basic).singleRoot() else { continue }
      // Five hashes: a format file would have to hold `"""#####` to end the literal.
      source += "    (\"\(url.lastPathComponent)\", #####\"\"\"\n\(tree(node))\n\"\"\"#####),\n"
    }
    source += "  ]\n}\n"
    try source.write(toFile: output, atomically: false, encoding: .utf8)
  }

  private static func tree(_ node: Node) -> String {
    switch node {
    case .scalar(let scalar): "s\(scalar.string.utf8.count):\(scalar.string)"
    case .sequence(let items): "l\(items.count);" + items.map(tree).joined()
    case .mapping(let pairs): "m\(pairs.count);" + pairs.map { tree($0) + tree($1) }.joined()
    case .alias: "s0:"
    }
  }
}
