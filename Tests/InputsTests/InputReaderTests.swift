import Articles
import Foundation
import Inputs
import Testing

struct InputReaderTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func read(_ path: String, limit: Int = 100) -> Result<InputDocument, Rejection>? {
    InputReader(limit: limit).read(InputLocator(argument: path))
  }

  private func rejection(_ path: String, limit: Int = 100) -> Rejection? {
    guard case .failure(let rejection) = read(path, limit: limit) else { return nil }
    return rejection
  }

  @Test(arguments: [1, 99, 100])
  func readsUpToTheLimit(_ size: Int) throws {
    let text = String(repeating: "x", count: size)
    let document = try #require(try read(folder.write("page.html", text))?.get())
    #expect(document.bytes == Array(text.utf8))
    #expect(document.sha256 == SHA256.hexadecimal(of: Array(text.utf8)))
    #expect(document.path == folder.path + "/page.html" && document.member == nil)
  }

  @Test func readsLargeFiles() throws {
    let text = String(repeating: "0123456789", count: 300_000)
    let document = try #require(try read(folder.write("page.html", text), limit: 64 << 20)?.get())
    #expect(document.bytes == Array(text.utf8))
  }

  @Test func readsFilesThatSayTheyAreEmpty() throws {
    #expect(try #require(try read("/proc/self/status", limit: 1 << 20)?.get()).bytes.isEmpty == false)
    #expect(rejection("/proc/self/status", limit: 10)?.code == .limitExceeded)
  }

  @Test func rejectsWhatIsTooLarge() throws {
    let path = try folder.write("page.html", String(repeating: "x", count: 101))
    let rejection = rejection(path)
    #expect(rejection?.code == .limitExceeded && rejection?.stage == .open && rejection?.source.path == path)
    #expect(
      rejection?.message == "‘\(path)’ holds more bytes (101) than the limit bytes=100; ‘--limit bytes=SIZE’ raises it")
  }

  @Test func rejectsWhatIsNotThere() throws {
    let missing = folder.path + "/missing.html"
    #expect(rejection(missing)?.message == "‘\(missing)’ cannot be read: No such file or directory")
    #expect(rejection(missing)?.code == .unreadable)
    try folder.link("dangling.html", to: "nowhere")
    let dangling = folder.path + "/dangling.html"
    #expect(rejection(dangling)?.message == "‘\(dangling)’ cannot be read: No such file or directory")
    try folder.link("self.html", to: "self.html")
    let itself = folder.path + "/self.html"
    #expect(rejection(itself)?.message == "‘\(itself)’ cannot be read: Too many levels of symbolic links")
    let inFile = try folder.write("file.html") + "/x.html"
    #expect(rejection(inFile)?.message == "‘\(inFile)’ cannot be read: Not a directory")
    let long = folder.path + "/" + String(repeating: "x", count: 300)
    #expect(rejection(long)?.message == "‘\(long)’ cannot be read: File name too long")
  }

  @Test func rejectsWhatIsNoFile() throws {
    let pipe = folder.path + "/pipe.html"
    mkfifo(pipe, 0o600)
    #expect(rejection(pipe)?.message == "‘\(pipe)’ is a pipe, not a file; give its contents on standard input")
    #expect(rejection(folder.path)?.message == "‘\(folder.path)’ is a folder, not a file")
    #expect(rejection("/dev/zero")?.message == "‘/dev/zero’ is a device, not a file")
  }

  @Test func readsWhatIsEmpty() throws {
    let document = try #require(try read(folder.write("empty.html", ""))?.get())
    #expect(document.bytes == [] && document.sha256 == SHA256.hexadecimal(of: []))
  }

  @Test func rejectsAPathWithANUL() throws {
    #expect(rejection("a\0b")?.code == .unreadable)
  }
}
