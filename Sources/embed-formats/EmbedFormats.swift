import Foundation

/// `embed-formats OUTPUT.swift FORMAT.yaml …`: writes a Swift file that holds the texts of format files.
@main
enum EmbedFormats {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    guard let output = arguments.first else {
      FileHandle.standardError.write(Data("usage: embed-formats OUTPUT.swift FORMAT.yaml …\n".utf8))
      exit(64)
    }
    var source = "/// The format files that are part of the program.\nenum BuiltinFormatFiles {\n"
    source += "  static let all: [(file: String, yaml: String)] = [\n"
    for path in arguments.dropFirst() {
      let url = URL(fileURLWithPath: path)
      let yaml = try String(contentsOf: url, encoding: .utf8)
      // Five hashes: a format file would have to hold `"""#####` to end the literal.
      source += "    (\"\(url.lastPathComponent)\", #####\"\"\"\n\(yaml)\n\"\"\"#####),\n"
    }
    source += "  ]\n}\n"
    try source.write(toFile: output, atomically: true, encoding: .utf8)
  }
}
