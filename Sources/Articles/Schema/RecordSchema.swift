/// The shape of a line of output, for programs that check or read it.
public enum RecordSchema {
  /// The URN that names the schema; it changes when the meaning of a line does.
  public static let id = "urn:analecta:record:1"

  /// The keys of an article's line in the order in which they are written: the order of findings, too.
  public static let articleKeys: [String] = Definition.article.keys.map(\.name)

  /// What an article can have, for counts of what is there: its keys in their order, each identifier as `ids.doi`, and
  /// without those that speak of the line itself.
  package static let countedFields: [String] = articleKeys.flatMap { (key) -> [String] in
    switch key {
    case "schema", "source", "completeness", "findings", "provenance": []
    case "ids": Definition.identifiers.keys.map { "ids." + $0.name }
    default: [key]
    }
  }

  /// JSON Schema, draft 2020-12, of one line of output as written by default: an article, a deletion or a rejection.
  /// Pretty-printed, ended by a line feed, the same on every machine. Made anew at each call, some 40 kB.
  public static var json: String { json(allKeys: false) }

  /// The schema of the lines that ``RecordEncoder/Options/allKeys`` asks for: every key of an article is required, and
  /// one that is no list may be `null`.
  public static func json(allKeys: Bool) -> String {
    let definitions = Definition.all.map { ($0.name, tree(of: $0, fillingAbsentKeys: allKeys && $0.name == "article")) }
    let lines: [Definition] = [.article, .deletion, .rejection]
    return SchemaTree.object([
      ("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
      ("$id", .string(id)),
      ("title", .string("Analecta record")),
      ("description", .string("One line of output: an article, a deletion or a rejection.")),
      ("oneOf", .array(lines.map { pointer(to: $0) })),
      ("$defs", .object(definitions)),
    ]).printed()
  }

  private static func tree(of definition: Definition, fillingAbsentKeys: Bool) -> SchemaTree {
    let required = definition.keys.filter { $0.isRequired || fillingAbsentKeys }
    let properties = definition.keys.map { key in
      (key.name, property(key, mayBeNull: fillingAbsentKeys && !key.isRequired))
    }
    return .object([
      ("description", .string(definition.meaning)),
      ("type", .string("object")),
      ("properties", .object(properties)),
      ("required", required.isEmpty ? nil : .array(required.map { .string($0.name) })),
      ("minProperties", required.isEmpty ? .integer(1) : nil),
      ("additionalProperties", .boolean(false)),
    ])
  }

  private static func property(_ key: Key, mayBeNull: Bool) -> SchemaTree {
    let description: [SchemaTree.Member] = [("description", .string(key.meaning))]
    guard mayBeNull else { return .object(description + members(of: key.shape)) }
    switch key.shape {
    case .list: return .object(description + members(of: key.shape))
    case .filledList(let entry): return .object(description + members(of: .list(of: entry)))
    default:
      let null = SchemaTree.object([("type", .string("null"))])
      return .object(description + [("anyOf", .array([.object(members(of: key.shape)), null]))])
    }
  }

  private static func members(of shape: Shape) -> [SchemaTree.Member] {
    switch shape {
    case .text(let pattern):
      [("type", .string("string")), ("minLength", .integer(1)), ("pattern", pattern.map { .string($0.rawValue) })]
    case .cell: [("type", .string("string"))]
    case .word(let words) where words.count == 1: [("type", .string("string")), ("const", .string(words[0]))]
    case .word(let words): [("type", .string("string")), ("enum", .array(words.map { .string($0) }))]
    case .integer(let least): [("type", .string("integer")), ("minimum", .integer(least))]
    case .flag: [("type", .string("boolean")), ("const", .boolean(true))]
    case .boolean: [("type", .string("boolean"))]
    case .list(let entry): [("type", .string("array")), ("items", .object(members(of: entry)))]
    case .filledList(let entry): members(of: .list(of: entry)) + [("minItems", .integer(1))]
    case .object(let definition): [("$ref", .string(path(to: definition)))]
    case .map(let definition):
      [("type", .string("object")), ("minProperties", .integer(1)), ("additionalProperties", pointer(to: definition))]
    }
  }

  private static func pointer(to definition: Definition) -> SchemaTree {
    .object([("$ref", .string(path(to: definition)))])
  }

  private static func path(to definition: Definition) -> String { "#/$defs/" + definition.name }
}
