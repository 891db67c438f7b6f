import Articles
import Inputs
import Testing

@testable import Ingestion

private func article(_ format: String, findings: [Finding.Code] = []) -> Outcome {
  var source = Source(path: "a.html")
  source.format = format
  var article = Article(source: source)
  article.findings = findings.map { Finding($0, message: "m") }
  return .article(article)
}

private func rejection(_ code: Rejection.Code, _ stage: Rejection.Stage = .identify) -> Outcome {
  .rejection(Rejection(source: Source(path: "b.html"), code: code, stage: stage, message: "no format fits"))
}

private func deletion() -> Outcome { .deletion(Deletion(source: Source(path: "c.txt"), ids: Identifiers())) }

struct SummaryTests {
  @Test func everyInputIsReadRejectedOrSkipped() {
    let inputs: [[Outcome]] = [
      [article("pubmed")], [rejection(.empty)], [article("medline"), article("medline"), rejection(.truncated)],
      [deletion()], [rejection(.empty)],
    ]
    var summary = Summary()
    for outcomes in inputs { summary.tally += Tally(outcomes, bytes: 10) }
    summary.skipped.links = 2
    summary.found = 7
    #expect(summary.tally.read == 3 && summary.tally.rejected == 2 && summary.inputs == inputs.count + 2)
    #expect(summary.tally.articles + summary.tally.deletions + summary.rejections == inputs.joined().count)
    #expect(summary.tally.bytes == 50 && summary.isBalanced)
    summary.found = 8
    #expect(!summary.isBalanced && ExitStatus(summary, strict: false) == .fault)
  }

  @Test func readsWell() {
    var summary = Summary()
    for _ in 0..<1200 { summary.tally += Tally([article("pubmed")], bytes: 100_000) }
    summary.tally += Tally([article("medline", findings: [.titleMissing, .referencesCut]), deletion()], bytes: 5)
    for code in [Rejection.Code.empty, .blockedPage, .blockedPage] {
      summary.tally += Tally([rejection(code)], bytes: 0)
    }
    summary.seconds = 8
    #expect(
      summary.text == """
        1,204 inputs, 120.0 MB in 8.0 s (151/s)
          articles         1,201   pubmed 1,200, medline 1
          deletions            1
          rejections           3   blocked_page 2, empty 1
          skipped              0
          findings             2   references_cut 1, title_missing 1

        """)
  }

  @Test func tellsTheFirstRejections() {
    var summary = Summary()
    #expect(summary.complaints == [])
    summary.tally += Tally([rejection(.unknownFormat)], bytes: 1)
    #expect(summary.complaints == ["‘b.html’: no format fits"])
    for _ in 0..<4 { summary.tally += Tally([rejection(.unreadable, .open)], bytes: 1) }
    #expect(
      summary.complaints == [
        "‘b.html’: no format fits", "no format fits", "no format fits",
        "… 5 rejections in all (unreadable 4, unknown_format 1)",
      ])
  }

  @Test func endsWithAStatus() {
    var summary = Summary()
    #expect(ExitStatus(summary, strict: true) == .done)
    summary.tally += Tally([rejection(.empty)], bytes: 0)
    summary.found = 1
    #expect(ExitStatus(summary, strict: false) == .done)
    #expect(ExitStatus(summary, strict: true) == .someRejected)
    summary.missing = 1
    #expect(ExitStatus(summary, strict: false) == .inputMissing)
    summary.signal = 2
    #expect(ExitStatus(summary, strict: true) == .interrupted)
    summary.signal = 15
    #expect(ExitStatus(summary, strict: true) == .terminated)
  }

  @Test(arguments: [
    (0, 0, nil, 0.0, "0 inputs  0.0/s"),
    (1, 0, nil, 2.0, "1 input  0.5/s"),
    (1234, 3, 10_000, 8.0, "1,237 of 10,000 inputs  155/s  0:56 left  3 rejected"),
    (1, 0, 100_000, 1.0, "1 of 100,000 inputs  1.0/s  27:46:39 left"),
    (12, 0, 10, 1.0, "12 of 10 inputs  12/s  0:00 left"),
  ])
  func showsProgress(_ read: Int, _ rejected: Int, _ total: Int?, _ seconds: Double, _ line: String) {
    var tally = Tally()
    (tally.read, tally.rejected) = (read, rejected)
    #expect(Progress.line(tally, of: total, after: seconds) == line)
  }
}

struct QuantityTests {
  @Test(arguments: [(0, "0"), (999, "999"), (1000, "1,000"), (1_234_567, "1,234,567"), (10_000, "10,000")])
  func groupsDigits(_ number: Int, _ text: String) { #expect(Quantity.count(number) == text) }

  @Test(arguments: [
    (0, "0 B"), (999, "999 B"), (1000, "1.0 kB"), (999_949, "999.9 kB"), (999_950, "1.0 MB"), (4_200_000, "4.2 MB"),
    (3_000_000_000_000, "3.0 TB"), (1_500_000_000, "1.5 GB"),
  ])
  func roundsBytes(_ number: Int, _ text: String) { #expect(Quantity.bytes(number) == text) }

  @Test(arguments: [
    ("1", 1), ("64MiB", 64 << 20), ("64 MiB", 64 << 20), ("2kB", 2000), ("1 GB", 1_000_000_000), ("5B", 5),
    ("", nil), ("MiB", nil), ("-1", nil), ("1.5MiB", nil), ("1  MiB", nil), ("9999999999GiB", nil), ("1mib", nil),
    ("99999999999999999999", nil), ("+1", nil), ("1 ", nil),
  ])
  func readsSizes(_ text: String, _ bytes: Int?) { #expect(ByteSize.bytes(in: text) == bytes) }

  @Test(arguments: [
    ("a\u{1B}[31mb", "a\u{FFFD}[31mb"), ("a\u{9B}b", "a\u{FFFD}b"), ("a\u{202E}b", "a\u{FFFD}b"), ("é 漢\nx", "é 漢\nx"),
    ("a\tb", "a\u{FFFD}b"),
  ])
  func keepsTerminalsSafe(_ text: String, _ safe: String) { #expect(Message.printable(text) == safe) }
}
