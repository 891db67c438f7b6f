internal import GRDB

extension Ledger {
  /// Calls a function with every input, or with those that have rejections, in the order of their names.
  public func eachInput(
    onlyRejected: Bool = false, _ body: (InputRecord) throws -> Void
  ) throws(LedgerError) {
    try reading { database in
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT path, member, size, mtime_ns, sha256, rules, outcome, code, segment, offset, length, lines FROM input
          \(onlyRejected ? "WHERE code IS NOT NULL" : "") ORDER BY path, member
          """)
      while let row = try rows.next() {
        try body(
          InputRecord(
            key: InputKey(path: (row[0] as Blob).bytes, member: row[1]), stamp: Stamp(size: row[2], changed: row[3]),
            sha256: row[4], rules: row[5], result: InputRecord.Result(rawValue: row[6]) ?? .rejected, code: row[7],
            segment: row[8], offset: row[9], length: row[10], lines: row[11]))
      }
    }
  }
}
