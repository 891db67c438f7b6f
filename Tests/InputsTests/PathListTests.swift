import Foundation
import Inputs
import Testing

struct PathListTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func paths(_ text: String, endsWithNUL: Bool = false) throws -> [String] {
    var walker = InputWalker(.list(try PathList(path: folder.write("list", text), endsWithNUL: endsWithNUL)))
    var paths: [String] = []
    while case .input(let locator) = try walker.next() { paths.append(locator.path) }
    return paths
  }

  private func complaint(_ text: String) -> String? {
    do {
      _ = try paths(text)
      return nil
    } catch {
      return "\(error)".replacingOccurrences(of: folder.path + "/", with: "")
    }
  }

  @Test(arguments: [
    ("", []), ("\n\n", []), ("/x/a\n", ["/x/a"]), ("/x/a\n/x/b", ["/x/a", "/x/b"]),
    ("/x/a\r\n\r\n/x/b\r\n", ["/x/a", "/x/b"]),
    ("/x/ a b \n", ["/x/ a b "]), ("-\n", ["-"]),
  ])
  func readsLines(_ text: String, _ expected: [String]) throws {
    #expect(try paths(text) == expected)
  }

  @Test(arguments: [("", []), ("/x/a\0", ["/x/a"]), ("/x/a\nb\0/x/c\r\0\0/x/d", ["/x/a\nb", "/x/c\r", "/x/d"])])
  func readsNames(_ text: String, _ expected: [String]) throws {
    #expect(try paths(text, endsWithNUL: true) == expected)
  }

  @Test func readsLongLists() throws {
    let expected = (0..<20_000).map { "/missing/\($0).html" }
    #expect(try paths(expected.joined(separator: "\n")) == expected)
  }

  @Test func complains() {
    #expect(
      complaint("/x/a\n/x/b\0c\n")
        == "the list ‘list’ holds a NUL byte in line 2; a list of paths ended by NUL bytes is read with ‘-0’")
    #expect(
      complaint("/x/a\n" + String(repeating: "x", count: 200_000))
        == "the list ‘list’ is no list of paths: number 2 is longer than 65536 bytes")
  }

  @Test func complainsOfAMissingList() {
    #expect(throws: PathList.Problem.self) { _ = try PathList(path: folder.path + "/missing", endsWithNUL: false) }
  }
}

struct PathPatternTests {
  @Test func findsPathsInOrder() throws {
    let folder = try TemporaryFolder()
    for name in ["b.html", "a.html", "Z.html", ".h.html", "c.txt", "d/e.html"] { try folder.write(name) }
    func names(_ pattern: String) -> [String] {
      PathPattern.paths(fitting: folder.path + "/" + pattern).map {
        $0.path.replacingOccurrences(of: folder.path + "/", with: "")
      }
    }
    #expect(names("*.html") == ["Z.html", "a.html", "b.html"])
    #expect(names("*/*.html") == ["d/e.html"])
    #expect(names("[ab].*") == ["a.html", "b.html"])
    #expect(names("*.pdf") == [])
    #expect(PathPattern.isPattern("a*") && !PathPattern.isPattern("a/b.html"))
  }
}
