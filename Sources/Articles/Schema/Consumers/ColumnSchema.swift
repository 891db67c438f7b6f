/// Programs that read lines into columns, for each of which the record's shape can be printed in its own words.
public enum SchemaConsumer: String, CaseIterable, Sendable {
  case jsonSchema = "json-schema"
  case duckdb, spark, elasticsearch, sqlite, bigquery, typescript
}

extension RecordSchema {
  /// The shape of a line as a program takes it: every key of every kind of line, so that nothing is guessed from the
  /// first lines of a file and nothing is lost that comes late. Ended by a line feed.
  ///
  /// - Parameter allKeys: Whether the lines are those of ``RecordEncoder/Options/allKeys``, which only JSON Schema tells
  ///   apart: for the others every key may be absent anyway.
  public static func text(for consumer: SchemaConsumer, allKeys: Bool = false) -> String {
    switch consumer {
    case .jsonSchema: json(allKeys: allKeys)
    case .duckdb: DuckDBSchema.text(columns)
    case .spark: SparkSchema.text(columns)
    case .elasticsearch: ElasticsearchSchema.tree(columns).printed()
    case .sqlite: SQLiteSchema.text(columns)
    case .bigquery: BigQuerySchema.tree(columns).printed()
    case .typescript: TypeScriptSchema.text
    }
  }

  /// The keys of an article, and those that only deletions and rejections have.
  static var columns: [Column] {
    var columns: [Column] = []
    for key in [Definition.article, .deletion, .rejection].flatMap(\.keys)
    where !columns.contains(where: { $0.name == key.name }) {
      columns.append(Column(key))
    }
    return columns
  }
}

/// A key as a column of a table, or as a part of one.
struct Column {
  let name: String
  let type: ColumnType
  let meaning: String

  init(_ key: Key) {
    (name, type, meaning) = (key.name, ColumnType(key.shape), key.meaning)
  }
}

/// What a column holds. The record has no shape inside itself, so that each type is finite.
indirect enum ColumnType {
  /// Running text.
  case text
  /// A word of a closed list, an identifier or a date, which is looked up whole.
  case word
  case integer, boolean
  case list(ColumnType)
  case group([Column])
  /// Groups by names that the data give.
  case map(ColumnType)

  init(_ shape: Shape) {
    self =
      switch shape {
      case .text(.none), .cell: .text
      case .text, .word: .word
      case .integer: .integer
      case .flag, .boolean: .boolean
      case .list(let entry), .filledList(let entry): .list(ColumnType(entry))
      case .object(let definition): .group(definition.keys.map(Column.init))
      case .map(let definition): .map(.group(definition.keys.map(Column.init)))
      }
  }
}
