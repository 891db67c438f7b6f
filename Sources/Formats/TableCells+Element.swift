internal import Articles
internal import Markup

extension TableCells {
  /// The cells of a table, each on one line.
  init(_ table: Element, _ options: TextOptions) {
    let options = TextOptions(dropped: options.dropped)
    self.init(
      rows: TableReader(table).rows.map { row in
        Row(
          row.cells.map { Cell($0.element.text(options), rows: $0.rows, columns: $0.columns) },
          startsGroup: row.startsGroup, isHead: row.isHead)
      })
  }
}
