import Foundation
import Testing

struct RunTests {
  private let shell: Shell

  init() throws {
    shell = try Shell()
    try shell.write("job/pages/1.html", Pages.page(1))
    try shell.write("job/pages/2.html", Pages.page(2))
    try shell.write(
      "job/p.yaml",
      """
      analecta: pipeline/1
      name: pages
      input: [pages/*.html]
      formats: [tiny]
      formats_dir: ../formats
      output: out.jsonl
      """)
  }

  /// The summary without its first line, which tells the time.
  private func summary(_ errors: String) -> String { errors.split(separator: "\n").dropFirst().joined(separator: "\n") }

  @Test func runsAPipeline() throws {
    let transcript = try shell.run("analecta run job/p.yaml")
    #expect(transcript.status == 0 && transcript.output == "")
    #expect(transcript.errors.hasPrefix("2 inputs, "))
    #expect(
      summary(transcript.errors) == """
          articles             2   tiny 2
          rejections           0
          skipped              0
          findings             0
          output      out.jsonl
        """)
    let lines = try #require(shell.read("out.jsonl")).split(separator: "\n")
    #expect(lines.count == 2 && lines.allSatisfy { $0.contains(#""path":"job/pages/"#) })
    #expect(try shell.run("analecta run -j1 -o - job/p.yaml").output == shell.read("out.jsonl"))
  }

  @Test func tellsOfRejectionsByItsStatus() throws {
    try shell.write("job/pages/3.html", " ")
    let transcript = try shell.run("analecta run job/p.yaml")
    #expect(transcript.status == 3 && transcript.errors.contains("  rejections           1   empty 1\n"))
    #expect(transcript.errors.hasSuffix("\nanalecta: ‘job/pages/3.html’: the document is empty\n"))
    #expect(shell.read("out.jsonl")?.split(separator: "\n").count == 3)
  }

  @Test func hasNothingToDoWithoutDocuments() throws {
    try shell.write("in/style.css", "x")
    try shell.write("p.yaml", "{analecta: pipeline/1, name: a, input: in, output: new/folder/out.jsonl}")
    let transcript = try shell.run("analecta run p.yaml")
    #expect(transcript.status == 0 && transcript.errors.hasPrefix("1 input, 0 B in"))
    #expect(shell.read("new/folder/out.jsonl") == "")
    #expect(try shell.run("analecta run -q p.yaml") == .init(status: 0, output: "", errors: ""))
  }

  @Test func missesAnInput() throws {
    try shell.write("p.yaml", "{analecta: pipeline/1, name: a, input: [gone, '*.none'], output: out.jsonl}")
    let transcript = try shell.run("analecta run p.yaml")
    #expect(transcript.status == 66 && transcript.errors.contains("  rejections           2   unreadable 2\n"))
    #expect(transcript.errors.contains("\nanalecta: ‘gone’ cannot be read: No such file or directory\n"))
  }
}

struct OtherCommandTests {
  private let shell: Shell

  init() throws { shell = try Shell() }

  @Test func checksFiles() throws {
    try shell.write("p.yaml", "{analecta: pipeline/1, name: a, input: x, output: y}")
    try shell.write("q.yaml", "analecta: pipeline/1\nnaem: a\n")
    #expect(
      try shell.run("analecta check formats/tiny.yaml p.yaml")
        == .init(status: 0, output: "ok: format formats/tiny.yaml\nok: pipeline p.yaml\n", errors: ""))
    #expect(
      try shell.run("analecta check q.yaml p.yaml none.yaml")
        == .init(
          status: 78, output: "ok: pipeline p.yaml\n",
          errors: """
            analecta: q.yaml:2:1: error: unknown key ‘naem’; did you mean ‘name’?
              2 | naem: a
                | ^
            analecta: ‘none.yaml’ cannot be read: No such file or directory

            """))
    #expect(try shell.run("analecta check").status == 0)
  }

  @Test func printsTheSchema() throws {
    let transcript = try shell.run("analecta schema")
    #expect(transcript.status == 0 && transcript.errors == "")
    let schema = try JSONSerialization.jsonObject(with: Data(transcript.output.utf8)) as? [String: Any]
    #expect(schema?["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
    #expect(try shell.run("analecta schema --all-keys").output != transcript.output)
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func completes(_ shellName: String) throws {
    let transcript = try shell.run("analecta completions \(shellName)")
    #expect(transcript.status == 0 && transcript.errors == "" && transcript.output.contains("files-from"))
  }

  @Test func namesItsVersions() throws {
    let transcript = try shell.run("analecta --version")
    #expect(transcript.status == 0 && transcript.errors == "")
    let words = transcript.output.split(separator: " ")
    #expect(words.count == 4 && words.first == "analecta" && words[2] == "(libxml2")
    #expect(transcript.output.hasSuffix(")\n"))
  }

  /// What is copied from the help must not be broken by the terminal.
  @Test func keepsExamplesWithinTheTerminal() throws {
    let commands = """
      convert run status retry compact report stats new show test worker export references check explain new-format \
      schema completions
      """
    let script = """
      for c in \(commands); do analecta help $c | sed '/^USAGE/q' | awk 'last ~ /^  / && length && /^[^ ]/; {last = $0}'; done
      """
    #expect(try shell.run(script) == .init(status: 0, output: "", errors: ""))
  }

  @Test func explainsWhatBreaksOff() throws {
    try shell.write("1.html", Pages.page(1))
    let script = "gzip -c 1.html | head -c 60 > 1.html.gz; analecta explain 1.html.gz"
    let done = try shell.run(script)
    let expected = "1.html.gz\n  rejected   truncated while it was opened\n"
    #expect(done.status == 0 && done.output.hasPrefix(expected), "\(done)")
  }

  @Test func helps() throws {
    for command in ["--help", "help", "convert --help", "run --help", "help check"] {
      let transcript = try shell.run("analecta \(command)")
      #expect(transcript.status == 0 && transcript.errors == "" && transcript.output.hasPrefix("OVERVIEW: "))
    }
    for status in ["    3  ", "   64  ", "   74  ", "  130  "] {
      #expect(try shell.run("analecta --help").output.contains("\n" + status))
    }
  }
}
