import Foundation
import Testing

@testable import Inputs

/// Compressed files are read as what they hold; what is damaged gives the bytes before the damage, then says so.
@Suite struct ByteStreamTests {
  /// 300 kB that compress well, so that buffers are passed several times.
  private static let content = Array(String(repeating: "<Record>Salt &amp; sleep</Record>\n", count: 9000).utf8)

  private func compressed(_ tool: [String], _ bytes: [UInt8]) throws -> [UInt8] {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = tool
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    DispatchQueue.global().async {
      try? input.fileHandleForWriting.write(contentsOf: Data(bytes))
      try? input.fileHandleForWriting.close()
    }
    defer { process.waitUntilExit() }
    return Array(output.fileHandleForReading.readDataToEndOfFile())
  }

  /// What a stream gives up to its end or its failure.
  private func read(_ bytes: [UInt8]) throws -> (bytes: [UInt8], failure: StreamError?) {
    let folder = try TemporaryFolder()
    let file = try folder.write("file", Data(bytes))
    let stream = try ByteStream(InputLocator(argument: file))
    _ = stream.peek()
    var all: [UInt8] = []
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 10_000, alignment: 1)
    defer { buffer.deallocate() }
    do throws(StreamError) {
      while true {
        let count = try stream.read(into: buffer)
        if count == 0 { return (all, nil) }
        all += buffer[..<count]
      }
    } catch { return (all, error) }
  }

  @Test func `plain bytes`() throws { #expect(try read(Self.content) == (Self.content, nil)) }

  @Test(arguments: [["gzip", "-c"], ["xz", "-c"], ["bzip2", "-c"]]) func `whole files`(_ tool: [String]) throws {
    let result = try read(try compressed(tool, Self.content))
    #expect(result.failure == nil)
    #expect(result.bytes == Self.content)
  }

  @Test func `several gzip members, and zeros behind them`() throws {
    let member = try compressed(["gzip", "-c"], Self.content)
    let result = try read(member + member + [0, 0, 0, 0])
    #expect(result.failure == nil)
    #expect(result.bytes == Self.content + Self.content)
  }

  @Test func `no bytes`() throws {
    #expect(try read(try compressed(["gzip", "-c"], [])).bytes.isEmpty)
    #expect(try read([]).bytes.isEmpty)
  }

  @Test func `a cut gzip file`() throws {
    let whole = try compressed(["gzip", "-1", "-c"], Self.content)
    for count in [whole.count - 1, whole.count - 8, whole.count / 2, 12] {
      let result = try read(Array(whole.prefix(count)))
      #expect(result.failure == .cut)
      #expect(Self.content.starts(with: result.bytes))
    }
  }

  @Test func `a damaged gzip file`() throws {
    var bytes = try compressed(["gzip", "-c"], Self.content)
    bytes[bytes.count - 6] ^= 0x55
    let result = try read(bytes)
    #expect(result.failure == .wrongChecksum)
    #expect(result.bytes.count <= Self.content.count)
    let garbage = try read(try compressed(["gzip", "-c"], Self.content) + Array("garbage".utf8))
    #expect(garbage.bytes == Self.content)
    #expect(garbage.failure == .strangersBehind)
  }

  /// Found by fuzzing: behind this damage ISA-L's own pointer is one into its own memory.
  @Test func `goes on behind a damaged gzip member`() throws {
    var rest: [UInt8] = [
      0x1F, 0x8B, 8, 0, 0, 1, 0xFF, 0x57, 0, 0x1F, 0x8B, 8, 0x18, 0x28, 7, 0, 0x1F, 0x8B, 1, 0, 0, 0x8B, 8, 0, 0xF8,
      0xED, 0xFF,
      0,
    ]
    let stream = try ByteStream(reading: { buffer in
      let count = min(rest.count, buffer.count)
      rest.prefix(count).withUnsafeBytes { buffer.copyMemory(from: $0) }
      rest.removeFirst(count)
      return count
    })
    #expect(throws: StreamError.self) { try stream.readAll(limit: 1000) }
    #expect(stream.resume())
  }

  @Test(arguments: [["xz", "-c"], ["bzip2", "-c"]]) func `other cut files`(_ tool: [String]) throws {
    let whole = try compressed(tool, Self.content)
    #expect(try read(Array(whole.prefix(whole.count - 10))).failure != nil)
  }

  @Test func `the digest is that of the stored bytes`() throws {
    let bytes = try compressed(["gzip", "-c"], Self.content)
    let folder = try TemporaryFolder()
    let file = try folder.write("file.gz", Data(bytes))
    let result = InputReader().read(InputLocator(argument: file))
    let document = try #require(result).get()
    #expect(document.bytes == Self.content)
    #expect(document.sha256 == SHA256.hexadecimal(of: bytes))
  }
}
