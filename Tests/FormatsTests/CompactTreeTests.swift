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

  @Test("Each built-in tree says the same as its file", arguments: BuiltinFormatFiles.all.map(\.file))
  func agrees(_ file: String) throws {
    let tree = try #require(BuiltinFormatFiles.all.first { $0.file == file }?.tree)
    let path = #filePath.replacing("Tests/FormatsTests/CompactTreeTests.swift", with: "Pipelines/formats/") + file
    let yaml = try Configuration(yaml: try String(contentsOfFile: path, encoding: .utf8), file: file)
    #expect(Self.words(try CompactTree.read(tree, file: file)) == Self.words(yaml))
  }

  private static func words(_ node: Configuration) -> [String] {
    switch node.kind {
    case .scalar(let words): ["=" + words]
    case .sequence(let items): ["["] + items.flatMap(words) + ["]"]
    case .mapping(let entries): ["{"] + entries.flatMap { words($0.key) + words($0.value) } + ["}"]
    }
  }
}
