import Foundation

/// `embed-formats OUTPUT.swift FOLDER`: writes a Swift file that holds the texts of the format files of a folder.
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
    var source = "/// The format files that are part of the program.\nenum BuiltinFormatFiles {\n"
    source += "  static let all: [(file: String, yaml: String)] = [\n"
    for url in files {
      let yaml = try String(contentsOf: url, encoding: .utf8)
      // Five hashes: a format file would have to hold `"""#####` to end the literal.
      source += "    (\"\(url.lastPathComponent)\", #####\"\"\"\n\(yaml)\n\"\"\"#####),\n"
    }
    source += "  ]\n}\n"
    try source.write(toFile: output, atomically: true, encoding: .utf8)
  }
}
