import Foundation
import Testing

struct PipelineCommandTests {
  private let shell: Shell

  init() throws { shell = try Shell() }

  @Test func beginsAPipeline() throws {
    #expect(try shell.run("analecta new mine") == .init(status: 0, output: "wrote mine.yaml\n", errors: ""))
    #expect(try shell.run("analecta lint mine.yaml").output == "ok: pipeline mine.yaml\n")
    #expect(try shell.run("analecta new mine").status == 73)
    // Everything that is commented out is right, too.
    let all = try #require(shell.read("mine.yaml")).split(separator: "\n", omittingEmptySubsequences: false)
      .map { line in
        let words = line.drop { $0 == "#" || $0 == " " }
        return ["# expect", "# keep", "# drop", "# tests", "#   "].contains { line.hasPrefix($0) }
          ? String(line.dropFirst(2))
          : ["# compress", "# vanished", "# options", "# limits"].contains { line.hasPrefix($0) }
            ? String(words) : String(line)
      }
    try shell.write("all.yaml", all.filter { !$0.contains("analecta check") }.joined(separator: "\n"))
    #expect(try shell.run("analecta check all.yaml") == .init(status: 0, output: "ok: pipeline all.yaml\n", errors: ""))
  }

  @Test func showsWhereSettingsComeFrom() throws {
    try shell.write("p.yaml", "analecta: pipeline/1\nname: a\ninput: [x, y]\nstore: s\ncompress: zstd\n")
    let text = try shell.run("analecta show p.yaml").output
    #expect(text.contains("input: [x, y]  # line 3\n") && text.contains("compress: zstd  # line 5\n"))
    #expect(text.contains("vanished: keep  # default\n") && text.contains("limits.bytes: 67108864  # default\n"))
  }

  @Test(arguments: [
    ("store: s\noutput: o", "5:9: error: give ‘output’ or ‘store’, not both"),
    ("output: o\ncompress: gzip", "5:11: error: ‘compress’ goes with ‘store’"),
    ("store: s\ncompress: gzp", "5:11: error: unknown compression ‘gzp’; did you mean ‘gzip’?"),
    ("store: s\nvanished: dropp", "5:11: error: unknown choice ‘dropp’; did you mean ‘drop’?"),
    ("store: s\nsegment: {inputs: 0}", "5:19: error: a segment holds at least one input"),
    ("store: s\nexpect: [{field: titel, present: '> 1'}]", "5:18: error: unknown field ‘titel’; did you mean ‘title’?"),
    (
      "store: s\nexpect: [{records: 5}]",
      "5:20: error: expected a comparison: >=, <=, >, < or ==, a blank, and a number"
    ),
    ("output: o\nkeep: {field: ids.dio, present: true}", "5:19: error: unknown field ‘dio’; did you mean ‘doi’?"),
    ("output: o\nkeep: {field: title.x, is: y}", "5:21: error: ‘title’ has no parts"),
    ("output: o\ndrop: [{field: title, form: 1}]", "5:23: error: unknown key ‘form’; did you mean ‘from’?"),
    ("output: o\ndrop: [{field: title, from: 1}]", "5:23: error: ‘from’ is for dates and numbers"),
    (
      "output: o\nkeep: {field: title}",
      "5:7: error: a condition asks something: present, is, in, starts_with, from, to"
    ),
    (
      "output: o\nkeep: {field: published.date, from: soon}",
      "5:37: error: expected a date: 2015, 2015-03 or 2015-03-31"
    ),
    (
      "output: o\nkeep: {field: conflict_of_interest.declared, is: nonee}",
      "5:50: error: unknown value of ‘conflict_of_interest.declared’ ‘nonee’; did you mean ‘none’?"
    ),
    (
      "output: o\ntests: [{name: t, input: x, expect: [{rejected: blocked}]}]",
      "5:49: error: unknown code ‘blocked’; it must be one of not_an_article, blocked_page, login_page, search_results, "
        + "unknown_format, empty, binary, malformed, truncated, limit_exceeded, timed_out, unreadable, encrypted, "
        + "worker_crashed"
    ),
    (
      "output: o\ntests: [{name: t, input: x, expect: {is: 1}}]",
      "5:38: error: an expectation on a value names its ‘field’"
    ),
    ("stoer: s", "4:1: error: unknown key ‘stoer’; did you mean ‘store’?"),
  ])
  func findsMistakes(_ rest: String, _ message: String) throws {
    try shell.write("p.yaml", "analecta: pipeline/1\nname: a\ninput: x\n\(rest)\n")
    let transcript = try shell.run("analecta lint p.yaml")
    #expect(transcript.status == 78)
    #expect(transcript.errors.hasPrefix("analecta: p.yaml:\(message)\n"), "\(transcript.errors)")
  }

  @Test func refusesOptionsThatCannotAct() throws {
    try shell.write("p.yaml", "{analecta: pipeline/1, name: a, input: x, output: y}")
    try shell.write("q.yaml", "{analecta: pipeline/1, name: a, input: x, store: y}")
    for command in [
      "run p.yaml --read-all", "run q.yaml -o z", "retry p.yaml", "status p.yaml", "convert --depfile d x",
      "test p.yaml",
    ] {
      #expect(try shell.run("analecta \(command)").status == 64, "\(command)")
    }
  }

  /// The example of docs/INGESTION.md: a rule for each file, and one for all.
  @Test func worksWithMake() throws {
    let example = DocumentTests.root.appending(path: "Pipelines/make/Makefile")
    try shell.write("Makefile", String(contentsOf: example, encoding: .utf8))
    for number in 1...3 { try shell.write("pages/\(number).html", Pages.page(number)) }
    try shell.write("pages/a b#c$.html", Pages.page(4))
    let first = try shell.run("make -s all")
    #expect(first == .init(status: 0, output: "", errors: ""))
    #expect(try shell.run("ls build").output.contains("2.jsonl\n"))
    #expect(shell.read("build/all.jsonl")?.split(separator: "\n").count == 4)
    #expect(try !shell.run("make all").output.contains("analecta"))
    // A page, and a format that only the dependency files name.
    #expect(try shell.run("touch -d '+2 sec' pages/2.html; make all").output.contains("build/2.jsonl"))
    #expect(
      try shell.run("make all; touch -d '+4 sec' formats/tiny.yaml; make -n all").output.contains("build/3.jsonl"))
    #expect(try shell.run("rm pages/3.html; make -s all; ls build").output.contains("3.jsonl"))
    #expect(shell.read("build/all.jsonl")?.split(separator: "\n").count == 3)
  }
}
