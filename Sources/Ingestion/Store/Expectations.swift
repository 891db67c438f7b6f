import Articles
import Formats

/// What a pipeline file expects of what a run brings: the lines are held back while it does not come true.
///
///     expect:
///       - records: ">= 100"
///       - rejected: "<= 5%"
///       - field: title
///         present: ">= 99%"
public struct Expectations: Sendable {
  /// One of them.
  private enum Subject: Sendable {
    /// The number of articles.
    case records
    /// Inputs that gave rejections only, or their share of all inputs.
    case rejected
    /// Articles that have a field, or their share.
    case field(RecordField)
  }

  private struct Expectation: Sendable {
    let subject: Subject
    let comparison: Comparison
  }

  private let all: [Expectation]
  private let reader: FieldReader?

  /// Whether nothing is expected.
  public var isEmpty: Bool { all.isEmpty }

  /// - Throws: `ConfigurationError`.
  init(_ node: Configuration?) throws {
    all = try node?.items.map(Self.expectation) ?? []
    let fields = all.compactMap { if case .field(let field) = $0.subject { field } else { nil } }
    reader = fields.isEmpty ? nil : FieldReader(fields)
  }

  private static func expectation(_ node: Configuration) throws -> Expectation {
    _ = try node.entries(allowing: ["records", "rejected", "field", "present"], what: "an expectation")
    if let records = node["records"] {
      return Expectation(subject: .records, comparison: try Comparison(records, isShareAllowed: false))
    }
    if let rejected = node["rejected"] { return Expectation(subject: .rejected, comparison: try Comparison(rejected)) }
    let field = try node.required("field").recordField()
    return Expectation(subject: .field(field), comparison: try Comparison(node.required("present")))
  }

  /// What was found, as far as it is expected to be something.
  struct Count: Sendable {
    fileprivate let reader: FieldReader?
    fileprivate var articles = 0
    fileprivate var present: [Int]

    /// Looks at a line. What is no record counts as nothing.
    mutating func add(_ line: UnsafeBufferPointer<UInt8>) {
      guard let reader else {
        if (try? RecordIdentity(line).kind) == .article { articles += 1 }
        return
      }
      guard let found = (try? reader.look(line)) ?? nil else { return }
      articles += 1
      for (number, field) in found.enumerated() where field.isPresent { present[number] += 1 }
    }

    /// Looks at lines, each ended by a line feed.
    mutating func add(lines: [UInt8]) {
      lines.withUnsafeBufferPointer { bytes in
        var start = 0
        while let end = bytes[start...].firstIndex(of: 0x0A) {
          add(UnsafeBufferPointer(rebasing: bytes[start...end]))
          start = end + 1
        }
      }
    }
  }

  /// Nothing found so far.
  var count: Count {
    let fields = all.count { if case .field = $0.subject { true } else { false } }
    return Count(reader: reader, present: Array(repeating: 0, count: fields))
  }

  /// What has not come true, in sentences. Nothing is expected of a run that found nothing new.
  func failures(_ count: Count, read: Int, rejected: Int) -> [String] {
    guard read + rejected > 0 else { return [] }
    var present = count.present[...]
    return all.compactMap { expectation in
      let (name, part, whole) =
        switch expectation.subject {
        case .records: ("records", count.articles, count.articles)
        case .rejected: ("rejected inputs", rejected, read + rejected)
        case .field(let field): ("‘\(field.path)’ present", present.popFirst() ?? 0, count.articles)
        }
      return expectation.comparison.failure(of: name, part, of: whole)
    }
  }
}

/// `>= 99%`, `<= 20`.
struct Comparison: Sendable {
  private let word: String
  private let limit: Double
  private let isShare: Bool

  init(_ node: Configuration, isShareAllowed: Bool = true) throws {
    let text = try node.string("a comparison, such as \">= 10\"")
    let parts = text.split(separator: " ").map(String.init)
    isShare = text.hasSuffix("%")
    guard parts.count == 2, [">=", "<=", ">", "<", "=="].contains(parts[0]),
      let number = Double(isShare ? String(parts[1].dropLast()) : parts[1]), number.isFinite, number >= 0,
      isShareAllowed || !isShare
    else {
      let numbers = isShareAllowed ? "a number or a percentage" : "a number"
      throw node.error("expected a comparison: >=, <=, >, < or ==, a blank, and \(numbers)")
    }
    word = parts[0]
    limit = number
  }

  /// What has not come true; a share of nothing is as it should be.
  func failure(of name: String, _ part: Int, of whole: Int) -> String? {
    guard !isShare || whole > 0 else { return nil }
    // Of whole numbers, so that 99 of 100 is 99 % without a rest.
    let (left, right) = isShare ? (Double(part) * 100, limit * Double(whole)) : (Double(part), limit)
    let holds =
      switch word {
      case ">=": left >= right
      case "<=": left <= right
      case ">": left > right
      case "<": left < right
      default: left == right
      }
    guard !holds else { return nil }
    let found = isShare ? "\(Quantity.tenths(left / Double(whole)))% (\(part) of \(whole))" : String(part)
    let expected = limit == limit.rounded() ? String(Int(limit)) : String(limit)
    return "\(name): expected \(word) \(expected)\(isShare ? "%" : ""), found \(found)"
  }
}
