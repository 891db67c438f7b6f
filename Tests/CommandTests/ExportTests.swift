import Foundation
import Testing

/// `analecta export`, from outside.
@Suite struct ExportTests {
  private let shell: Shell

  init() throws {
    shell = try Shell()
    try shell.write("in/1.html", Pages.page(1))
    try shell.write("in/2.html", Pages.page(2))
    try shell.write("in/3.html", "")
    _ = try shell.run("analecta convert --formats formats in -q -o records.jsonl")
  }

  @Test func `records become entries, rejections none`() throws {
    let run = try shell.run("analecta export records.jsonl --format ris")
    #expect(
      run
        == .init(
          status: 0,
          output: "TY  - GEN\r\nID  - page\r\nTI  - Page 1\r\nAN  - 1\r\nER  - \r\n\r\n"
            + "TY  - GEN\r\nID  - page-b\r\nTI  - Page 2\r\nAN  - 2\r\nER  - \r\n\r\n", errors: ""))
  }

  @Test func `files come one after the other, standard input and compressed ones too`() throws {
    let script = """
      gzip -k records.jsonl; xz -k records.jsonl; cat records.jsonl | analecta export --format bibtex -o a.bib
      analecta export records.jsonl.gz records.jsonl.xz - --format bibtex < records.jsonl | grep -c '^@misc{page'
      """
    #expect(try shell.run(script) == .init(status: 0, output: "6\n", errors: ""))
    #expect(shell.read("a.bib")?.hasPrefix("@misc{page,\n  title = {Page 1},") == true)
  }

  @Test func `a bad line is told and stepped over`() throws {
    let script = """
      { sed -n 1p records.jsonl; echo '{"schema":"other"}'; echo; echo 'no JSON'; sed -n 2p records.jsonl; } > bad.jsonl
      analecta export bad.jsonl --format csl-json
      """
    let run = try shell.run(script)
    #expect(run.status == 3)
    #expect(
      run.errors == """
        analecta: ‘bad.jsonl’ line 2 is no record: the object has no ‘source’, at byte 1
        analecta: ‘bad.jsonl’ line 4 is no record: expected ‘{’, at byte 1

        """
        || run.errors.contains("‘bad.jsonl’ line 2 is no record") && run.errors.contains("‘bad.jsonl’ line 4"))
    let items = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [[String: Any]]
    #expect(items?.compactMap { $0["id"] as? String } == ["page", "page-b"])
    #expect(try shell.run("analecta export -q bad.jsonl --format csl-json").errors == "")
  }

  @Test func `many bad lines are counted`() throws {
    let run = try shell.run("yes x | head -n 1000 | analecta export --format ris")
    #expect(run.status == 3 && run.output == "" && run.errors.split(separator: "\n").count == 6)
    #expect(run.errors.hasSuffix("… 1,000 lines in all that are no records\n"))
  }

  @Test func `references are written instead of the record`() throws {
    let reference =
      #"{"text":"Roe J. Naps. 2001.","authors":[{"family":"Roe","given":"J"}],"title":"Naps","year":2001}"#
    try shell.write(
      "r.jsonl",
      #"{"schema":"analecta/article/1","source":{"path":"a"},"title":"Tea","references":[\#(reference),\#(reference)]}"#
        + "\n\(reference)\n")
    let run = try shell.run("analecta export r.jsonl --references --format bibtex | grep '^@'")
    #expect(run.output == "@misc{roe2001naps,\n@misc{roe2001naps-b,\n@misc{roe2001naps-c,\n")
    #expect(
      try shell.run("analecta export r.jsonl --format bibtex | grep '^@'").output == "@misc{tea,\n@misc{roe2001naps,\n")
  }

  @Test func `an input that is not there does not stop the others`() throws {
    let run = try shell.run("analecta export none.jsonl records.jsonl --format nbib")
    #expect(run.status == 66 && run.output.contains("TI  - Page 2\n"))
    #expect(run.errors == "analecta: ‘none.jsonl’ cannot be read: No such file or directory\n")
  }

  @Test(arguments: [
    ("export records.jsonl", 64, "Missing expected argument '--format <format>'"),
    ("export - - --format ris", 64, "standard input can be read once"),
    ("export . --format ris", 65, "‘.’ is a folder, not a file"),
    ("export records.jsonl --format ris > /dev/full", 74, "standard output cannot be written: No space left on device"),
    (
      "export records.jsonl --format ris -o none/a.ris", 73, "‘none/a.ris’ cannot be created: No such file or directory"
    ),
  ])
  func `says why it ends`(_ arguments: String, _ status: Int32, _ message: String) throws {
    let run = try shell.run("analecta \(arguments)")
    #expect(run.status == status && run.errors.hasPrefix("analecta: \(message)"))
  }

  @Test func `a file appears whole or not at all`() throws {
    try shell.write("a.ris", "old")
    #expect(try shell.run("analecta export . --format ris -o a.ris").status == 65)
    #expect(shell.read("a.ris") == "old")
  }

  /// Our own reader of PubMed's format finds what was written.
  @Test func `what is written as nbib reads back to the same`() throws {
    let samples = DocumentTests.root.appending(path: "Samples/pubmed-medline").path
    let script = """
      analecta convert '\(samples)' -q | analecta export --format nbib | grep -v '^BTI' > 1.nbib
      analecta convert 1.nbib -q | analecta export --format nbib -o 2.nbib; grep -c '^PMID- ' 1.nbib; cmp 1.nbib 2.nbib
      """
    let run = try shell.run(script)
    #expect(run.status == 0 && Int(run.output.prefix { $0 != "\n" }) ?? 0 > 5 && run.errors == "", "\(run)")
  }
}
