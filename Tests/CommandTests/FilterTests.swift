import Foundation
import Testing

/// `keep` and `drop` of pipeline files, from outside.
struct FilterTests {
  private let shell: Shell
  private let quiet = Shell.Transcript(status: 0, output: "", errors: "")

  init() throws {
    shell = try Shell()
    try shell.write(
      "in/1.xml",
      Citations.set((1...4).map { Citations.citation($0, title: "Tea \($0)") }.joined() + Citations.deletion(9)))
    try shell.write("in/2.xml", Citations.set(Citations.citation(5, title: "Coffee")))
    try shell.write("in/3.html", " ")
  }

  private func pipeline(_ rest: String) -> String { "analecta: pipeline/1\nname: teas\ninput: in\n" + rest + "\n" }

  /// The PMIDs of the articles that a filter keeps.
  private func kept(_ filter: String) throws -> [String] {
    try shell.write("p.yaml", pipeline("output: '-'\n" + filter))
    let transcript = try shell.run("analecta run --quiet p.yaml")
    #expect(transcript.output.contains(#""code":"empty""#) && transcript.output.contains("analecta/deletion/1"))
    return transcript.output.split(separator: "\n").filter { $0.contains("analecta/article/1") }
      .compactMap { $0.firstMatch(of: /"pmid":"([0-9]+)"/).map { String($0.1) } }
  }

  @Test(arguments: [
    ("keep: {field: title, is: Coffee}", ["5"]),
    ("keep: {field: title, starts_with: Tea}", ["1", "2", "3", "4"]),
    ("drop: [{field: ids.pmid, in: ['2', '4']}, {field: title, is: Coffee}]", ["1", "3"]),
    ("keep: [{field: title, starts_with: Tea}, {field: ids.pmid, is: '3'}]", ["3"]),
    ("keep: {field: published.date, from: 2001, to: 2001}", ["1", "2", "3", "4", "5"]),
    ("keep: {field: published.date, from: 2002}", []),
    ("keep: {field: published.date, to: 2001-06}", ["1", "2", "3", "4", "5"]),
    ("keep: {field: source.record, from: 2, to: 3}", ["2", "3"]),
    ("keep: {field: ids.doi, present: true}", []),
    ("drop: {field: journal, present: false}", ["1", "2", "3", "4", "5"]),
    ("keep: {field: languages.0, is: en}", ["1", "2", "3", "4", "5"]),
    ("keep: {field: languages.1, present: true}", []),
  ])
  func keeps(_ filter: String, _ pmids: [String]) throws { #expect(try kept(filter) == pmids) }

  @Test func countsWhatItDrops() throws {
    try shell.write(
      "p.yaml", pipeline("output: o\nkeep: {field: title, starts_with: Tea}\ndrop: {field: ids.pmid, is: '2'}"))
    let transcript = try shell.run("analecta run p.yaml")
    #expect(transcript.errors.contains("  articles             3   medline 4\n"), "\(transcript.errors)")
    #expect(transcript.errors.contains("  dropped              2   drop ids.pmid 1, keep title 1\n"))
    let bytes = try #require(shell.read("o"))
    #expect(try shell.run("analecta run -j1 --in-process --quiet p.yaml").status == 3)
    #expect(shell.read("o") == bytes)
  }

  @Test func remembersWhatItDropped() throws {
    #expect(try shell.run("rm in/3.html").status == 0)
    try shell.write("p.yaml", pipeline("store: store\ncompact: true\nkeep: {field: title, starts_with: Tea}"))
    #expect(try shell.run("analecta run p.yaml") == quiet)
    let status = try shell.run("analecta status p.yaml --why").output
    #expect(
      status.contains("  dropped articles     1\n") && status.contains("dropped\tin/2.xml\t1 article\n"), "\(status)")
    #expect(try shell.run("analecta status p.yaml --ledger").output.contains(#""outcome":"dropped""#))
    #expect(shell.read("store/current.jsonl")?.split(separator: "\n").count == 4)
    #expect(try shell.run("analecta run p.yaml") == quiet)
    #expect(try shell.run("ls store/segments").output == "000001.jsonl\n", "nothing is read twice")
    // Another filter is another question to every input.
    try shell.write("p.yaml", pipeline("store: store\ncompact: true\ndrop: {field: title, starts_with: Tea}"))
    #expect(try shell.run("analecta status p.yaml").output.contains("  changed              2   pipeline 2\n"))
    #expect(try shell.run("analecta run p.yaml") == quiet)
    #expect(shell.read("store/current.jsonl")?.contains("Coffee") == true)
    #expect(shell.read("store/current.jsonl")?.contains("Tea") == false)
  }

  /// Segments without a line, and a store in which nothing is left.
  @Test func mayDropEverything() throws {
    #expect(try shell.run("rm in/1.xml in/3.html").status == 0)
    for title in ["Tea", "Cocoa"] {
      try shell.write("p.yaml", pipeline("store: store\ncompact: true\nkeep: {field: title, is: \(title)}"))
      #expect(try shell.run("analecta run p.yaml") == quiet)
      #expect(try shell.run("analecta run p.yaml && analecta compact store && analecta report store -o r") == quiet)
      #expect(shell.read("store/current.jsonl") == "")
    }
  }

  /// What is expected of a run is expected of what it keeps.
  @Test func isAppliedBeforeExpectations() throws {
    #expect(try shell.run("rm in/3.html").status == 0)
    try shell.write(
      "p.yaml", pipeline("store: s\nexpect: [{records: '>= 5'}, {rejected: '<= 0'}]\nkeep: {field: title, is: Coffee}"))
    let transcript = try shell.run("analecta run p.yaml")
    #expect(transcript.status == 4 && transcript.errors.contains("records: expected >= 5, found 1"), "\(transcript)")
  }
}
