import Foundation
import Ingestion
import Testing

struct OutputTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func complaint(_ body: () throws -> Void) -> String? {
    do {
      try body()
      return nil
    } catch {
      return "\(error)".replacingOccurrences(of: folder.path + "/", with: "")
    }
  }

  @Test func appearsWholeOrNotAtAll() throws {
    try folder.write("out.jsonl", "old\n")
    let output = try Output(path: folder.path + "/out.jsonl")
    try output.write(Array("new\n".utf8))
    try output.flush()
    #expect(folder.read("out.jsonl") == "old\n")
    try output.commit()
    #expect(folder.read("out.jsonl") == "new\n" && folder.names == ["out.jsonl"])
  }

  @Test func leavesNothingBehindWhenItIsGivenUp() throws {
    try folder.write("out.jsonl", "old\n")
    do {
      let output = try Output(path: folder.path + "/out.jsonl")
      try output.write(Array("new\n".utf8))
      try output.end()
    }
    do {
      let output = try Output(path: folder.path + "/out.jsonl")
      try output.write(Array("new\n".utf8))
    }
    #expect(folder.read("out.jsonl") == "old\n" && folder.names == ["out.jsonl"])
  }

  @Test(arguments: [0, 1, 255 << 10, 256 << 10, (256 << 10) + 1, 3 << 20])
  func writesLinesOfAnyLength(_ length: Int) throws {
    let output = try Output(path: folder.path + "/out.jsonl")
    let line = [UInt8](repeating: 0x78, count: length) + [0x0A]
    for _ in 0..<3 { try output.write(line) }
    try output.commit()
    #expect(folder.read("out.jsonl") == String(decoding: line + line + line, as: UTF8.self))
    #expect(output.count == 3 * line.count)
  }

  @Test func replacesTheFileThatALinkPointsTo() throws {
    try folder.write("real.jsonl", "old\n")
    chmod(folder.path + "/real.jsonl", 0o640)
    try folder.link("link.jsonl", to: "real.jsonl")
    let output = try Output(path: folder.path + "/link.jsonl")
    try output.write(Array("new\n".utf8))
    try output.commit()
    #expect(folder.read("real.jsonl") == "new\n" && folder.names == ["link.jsonl", "real.jsonl"])
    let attributes = try FileManager.default.attributesOfItem(atPath: folder.path + "/real.jsonl")
    #expect(attributes[.posixPermissions] as? Int == 0o640)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder.path + "/link.jsonl") == "real.jsonl")
  }

  @Test func doesNotFollowAFilePlantedUnderItsHiddenName() throws {
    try folder.write("victim", "old")
    try folder.link(".analecta-\(getpid())-0.tmp", to: "victim")
    let output = try Output(path: folder.path + "/out.jsonl")
    try output.write(Array("new\n".utf8))
    try output.commit()
    #expect(folder.read("victim") == "old" && folder.read("out.jsonl") == "new\n")
  }

  @Test func complains() throws {
    #expect(complaint { _ = try Output(path: folder.path) } == "‘\(folder.path)’ is a folder")
    #expect(
      complaint { _ = try Output(path: folder.path + "/none/out.jsonl") }
        == "‘none/out.jsonl’ cannot be created: No such file or directory")
    #expect(complaint { _ = try Output(path: "") } == "‘’ cannot be created: No such file or directory")
  }

  @Test func seesAFullDisk() throws {
    let output = try Output(path: "/dev/full")
    try output.write(Array("line\n".utf8))
    #expect(complaint { try output.commit() } == "‘/dev/full’ cannot be written: No space left on device")
    let large = try Output(path: "/dev/full")
    #expect(throws: OutputError.writeFailed("‘/dev/full’ cannot be written: No space left on device")) {
      try large.write([UInt8](repeating: 0x78, count: 1 << 20))
    }
  }

  @Test func replacesNoDevice() throws {
    let output = try Output(path: "/dev/null")
    try output.write(Array("line\n".utf8))
    try output.commit()
    var status = stat()
    #expect(stat("/dev/null", &status) == 0 && status.st_mode & S_IFMT == S_IFCHR)
  }
}
