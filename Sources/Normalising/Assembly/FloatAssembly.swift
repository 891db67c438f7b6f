import Articles

extension Draft {
  /// `figures`, `tables`.
  mutating func readFloats() {
    let figures = extraction.all(.figure).map { figure($0) }
    article.figures = figures.filter { $0 != Figure() }.orNil
    var allowance = TableGrid.Allowance()
    let tables = extraction.all(.table).map { table($0, within: &allowance) }
    article.tables = tables.filter { $0 != Table() }.orNil
    if allowance.isCut {
      note(
        .limitReached, field: "tables",
        "cells that cover more than \(TableGrid.Allowance.columns) columns, or in all more than "
          + "\(TableGrid.Allowance().places) places, were not repeated in every one")
    }
  }

  private func figure(_ capture: Capture) -> Figure {
    var figure = Figure()
    figure.label = capture.text(.label).flatMap(FloatLabel.clean)
    figure.caption = capture.texts(.text).joinedLines
    figure.href = capture.text(.href)
    return figure
  }

  private func table(_ capture: Capture, within allowance: inout TableGrid.Allowance) -> Table {
    var table = Table()
    table.label = capture.text(.label).flatMap(FloatLabel.clean)
    table.caption = capture.texts(.text).joinedLines
    table.href = capture.text(.href)
    table.notes = capture.texts(.notes).joinedLines
    let cells = TableCells(rows: capture.texts(.rows).flatMap { TableCells(captured: $0).rows })
    let grid = TableGrid(cells, within: &allowance)
    guard !grid.isBlank else { return table }
    table.rows = grid.rows
    table.headerRows = grid.headerRows > 0 ? grid.headerRows : nil
    return table
  }
}

/// What stands before a caption: `Fig. 1.`, `Table 2:`.
enum FloatLabel {
  /// The label without the full stop and the colon that part it from its caption; `nil` where nothing is left.
  static func clean(_ printed: String) -> String? {
    var bytes = printed.utf8[...]
    while let last = bytes.last, last == 0x2E || last == 0x3A || last == 0x20 { bytes = bytes.dropLast() }
    return bytes.isEmpty ? nil : String(bytes)
  }
}

extension [String] {
  /// The texts joined by a line feed; `nil` where there are none.
  var joinedLines: String? { isEmpty ? nil : count == 1 ? self[0] : joined(separator: "\n") }
}
