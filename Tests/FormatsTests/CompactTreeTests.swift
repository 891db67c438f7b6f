import Foundation
import Testing

@testable import Formats

@Suite("Trees of built-in format files")
struct CompactTreeTests {
  @Test("Scalars, lists and mappings are read, in any language")
  func reads() throws {
    let root = try CompactTree.read("m2;s1:as4:äös1:bl2;s0:s3:x:y", file: "t.yaml")
    #expect(try root.required("a").string("words") == "äö")
    #expect(try root.required("b").items.last?.string("words") == "x:y")
    #expect(root["c"] == nil)
    let list = try CompactTree.read("l2;s1:am1;s1:ks1:v", file: "t.yaml")
    #expect(list.items.count == 2 && list.items[1]["k"] != nil)
  }

  @Test("What is no tree is an error", arguments: ["", "x", "s5:abc", "l2;s1:a", "m1;s1:a", "s99999999999999999999:"])
  func refuses(_ tree: String) {
    #expect(throws: ConfigurationError.self) { try CompactTree.read(tree, file: "t.yaml") }
  }

  @Test("The trees of each built-in format say the same as its file", arguments: BuiltinFormat.all.map(\.file))
  func agrees(_ file: String) throws {
    let builtin = try #require(BuiltinFormat.all.first { $0.file == file })
    let path = #filePath.replacing("Tests/FormatsTests/CompactTreeTests.swift", with: "Pipelines/formats/") + file
    let yaml = try Configuration(yaml: try String(contentsOfFile: path, encoding: .utf8), file: file)
    let frame = try CompactTree.read(builtin.frame, file: file)
    let rules = builtin.rules.isEmpty ? nil : try CompactTree.read(builtin.rules, file: file)
    for key in try yaml.entries(allowing: FrameReader.keys, what: "a format").map({ try $0.key.string("a key") }) {
      let isRule = key == "fields" || key == "body"
      #expect(try Self.words(yaml.required(key)) == Self.words(#require(isRule ? rules : frame).required(key)))
    }
    #expect((rules == nil) == (yaml["fields"] == nil && yaml["body"] == nil))
    #expect(rules.map { $0["reader"].map(Self.words) } == rules.map { _ in yaml["reader"].map(Self.words) })
  }

  @Test("The rules of each built-in format are right", arguments: BuiltinFormat.all.map(\.file))
  func rules(_ file: String) throws {
    let builtin = try #require(BuiltinFormat.all.first { $0.file == file })
    let rules = try FormatFile.rules(of: builtin)
    let format = try #require(FormatFile.readBuiltin().first { $0.file == file })
    #expect(rules.fields.written == format.fields.written)
    #expect(format.isRefusalList == rules.fields.rules.isEmpty)
  }

  private static func words(_ node: Configuration) -> [String] {
    switch node.kind {
    case .scalar(let words): ["=" + words]
    case .sequence(let items): ["["] + items.flatMap(words) + ["]"]
    case .mapping(let entries): ["{"] + entries.flatMap { words($0.key) + words($0.value) } + ["}"]
    }
  }
}
