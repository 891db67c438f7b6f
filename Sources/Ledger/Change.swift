internal import GRDB

/// What becomes true all together or not at all.
public struct Change: Sendable {
  /// Rules that the ledger does not know, by their number.
  public var rules: (number: Int, rules: Rules)?
  /// A segment that is new, or was open.
  public var segment: Segment?
  /// Inputs that have been read.
  public var inputs: [InputRecord] = []
  /// Inputs that look otherwise from outside and hold what they held.
  public var restamped: [(key: InputKey, stamp: Stamp)] = []
  /// Inputs that are no more.
  public var vanished: [InputKey] = []
  /// Segments that are no more.
  public var dropped: [Int] = []
  /// Whether all that was held back is to be seen now.
  public var releases = false

  /// Nothing.
  public init() {}

  /// Whether `current.jsonl` has been made of what the ledger holds.
  public var isCompaction = false

  /// Whether lines come or go by it.
  public var changesLines: Bool { segment != nil || !inputs.isEmpty || !vanished.isEmpty || releases }

  /// Whether there is nothing in it.
  public var isEmpty: Bool { !changesLines && restamped.isEmpty && dropped.isEmpty && !isCompaction }
}

extension Ledger {
  /// Makes a change, in one transaction.
  public func commit(_ change: Change) throws(LedgerError) {
    guard !change.isEmpty else { return }
    do {
      try database.write { database in
        if let (number, rules) = change.rules {
          try database.execute(
            sql: "INSERT INTO rules VALUES (?, ?, ?, ?)",
            arguments: [number, rules.pipeline, rules.formats, rules.program])
        }
        if let segment = change.segment { try Self.put(segment, into: database) }
        try Self.put(change.inputs, into: database)
        try Self.restamp(change.restamped, in: database)
        let delete = try database.makeStatement(sql: "DELETE FROM input WHERE path = ? AND member = ?")
        for key in change.vanished { try delete.execute(arguments: [Blob(key.path), key.member]) }
        for number in change.dropped {
          try database.execute(sql: "DELETE FROM segment WHERE number = ?", arguments: [number])
        }
        if change.changesLines || change.isCompaction {
          try database.execute(sql: "UPDATE compaction SET is_current = ?", arguments: [change.isCompaction])
        }
        if change.releases { try database.execute(sql: "UPDATE segment SET is_held = 0 WHERE is_held") }
      }
    } catch { throw LedgerError(error, path: path) }
  }

  private static func put(_ segment: Segment, into database: Database) throws {
    try database.execute(
      sql: "INSERT OR REPLACE INTO segment VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
      arguments: [
        segment.number, segment.name, segment.inputs, segment.lines, segment.length, segment.bytes, segment.sha256,
        segment.isOpen, segment.isHeld,
      ])
  }

  private static func put(_ inputs: [InputRecord], into database: Database) throws {
    let insert = try database.makeStatement(
      sql: "INSERT OR REPLACE INTO input VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
    for input in inputs {
      try insert.execute(arguments: [
        Blob(input.key.path), input.key.member, input.stamp.size, input.stamp.changed, input.sha256, input.rules,
        input.result.rawValue, input.code, input.segment, input.offset, input.length, input.lines,
        input.dropped,
      ])
    }
  }

  private static func restamp(_ inputs: [(key: InputKey, stamp: Stamp)], in database: Database) throws {
    let update = try database.makeStatement(
      sql: "UPDATE input SET size = ?, mtime_ns = ? WHERE path = ? AND member = ?")
    for (key, stamp) in inputs {
      try update.execute(arguments: [stamp.size, stamp.changed, Blob(key.path), key.member])
    }
  }
}
