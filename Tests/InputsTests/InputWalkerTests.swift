import Articles
import Foundation
import Inputs
import Testing

struct InputWalkerTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// The paths that a walk gives, without the test's folder; those of rejections with a `!` in front.
  private func walk(_ names: String...) throws -> (paths: [String], walker: InputWalker) {
    var walker = InputWalker(InputSource(arguments: names.map { $0 == "-" ? $0 : folder.path + "/" + $0 }))
    var paths: [String] = []
    while let item = try walker.next() {
      switch item {
      case .input(let locator): paths.append(locator.path)
      case .rejection(let rejection): paths.append("!" + rejection.source.path)
      }
    }
    return (paths.map { $0.replacingOccurrences(of: folder.path + "/", with: "") }, walker)
  }

  @Test func sortsAsABytewiseSortOfWholePathsDoes() throws {
    let names = ["a/z.html", "a.html", "a-b/x.html", "B.html", "é.html", "a/b/c.txt", "b.htm", "a0/x.nbib"]
    for name in names { try folder.write("in/" + name) }
    let sorted = names.map { "in/" + $0 }.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
    #expect(try walk("in").paths == sorted)
    #expect(try walk("in/").paths == sorted)
  }

  @Test(arguments: [
    ("page.html", true), ("PAGE.HTM", true), ("a.xhtml", true), ("31452104.txt", true), ("a.nbib", true),
    ("a.xml", true), ("a.b.html", true), ("html", false), ("page", false), ("style.css", false), ("a.pdf", false),
    ("a.html~", false), ("a.html.bak", false), ("a.", false), ("a.jsonl", false),
  ])
  func takesDocumentsByTheirNames(_ name: String, _ isTaken: Bool) throws {
    try folder.write("in/" + name)
    let (paths, walker) = try walk("in")
    #expect(paths == (isTaken ? ["in/" + name] : []))
    #expect(walker.skipped.otherFiles == (isTaken ? 0 : 1))
    #expect(try walk("in/" + name).paths == ["in/" + name], "what is named is always an input")
  }

  @Test func skipsHiddenEntries() throws {
    for name in [".a.html", ".git/x.html", ".git/y.html", "b.html"] { try folder.write("in/" + name) }
    let (paths, walker) = try walk("in")
    #expect(paths == ["in/b.html"])
    #expect(walker.skipped.hidden == 2 && walker.skipped.total == 2)
  }

  @Test(arguments: ["_files", "_archivos", "-Dateien", ".files", "_fichiers"])
  func skipsTheFolderBesideASavedPage(_ suffix: String) throws {
    for name in ["Page 1.htm", "Page 1\(suffix)/frame.html", "Other\(suffix)/b.html"] { try folder.write("in/" + name) }
    let (paths, walker) = try walk("in")
    #expect(paths == ["in/Other\(suffix)/b.html", "in/Page 1.htm"].sorted())
    #expect(walker.skipped.companionFolders == 1)
  }

  @Test func followsLinksToFilesOnly() throws {
    try folder.write("in/a/x.html")
    try folder.link("in/b", to: "a")
    try folder.link("in/a/up", to: "..")
    try folder.link("in/y.html", to: "a/x.html")
    try folder.link("in/z.html", to: "nowhere")
    let (paths, walker) = try walk("in")
    #expect(paths == ["in/a/x.html", "in/y.html", "in/z.html"])
    #expect(walker.skipped.links == 2 && walker.found == 5)
    #expect(try walk("in/b").paths == ["in/b/x.html"], "a link that is named is followed")
  }

  @Test func goesOnAfterAFolderThatCannotBeRead() throws {
    try folder.write("in/a/x.html")
    try folder.write("in/b.html")
    chmod(folder.path + "/in/a", 0)
    defer { chmod(folder.path + "/in/a", 0o700) }
    // The superuser reads every folder.
    #expect(try walk("in").paths == [getuid() == 0 ? "in/a/x.html" : "!in/a", "in/b.html"])
  }

  @Test func givesWhatIsMissingToTheReader() throws {
    try folder.write("b.html")
    let (paths, walker) = try walk("missing.html", "b.html", "-", "gone/")
    #expect(paths == ["missing.html", "b.html", "-", "gone/"])
    #expect(walker.missing == 2 && walker.found == 4)
  }

  @Test func goesDownDeepFolders() throws {
    let deep = Array(repeating: "d", count: 500).joined(separator: "/")
    try folder.write("in/" + deep + "/x.html")
    #expect(try walk("in").paths == ["in/" + deep + "/x.html"])
  }

  @Test func countsWhatIsToCome() throws {
    for name in ["a.html", "b/c.html", "b/d.css"] { try folder.write("in/" + name) }
    let walker = InputWalker(InputSource(arguments: [folder.path + "/in", folder.path + "/missing"]))
    #expect(try walker.count() == 3)
    #expect(walker.skipped.total == 0, "counting is no walking")
  }

  @Test func findsFilesWhoseNamesAreNotUTF8() throws {
    try folder.write("in/a.html")
    let name = Array((folder.path + "/in/b").utf8) + [0xFF, 0xFE] + Array(".html".utf8)
    let descriptor = (name + [0]).map(CChar.init(bitPattern:)).withUnsafeBufferPointer { path in
      open(path.baseAddress!, O_CREAT | O_WRONLY, 0o600)
    }
    #expect(write(descriptor, "page", 4) == 4)
    close(descriptor)
    var walker = InputWalker(InputSource(arguments: [folder.path + "/in"]))
    _ = try walker.next()
    guard case .input(let locator) = try walker.next() else {
      Issue.record("the second file was not found")
      return
    }
    #expect(locator.bytes == name && locator.path.hasSuffix(#"/in/b\xFF\xFE.html"#))
    #expect(try InputReader().read(locator)?.get().bytes == Array("page".utf8))
  }
}
