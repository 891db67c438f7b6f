/// The rows of a table in HTML's model, which JATS shares (`tr`, `td`, `th`), and in CALS', which it allows too (`row`,
/// `entry`): the cells as they stand, spans not expanded.
public struct TableReader: Sendable {
  /// A row.
  public struct Row: Sendable {
    /// Its cells in order.
    public fileprivate(set) var cells: [Cell] = []
    /// Whether it is the first of a group of rows (`thead`, `tbody`, `tfoot`).
    public fileprivate(set) var startsGroup: Bool
    /// Whether it stands in the table's head, or where the table has no head, consists of header cells.
    public fileprivate(set) var isHead: Bool
  }

  /// A cell.
  public struct Cell: Sendable {
    /// The element.
    public let element: Element
    /// How many rows it says that it covers, 0 for the rest of its group.
    public let rows: Int
    /// How many columns it says that it covers.
    public let columns: Int
  }

  /// The rows in order; those of a table inside a cell are not among them.
  public private(set) var rows: [Row] = []
  private var headEnd = 0
  private var hasHead = false
  private var columnNumbers: [String: Int] = [:]
  private var lastColumn = 0
  private var startsGroup = true

  /// Reads a table. Cost: the elements outside of its cells; no recursion.
  public init(_ table: Element) {
    var at = table.index + 1
    while at < table.end {
      let element = table.document.element(at)
      at = read(element) ? element.end : at + 1
    }
    markHeaderRows()
  }

  /// Reads one element; says whether what is inside is not looked at.
  private mutating func read(_ element: Element) -> Bool {
    switch element.name {
    case "thead":
      startsGroup = true
      hasHead = true
      headEnd = element.end
    case "tbody", "tfoot": startsGroup = true
    case "tgroup": columnNumbers = [:]
    case "colspec": readColumn(element)
    case "tr", "row":
      rows.append(Row(startsGroup: startsGroup, isHead: element.index < headEnd))
      startsGroup = false
    case "td", "th", "entry":
      // A cell outside of a row, which only broken mark-up has, begins one.
      if rows.isEmpty { rows.append(Row(startsGroup: true, isHead: false)) }
      rows[rows.count - 1].cells.append(cell(element))
      return true
    case "caption": return true
    default: break
    }
    return false
  }

  /// CALS names its columns, and cells reach from one name to another.
  private mutating func readColumn(_ element: Element) {
    if columnNumbers.isEmpty { lastColumn = 0 }
    lastColumn = element.attribute("colnum").flatMap { Int($0) } ?? lastColumn + 1
    if let name = element.attribute("colname") { columnNumbers[name] = lastColumn }
  }

  private func cell(_ element: Element) -> Cell {
    guard element.name == "entry" else {
      return Cell(
        element: element, rows: Self.number(element.attribute("rowspan")) ?? 1,
        columns: max(Self.number(element.attribute("colspan")) ?? 1, 1))
    }
    let more = Self.number(element.attribute("morerows")) ?? 0
    let start = element.attribute("namest").flatMap { columnNumbers[$0] }
    let end = element.attribute("nameend").flatMap { columnNumbers[$0] }
    return Cell(
      element: element, rows: more + 1, columns: start.flatMap { start in end.map { max($0 - start, 0) + 1 } } ?? 1)
  }

  /// The digits at the start of a value, bounded by what any table needs.
  private static func number(_ value: String?) -> Int? {
    guard let value else { return nil }
    let digits = value.utf8.drop { $0 <= 0x20 }.prefix { (0x30...0x39).contains($0) }
    guard !digits.isEmpty else { return nil }
    return digits.count > 6 ? 1_000_000 : digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  /// Where no head is marked, the rows at the start that hold header cells alone are it.
  private mutating func markHeaderRows() {
    guard !hasHead else { return }
    let count = rows.prefix { row in !row.cells.isEmpty && row.cells.allSatisfy { $0.element.name == "th" } }.count
    guard count < rows.count else { return }
    for at in 0..<count { rows[at].isHead = true }
  }
}
