import Formats
import Foundation
import Ingestion
import Inputs
import Testing

/// Documents that end the process that reads them, played by `faulty-worker`: nothing but themselves is lost.
@Suite(.serialized) struct IsolationTests {
  private static let format = """
    analecta: format/1
    name: tiny
    about: A page of the tests
    reader: html
    identify: {all: [article.tiny]}
    fields: {ids.pmid: .pmid, title: h1}

    """
  private static let worker =
    URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent().path + "/faulty-worker"

  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func writePages(_ count: Int, bad: [String] = []) throws {
    for number in 1...count {
      let page = "<!DOCTYPE html><article class=tiny><h1>Page \(number)</h1><b class=pmid>\(number)</b></article>"
      try folder.write("in/\(1000 + number).html", page)
    }
    for name in bad { try folder.write("in/\(name)", "<!DOCTYPE html><article class=tiny><h1>Bad</h1></article>") }
  }

  /// Runs over `in`, in this process or in others.
  private func run(
    workers: Int, isIsolated: Bool = true, _ limits: ProcessLimits = ProcessLimits()
  ) throws -> (summary: Summary, lines: [Substring]) {
    let texts = [(name: "tiny.yaml", text: Self.format)]
    var isolation = Isolation(limits: limits, addedFormats: texts)
    isolation.program = Self.worker
    let pipeline = Pipeline(
      catalogue: try ConfigurationFiles.catalogue(adding: texts), workers: workers,
      isolation: isIsolated ? isolation : nil)
    let summary = try pipeline.run(
      over: InputWalker(InputSource(arguments: [folder.path + "/in"])), into: Output(path: folder.path + "/out.jsonl"),
      showing: Progress(total: nil, isShown: false))
    return (summary, try #require(folder.read("out.jsonl")).split(separator: "\n"))
  }

  @Test(arguments: [1, 2, 5]) func `gives the same bytes as without processes`(_ workers: Int) throws {
    try writePages(150)
    try folder.write("in/empty.html", "")
    try folder.write("in/none.txt", "nothing")
    try folder.write("in/records.xml", Records.file(1...600))
    let plain = try run(workers: 1, isIsolated: false)
    let isolated = try run(workers: workers)
    #expect(plain.lines.count == 752 && isolated.lines == plain.lines)
    #expect(isolated.summary.tally == plain.summary.tally && isolated.summary.isBalanced)
  }

  /// Sanitizers take more memory than the limit for themselves: with them the document that devours it is left out.
  private static let isSanitized = ProcessInfo.processInfo.environment["ANALECTA_SANITIZED"] != nil

  @Test(
    arguments: [
      ("crashing.html", "worker_crashed", "ended by signal 6, twice"),
      ("violating.html", "worker_crashed", "ended by signal 11, twice"),
      ("leaving.html", "worker_crashed", "ended with status 0, twice"),
      ("babbling.html", "worker_crashed", "twice"),
      ("spinning.html", "timed_out", "longer than the limit time=1"),
      ("sleeping.html", "timed_out", "longer than the limit time=1"),
    ] + (isSanitized ? [] : [("devouring.html", "limit_exceeded", "more memory than the limit memory=67108864")]))
  func `one bad document loses itself alone`(_ name: String, _ code: String, _ words: String) throws {
    try writePages(30)
    let good = try run(workers: 1, isIsolated: false).lines
    try writePages(30, bad: ["1020_" + name])
    var limits = ProcessLimits()
    limits.memoryBytes = 64 << 20
    if code == "timed_out" { limits.seconds = 1 }
    for workers in code == "timed_out" ? [2] : [1, 3] {
      let (summary, lines) = try run(workers: workers, limits)
      #expect(lines.filter { $0.contains("analecta/article/1") } == good)
      let bad = lines.filter { $0.contains("analecta/rejection/1") }
      #expect(bad.count == 1 && lines.firstIndex(of: bad[0]) == 20, "in its place")
      #expect(bad[0].contains("\"code\":\"\(code)\",\"stage\":\"parse\"") && bad[0].contains(words), "\(bad)")
      #expect(bad[0].contains(#""sha256":""#))
      #expect(summary.tally.read == 30 && summary.tally.rejected == 1 && summary.isBalanced)
    }
  }

  @Test func `several bad documents lose themselves alone`() throws {
    try writePages(60, bad: ["0_crashing.html", "1020_leaving.html", "1020_violating.html", "9_crashing.html"])
    for workers in [1, 2] {
      let (summary, lines) = try run(workers: workers)
      #expect(lines.count == 64 && summary.tally.read == 60 && summary.tally.rejections == [.workerCrashed: 4])
    }
  }

  /// What goes wrong once may go right the second time.
  @Test func `a document that has ended one process is tried again`() throws {
    try writePages(20, bad: ["1010_stumbling.html"])
    let (summary, lines) = try run(workers: 2)
    #expect(lines.count == 21 && summary.tally.read == 21 && summary.rejections == 0)
    #expect(folder.names.contains("in") && folder.read("in/1010_stumbling.html.tried") == "")
  }

  @Test(arguments: [1, 300, 600]) func `one bad record loses itself alone`(_ bad: Int) throws {
    try folder.write("in/a.xml", Records.file(1...600, bad: bad))
    try writePages(3)
    for workers in [1, 3] {
      let (summary, lines) = try run(workers: workers)
      let rejections = lines.enumerated().filter { $0.element.contains("analecta/rejection/1") }
      #expect(lines.count == 603 && rejections.count == 1)
      let line = try #require(rejections.first)
      #expect(line.element.contains("\"record\":\(bad),") && line.element.contains("worker_crashed"), "\(line)")
      #expect(lines.firstIndex(of: line.element) == 3 + bad - 1)
      #expect(summary.tally.articles == 602 && summary.tally.read == 4 && summary.tally.rejected == 0)
      #expect(summary.isBalanced)
    }
  }

  @Test func `says that no process can be started`() throws {
    try writePages(3)
    var isolation = Isolation()
    for (program, words) in [("/none", "No such file or directory"), ("/bin/false", "with status 1")] {
      isolation.program = program
      let pipeline = Pipeline(catalogue: try Catalogue.builtin(), isolation: isolation)
      let walker = InputWalker(InputSource(arguments: [folder.path + "/in"]))
      let output = try Output(path: folder.path + "/out.jsonl")
      let failure = #expect(throws: Failure.self) {
        try pipeline.run(over: walker, into: output, showing: Progress(total: nil, isShown: false))
      }
      #expect(failure?.status == .fault && failure?.message?.contains(words) == true, "\(String(describing: failure))")
    }
  }
}

/// MEDLINE records of the tests.
private enum Records {
  static func file(_ numbers: ClosedRange<Int>, bad: Int? = nil) -> String {
    let records = numbers.map { number in
      """
      <PubmedArticle><MedlineCitation Status="MEDLINE" Owner="NLM"><PMID Version="1">\(number)</PMID><Article PubModel="Print">
      <Journal><Title>Journal of Invented Medicine</Title></Journal>
      <ArticleTitle>\(number == bad ? "A crashing record" : "Tea \(number)")</ArticleTitle>
      </Article></MedlineCitation></PubmedArticle>

      """
    }
    return "<?xml version=\"1.0\"?>\n<PubmedArticleSet>\n\(records.joined())</PubmedArticleSet>\n"
  }
}
