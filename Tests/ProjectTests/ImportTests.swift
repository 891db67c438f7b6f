import Foundation
import Testing

/// Dependencies point one way, and C libraries have one importer each: the lists below are the architecture.
@Suite struct ImportTests {
  /// What each module may import, besides `Swift`.
  static let allowed: [String: Set<String>] = [
    "Articles": [],
    "Markup": ["CLibXML2", "CUchardet", "Glibc", "Synchronization"],
    "Exporting": ["Articles"],
    "Formats": ["Articles", "Markup", "Synchronization", "Yams"],
    "References": ["Articles", "CReferenceData"],
    "Normalising": ["Articles", "References"],
    "Inputs": ["Articles", "CIsal", "CLibArchive", "CNettle", "Glibc", "Synchronization"],
    "Ingestion": [
      "Articles", "CLinux", "Exporting", "Formats", "Glibc", "Inputs", "Ledger", "Markup", "Normalising", "References",
      "Synchronization",
    ],
    "Ledger": ["Foundation", "GRDB", "GRDBSQLite"],
    "analecta": [
      "ArgumentParser", "Articles", "Exporting", "Formats", "Glibc", "Ingestion", "Inputs", "Ledger", "Markup",
    ],
    "embed-formats": ["Foundation", "Yams"],
  ]

  @Test(arguments: allowed.keys.sorted()) func `a module imports only what it may`(_ module: String) throws {
    for (file, name) in try Project.imports(of: module) {
      #expect(Self.allowed[module]?.contains(name) == true, "\(file) imports \(name)")
    }
  }

  @Test func `every module is in the list`() throws {
    let modules = try Project.folders(in: "Sources").filter { !$0.hasPrefix("C") || $0 == "Cli" }
    #expect(Set(modules) == Set(Self.allowed.keys))
  }

  @Test(arguments: allowed.keys.sorted()) func `nothing traps`(_ module: String) throws {
    for (file, text) in try Project.sources(of: module) {
      for trap in ["try!", "as!", "fatalError(", ".unsafelyUnwrapped", "preconditionFailure("] {
        #expect(!text.contains(trap), "\(file) uses \(trap)")
      }
    }
  }

  /// To find a command's name out from its type takes a third of the time that parsing arguments does.
  @Test func `every command says its name`() throws {
    for (file, text) in try Project.sources(of: "analecta") {
      let configurations = text.components(separatedBy: "= CommandConfiguration(\n").dropFirst()
      #expect(configurations.allSatisfy { $0.drop { $0 == " " }.hasPrefix("commandName: ") }, "\(file)")
    }
  }

  @Test(arguments: ["Articles", "Exporting", "Formats", "Markup", "Normalising", "References"])
  func `no regular expression runs over documents`(_ module: String) throws {
    for (file, text) in try Project.sources(of: module) {
      #expect(!text.contains("Regex") && !text.contains("NSRegularExpression"), "\(file)")
    }
  }
}

/// The project's own files.
enum Project {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static func folders(in path: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: root.appending(path: path).path).filter { !$0.hasPrefix(".") }
  }

  /// The Swift files of a module, by path.
  static func sources(of module: String) throws -> [(file: String, text: String)] {
    let folder = root.appending(path: "Sources/\(module)")
    let files = try #require(FileManager.default.enumerator(atPath: folder.path)).compactMap { $0 as? String }
    return try files.filter { $0.hasSuffix(".swift") }.sorted().map { file in
      ("\(module)/\(file)", try String(contentsOf: folder.appending(path: file), encoding: .utf8))
    }
  }

  /// The modules that a module's files import.
  static func imports(of module: String) throws -> [(file: String, name: String)] {
    try sources(of: module).flatMap { file, text in
      text.split(separator: "\n").compactMap { line in
        let words = line.split(separator: " ")
        guard let at = words.firstIndex(of: "import"), at <= 2, at + 1 < words.count, !line.hasPrefix("//") else {
          return nil
        }
        let name = String(words[at + 1])
        return name == "Swift" ? nil : (file, name)
      }
    }
  }
}
