/// What the sections of the report's page are made of.
extension Report {
  func section(_ heading: String, _ page: inout HTMLWriter, _ body: (inout HTMLWriter) -> Void) {
    page.element("section") { page in
      page.element("h2", heading)
      body(&page)
    }
  }

  /// - Parameter numbers: Columns that hold numbers, by their place.
  func table(
    _ columns: [String], numbers: some Collection<Int>, _ page: inout HTMLWriter, _ rows: (inout HTMLWriter) -> Void
  ) {
    page.element("div", [("class", "wide")]) { page in
      page.element("table") { page in
        page.element("thead") { page in
          page.element("tr") { page in
            for (index, column) in columns.enumerated() {
              page.element("th", numbers.contains(index) ? [("class", "number")] : [], column)
            }
          }
        }
        page.element("tbody") { rows(&$0) }
      }
    }
  }

  func row(_ cells: [String], numbersFrom first: Int, _ page: inout HTMLWriter) {
    page.element("tr") { page in
      for (index, cell) in cells.enumerated() {
        page.element("td", index < first ? [] : [("class", "number")], cell)
      }
    }
  }

  /// `12.5 %`; what is not all and not nothing is shown as neither.
  static func percent(_ share: Double) -> String {
    let tenths = (share * 1000).rounded()
    if share > 0, tenths < 1 { return "< 0.1 %" }
    if share < 1, tenths > 999 { return "99.9 %" }
    return tenths.truncatingRemainder(dividingBy: 10) == 0
      ? "\(Int(tenths) / 10) %" : "\(Quantity.tenths(tenths / 10)) %"
  }
}
