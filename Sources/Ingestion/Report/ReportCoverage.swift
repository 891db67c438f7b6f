import Articles

/// The part of the report that says how often each field is there, format by format.
extension Report {
  private static let opened = 3

  func writeCoverage(_ page: inout HTMLWriter) {
    guard !count.formats.isEmpty else { return }
    section("Coverage", &page) { page in
      page.element("p", "How often each field is there in the articles of a format. A source need not have them all.")
      for (number, format) in formats.enumerated() {
        let isOpen = number < Self.opened
        page.element("details", isOpen ? [("open", "open")] : []) { page in
          let total = total(of: format)
          page.element("summary") { page in
            page.element("b", format)
            page.text(" " + Quantity.count(total.articles, "article"))
          }
          writeFields(total, count.formats[format] ?? [], &page)
        }
      }
    }
  }

  private func writeFields(
    _ total: ReportCount.Coverage, _ periods: [ReportCount.Coverage], _ page: inout HTMLWriter
  ) {
    // Runs that brought no article of the format say nothing.
    let seen = periods.filter { $0.articles > 0 }
    let hasTrend = seen.count > 1
    let columns = ["field", "", "share"] + (hasTrend ? ["last run with it", "run by run"] : [])
    table(columns, numbers: 2...3, &page) { page in
      for (field, name) in ReportCount.fields.enumerated() where total.present[field] > 0 {
        page.element("tr") { page in
          page.element("td", name)
          let share = total.share(field) ?? 0
          page.element("td", [("class", "bar")]) { Charts.share(share, into: &$0) }
          page.element("td", [("class", "number")], Self.percent(share))
          guard hasTrend, let last = seen.last?.share(field) else { return }
          let earlier = seen.dropLast().reduce(into: ReportCount.Coverage()) { $0 += $1 }.share(field) ?? last
          let kind = earlier - last >= 0.1 ? "number bad" : "number"
          page.element("td", [("class", kind)], Self.percent(last))
          page.element("td") { page in
            Charts.line(seen.compactMap { $0.share(field) }, about: "\(name), run by run", into: &page)
          }
        }
      }
    }
    let missing = ReportCount.fields.indices.filter { total.present[$0] == 0 }.map { ReportCount.fields[$0] }
    page.element("p", [("class", "note")], "Never: \(missing.joined(separator: ", "))")
  }
}
