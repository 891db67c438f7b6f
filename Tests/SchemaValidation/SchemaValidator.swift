import Foundation

/// Checks a value against the part of JSON Schema that our schema uses. A keyword that it does not know is a problem of
/// its own, so that nothing in the schema goes unchecked.
public struct SchemaValidator {
  private let root: [String: Any]

  /// A validator for the text of a schema.
  public init(_ schema: String) throws {
    root = try JSONSerialization.jsonObject(with: Data(schema.utf8)) as? [String: Any] ?? [:]
  }

  /// What is wrong with a line, each with its place; empty where it is valid.
  public func problems(of line: String) throws -> [String] {
    problems(try JSONSerialization.jsonObject(with: Data(line.utf8)), root, "$")
  }

  private func problems(_ value: Any, _ schema: [String: Any], _ place: String) -> [String] {
    schema.flatMap { keyword, rule in
      holds(keyword, rule, value, schema, place).map { [$0] } ?? inner(keyword, rule, value, schema, place)
    }
  }

  /// The problem with a keyword that speaks of the value itself; `nil` where there is none.
  private func holds(
    _ keyword: String, _ rule: Any, _ value: Any, _ schema: [String: Any], _ place: String
  ) -> String? {
    let object = value as? [String: Any]
    let fits: Bool
    switch keyword {
    case "type": fits = type(of: value) == rule as? String
    case "const": fits = same(value, rule)
    case "enum": fits = (rule as? [Any] ?? []).contains { same($0, value) }
    case "minLength": fits = (value as? String)?.unicodeScalars.count ?? .max >= rule as? Int ?? .max
    case "minimum": fits = value as? Int ?? .max >= rule as? Int ?? .max
    case "minItems": fits = (value as? [Any])?.count ?? .max >= rule as? Int ?? .max
    case "minProperties": fits = object?.count ?? .max >= rule as? Int ?? .max
    case "required": fits = (rule as? [String] ?? []).allSatisfy { object?[$0] != nil }
    case "pattern": fits = matches(value as? String ?? "", rule as? String ?? "")
    case "oneOf": fits = alternatives(rule).count { problems(value, $0, place).isEmpty } == 1
    case "anyOf": fits = alternatives(rule).contains { problems(value, $0, place).isEmpty }
    case "$ref", "items", "properties", "additionalProperties": fits = true
    case "description", "title", "$schema", "$id", "$defs": fits = true
    default: fits = false
    }
    return fits ? nil : "\(place): \(keyword)"
  }

  /// The problems with what stands inside the value.
  private func inner(
    _ keyword: String, _ rule: Any, _ value: Any, _ schema: [String: Any], _ place: String
  ) -> [String] {
    let object = value as? [String: Any] ?? [:]
    let known = schema["properties"] as? [String: Any] ?? [:]
    switch keyword {
    case "$ref": return problems(value, resolve(rule as? String ?? ""), place)
    case "items": return (value as? [Any] ?? []).flatMap { problems($0, rule as? [String: Any] ?? [:], place + "[]") }
    case "properties":
      return known.flatMap { key, schema in
        object[key].map { problems($0, schema as? [String: Any] ?? [:], "\(place).\(key)") } ?? []
      }
    case "additionalProperties":
      return object.filter { known[$0.key] == nil }.flatMap { key, value in
        (rule as? [String: Any]).map { problems(value, $0, "\(place).\(key)") } ?? ["\(place).\(key): unknown"]
      }
    default: return []
    }
  }

  private func alternatives(_ rule: Any) -> [[String: Any]] { rule as? [[String: Any]] ?? [] }

  private func resolve(_ reference: String) -> [String: Any] {
    let name = reference.dropFirst("#/$defs/".count)
    return (root["$defs"] as? [String: Any])?[String(name)] as? [String: Any] ?? ["no such definition": reference]
  }

  private func matches(_ text: String, _ pattern: String) -> Bool {
    text.range(of: pattern, options: .regularExpression) != nil
  }

  private func same(_ left: Any, _ right: Any) -> Bool {
    type(of: left) == type(of: right) && (left as? NSObject) == (right as? NSObject)
  }

  private func type(of value: Any) -> String {
    switch value {
    case is NSNull: "null"
    case is String: "string"
    case is [Any]: "array"
    case is [String: Any]: "object"
    // Foundation reads booleans as one-byte numbers and integers as wider ones.
    case let number as NSNumber where String(cString: number.objCType) == "c": "boolean"
    default: "integer"
    }
  }
}
