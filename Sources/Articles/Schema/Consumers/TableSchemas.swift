/// DuckDB: a table of `records.jsonl` in which each column has its type, so that none is guessed from a sample.
enum DuckDBSchema {
  static func text(_ columns: [Column]) -> String {
    let types = columns.map { "    '\($0.name)': '\(type($0.type))'" }.joined(separator: ",\n")
    return """
      CREATE OR REPLACE TABLE records AS
      SELECT * FROM read_json('records.jsonl', format = 'newline_delimited', maximum_object_size = 268435456,
        columns = {
      \(types)
        });

      """
  }

  private static func type(_ type: ColumnType) -> String {
    switch type {
    case .text, .word: "VARCHAR"
    case .integer: "BIGINT"
    case .boolean: "BOOLEAN"
    case .list(let entry): Self.type(entry) + "[]"
    case .group(let parts):
      "STRUCT(" + parts.map { "\"\($0.name)\" \(Self.type($0.type))" }.joined(separator: ", ") + ")"
    case .map(let value): "MAP(VARCHAR, \(Self.type(value)))"
    }
  }
}

/// Spark: a schema in DDL, for `spark.read.schema(…).json(…)`.
enum SparkSchema {
  static func text(_ columns: [Column]) -> String {
    columns.map { "`\($0.name)` \(type($0.type))" }.joined(separator: ",\n") + "\n"
  }

  private static func type(_ type: ColumnType) -> String {
    switch type {
    case .text, .word: "STRING"
    case .integer: "BIGINT"
    case .boolean: "BOOLEAN"
    case .list(let entry): "ARRAY<\(Self.type(entry))>"
    case .group(let parts):
      "STRUCT<" + parts.map { "`\($0.name)`: \(Self.type($0.type))" }.joined(separator: ", ") + ">"
    case .map(let value): "MAP<STRING, \(Self.type(value))>"
    }
  }
}

/// SQLite: a table of the lines whole, with indexes on what is looked up most, and a view that gives each key a column.
enum SQLiteSchema {
  static func text(_ columns: [Column]) -> String {
    return """
      -- sqlite3 records.db < this.sql
      -- sqlite3 records.db '.mode ascii' '.separator "\\037" "\\n"' '.import records.jsonl lines'
      CREATE TABLE lines (
        line TEXT NOT NULL CHECK (json_valid(line))
      );
      CREATE VIEW records AS SELECT
        line,
      \(columns.map { "  json_extract(line, '$.\($0.name)') AS \"\($0.name)\"" }.joined(separator: ",\n"))
      FROM lines;
      CREATE INDEX lines_pmid ON lines (json_extract(line, '$.ids.pmid'));
      CREATE INDEX lines_doi ON lines (json_extract(line, '$.ids.doi'));

      """
  }
}
