// GRDB speaks of binary values as Foundation’s Data; nothing else of Foundation is used.
internal import Foundation
internal import GRDB
internal import GRDBSQLite

/// Bytes in a column: paths, which need not be UTF-8.
struct Blob: DatabaseValueConvertible, StatementColumnConvertible {
  let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  init(sqliteStatement: SQLiteStatement, index: CInt) {
    let count = Int(sqlite3_column_bytes(sqliteStatement, index))
    bytes = Array(UnsafeRawBufferPointer(start: sqlite3_column_blob(sqliteStatement, index), count: count))
  }

  var databaseValue: DatabaseValue { Data(bytes).databaseValue }

  static func fromDatabaseValue(_ value: DatabaseValue) -> Blob? {
    Data.fromDatabaseValue(value).map { Blob(Array($0)) }
  }
}
