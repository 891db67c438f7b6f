import ArgumentParser
import Articles

/// `analecta schema`: the shape of a line.
struct Schema: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the schema of the lines, for the program that reads them.",
    discussion: """
      One line of output is an article, a deletion or a rejection. JSON Schema (draft 2020-12) tells them apart; the \
      schemas for tables have a column for every key of all three, so that no reader has to guess types from the first \
      lines of a file. Maps (completeness, provenance) are JSON in BigQuery.

      EXAMPLES
        analecta schema > record.schema.json
        analecta convert page.html > page.json
        check-jsonschema --schemafile record.schema.json page.json
        analecta schema --for duckdb | duckdb records.db
        analecta schema --for sqlite | sqlite3 records.db
        spark.read.schema(open("record.ddl").read()).json("records.jsonl")
      """)

  @Option(
    name: .customLong("for"), help: "Who reads the lines: \(names.joined(separator: ", ")).", completion: .list(names),
    transform: consumer)
  var consumer = SchemaConsumer.jsonSchema

  private static let names = SchemaConsumer.allCases.map(\.rawValue)

  private static func consumer(_ name: String) throws -> SchemaConsumer {
    guard let consumer = SchemaConsumer(rawValue: name) else {
      throw ValidationError("must be one of \(names.joined(separator: ", "))")
    }
    return consumer
  }

  @Flag(help: "The schema of the lines that --all-keys gives.")
  var allKeys = false

  func run() throws {
    try Lines.print([RecordSchema.text(for: consumer, allKeys: allKeys)])
  }
}
