import Articles

/// A table's cells laid out in rows and columns, by the rules of HTML: a cell that covers several places stands in each.
struct TableGrid {
  /// What the tables of one document may cost beyond their own cells.
  struct Allowance {
    /// Places that may be filled by spans and at the ends of short rows.
    var places = 1_000_000
    /// Bytes that may be written again for spans.
    var bytes = 16 << 20
    /// Whether something was not expanded.
    var isCut = false
    /// Whether nothing more is expanded.
    private var isSpent = false

    /// HTML's bound on the columns of one cell.
    static let columns = 1000

    /// Takes some places that repeat a text; says whether they may be filled.
    mutating func take(_ count: Int, of text: String) -> Bool {
      let size = count * text.utf8.count
      guard count > 0 else { return true }
      guard !isSpent, count <= places, size <= bytes else {
        isSpent = true
        isCut = true
        return false
      }
      places -= count
      bytes -= size
      return true
    }
  }

  /// A cell that reaches into the rows below.
  private struct Hanging {
    let column: Int
    let columns: Int
    let text: String
    var rows: Int
  }

  private(set) var rows: [[String]] = []
  /// How many rows at the start are the table's head.
  private(set) var headerRows = 0
  private var hanging: [Hanging] = []

  /// Lays out a table, and fills up its short rows.
  init(_ table: TableCells, within allowance: inout Allowance) {
    rows.reserveCapacity(table.rows.count)
    for row in table.rows {
      if row.isHead, headerRows == rows.count { headerRows += 1 }
      add(row, &allowance)
    }
    let width = rows.map(\.count).max() ?? 0
    guard allowance.take(rows.reduce(0) { $0 + width - $1.count }, of: "") else { return }
    for at in rows.indices where rows[at].count < width {
      rows[at] += repeatElement("", count: width - rows[at].count)
    }
  }

  /// Whether no cell has words.
  var isBlank: Bool { rows.allSatisfy { $0.allSatisfy(\.isEmpty) } }

  private mutating func add(_ row: TableCells.Row, _ allowance: inout Allowance) {
    if row.startsGroup { hanging = [] }
    var line: [String] = []
    var below: [Hanging] = []
    var above = hanging[...]
    for cell in row.cells {
      while let first = above.first, first.column <= line.count { hang(above.removeFirst(), &line, &below, &allowance) }
      place(cell, &line, &below, &allowance)
    }
    while let first = above.popFirst() { hang(first, &line, &below, &allowance) }
    hanging = below
    rows.append(line)
  }

  /// Sets a row's own cell into the line.
  private func place(
    _ cell: TableCells.Cell, _ line: inout [String], _ below: inout [Hanging], _ allowance: inout Allowance
  ) {
    if cell.columns > Allowance.columns { allowance.isCut = true }
    let wanted = min(max(cell.columns, 1), Allowance.columns)
    let columns = allowance.take(wanted - 1, of: cell.text) ? wanted : 1
    if cell.rows != 1 {
      let rows = cell.rows == 0 ? Int.max : cell.rows
      below.append(Hanging(column: line.count, columns: columns, text: cell.text, rows: rows - 1))
    }
    line += repeatElement(cell.text, count: columns)
  }

  /// Sets a cell from above into the line, at its column or, where cells lie over each other, at the next free one.
  private func hang(
    _ cell: Hanging, _ line: inout [String], _ below: inout [Hanging], _ allowance: inout Allowance
  ) {
    let gap = max(cell.column - line.count, 0)
    guard allowance.take(gap, of: ""), allowance.take(cell.columns, of: cell.text) else { return }
    line += repeatElement("", count: gap)
    if cell.rows > 1 {
      below.append(Hanging(column: line.count, columns: cell.columns, text: cell.text, rows: cell.rows - 1))
    }
    line += repeatElement(cell.text, count: cell.columns)
  }
}
