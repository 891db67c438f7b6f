import Foundation
import Testing

/// `--journals` and the key of the same name.
@Suite struct JournalFileTests {
  private static let list = "JournalTitle: Acta of Nowhere\nISSN (Print): 0000-0019\nIsoAbbr: Acta Nowh.\n"
  private static let article = """
    <article><front><journal-meta><journal-title-group><journal-title>Acta of Nowhere</journal-title>
    </journal-title-group></journal-meta><article-meta><article-id pub-id-type="pmid">17</article-id><title-group>
    <article-title>Cups</article-title></title-group></article-meta></front></article>
    """
  private static let pipeline = "{analecta: pipeline/1, name: a, input: in, store: store"
  private static let expected =
    #""journal":{"title":"Acta of Nowhere","abbreviation":"Acta Nowh.","issn":["0000-0019"]}"#

  private let shell: Shell

  init() throws {
    shell = try Shell()
    try shell.write("in/a.xml", Self.article)
    try shell.write("j.txt", Self.list)
  }

  @Test(arguments: ["", "--isolate"]) func completesTheJournal(_ option: String) throws {
    #expect(try shell.run("analecta convert in \(option)").output.contains(#""journal":{"title":"Acta of Nowhere"}"#))
    let known = try shell.run("analecta convert in --journals j.txt --provenance --depfile d -o o.jsonl \(option)")
    #expect(known.status == 0)
    let line = try #require(shell.read("o.jsonl"))
    #expect(line.contains(Self.expected) && line.contains(#""journal.issn":{"at":"list of journals""#), "\(line)")
    #expect(shell.read("d")?.contains("j.txt") == true)
    #expect(try shell.run("analecta convert in --journals no.txt").status == 66)
  }

  @Test func readsAnewWhatAnotherListReadsOtherwise() throws {
    try shell.write("p.yaml", Self.pipeline + ", journals: j.txt}")
    #expect(try shell.run("analecta run p.yaml && cat store/segments/*").output.contains(Self.expected))
    #expect(try shell.run("analecta run p.yaml && ls store/segments").output == "000001.jsonl\n")
    try shell.write("j.txt", "JournalTitle: Acta of Elsewhere\nIsoAbbr: Acta Elsew\n")
    #expect(try shell.run("analecta run p.yaml && ls store/segments").output == "000001.jsonl\n000002.jsonl\n")
    try shell.write("p.yaml", Self.pipeline + "}")
    try shell.write("other/k.txt", Self.list)
    let given = try shell.run("analecta run p.yaml --journals other/k.txt && cat store/segments/000003.jsonl")
    #expect(given.output.contains(Self.expected), "\(given)")
    #expect(try shell.run("analecta show p.yaml").output.contains("journals: those of the program  # default\n"))
  }
}
