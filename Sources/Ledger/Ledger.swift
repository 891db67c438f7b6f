internal import GRDB

/// What has been done: every input with its stamp and digest, the rules it was read by, and where its lines are.
///
/// An SQLite database in WAL mode, synchronous FULL: a change that has been committed outlives a power cut. But for the
/// diary of runs it holds no time of day, so that the same inputs come to the same ledger whatever disturbed the runs.
public final class Ledger {
  /// What it is opened for.
  public enum Access: Sendable { case reading, writing }

  /// `ANLC`, by which `file` and other programs tell it.
  private static let application = 0x414E_4C43
  private static let version = 2

  let path: String
  let database: DatabaseQueue

  /// Opens a ledger, and makes it where it is missing and to be written.
  public init(path: String, for access: Access) throws(LedgerError) {
    self.path = path
    do {
      var configuration = GRDB.Configuration()
      configuration.readonly = access == .reading
      configuration.busyMode = .timeout(10)
      configuration.label = "ledger"
      if access == .writing {
        // GRDB's own way to WAL makes a table and drops it each time, so that a run without news would change the file,
        // and asks for NORMAL, which may lose the last commits in a power cut.
        configuration.prepareDatabase { database in
          _ = try String.fetchOne(database, sql: "PRAGMA journal_mode = WAL")
          try database.execute(sql: "PRAGMA synchronous = FULL")
        }
      }
      database = try DatabaseQueue(path: path, configuration: configuration)
      if access == .writing { try database.write { try Self.create(in: $0) } }
      let (application, version) = try database.read {
        (try Int.fetchOne($0, sql: "PRAGMA application_id"), try Int.fetchOne($0, sql: "PRAGMA user_version") ?? 0)
      }
      guard application == Self.application else { throw LedgerError(.damaged, path, "is another program’s database") }
      guard version <= Self.version else {
        throw LedgerError(.newer, path, "is of a newer version of the program; use that one")
      }
      guard version == Self.version else {
        throw LedgerError(.damaged, path, "is of an older version of the program; move its folder away, and run again")
      }
    } catch { throw LedgerError(error, path: path) }
  }

  /// Makes the tables of an empty database.
  private static func create(in database: Database) throws {
    guard try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_schema") == 0 else { return }
    try database.execute(
      sql: """
        PRAGMA application_id = \(application);
        PRAGMA user_version = \(version);
        CREATE TABLE rules (
          id INTEGER PRIMARY KEY, pipeline TEXT NOT NULL, formats TEXT NOT NULL, program TEXT NOT NULL
        ) STRICT;
        CREATE TABLE segment (
          number INTEGER PRIMARY KEY, name TEXT NOT NULL, inputs INTEGER NOT NULL, lines INTEGER NOT NULL,
          length INTEGER NOT NULL, bytes INTEGER NOT NULL, sha256 TEXT NOT NULL,
          is_open INTEGER NOT NULL, is_held INTEGER NOT NULL
        ) STRICT;
        CREATE TABLE input (
          path BLOB NOT NULL, member TEXT NOT NULL, size INTEGER NOT NULL, mtime_ns INTEGER NOT NULL, sha256 TEXT,
          rules INTEGER NOT NULL, outcome TEXT NOT NULL, code TEXT, segment INTEGER NOT NULL,
          offset INTEGER NOT NULL, length INTEGER NOT NULL, lines INTEGER NOT NULL,
          dropped INTEGER NOT NULL,
          PRIMARY KEY (path, member)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE compaction (is_current INTEGER NOT NULL) STRICT;
        INSERT INTO compaction VALUES (0);
        CREATE INDEX input_by_place ON input (segment, offset);
        """)
  }

  /// Runs something on the database, and names the ledger in what goes wrong.
  func reading<Value>(_ body: (Database) throws -> Value) throws(LedgerError) -> Value {
    do { return try database.read(body) } catch { throw LedgerError(error, path: path) }
  }

  // MARK: Questions

  /// The number of some rules: the one that they have, or the next free one, and then they are new.
  public func number(of rules: Rules) throws(LedgerError) -> (number: Int, isNew: Bool) {
    try reading { database in
      let known = try Int.fetchOne(
        database, sql: "SELECT id FROM rules WHERE pipeline = ? AND formats = ? AND program = ?",
        arguments: [rules.pipeline, rules.formats, rules.program])
      if let known { return (known, false) }
      return (try Int.fetchOne(database, sql: "SELECT coalesce(max(id), 0) + 1 FROM rules") ?? 1, true)
    }
  }

  /// All rules by their number.
  public func rules() throws(LedgerError) -> [Int: Rules] {
    try reading { database in
      let rows = try Row.fetchAll(database, sql: "SELECT id, pipeline, formats, program FROM rules")
      return Dictionary(
        uniqueKeysWithValues: rows.map { ($0[0], Rules(pipeline: $0[1], formats: $0[2], program: $0[3])) })
    }
  }

  /// All segments in the order of their numbers.
  public func segments() throws(LedgerError) -> [Segment] {
    try reading { database in
      let rows = try Row.fetchAll(
        database,
        sql: "SELECT number, name, inputs, lines, length, bytes, sha256, is_open, is_held FROM segment ORDER BY number")
      return rows.map { row in
        var segment = Segment(number: row[0], name: row[1])
        segment.inputs = row[2]
        segment.lines = row[3]
        segment.length = row[4]
        segment.bytes = row[5]
        segment.sha256 = row[6]
        segment.isOpen = row[7]
        segment.isHeld = row[8]
        return segment
      }
    }
  }

  /// Every input, for a run to compare with.
  public func index() throws(LedgerError) -> InputIndex {
    try reading { database in
      var index = InputIndex(capacity: try Int.fetchOne(database, sql: "SELECT count(*) FROM input") ?? 0)
      let rows = try Row.fetchCursor(
        database, sql: "SELECT path, member, sha256, size, mtime_ns, rules, code IS NOT NULL FROM input")
      while let row = try rows.next() {
        let digest = (row[2] as Blob?)?.bytes
        let entry = InputIndex.Entry(
          stamp: Stamp(size: row[3], changed: row[4]), rules: row[5], isRejected: row[6], hasDigest: digest != nil)
        index.add(path: (row[0] as Blob).bytes, member: (row[1] as Blob).bytes, digest: digest ?? [], entry)
      }
      return index
    }
  }

  /// The ranges of a segment that belong to inputs as they are now, in their order.
  public func liveRanges(of segment: Int) throws(LedgerError) -> [LiveRange] {
    try reading { database in
      try Row.fetchAll(
        database, sql: "SELECT path, member, offset, length, lines FROM input WHERE segment = ? ORDER BY offset, path",
        arguments: [segment]
      ).map { row in
        LiveRange(
          key: InputKey(path: (row[0] as Blob).bytes, member: row[1]), offset: row[2], length: row[3], lines: row[4])
      }
    }
  }

  /// How many inputs, lines and bytes of each segment belong to inputs as they are now.
  public func live() throws(LedgerError) -> [Int: (inputs: Int, lines: Int, length: Int)] {
    try reading { database in
      let rows = try Row.fetchAll(
        database, sql: "SELECT segment, count(*), sum(lines), sum(length) FROM input GROUP BY segment")
      return Dictionary(uniqueKeysWithValues: rows.map { ($0[0], ($0[1], $0[2], $0[3])) })
    }
  }

  /// Whether `current.jsonl` is of what the ledger holds.
  public func isCompacted() throws(LedgerError) -> Bool {
    try reading { try Bool.fetchOne($0, sql: "SELECT is_current FROM compaction") ?? false }
  }

  /// How many inputs of the segments that are held back were read, dropped ones included, and how many were rejected.
  public func held() throws(LedgerError) -> (read: Int, rejected: Int) {
    try reading { database in
      let sql = """
        SELECT count(*) FROM input WHERE outcome = ? AND segment IN (SELECT number FROM segment WHERE is_held)
        """
      func count(_ result: InputRecord.Result) throws -> Int {
        try Int.fetchOne(database, sql: sql, arguments: [result.rawValue]) ?? 0
      }
      return (try count(.read) + count(.dropped), try count(.rejected))
    }
  }
}
