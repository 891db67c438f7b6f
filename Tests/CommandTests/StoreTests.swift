import Foundation
import Testing

struct StoreTests {
  private let stores: Stores
  private var shell: Shell { stores.shell }

  init() throws { stores = try Stores(pages: 5, settings: "segment: {inputs: 2}\n") }

  private let quiet = Shell.Transcript(status: 0, output: "", errors: "")

  @Test func readsEachInputOnce() throws {
    #expect(try shell.run("analecta run p.yaml") == quiet)
    let names = try shell.run("ls store store/segments").output
    #expect(
      names == """
        store:
        ledger.sqlite
        lock
        manifest.json
        segments

        store/segments:
        000001.jsonl
        000002.jsonl
        000003.jsonl

        """)
    #expect(stores.pages(in: "store/segments/000002.jsonl") == ["3", "4"])
    let state = try stores.state()
    let bytes = try shell.run("find store -type f | sort | xargs sha256sum").output
    #expect(try shell.run("analecta run p.yaml") == quiet)
    #expect(try stores.state() == state)
    #expect(try shell.run("find store -type f | sort | xargs sha256sum").output == bytes, "nothing is written")
  }

  @Test func saysThatAnInputIsMissing() throws {
    let shell = try Shell()
    try shell.write("p.yaml", "{analecta: pipeline/1, name: a, input: gone, store: store}")
    let line = "\n  missing              1   named, and not there\n"
    #expect(try shell.run("analecta status p.yaml").output.contains(line))
    #expect(try shell.run("analecta status p.yaml --json").output.contains(#""missing":1"#))
  }

  @Test func opensNothingThatIsUnchanged() throws {
    #expect(try shell.run("analecta run p.yaml") == quiet)
    // A file that cannot be read as it was is not missed while it looks as it did.
    #expect(
      try shell.run(
        "touch -r in/1001.html stamp; tr 1 7 < in/1001.html > new; cat new > in/1001.html; touch -r stamp in/1001.html"
      )
      .status == 0)
    #expect(try shell.run("analecta run p.yaml") == quiet)
    #expect(try shell.run("ls store/segments | wc -l").output == "3\n")
    #expect(try shell.run("analecta run p.yaml --read-all") == quiet)
    #expect(stores.pages(in: "store/segments/000004.jsonl") == ["7"])
  }

  @Test func writesTheSameWithAnyNumberOfWorkers() throws {
    #expect(try shell.run("TZ=Asia/Tokyo LC_ALL=tr_TR.UTF-8 analecta run -j1 p.yaml") == quiet)
    let state = try stores.state()
    #expect(try shell.run("rm -r store; cd /; analecta run -j7 $OLDPWD/p.yaml") == quiet)
    #expect(try stores.state() == state)
  }

  @Test(arguments: [("gzip", "gz", "gzip"), ("zstd", "zst", "zstd")])
  func compresses(_ kind: String, _ ending: String, _ program: String) throws {
    #expect(try shell.run("analecta run p.yaml; cat store/segments/* > plain; rm -r store") == quiet)
    try shell.write("p.yaml", Stores.pipeline + "segment: {inputs: 2}\ncompress: \(kind)\ncompact: true\n")
    #expect(try shell.run("analecta run p.yaml") == quiet)
    #expect(try shell.run("ls store/segments | tail -1").output == "000003.jsonl.\(ending)\n")
    #expect(
      try shell.run("\(program) -dc store/segments/* > back; cmp back plain && cmp back store/current.jsonl") == quiet)
  }

  @Test func noticesWhatChanges() throws {
    #expect(try shell.run("analecta run p.yaml") == quiet)
    try shell.write(Stores.page(2), Pages.page(22))
    try shell.write(Stores.page(6), Pages.page(6))
    try shell.write("in/empty.html", "")
    #expect(try shell.run("touch in/1001.html; rm in/1003.html").status == 0)
    let why = """
      new\tin/1006.html
      new\tin/empty.html
      changed\tin/1002.html\tcontent
      vanished\tin/1003.html
      """
    #expect(
      try shell.run("analecta status p.yaml --why").output.split(separator: "\n").filter { $0.contains("\t") }
        .sorted() == why.split(separator: "\n").sorted())
    let transcript = try shell.run("analecta run p.yaml")
    #expect(transcript.status == 3 && transcript.output == "")
    #expect(
      transcript.errors == """
        analecta: ‘in/empty.html’: the document is empty (stage decode); ‘analecta explain in/empty.html’ shows more
        analecta: 1 rejection in all (empty 1); ‘analecta status p.yaml --why’ lists them

        """)
    #expect(stores.pages(in: "store/segments/000004.jsonl") == ["22", "6"])
    // What was rejected is not tried again, but on request.
    #expect(try shell.run("analecta run p.yaml") == quiet)
    #expect(try shell.run("analecta retry p.yaml").status == 3)
    #expect(try shell.run("analecta status p.yaml").output.contains("  rejected             1   empty 1\n"))
  }

  @Test func readsAnewWhatTheRulesChange() throws {
    #expect(try shell.run("analecta run p.yaml") == quiet)
    // A comment is no rule.
    try shell.write("p.yaml", "# more\n" + Stores.pipeline + "segment: {inputs: 2}\n")
    #expect(try shell.run("analecta status p.yaml").output.contains("  changed              0\n"))
    try shell.write("p.yaml", Stores.pipeline + "segment: {inputs: 2}\noptions: {all_keys: true}\n")
    #expect(try shell.run("analecta status p.yaml").output.contains("  changed              5   pipeline 5\n"))
    try shell.write("formats/tiny.yaml", Pages.format + "# more\n")
    #expect(try shell.run("analecta status p.yaml").output.contains("  changed              5   formats 5\n"))
    #expect(try shell.run("analecta run p.yaml") == quiet)
    #expect(
      try shell.run("analecta compact store; ls store/segments").output == "000004.jsonl\n000005.jsonl\n000006.jsonl\n")
  }

  @Test func keepsOrDropsWhatHasVanished() throws {
    #expect(try shell.run("analecta run p.yaml; rm in/1003.html; analecta run p.yaml; analecta compact store") == quiet)
    #expect(stores.pages(in: "store/current.jsonl") == ["1", "2", "3", "4", "5"])
    try shell.write("p.yaml", Stores.pipeline + "segment: {inputs: 2}\nvanished: drop\n")
    #expect(try shell.run("analecta run p.yaml; analecta compact store") == quiet)
    #expect(stores.pages(in: "store/current.jsonl") == ["1", "2", "4", "5"])
    // An empty folder rather is a disk that is not there.
    let transcript = try shell.run("mv in out; mkdir in; analecta run p.yaml")
    #expect(transcript.status == 66)
    #expect(transcript.errors.contains("no input was found, and all 4 of the store are kept; is a disk missing?"))
    #expect(try shell.run("rmdir in; mv out in; analecta run p.yaml") == quiet)
  }

  @Test func keepsOneLineAnArticle() throws {
    try shell.write("p.yaml", Stores.pipeline + "compact: true\n")
    #expect(try shell.run("analecta run p.yaml") == quiet)
    // The same article again, under another name and later.
    try shell.write("in/0.html", Pages.page(4).replacingOccurrences(of: "Page 4", with: "Page four"))
    #expect(try shell.run("analecta run p.yaml") == quiet)
    #expect(stores.pages(in: "store/current.jsonl") == ["1", "2", "3", "5", "4"])
    #expect(shell.read("store/current.jsonl")?.contains("Page four") == true)
    #expect(try shell.run("analecta compact none").status == 66)
  }

  @Test func appliesUpdatesAndDeletions() throws {
    let shell = try Shell()
    try shell.write("p.yaml", "{analecta: pipeline/1, name: a, input: in, store: store, compact: true}")
    try shell.write("in/n1.xml", Citations.set([1, 2, 3].map { Citations.citation($0) }.joined()))
    let update = Citations.citation(2, title: "Coffee") + Citations.deletion(3) + Citations.citation(4)
    try shell.write("in/n2.xml", Citations.set(update))
    #expect(try shell.run("analecta run p.yaml") == quiet)
    let current = "store/current.jsonl"
    #expect(Stores(shell: shell).pages(in: current) == ["1", "2", "4"])
    #expect(shell.read(current)?.contains("Coffee") == true)
    // A record that was deleted may come again; a file that comes again takes the place of what it was.
    try shell.write("in/n3.xml", Citations.set(Citations.citation(3)))
    try shell.write("in/n1.xml", Citations.set(Citations.citation(1, title: "Milk")))
    #expect(try shell.run("analecta run p.yaml") == quiet)
    #expect(Stores(shell: shell).pages(in: current) == ["2", "4", "1", "3"])
    #expect(shell.read(current)?.contains("Milk") == true)
  }

  @Test func holdsBackWhatIsNotAsExpected() throws {
    func pipeline(_ expectation: String) -> String {
      Stores.pipeline + "segment: {inputs: 2}\ncompact: true\nexpect:\n  - \(expectation)\n"
    }
    try shell.write("p.yaml", pipeline("{field: ids.doi, present: \">= 20%\"}"))
    let transcript = try shell.run("analecta run p.yaml")
    #expect(transcript.status == 4)
    #expect(
      transcript.errors.hasPrefix(
        "analecta: ‘p.yaml’ expects more: ‘ids.doi’ present: expected >= 20%, found 0.0% (0 of 5)\n"))
    #expect(shell.read("store/manifest.json") == "{\"schema\":\"analecta/manifest/1\",\"segments\":[]}\n")
    #expect(shell.read("store/current.jsonl") == nil)
    #expect(try shell.run("analecta run p.yaml").status == 4)
    try shell.write("p.yaml", pipeline("{records: \">= 5\"}"))
    #expect(try shell.run("analecta run p.yaml") == quiet)
    #expect(stores.pages(in: "store/current.jsonl") == ["1", "2", "3", "4", "5"])
    // The next run brings one.
    try shell.write(Stores.page(6), Pages.page(6))
    #expect(try shell.run("analecta run p.yaml").status == 4)
    #expect(try shell.run("analecta run p.yaml --accept") == quiet)
    #expect(stores.pages(in: "store/current.jsonl").last == "6")
  }

  @Test func expectsOfAnOutputToo() throws {
    let pipeline = Stores.pipeline.replacingOccurrences(of: "store: store", with: "output: out.jsonl")
    try shell.write("p.yaml", pipeline + "expect: [{rejected: \"<= 10%\"}]\n")
    try shell.write("in/empty.html", "")
    #expect(try shell.run("analecta run p.yaml").status == 4)
    #expect(shell.read("out.jsonl") == nil)
    #expect(try shell.run("rm in/empty.html; analecta run -q p.yaml") == quiet)
    #expect(shell.read("out.jsonl")?.split(separator: "\n").count == 5)
  }

  @Test func triesUnreadableFilesWhenTheyCanBeRead() throws {
    // Root may read everything: a link that leads round in a circle cannot be opened by anyone.
    #expect(try shell.run("ln -s loop.html in/loop.html; analecta run p.yaml").status == 3)
    #expect(try shell.run("analecta run p.yaml") == quiet)
    #expect(try shell.run("rm in/loop.html; cp in/1001.html in/loop.html; analecta run p.yaml") == quiet)
    #expect(stores.pages(in: "store/segments/000004.jsonl") == ["1"])
  }

  @Test func writesMetrics() throws {
    #expect(try shell.run("cd in; analecta run ../p.yaml --metrics m.prom") == quiet)
    let metrics = try #require(shell.read("in/m.prom"))
    #expect(metrics.contains("analecta_last_run_inputs{pipeline=\"pages\",outcome=\"read\"} 5\n"))
    #expect(metrics.contains("analecta_last_run_exit_status{pipeline=\"pages\"} 0\n"))
    let success = metrics.split(separator: "\n").first { $0.hasPrefix("analecta_last_success") }
    // A run that fails keeps the time of the last one that did not.
    try shell.write("formats/tiny.yaml", "wrong")
    #expect(try shell.run("analecta run p.yaml --metrics in/m.prom").status == 78)
    let later = try #require(shell.read("in/m.prom"))
    #expect(later.contains("exit_status{pipeline=\"pages\"} 78\n"))
    #expect(later.contains(try #require(success)))
    #expect(try shell.run("analecta run p.yaml --metrics /dev/full").status == 74)
  }

  @Test func speaksJSON() throws {
    try shell.write("in/empty.html", "")
    let transcript = try shell.run("analecta run p.yaml --log json")
    #expect(transcript.status == 3)
    let lines = transcript.errors.split(separator: "\n")
    let objects = try lines.map { try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: String] }
    #expect(objects.first??["path"] == "in/empty.html" && objects.first??["code"] == "empty")
    let status = try shell.run("analecta status p.yaml --json --why").output
    #expect(try JSONSerialization.jsonObject(with: Data(status.utf8)) is [String: Any])
  }
}
