import Foundation
import Testing

/// A small suite of hostile inputs, made by `Hostile/make.py` and checked as `make hostile` checks large ones.
struct HostileTests {
  @Test(arguments: ["", "--isolate"]) func comesToWhatTheManifestSays(_ option: String) throws {
    let shell = try Shell()
    let tests = DocumentTests.root.path + "/Tests"
    let script = """
      python3 \(tests)/CommandTests/Hostile/make.py suite && \
      \(tests)/Faults/hostile $(command -v analecta) suite --limit bytes=1MiB \(option)
      """
    let done = try shell.run(script)
    #expect(done.status == 0 && done.output.hasPrefix("34 of 34 as they should"), "\(done)")
    #expect(!FileManager.default.fileExists(atPath: "/tmp/c.html"))
  }
}
