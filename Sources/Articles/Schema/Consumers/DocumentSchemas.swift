/// Elasticsearch and OpenSearch: the mapping of an index. Dates stay words, since a source may know the year alone.
enum ElasticsearchSchema {
  static func tree(_ columns: [Column]) -> SchemaTree {
    .object([
      (
        "mappings",
        .object([("dynamic", .string("strict")), ("properties", .object(columns.map { ($0.name, type($0.type)) }))])
      )
    ])
  }

  private static func type(_ type: ColumnType) -> SchemaTree {
    switch type {
    case .text:
      let whole = SchemaTree.object([("type", .string("keyword")), ("ignore_above", .integer(256))])
      return .object([("type", .string("text")), ("fields", .object([("keyword", whole)]))])
    case .word: return .object([("type", .string("keyword"))])
    case .integer: return .object([("type", .string("long"))])
    case .boolean: return .object([("type", .string("boolean"))])
    case .list(.group(let parts)): return group(parts, type: "nested")
    // A list is no type of its own.
    case .list(let entry): return Self.type(entry)
    case .group(let parts): return group(parts, type: nil)
    case .map: return .object([("type", .string("flattened"))])
    }
  }

  private static func group(_ parts: [Column], type: String?) -> SchemaTree {
    .object([
      ("type", type.map { .string($0) }), ("properties", .object(parts.map { ($0.name, Self.type($0.type)) })),
    ])
  }
}

/// BigQuery: the fields of a table, for `bq load --source_format=NEWLINE_DELIMITED_JSON`.
enum BigQuerySchema {
  static func tree(_ columns: [Column]) -> SchemaTree { .array(columns.map(field)) }

  private static func field(_ column: Column) -> SchemaTree {
    var (type, mode) = (column.type, "NULLABLE")
    if case .list(let entry) = type { (type, mode) = (entry, "REPEATED") }
    var parts: [Column]?
    let name: String
    switch type {
    case .text, .word: name = "STRING"
    case .integer: name = "INTEGER"
    case .boolean: name = "BOOLEAN"
    // BigQuery has neither lists of lists nor keys that the data name.
    case .list, .map: name = "JSON"
    case .group(let inner): (name, parts) = ("RECORD", inner)
    }
    return .object([
      ("name", .string(column.name)), ("type", .string(name)), ("mode", .string(mode)),
      ("description", .string(column.meaning)), ("fields", parts.map { .array($0.map(field)) }),
    ])
  }
}

/// TypeScript: an interface for each object of the record.
enum TypeScriptSchema {
  static var text: String {
    let lines: [Definition] = [.article, .deletion, .rejection]
    return "/** One line of output. */\nexport type Line = " + lines.map(name).joined(separator: " | ") + ";\n"
      + Definition.all.map(interface).joined()
  }

  private static func interface(_ definition: Definition) -> String {
    let keys = definition.keys.map { key in
      "  /** \(key.meaning) */\n  \(key.name)\(key.isRequired ? "" : "?"): \(type(key.shape));\n"
    }
    return "\n/** \(definition.meaning) */\nexport interface \(name(definition)) {\n\(keys.joined())}\n"
  }

  /// `conflict_of_interest` as `ConflictOfInterest`.
  private static func name(_ definition: Definition) -> String {
    definition.name.split(separator: "_").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }

  private static func type(_ shape: Shape) -> String {
    switch shape {
    case .text, .cell: return "string"
    case .word(let words): return words.map { "\"\($0)\"" }.joined(separator: " | ")
    case .integer: return "number"
    case .flag: return "true"
    case .boolean: return "boolean"
    case .list(let entry), .filledList(let entry):
      let inner = type(entry)
      return inner.contains("|") ? "(\(inner))[]" : inner + "[]"
    case .object(let definition): return name(definition)
    case .map(let definition): return "Record<string, \(name(definition))>"
    }
  }
}
