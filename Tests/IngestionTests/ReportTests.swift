import Testing

@testable import Ingestion

struct PageTimesTests {
  @Test func countsByStepsOfTime() {
    var times = PageTimes()
    times.add(.microseconds(99), documents: 1)
    times.add(.microseconds(100), documents: 1)
    // Ten that took 40 ms together took 4 ms each.
    times.add(.milliseconds(40), documents: 10)
    times.add(.seconds(3600), documents: 1)
    times.add(.seconds(1), documents: 0)
    #expect(times.counts[0] == 1 && times.counts[1] == 1 && times.counts[5] == 10 && times.counts.last == 1)
    #expect(times.total == 13)
    #expect(times.end(ofShare: 0.5) == "5 ms" && times.end(ofShare: 1) == nil)
  }

  @Test(
    arguments: [
      ("a/b.html", "a/b.html"), ("a b", "'a b'"), ("it's", #"'it'\''s'"#), ("-x", "./-x"), ("", "''"),
      ("a\nb'\\", #"$'a\012b\'\\'"#), ("ä", "'ä'"), (#"caf\xE9'.html"#, #"$'caf\xE9\'.html'"#),
      (#"a\x41"#, #"'a\x41'"#),
    ])
  func quotesWords(_ path: String, _ word: String) { #expect(ShellWord.quoted(path) == word) }

  @Test(arguments: [
    (0, "0 %"), (1, "100 %"), (0.0001, "< 0.1 %"), (0.9999, "99.9 %"), (0.125, "12.5 %"), (0.5, "50 %"),
  ])
  func writesShares(_ share: Double, _ words: String) { #expect(Report.percent(share) == words) }

  @Test func writesTimes() {
    #expect(UTC.minute(0) == "1970-01-01 00:00" && UTC.minute(1_795_656_155) == "2026-11-26 01:22")
  }
}
