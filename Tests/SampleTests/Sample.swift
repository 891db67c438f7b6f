import Articles
import Formats
import Foundation
import Ingestion
import Inputs
import Testing

/// One golden case: a folder of `Samples/` with a document, the record it must give, and what it shows.
struct Sample: Sendable, CustomTestStringConvertible {
  let folder: URL
  let document: URL

  /// Format and case, `pubmed/no-abstract`.
  var name: String { folder.pathComponents.suffix(2).joined(separator: "/") }
  var testDescription: String { name }
  var expectation: URL { folder.appending(path: "expected.json") }

  /// The root of the project: this file lies in `Tests/SampleTests`.
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// All cases, sorted by name.
  static let all: [Sample] = folders.compactMap { folder in
    let document = names(in: folder).first { $0.hasPrefix("source.") }
    return document.map { Sample(folder: folder, document: folder.appending(path: $0)) }
  }

  /// The folders of cases, sorted by name.
  static let folders: [URL] = folders(in: root.appending(path: "Samples")).flatMap(folders)

  /// The names of what a folder holds.
  static func names(in folder: URL) -> [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
  }

  private static func folders(in folder: URL) -> [URL] {
    let all =
      (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: [.isDirectoryKey])) ?? []
    return all.filter { (try? $0.resourceValues(forKeys: [.isDirectoryKey]).isDirectory) == true }
      .sorted { $0.path < $1.path }
  }

  /// A key of `about.yaml`, which is flat but for its list of features.
  func about(_ key: String) throws -> String? {
    let yaml = try String(contentsOf: folder.appending(path: "about.yaml"), encoding: .utf8)
    let root = try Configuration(yaml: yaml, file: name)
    return try root[key]?.string(key)
  }

  /// What the program says of the document, one line a record.
  func lines(_ catalogue: Catalogue) throws -> [String] {
    try lines(catalogue, of: [UInt8](try Data(contentsOf: document)))
  }

  /// What the program says of other bytes in the document's place.
  func lines(_ catalogue: Catalogue, of bytes: [UInt8]) throws -> [String] {
    let path = "Samples/" + name + "/" + document.lastPathComponent
    var options = ConversionOptions()
    options.body = try about("body") == "true"
    let outcomes = Converter(catalogue: catalogue, options: options).convert(
      InputDocument(path: path, bytes: bytes, sha256: SHA256.hexadecimal(of: bytes)))
    return outcomes.map { outcome in
      var line: [UInt8] = []
      RecordEncoder().encode(outcome, into: &line)
      return String(decoding: line.dropLast(), as: UTF8.self)
    }
  }
}

/// JSON laid out for readers and diffs, keys in their own order.
enum JSONLayout {
  static func pretty(_ lines: [String]) -> String { lines.map(pretty).joined(separator: "\n") }

  /// One value, two spaces a level. The text is taken as valid JSON; nothing in it is changed but white space.
  static func pretty(_ json: String) -> String {
    var out = ""
    var depth = 0
    var isInString = false
    var wasBackslash = false
    var previous: Character = " "
    func newLine() { out += "\n" + String(repeating: "  ", count: depth) }
    for character in json {
      if isInString {
        out.append(character)
        if character == "\"", !wasBackslash { isInString = false }
        wasBackslash = character == "\\" && !wasBackslash
        previous = character
        continue
      }
      if previous == "{" || previous == "[", character != "}", character != "]" {
        depth += 1
        newLine()
      }
      switch character {
      case "}", "]":
        if previous != "{", previous != "[" {
          depth -= 1
          newLine()
        }
        out.append(character)
      case ",":
        out.append(character)
        newLine()
      case ":": out += ": "
      default:
        out.append(character)
        if character == "\"" { isInString = true }
      }
      previous = character
    }
    return out + "\n"
  }
}
