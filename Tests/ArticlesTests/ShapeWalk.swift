@testable import Articles

/// Goes through a record along its table of shapes and notes what does not fit.
struct ShapeWalk {
  /// What does not fit, each with its place.
  private(set) var problems: [String] = []
  /// By definition, the keys that some object had.
  private(set) var keysSeen: [String: Set<String>] = [:]
  /// By definition, the keys that all objects had.
  private(set) var keysAlways: [String: Set<String>] = [:]

  mutating func check(_ value: OrderedJSON, _ shape: Shape, at place: String) {
    switch (shape, value) {
    case (.text, .string(let text)) where !text.isEmpty: break
    case (.cell, .string): break
    case (.word(let words), .string(let word)) where words.contains(word): break
    case (.integer(let least), .integer(let number)) where number >= least: break
    case (.flag, .boolean(true)): break
    case (.boolean, .boolean): break
    case (.list(let entry), .array(let values)): checkAll(values, entry, at: place)
    case (.filledList(let entry), .array(let values)) where !values.isEmpty: checkAll(values, entry, at: place)
    case (.object(let definition), .object(let members)): checkObject(members, definition, at: place)
    case (.map(let definition), .object(let members)) where !members.isEmpty:
      for member in members { check(member.value, .object(definition), at: "\(place).\(member.key)") }
    default: problems.append("\(place): not \(name(of: shape))")
    }
  }

  private mutating func checkAll(_ values: [OrderedJSON], _ entry: Shape, at place: String) {
    for (index, value) in values.enumerated() { check(value, entry, at: "\(place)[\(index)]") }
  }

  private mutating func checkObject(_ members: [OrderedJSON.Member], _ definition: Definition, at place: String) {
    let present = members.map(\.key)
    keysSeen[definition.name, default: []].formUnion(present)
    keysAlways[definition.name] = (keysAlways[definition.name] ?? Set(present)).intersection(present)
    if present.isEmpty { problems.append("\(place): empty") }
    if definition.keys.map(\.name).filter(present.contains) != present {
      problems.append("\(place): order of \(present.joined(separator: ", "))")
    }
    for key in definition.keys {
      if let member = members.first(where: { $0.key == key.name }) {
        check(member.value, key.shape, at: place.isEmpty ? key.name : "\(place).\(key.name)")
      } else if key.isRequired {
        problems.append("\(place): no \(key.name)")
      }
    }
  }

  private func name(of shape: Shape) -> String {
    switch shape {
    case .object(let definition): "object(\(definition.name))"
    case .text: "text"
    default: "\(shape)"
    }
  }
}
