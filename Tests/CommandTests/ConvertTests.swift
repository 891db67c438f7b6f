import Foundation
import Testing

struct ConvertTests {
  private let shell: Shell

  init() throws { shell = try Shell() }

  private let line = """
    {"schema":"analecta/article/1","source":{"path":"1.html","format":"tiny",\
    "sha256":"\(digest)","encoding":"utf-8"},"ids":{"pmid":"1"},"title":"Page 1"}

    """
  private static let digest = "49222bce86872dd186e10b5a63aa897af8275ebd5ffe3a896e7194bc5cccadc3"

  private let missing = """
    {"schema":"analecta/rejection/1","source":{"path":"no.html"},"code":"unreadable","stage":"open",\
    "message":"‘no.html’ cannot be read: No such file or directory"}

    """
  private let empty = """
    {"schema":"analecta/rejection/1","source":{"path":"empty.html",\
    "sha256":"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"},"code":"empty","stage":"decode",\
    "message":"the document is empty"}

    """

  @Test func convertsAPage() throws {
    try shell.write("1.html", Pages.page(1))
    #expect(try shell.run("analecta convert --formats formats 1.html") == .init(status: 0, output: line, errors: ""))
  }

  @Test func readsStandardInput() throws {
    try shell.write("1.html", Pages.page(1))
    let expected = line.replacingOccurrences(of: "\"1.html\"", with: "\"-\"")
    for arguments in ["< 1.html", "- < 1.html"] {
      let command = "analecta convert --formats formats \(arguments)"
      #expect(try shell.run(command) == .init(status: 0, output: expected, errors: ""))
    }
    #expect(try shell.run("analecta convert -q < /dev/null").output.contains(#""path":"-""#))
  }

  @Test func readsFilesWhoseNamesAreNotUTF8() throws {
    try shell.write("1.html", Pages.page(1))
    let command = #"name=$(printf 'caf\351.html'); mv 1.html "$name"; analecta convert --formats formats "$name""#
    let done = try shell.run(command)
    #expect(done.status == 0 && done.output.contains(#"caf\\xE9.html"#) && done.output.contains("Page 1"), "\(done)")
    let explained = try shell.run(#"analecta explain --formats formats "$(printf 'caf\351.html')" | head -1"#)
    #expect(explained.output == "caf\\xE9.html\n", "\(explained)")
  }

  @Test func convertsWhatIsThereWhenSomethingIsMissing() throws {
    try shell.write("1.html", Pages.page(1))
    #expect(
      try shell.run("analecta convert --formats formats no.html 1.html")
        == .init(
          status: 66, output: missing + line,
          errors: "analecta: ‘no.html’ cannot be read: No such file or directory\n"))
    #expect(
      try shell.run("echo no.html | analecta convert --files-from - -q")
        == .init(status: 0, output: missing, errors: ""), "a list may be older than the files it names")
  }

  @Test func tellsOfRejectionsByItsStatusWhenAsked() throws {
    try shell.write("empty.html", "")
    let errors = "analecta: ‘empty.html’: the document is empty\n"
    #expect(try shell.run("analecta convert empty.html") == .init(status: 0, output: empty, errors: errors))
    #expect(try shell.run("analecta convert --strict empty.html") == .init(status: 3, output: empty, errors: errors))
    #expect(try shell.run("analecta convert --strict -q empty.html") == .init(status: 3, output: empty, errors: ""))
  }

  @Test func writesAFile() throws {
    try shell.write("1.html", Pages.page(1))
    let transcript = try shell.run("analecta convert --formats formats -o out.jsonl 1.html")
    #expect(transcript == .init(status: 0, output: "", errors: ""))
    #expect(shell.read("out.jsonl") == line)
    #expect(shell.names == [".err", ".out", "1.html", "formats", "out.jsonl"])
  }

  @Test func countsInItsSummary() throws {
    for number in 1...3 { try shell.write("in/\(number).html", Pages.page(number)) }
    for name in ["in/x.css", "in/.y", "in/1_files/z.html"] { try shell.write(name, "x") }
    let errors = try shell.run("analecta convert --formats formats --summary in -j2 -o out.jsonl").errors
    #expect(errors.hasPrefix("6 inputs, "))
    #expect(
      errors.split(separator: "\n").dropFirst().joined(separator: "\n") == """
          articles             3   tiny 3
          rejections           0
          skipped              3   1 other file, 1 folder of a saved page, 1 hidden entry
          findings             0
        """)
  }

  @Test func writesAllKeysAndProvenanceWhenAsked() throws {
    try shell.write("1.html", Pages.page(1))
    let all = try shell.run("analecta convert --formats formats --all-keys 1.html").output
    #expect(all.contains(#""volume":null"#) && all.contains(#""mesh":[]"#))
    let provenance = try shell.run("analecta convert --formats formats --provenance 1.html").output
    #expect(provenance.contains(#""provenance":{"#))
  }

  @Test func readsByTheFormatThatIsNamed() throws {
    try shell.write("1.html", "<!DOCTYPE html><h1>Bare</h1><p>Words</p>")
    #expect(try shell.run("analecta convert -q --formats formats 1.html").output.contains("unknown_format"))
    let named = try shell.run("analecta convert -q --formats formats --format tiny 1.html")
    #expect(named.output.contains(#""title":"Bare""#))
    let unknown = try shell.run("analecta convert --formats formats --format tint 1.html")
    #expect(unknown.status == 64 && unknown.output == "")
    #expect(unknown.errors.hasPrefix("analecta: unknown format ‘tint’; it must be one of "))
    #expect(unknown.errors.hasSuffix(", tiny\n") || unknown.errors.contains(", tiny, "))
  }

  @Test func keepsToItsLimits() throws {
    try shell.write("1.html", Pages.page(1))
    #expect(
      try shell.run("analecta convert --limit bytes=10 1.html").errors
        == "analecta: ‘1.html’ holds more bytes (\(Pages.page(1).utf8.count)) than the limit bytes=10; "
        + "‘--limit bytes=SIZE’ raises it\n")
  }
}
