import ArgumentParser
import Articles

/// `analecta schema`: the shape of a line.
struct Schema: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the JSON Schema of the lines.",
    discussion: """
      JSON Schema, draft 2020-12, of one line of output: an article, a deletion or a rejection.

      EXAMPLES
        analecta schema > record.schema.json
        analecta convert page.html | check-jsonschema --schemafile record.schema.json -
      """)

  @Flag(help: "The schema of the lines that --all-keys gives.")
  var allKeys = false

  func run() throws {
    try Lines.print([RecordSchema.json(allKeys: allKeys)])
  }
}
