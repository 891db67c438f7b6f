/// A JSON value whose objects keep the order of their members, for printing the schema.
indirect enum SchemaTree {
  /// A member of an object; one without a value is left out.
  typealias Member = (name: String, value: SchemaTree?)

  case string(String)
  case integer(Int)
  case boolean(Bool)
  case array([SchemaTree])
  case object([Member])

  /// The value as text, indented by two spaces a level, ended by a line feed. Recursion is as deep as the value.
  func printed() -> String {
    var json = JSONWriter()
    print(to: &json, depth: 0)
    json.append("\n")
    return String(decoding: json.bytes.contents, as: UTF8.self)
  }

  private func print(to json: inout JSONWriter, depth: Int) {
    switch self {
    case .string(let text): json.quoted(text)
    case .integer(let number): json.decimal(number)
    case .boolean(let flag): json.append(flag ? "true" : "false")
    case .array(let values):
      Self.block("[", "]", of: values, to: &json, depth: depth) { $0.print(to: &$1, depth: depth + 1) }
    case .object(let members):
      Self.block("{", "}", of: members.filter { $0.value != nil }, to: &json, depth: depth) { member, json in
        json.quoted(member.name)
        json.append(": ")
        member.value?.print(to: &json, depth: depth + 1)
      }
    }
  }

  private static func block<Entry>(
    _ open: StaticString, _ close: StaticString, of entries: [Entry], to json: inout JSONWriter, depth: Int,
    _ print: (Entry, inout JSONWriter) -> Void
  ) {
    json.append(open)
    for (index, entry) in entries.enumerated() {
      json.append(index == 0 ? "\n" : ",\n")
      indent(by: depth + 1, &json)
      print(entry, &json)
    }
    json.append("\n")
    indent(by: depth, &json)
    json.append(close)
  }

  private static func indent(by depth: Int, _ json: inout JSONWriter) {
    for _ in 0..<depth { json.append("  ") }
  }
}
