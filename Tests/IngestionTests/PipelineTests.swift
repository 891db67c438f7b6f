import Formats
import Foundation
import Ingestion
import Inputs
import Testing

struct PipelineTests {
  private let folder: TemporaryFolder
  private let catalogue: Catalogue

  init() throws {
    folder = try TemporaryFolder()
    let format = """
      analecta: format/1
      name: tiny
      about: A page of the tests
      reader: html
      identify: {all: [article.tiny]}
      fields: {ids.pmid: .pmid, title: h1}
      """
    catalogue = Catalogue([try FormatFile.read(format, file: "tiny.yaml")])
  }

  private func page(_ number: Int) -> String {
    "<!DOCTYPE html><meta charset=utf-8><article class=tiny><h1>Page \(number)</h1><b class=pmid>\(number)</b></article>"
  }

  private func run(workers: Int) throws -> (summary: Summary, lines: String?) {
    let output = try Output(path: folder.path + "/out.jsonl")
    let summary = try Pipeline(catalogue: catalogue, workers: workers).run(
      over: InputWalker(InputSource(arguments: [folder.path + "/in"])), into: output,
      showing: Progress(total: nil, isShown: false))
    return (summary, folder.read("out.jsonl"))
  }

  @Test func givesTheSameBytesWithAnyNumberOfWorkers() throws {
    for number in 1...60 { try folder.write("in/\(number).html", page(number)) }
    for name in ["in/bad.html", "in/none.txt", "in/x.css"] { try folder.write(name, "nothing") }
    try folder.write("in/zero.html", "")
    let (summary, lines) = try run(workers: 1)
    #expect(summary.tally.articles == 60 && summary.rejections == 3 && summary.skipped.otherFiles == 1)
    #expect(summary.inputs == 64 && summary.signal == nil)
    #expect(summary.tally.formats == ["tiny": 60])
    let text = try #require(lines)
    #expect(text.split(separator: "\n").count == summary.tally.articles + summary.rejections)
    for workers in [2, 3, 8] { #expect(try run(workers: workers).lines == text) }
  }

  @Test func doesNothingWithNothing() throws {
    try FileManager.default.createDirectory(atPath: folder.path + "/in", withIntermediateDirectories: true)
    let (summary, lines) = try run(workers: 2)
    #expect(summary.inputs == 0 && lines == "")
  }

  @Test func givesTheFileUpWhenTheListBreaksOff() throws {
    try folder.write("in/1.html", page(1))
    try folder.write("out.jsonl", "old\n")
    let list = try folder.write("list", folder.path + "/in/1.html\nx\0y\n")
    let inputs = InputWalker(.list(try PathList(path: list, endsWithNUL: false)))
    let output = try Output(path: folder.path + "/out.jsonl")
    #expect(throws: PathList.Problem.self) {
      try Pipeline(catalogue: catalogue).run(over: inputs, into: output, showing: Progress(total: nil, isShown: false))
    }
    #expect(folder.read("out.jsonl") == "old\n" && folder.names == ["in", "list", "out.jsonl"])
  }
}
