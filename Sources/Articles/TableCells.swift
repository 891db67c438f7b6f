/// The cells of a table as its source has them, spans not expanded: what a capture of a table's rows carries.
///
/// A capture is a string. Cells, rows and groups of rows are parted in it by the four separators of ASCII, which the
/// text policy lets into no text.
public struct TableCells: Sendable, Equatable {
  /// A cell and how far it reaches.
  public struct Cell: Sendable, Equatable {
    /// Its words.
    public var text: String
    /// How many rows it covers; 0 where it reaches to the end of its group of rows.
    public var rows: Int
    /// How many columns it covers.
    public var columns: Int

    /// A cell.
    public init(_ text: String, rows: Int = 1, columns: Int = 1) {
      self.text = text
      self.rows = rows
      self.columns = columns
    }
  }

  /// A row.
  public struct Row: Sendable, Equatable {
    /// Its cells; those that hang down from rows above are not among them.
    public var cells: [Cell]
    /// Whether it is the first of a group, over whose borders no cell reaches.
    public var startsGroup: Bool
    /// Whether it is part of the table's head.
    public var isHead: Bool

    /// A row.
    public init(_ cells: [Cell], startsGroup: Bool = false, isHead: Bool = false) {
      self.cells = cells
      self.startsGroup = startsGroup
      self.isHead = isHead
    }
  }

  /// The rows in order.
  public var rows: [Row]

  /// A table of some rows.
  public init(rows: [Row]) { self.rows = rows }
}

extension TableCells {
  private static let group: Unicode.Scalar = "\u{1C}"
  private static let row: Unicode.Scalar = "\u{1E}"
  private static let cell: Unicode.Scalar = "\u{1F}"
  private static let span: Unicode.Scalar = "\u{1D}"
  private static let head = UInt8(ascii: "h")

  /// The table in one string; empty where it has no rows.
  public var captured: String {
    var text = ""
    for row in rows {
      text.unicodeScalars.append(row.startsGroup ? Self.group : Self.row)
      if row.isHead { text += "h" }
      for cell in row.cells {
        text.unicodeScalars.append(Self.cell)
        if cell.rows != 1 || cell.columns != 1 {
          text += "\(cell.rows),\(cell.columns)"
          text.unicodeScalars.append(Self.span)
        }
        text += cell.text
      }
    }
    return text
  }

  /// The table of such a string.
  public init(captured: String) {
    rows = []
    var start: Int?
    let bytes = Array(captured.utf8)
    for at in bytes.indices where bytes[at] == Self.group.value || bytes[at] == Self.row.value {
      if let start { rows.append(Self.row(bytes[start..<at])) }
      start = at
    }
    if let start { rows.append(Self.row(bytes[start...])) }
  }

  private static func row(_ bytes: ArraySlice<UInt8>) -> Row {
    let parts = bytes.split(separator: UInt8(cell.value), omittingEmptySubsequences: false)
    let lead = parts.first ?? []
    return Row(
      parts.dropFirst().map(cell), startsGroup: lead.first == UInt8(group.value), isHead: lead.last == head)
  }

  private static func cell(_ bytes: ArraySlice<UInt8>) -> Cell {
    guard let mark = bytes.firstIndex(of: UInt8(span.value)) else {
      return Cell(String(decoding: bytes, as: UTF8.self))
    }
    let text = String(decoding: bytes[(mark + 1)...], as: UTF8.self)
    let spans = bytes[..<mark].split(separator: UInt8(ascii: ",")).map { Int(String(decoding: $0, as: UTF8.self)) ?? 1 }
    return Cell(text, rows: spans.first ?? 1, columns: spans.last ?? 1)
  }
}
