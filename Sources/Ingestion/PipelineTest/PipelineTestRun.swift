internal import Articles
internal import Inputs

/// `analecta test`: the inputs that a pipeline file names in its tests are converted as its own inputs would be, and
/// what comes of them is held against what is expected. Nothing is written.
public struct PipelineTestRun {
  /// How much of what was found is shown.
  private static let (shownValues, shownCharacters) = (5, 200)

  /// What came of one test.
  public struct Result: Sendable {
    /// Its name.
    public let name: String
    /// A paragraph on each expectation that has not come true: the place, what is expected, what was found.
    public let differences: [String]

    /// For people.
    public var text: String {
      differences.isEmpty ? "ok: \(name)\n" : "failed: \(name)\n" + differences.joined()
    }
  }

  private let file: PipelineFile
  private let path: String
  private let pipeline: Pipeline

  /// - Parameter path: The pipeline file's, for messages.
  public init(_ file: PipelineFile, path: String, with pipeline: Pipeline) {
    (self.file, self.path, self.pipeline) = (file, path, pipeline)
  }

  /// How many tests there are.
  public var count: Int { file.tests.count }

  /// Runs the tests in their order, and hands on what came of each.
  public func run(_ body: (Result) throws -> Void) throws {
    for test in file.tests {
      let output = try output(of: test)
      try body(
        Result(name: test.name, differences: test.expectations.compactMap { difference($0, from: output) }))
    }
  }

  private func output(of test: PipelineTest) throws -> Pipeline.Emitted {
    var feed = pipeline.feed(DocumentLocator(bytes: Array(file.path(ofTested: test.input).utf8)))
    var output = Pipeline.Emitted()
    while let work = try feed.next() {
      if let failure = Failure.interruption { throw failure }
      let emitted = pipeline.emit(work)
      output.lines += emitted.lines
      output.tally += emitted.tally
    }
    return output
  }

  /// What is wrong, in the way of `diff`: `-` is what is expected, `+` what was found.
  private func difference(_ expectation: PipelineTest.Expectation, from output: Pipeline.Emitted) -> String? {
    let (subject, expected, found): (String, String, [String])
    switch expectation.subject {
    case .field(let condition):
      let values = Self.look(at: condition.field, in: output.lines)
      guard !values.contains(where: condition.holds) else { return nil }
      (subject, expected) = (condition.field.path, condition.text)
      found = values.flatMap { $0.values.isEmpty && $0.isPresent ? ["present"] : $0.values }
    case .count(let counted, let number):
      let count = counted.number(in: output.tally)
      guard count != number else { return nil }
      (subject, expected, found) = (counted.rawValue, String(number), [String(count)])
    case .rejected(let code):
      guard output.tally.rejections[code] == nil else { return nil }
      (subject, expected, found) = ("rejected", code.rawValue, output.tally.rejections.keys.map(\.rawValue).sorted())
    }
    let lines = found.prefix(Self.shownValues).map { "+ " + String($0.prefix(Self.shownCharacters)) }
    let more = found.count > lines.count ? ["+ … \(found.count - lines.count) more"] : []
    return
      (["\(path):\(expectation.line): \(subject)", "- \(expected)"] + (lines.isEmpty ? ["+ nothing"] : lines) + more
      + Self.reason(in: output)).map { "  \(Message.printable($0))\n" }.joined()
  }

  /// Why there may be no article to look at.
  private static func reason(in output: Pipeline.Emitted) -> [String] {
    output.tally.firstRejections.prefix(1).map { "rejected (\($0.code.rawValue)): \($0.message)" }
  }

  /// What stands at a field in each article.
  private static func look(at field: RecordField, in lines: [UInt8]) -> [FieldReader.Found] {
    let reader = FieldReader([field])
    return lines.split(separator: 0x0A).compactMap { line in
      line.withUnsafeBufferPointer { (try? reader.look($0))??.first }
    }
  }
}
