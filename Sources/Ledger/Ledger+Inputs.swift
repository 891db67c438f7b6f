internal import GRDB

extension Ledger {
  /// Which inputs are meant.
  public enum InputChoice: Sendable {
    case all
    /// Those that have rejections or articles that are dropped.
    case incomplete
  }

  /// Calls a function with every input, or with some of them, in the order of their names.
  public func eachInput(
    _ choice: InputChoice = .all, _ body: (InputRecord) throws -> Void
  ) throws(LedgerError) {
    try reading { database in
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT path, member, size, mtime_ns, sha256, rules, outcome, code, segment, offset, length, lines, dropped
          FROM input \(choice == .all ? "" : "WHERE code IS NOT NULL OR dropped > 0") ORDER BY path, member
          """)
      while let row = try rows.next() {
        try body(
          InputRecord(
            key: InputKey(path: (row[0] as Blob).bytes, member: row[1]), stamp: Stamp(size: row[2], changed: row[3]),
            sha256: row[4], rules: row[5], result: InputRecord.Result(rawValue: row[6]) ?? .rejected, code: row[7],
            segment: row[8], offset: row[9], length: row[10], lines: row[11],
            dropped: row[12]))
      }
    }
  }
}
