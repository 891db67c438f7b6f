import Foundation
import Testing

/// A page that has been overwritten cannot be saved again.
struct SparingTests {
  private let shell: Shell

  init() throws {
    shell = try Shell()
    try shell.write("in/1.html", Pages.page(1))
    try shell.write("in/2.html", Pages.page(2))
    try shell.write("list.txt", "Roe J. Naps. J Sleep Res. 2001;1(2):3-9.\n")
    try shell.write(
      "p.yaml", "{analecta: pipeline/1, name: a, input: in, formats_dir: formats, output: in/2.html}")
  }

  @Test(arguments: [
    ("convert --formats formats in/1.html -o in/1.html", "in/1.html"),
    ("convert --formats formats in/1.html -o in/../in/1.html", "in/../in/1.html"),
    ("convert --formats formats in -o in/2.html", "in/2.html"),
    ("convert --formats formats in -o link", "link"),
    ("run p.yaml", "in/2.html"),
    ("references list.txt -o list.txt", "list.txt"),
    ("export list.txt --format ris -o list.txt", "list.txt"),
    ("report list.txt -o list.txt", "list.txt"),
  ])
  func writesToNoInput(_ arguments: String, _ output: String) throws {
    let before = (try shell.run("ln -s in/2.html link; cat in/* list.txt")).output
    let done = try shell.run("analecta \(arguments)")
    #expect(
      done
        == .init(
          status: 73, output: "",
          errors: "analecta: ‘\(output)’ is an input, which would be lost; write to another file\n"))
    #expect(try shell.run("cat in/* list.txt").output == before && shell.names.allSatisfy { !$0.hasSuffix(".tmp") })
  }

  @Test func replacesWhatIsNoInput() throws {
    try shell.write("out.jsonl", "old\n")
    #expect(try shell.run("analecta convert --formats formats in -o out.jsonl").status == 0)
    #expect(shell.read("out.jsonl")?.split(separator: "\n").count == 2)
  }
}
