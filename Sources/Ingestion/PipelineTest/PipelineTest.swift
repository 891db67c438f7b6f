internal import Articles
internal import Formats

/// What a pipeline file says that one of its inputs comes to.
///
///     - name: a structured abstract keeps its labels
///       input: samples/structured.html
///       expect:
///         - articles: 1
///         - {field: abstract.sections.label, is: BACKGROUND}
struct PipelineTest: Sendable {
  /// One thing that must come true.
  struct Expectation: Sendable {
    enum Subject: Sendable {
      /// Of one of the articles, a condition like those of filters.
      case field(Condition)
      /// So many of a kind.
      case count(Counted, Int)
      /// A rejection with this code.
      case rejected(Rejection.Code)
    }

    let subject: Subject
    /// Where it stands in the file.
    let line: Int
  }

  /// What is counted.
  enum Counted: String, Sendable, CaseIterable {
    case articles, deletions, dropped

    func number(in tally: Tally) -> Int {
      switch self {
      case .articles: tally.articles
      case .deletions: tally.deletions
      case .dropped: tally.droppedArticles
      }
    }
  }

  let name: String
  /// The input, as the pipeline file names it.
  let input: String
  let expectations: [Expectation]

  /// - Throws: `ConfigurationError`.
  init(_ node: Configuration) throws {
    _ = try node.entries(allowing: ["name", "input", "expect"], what: "a test")
    name = try node.required("name").string("the test’s name")
    input = try node.required("input").string("a path")
    expectations = try node.required("expect").items.map(Self.expectation)
  }

  private static func expectation(_ node: Configuration) throws -> Expectation {
    let counts = Counted.allCases.map(\.rawValue)
    let entries = try node.entries(allowing: Condition.keys + counts + ["rejected"], what: "an expectation")
    if node["field"] != nil { return Expectation(subject: .field(try Condition(node)), line: node.line) }
    guard entries.count == 1, let entry = entries.first else {
      throw node.error(
        "an expectation is a condition on a ‘field’, or one of \(counts.joined(separator: ", ")), rejected")
    }
    if let code = node["rejected"] {
      let word = try code.choice(Rejection.Code.allCases.map(\.rawValue), what: "code")
      return Expectation(subject: .rejected(Rejection.Code(rawValue: word) ?? .malformed), line: node.line)
    }
    guard let counted = Counted(rawValue: try entry.key.string("a key")) else {
      throw entry.key.error("an expectation on a value names its ‘field’")
    }
    return Expectation(subject: .count(counted, try entry.value.integer("a number")), line: node.line)
  }
}
