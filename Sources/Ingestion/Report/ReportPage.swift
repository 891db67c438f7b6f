import Articles
import Ledger

/// The report as one page: no script, no other file, nothing from a network, by its own policy too.
extension Report {
  /// The page.
  public var html: [UInt8] {
    var page = HTMLWriter()
    page.element("html", [("lang", "en")]) { page in
      page.element("head") { head(&$0) }
      page.element("body") { page in
        page.element("h1", title)
        writeCounts(&page)
        writeDrops(&page)
        writeRuns(&page)
        writeTimes(&page)
        writeRejections(&page)
        writeFindings(&page)
        writeCoverage(&page)
        page.element("p", [("class", "note")], "Made by analecta report. It holds no script and asks for nothing.")
      }
    }
    return Array(page.html.utf8) + [0x0A]
  }

  private func head(_ page: inout HTMLWriter) {
    page.empty("meta", [("charset", "utf-8")])
    let policy = "default-src 'none'; style-src 'unsafe-inline'"
    page.empty("meta", [("http-equiv", "Content-Security-Policy"), ("content", policy)])
    page.empty("meta", [("name", "viewport"), ("content", "width=device-width, initial-scale=1")])
    page.empty("meta", [("name", "color-scheme"), ("content", "light dark")])
    page.element("title", title + " – report")
    page.element("style") { $0.verbatim(Self.style) }
  }

  // MARK: Counts

  private func writeCounts(_ page: inout HTMLWriter) {
    var counts: [(String, Int, String)] = [("articles", count.articles, "")]
    if !segments.isEmpty { counts.insert(("inputs", inputs, ""), at: 0) }
    if count.deletions > 0 { counts.append(("deletions", count.deletions, "")) }
    counts.append(("rejections", count.rejections, count.rejections > 0 ? "bad" : ""))
    if count.badLines > 0 { counts.append(("lines that are no records", count.badLines, "bad")) }
    counts.append(("formats", count.formats.count, ""))
    if !segments.isEmpty { counts.append(("segments", segments.count, "")) }
    page.element("div", [("class", "counts")]) { page in
      for (name, number, kind) in counts {
        page.element("div", [("class", kind)]) { page in
          page.element("b", Quantity.count(number))
          page.text(" " + name)
        }
      }
    }
    if segments.contains(where: \.isHeld) {
      page.element(
        "p", [("class", "bad")],
        "Lines are held back, since what the pipeline expects has not come true. They are counted here.")
    }
  }

  private func writeDrops(_ page: inout HTMLWriter) {
    let drops = formats.flatMap { CoverageDrop.all(in: $0, count.formats[$0] ?? []) }
    guard !drops.isEmpty else { return }
    section("Found more rarely than before", &page) { page in
      let note = "In the last run these fields were there at least ten points more rarely than in what came before it."
      page.element("p", note + " A site may have changed its design.")
      table(["format", "field", "before", "last run"], numbers: 2...3, &page) { page in
        for drop in drops.prefix(40) {
          row(
            [drop.format, ReportCount.fields[drop.field], Self.percent(drop.before), Self.percent(drop.now)],
            numbersFrom: 2, &page)
        }
      }
    }
  }

  // MARK: Runs

  private func writeRuns(_ page: inout HTMLWriter) {
    guard !runs.isEmpty else { return }
    section("Runs", &page) { page in
      let bars = runs.map { run in
        let rate = Quantity.rate(run.read + run.rejected, in: Double(run.milliseconds) / 1000)
        return Charts.Bar(
          value: Double(run.read + run.rejected) * 1000 / Double(max(run.milliseconds, 1)),
          label: UTC.day(run.ended), title: "\(UTC.minute(run.ended)): \(rate)")
      }
      page.element("p", "Inputs a second, run by run. Runs that found nothing new are not shown.")
      Charts.bars(bars, about: "Inputs a second of each run", into: &page)
      let columns = ["ended (UTC)", "inputs", "articles", "rejected", "read", "time", "rate", "program"]
      table(columns, numbers: 1...7, &page) { page in
        for run in runs.reversed().prefix(10) {
          let seconds = Double(run.milliseconds) / 1000
          row(
            [
              UTC.minute(run.ended), Quantity.count(run.read + run.rejected), Quantity.count(run.articles),
              Quantity.count(run.rejected), Quantity.bytes(run.bytes), "\(Quantity.tenths(seconds)) s",
              Quantity.rate(run.read + run.rejected, in: seconds), run.program,
            ], numbersFrom: 1, &page)
        }
      }
    }
  }

  private func writeTimes(_ page: inout HTMLWriter) {
    var times = PageTimes()
    for run in runs { times.add(counts: run.times) }
    let filled = times.counts.indices.filter { times.counts[$0] > 0 }
    guard let first = filled.first, let last = filled.last else { return }
    section("Time a document", &page) { page in
      let words = [(0.5, "half of them"), (0.99, "99 of 100")].compactMap { share, who in
        times.end(ofShare: share).map { "\(who) took less than \($0)" }
      }
      page.element(
        "p",
        "\(Quantity.count(times.total, "document")) of the runs above, reading included; "
          + words.joined(separator: ", ") + ".")
      let bars = (first...last).map { step in
        let isLast = step == PageTimes.ends.count
        let end = PageTimes.words(PageTimes.ends[isLast ? step - 1 : step])
        let name = isLast ? "≥ \(end)" : "< \(end)"
        let title = "\(name): \(Quantity.count(times.counts[step]))"
        return Charts.Bar(value: Double(times.counts[step]), label: name, title: title)
      }
      Charts.bars(bars, about: "Documents by the time they took", into: &page)
    }
  }

  // MARK: Trouble

  private func writeRejections(_ page: inout HTMLWriter) {
    section("Rejections", &page) { page in
      guard !count.rejected.isEmpty else { return page.element("p", "None.") }
      for (code, found) in Self.ordered(count.rejected) {
        page.element("div", [("class", "trouble")]) { page in
          page.element("h3") { page in
            page.element("code", code)
            page.text(" " + Quantity.count(found.count))
          }
          page.element("p", found.message ?? "")
          writeExample(found, &page)
        }
      }
      if !segments.isEmpty { page.element("p", [("class", "note")], "Paths count from the pipeline file’s folder.") }
    }
  }

  private func writeExample(_ found: ReportCount.Occurrence, _ page: inout HTMLWriter) {
    page.element("p", [("class", "example")]) { page in
      if let member = found.member {
        page.text("for example the member ")
        page.element("code", member)
        page.text(" of ")
        page.element("code", found.path)
      } else if found.path == "-" {
        page.text("for example standard input")
      } else {
        page.text("for example ")
        page.element("code", "analecta explain " + ShellWord.quoted(found.path))
      }
    }
  }

  private func writeFindings(_ page: inout HTMLWriter) {
    guard !count.findings.isEmpty else { return }
    section("Findings", &page) { page in
      page.element("p", "What is odd about documents that were read; articles that have each, and the first of them.")
      table(["finding", "articles", "of all", "first"], numbers: 1...2, &page) { page in
        for (code, found) in Self.ordered(count.findings) {
          page.element("tr") { page in
            page.element("td") { $0.element("code", code) }
            page.element("td", [("class", "number")], Quantity.count(found.count))
            page.element(
              "td", [("class", "number")], Self.percent(Double(found.count) / Double(max(count.articles, 1))))
            page.element("td") { page in
              page.element("code", found.path)
              if let member = found.member { page.text(" " + member) }
            }
          }
        }
      }
    }
  }

  private static func ordered(
    _ occurrences: [String: ReportCount.Occurrence]
  ) -> [(key: String, value: ReportCount.Occurrence)] {
    occurrences.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
  }
}
