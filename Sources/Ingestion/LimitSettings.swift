import Formats
public import Markup

/// The limits that users can set, by the names that they have in pipeline files, options and messages.
extension Limits {
  /// The names of the limits.
  public static let names = ["bytes", "record", "elements", "attributes"]

  /// Sets a limit.
  ///
  /// - Returns: What is wrong with the name or value, or `nil`.
  public mutating func set(_ name: String, to value: String) -> String? {
    guard let number = ByteSize.bytes(in: value), number > 0 else {
      return "expected the limit ‘\(name)’ as a number above 0"
        + (name == "bytes" || name == "record" ? ", such as 64MiB" : "")
    }
    switch name {
    case "bytes": documentBytes = number
    case "record": recordBytes = number
    case "elements": elements = number
    case "attributes": attributesPerElement = number
    default: return "unknown limit ‘\(name)’; it must be one of " + Limits.names.joined(separator: ", ")
    }
    return nil
  }

  /// Takes the limits of a mapping over.
  mutating func take(_ node: Configuration?) throws {
    guard let node else { return }
    for entry in try node.entries(allowing: Limits.names, what: "limits") {
      let problem = set(try entry.key.string("a limit"), to: try entry.value.string("a number"))
      if let problem { throw entry.value.error(problem) }
    }
  }
}
