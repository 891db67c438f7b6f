import ArgumentParser
import Ingestion

/// `analecta test`: what a pipeline file says that inputs come to.
struct Test: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: "Run the tests that a pipeline file holds.",
    discussion: """
      Each test of a pipeline file names an input and what is expected of it:

        tests:
          - name: a structured abstract keeps its labels
            input: samples/structured.html        # from the folder of this file
            expect:
              - articles: 1                       # or deletions, or dropped
              - {field: abstract.sections.label, is: BACKGROUND}
          - name: a challenge is no article
            input: samples/challenge.html
            expect: [{rejected: blocked_page}]

      The input is converted by the formats, options and filters of the pipeline; nothing is written to its output or \
      store. What is different is shown with its line: ‘-’ is what is expected, ‘+’ what was found. The exit status is \
      4 when a test fails.

      EXAMPLES
        analecta test pubmed.yaml
      """)

  @Argument(help: "The pipeline file.", completion: .file(extensions: ["yaml", "yml"]))
  var pipeline: String

  func run() throws {
    let file = try PipelineFile(path: pipeline)
    let catalogue = try file.catalogue()
    let tests = PipelineTestRun(
      file, path: pipeline,
      with: Pipeline(
        catalogue: catalogue, conversion: try file.conversion(with: catalogue), encoding: file.encoding,
        filter: file.filter))
    guard tests.count > 0 else { throw Failure(.usage, "‘\(pipeline)’ has no ‘tests’") }
    var failed = 0
    try tests.run { result in
      try Lines.print([result.text])
      if !result.differences.isEmpty { failed += 1 }
    }
    guard failed > 0 else { return }
    Message.say("\(failed) of \(tests.count) tests failed")
    throw ExitCode(ExitStatus.expectationFailed.rawValue)
  }
}
