import Foundation
import Testing

/// A pipeline with a store in a folder of its own, and what can be compared of its state.
struct Stores {
  let shell: Shell

  /// - Parameter pages: How many inputs there are.
  init(pages: Int, settings: String = "") throws {
    shell = try Shell()
    for number in 1...pages { try shell.write(Self.page(number), Pages.page(number)) }
    try shell.write("p.yaml", Self.pipeline + settings)
  }

  static let pipeline = """
    analecta: pipeline/1
    name: pages
    input: in
    formats: [tiny]
    formats_dir: formats
    store: store

    """

  static func page(_ number: Int) -> String { "in/\(1000 + number).html" }

  /// Everything that must be the same after a disturbed run: the ledger, the manifest, and every other file with its
  /// digest. The database's own bytes depend on how it came about.
  func state() throws -> String {
    let transcript = try shell.run(
      """
      analecta status p.yaml --ledger && cat store/manifest.json && cd store && \
      find . -type f ! -name 'ledger.sqlite*' | LC_ALL=C sort | xargs sha256sum
      """)
    #expect(transcript.status == 0 && transcript.errors == "")
    return transcript.output
  }

  /// The numbers of the pages whose lines a file holds.
  func pages(in file: String) -> [String] {
    (shell.read(file) ?? "").split(separator: "\n").compactMap { line in
      line.firstRange(of: "\"pmid\":\"").map { String(line[$0.upperBound..<line.endIndex].prefix { $0 != "\"" }) }
    }
  }
}
