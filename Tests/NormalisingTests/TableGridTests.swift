import Articles
import Testing

@testable import Normalising

@Suite struct TableGridTests {
  private typealias Cell = TableCells.Cell

  private func grid(_ rows: [TableCells.Row]) -> [[String]] {
    var allowance = TableGrid.Allowance()
    return TableGrid(TableCells(rows: rows), within: &allowance).rows
  }

  private func rows(_ cells: [Cell]...) -> [TableCells.Row] { cells.map { TableCells.Row($0) } }

  @Test func `a cell stands in every place that it covers`() {
    let table = rows(
      [Cell("a", rows: 2), Cell("b", columns: 2)], [Cell("c"), Cell("d", rows: 2)], [Cell("e"), Cell("f")])
    #expect(grid(table) == [["a", "b", "b"], ["a", "c", "d"], ["e", "f", "d"]])
  }

  @Test func `short rows are filled up, and rows without cells stay rows`() {
    #expect(grid(rows([Cell("a"), Cell("b")], [], [Cell("c")])) == [["a", "b"], ["", ""], ["c", ""]])
  }

  @Test func `a cell ends with its group of rows`() {
    let table = [
      TableCells.Row([Cell("a", rows: 0), Cell("b", rows: 9)], startsGroup: true), TableCells.Row([Cell("c")]),
      TableCells.Row([Cell("d")], startsGroup: true),
    ]
    #expect(grid(table) == [["a", "b", ""], ["a", "b", "c"], ["d", "", ""]])
  }

  @Test func `cells that lie over each other move to the right`() {
    let table = rows([Cell("a"), Cell("b", rows: 2)], [Cell("c", columns: 2), Cell("d")])
    #expect(grid(table) == [["a", "b", "", ""], ["c", "c", "b", "d"]])
  }

  @Test func `a cell from above that no cell stands beside keeps its column`() {
    #expect(grid(rows([Cell("a"), Cell("b", rows: 2)], [])) == [["a", "b"], ["", "b"]])
  }

  @Test func `a table can be carried in a string`() {
    let table = TableCells(rows: [
      TableCells.Row([Cell("a"), Cell("", rows: 2, columns: 3)], startsGroup: true, isHead: true),
      TableCells.Row([]), TableCells.Row([Cell("hh"), Cell("1,2")]),
    ])
    #expect(TableCells(captured: table.captured) == table)
    #expect(TableCells(captured: "").rows.isEmpty)
    #expect(TableCells(rows: []).captured.isEmpty)
  }

  @Test func `header rows are those at the start`() {
    let rows = [true, true, false, true].map { TableCells.Row([Cell("a")], isHead: $0) }
    var allowance = TableGrid.Allowance()
    #expect(TableGrid(TableCells(rows: rows), within: &allowance).headerRows == 2)
  }

  @Test func `a cell over more columns than any table has is cut`() {
    var allowance = TableGrid.Allowance()
    let bomb = TableGrid(
      TableCells(rows: rows([Cell("a", rows: 65535, columns: 65535)], [Cell("b")])), within: &allowance)
    #expect(allowance.isCut)
    #expect(bomb.rows.map(\.count) == [1001, 1001])
  }

  @Test func `what spans may cost is bounded over all tables`() {
    var allowance = TableGrid.Allowance()
    let row = TableCells.Row([Cell("tea", rows: 65534, columns: 1000)])
    let bomb = TableCells(rows: [TableCells.Row](repeating: row, count: 2000))
    let first = TableGrid(bomb, within: &allowance)
    let second = TableGrid(bomb, within: &allowance)
    #expect(allowance.isCut)
    #expect(first.rows.reduce(0) { $0 + $1.count } < 1_100_000)
    #expect(second.rows.allSatisfy { $0 == ["tea"] })
  }

  @Test func `long words are not written without bound`() {
    var allowance = TableGrid.Allowance()
    let long = String(repeating: "a", count: 1 << 20)
    let grid = TableGrid(TableCells(rows: rows([Cell(long, columns: 1000)])), within: &allowance)
    #expect(allowance.isCut)
    #expect(grid.rows == [[long]])
  }

  @Test(arguments: [("Fig. 1.", "Fig. 1"), ("Table 2:", "Table 2"), ("Fig. 3. : ", "Fig. 3"), (".", nil), ("S1", "S1")])
  func `a label loses what parts it from its caption`(_ printed: String, _ label: String?) {
    #expect(FloatLabel.clean(printed) == label)
  }
}
