internal import Formats
public import Markup

/// The limits that users can set, by the names that they have in pipeline files, options and messages.
public enum LimitSettings {
  /// The names of the limits.
  public static let names = ["bytes", "record", "elements", "attributes", "time", "memory"]
  private static let sizes: Set = ["bytes", "record", "memory"]

  /// Sets a limit.
  ///
  /// - Returns: What is wrong with the name or value, or `nil`.
  public static func set(
    _ name: String, to value: String, _ limits: inout Limits, _ processLimits: inout ProcessLimits
  ) -> String? {
    guard names.contains(name) else {
      return "unknown limit ‘\(name)’; it must be one of " + names.joined(separator: ", ")
    }
    // Seconds may be written with their unit.
    let digits = name == "time" && value.hasSuffix("s") ? String(value.dropLast()) : value
    guard let number = ByteSize.bytes(in: digits), number > 0 else {
      let example = sizes.contains(name) ? ", such as 64MiB" : name == "time" ? ", such as 60s" : ""
      return "expected the limit ‘\(name)’ as a number above 0" + example
    }
    switch name {
    case "bytes": limits.documentBytes = number
    case "record": limits.recordBytes = number
    case "elements": limits.elements = number
    case "attributes": limits.attributesPerElement = number
    case "time":
      guard number <= 86_400 else { return "the limit ‘time’ is at most 86400 s" }
      processLimits.seconds = number
    default:
      guard number >= ProcessLimits.leastMemoryBytes else {
        return "the limit ‘memory’ is at least \(ProcessLimits.leastMemoryBytes >> 20)MiB"
      }
      processLimits.memoryBytes = number
    }
    return nil
  }

  /// Takes the limits of a mapping over.
  static func take(_ node: Configuration?, _ limits: inout Limits, _ processLimits: inout ProcessLimits) throws {
    guard let node else { return }
    for entry in try node.entries(allowing: names, what: "limits") {
      let (name, value) = (try entry.key.string("a limit"), try entry.value.string("a number"))
      if let problem = set(name, to: value, &limits, &processLimits) { throw entry.value.error(problem) }
    }
  }
}
