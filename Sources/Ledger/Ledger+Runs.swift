internal import GRDB

/// A run that read something: how much, how long it took, and which lines it brought.
public struct RunRecord: Sendable, Equatable {
  /// When it ended, in seconds since 1970.
  public var ended: Int
  /// How long it took.
  public var milliseconds: Int
  /// The program's version.
  public var program: String
  /// The last segment that it completed; those behind the last one of the run before are its own.
  public var lastSegment: Int
  /// Inputs that gave an article or a deletion.
  public var read: Int
  /// Inputs that gave rejections only.
  public var rejected: Int
  /// Articles.
  public var articles: Int
  /// Bytes read.
  public var bytes: Int
  /// How many documents took how long, by the steps of whoever measured them.
  public var times: [Int]

  /// A run.
  public init(
    ended: Int, milliseconds: Int, program: String, lastSegment: Int, read: Int, rejected: Int, articles: Int,
    bytes: Int,
    times: [Int]
  ) {
    self.ended = ended
    self.milliseconds = milliseconds
    self.program = program
    self.lastSegment = lastSegment
    self.read = read
    self.rejected = rejected
    self.articles = articles
    self.bytes = bytes
    self.times = times
  }
}

/// The diary of runs: for people only. Nothing that a run does depends on it, and it is no part of what two stores of
/// the same inputs have in common.
extension Ledger {
  private static let runsKept = 1000

  /// Notes a run, and forgets the oldest when there are many.
  public func note(_ run: RunRecord) throws(LedgerError) {
    do {
      try database.write { database in
        // The first run notes itself in a table of its own making, so that older ledgers get it too.
        try database.execute(sql: Self.runTable)
        try database.execute(
          sql: """
            INSERT INTO run (ended, milliseconds, program, last_segment, read, rejected, articles, bytes, times)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
          arguments: [
            run.ended, run.milliseconds, run.program, run.lastSegment, run.read, run.rejected, run.articles, run.bytes,
            run.times.map(String.init).joined(separator: " "),
          ])
        try database.execute(
          sql: "DELETE FROM run WHERE number <= ?", arguments: [database.lastInsertedRowID - Int64(Self.runsKept)])
      }
    } catch { throw LedgerError(error, path: path) }
  }

  /// The last runs that read something, from the oldest to the newest.
  public func runs(last count: Int) throws(LedgerError) -> [RunRecord] {
    try reading { database in
      guard try database.tableExists("run") else { return [] }
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT ended, milliseconds, program, last_segment, read, rejected, articles, bytes, times FROM run
          ORDER BY number DESC LIMIT ?
          """, arguments: [count])
      return rows.reversed().map { row in
        RunRecord(
          ended: row[0], milliseconds: row[1], program: row[2], lastSegment: row[3], read: row[4], rejected: row[5],
          articles: row[6], bytes: row[7], times: (row[8] as String).split(separator: " ").compactMap { Int($0) })
      }
    }
  }

  private static let runTable = """
    CREATE TABLE IF NOT EXISTS run (
      number INTEGER PRIMARY KEY, ended INTEGER NOT NULL, milliseconds INTEGER NOT NULL, program TEXT NOT NULL,
      last_segment INTEGER NOT NULL, read INTEGER NOT NULL, rejected INTEGER NOT NULL, articles INTEGER NOT NULL,
      bytes INTEGER NOT NULL, times TEXT NOT NULL
    ) STRICT
    """
}
