internal import Articles
internal import Formats

/// What is asked of a field of an article: that one of its values passes all tests.
///
///     {field: published.date, from: 2015, to: 2024-06}
///     {field: ids.doi, starts_with: 10.1371/}
struct Condition: Sendable {
  /// What is asked of a value.
  enum Test: Sendable, Hashable {
    /// That there is one, or none.
    case present(Bool)
    /// That it is one of these.
    case among([String])
    case prefix(String)
    /// That it is no less, no more. Dates are compared as precisely as both are stated.
    case from(String)
    case to(String)
  }

  /// The keys that a condition is written with.
  static let keys = ["field", "present", "is", "in", "starts_with", "from", "to"]

  let field: RecordField
  let tests: [Test]

  init(field: RecordField, tests: [Test]) {
    self.field = field
    self.tests = tests
  }

  /// - Throws: `ConfigurationError`.
  init(_ node: Configuration) throws {
    let entries = try node.entries(allowing: Self.keys, what: "a condition")
    field = try node.required("field").recordField()
    tests = try entries.compactMap { [field] in try Self.test($0, of: field) }
    guard !tests.isEmpty else {
      throw node.error("a condition asks something: " + Self.keys.dropFirst().joined(separator: ", "))
    }
    if let present = node["present"], tests.count > 1 { throw present.error("‘present’ stands alone") }
  }

  private static func test(_ entry: Configuration.Entry, of field: RecordField) throws -> Test? {
    let value = entry.value
    let name = try entry.key.string("a key")
    switch name {
    case "field": return nil
    case "present": return .present(try value.boolean("‘present’"))
    case "in": return .among(try value.items.map { try $0.value(of: field) })
    case "is": return .among([try value.value(of: field)])
    case "starts_with":
      guard field.kind == .text || field.kind == .date else { throw entry.key.error("‘starts_with’ is for texts") }
      return .prefix(try value.string("a text"))
    default:
      guard field.kind == .date || field.kind == .number else {
        throw entry.key.error("‘\(name)’ is for dates and numbers")
      }
      let bound = try value.value(of: field)
      return name == "from" ? .from(bound) : .to(bound)
    }
  }

  /// Whether what stands at the field is as it is asked to be.
  func holds(of found: FieldReader.Found) -> Bool {
    if case .present(let isPresent)? = tests.first { return found.isPresent == isPresent }
    return found.values.contains { value in tests.allSatisfy { $0.holds(of: value, isNumber: field.kind == .number) } }
  }

  /// What is asked, as it is written.
  var text: String { tests.map(\.text).joined(separator: ", ") }
}

extension Condition.Test {
  func holds(of value: String, isNumber: Bool) -> Bool {
    func compares(_ bound: String, _ order: (Int, Int) -> Bool, _ textOrder: (Substring, Substring) -> Bool) -> Bool {
      if isNumber { return order(Int(value) ?? 0, Int(bound) ?? 0) }
      let width = min(value.count, bound.count)
      return textOrder(value.prefix(width), bound.prefix(width))
    }
    return switch self {
    case .present(let isPresent): isPresent
    case .among(let values): values.contains(value)
    case .prefix(let prefix): value.utf8.starts(with: prefix.utf8)
    case .from(let bound): compares(bound, >=, >=)
    case .to(let bound): compares(bound, <=, <=)
    }
  }

  var text: String {
    switch self {
    case .present(let isPresent): "present: \(isPresent)"
    case .among(let values) where values.count == 1: "is: \(values[0])"
    case .among(let values): "in: [\(values.joined(separator: ", "))]"
    case .prefix(let prefix): "starts_with: \(prefix)"
    case .from(let bound): "from: \(bound)"
    case .to(let bound): "to: \(bound)"
    }
  }
}

extension Configuration {
  /// A value that a field can have.
  fileprivate func value(of field: RecordField) throws -> String {
    switch field.kind {
    case .text: return try string("a text")
    case .number: return String(try integer("a number"))
    case .word(let words): return try choice(words, what: "value of ‘\(field.path)’")
    case .object: throw error("‘\(field.path)’ has parts; ask for one of them, or whether it is present")
    case .date:
      let date = try string("a date")
      let parts = date.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false).map(\.count)
      guard [[4], [4, 2], [4, 2, 2]].contains(parts), Int(date.filter { $0 != "-" }) != nil else {
        throw error("expected a date: 2015, 2015-03 or 2015-03-31")
      }
      return date
    }
  }
}
