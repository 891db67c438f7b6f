import Formats
import Foundation
import Ingestion
import Testing

struct PipelineFileTests {
  private static let whole = """
    analecta: pipeline/1
    name: pubmed
    about: Saved pages
    input: [pages/*.html, /srv/more]
    formats: [pubmed]
    output: articles.jsonl
    options: {provenance: true, all_keys: true, body: true}
    limits: {bytes: 128MiB, elements: 10}

    """

  private func complaint(_ yaml: String) -> String? {
    do {
      let file = try PipelineFile(yaml, path: "jobs/p.yaml")
      _ = try file.conversion(with: file.catalogue())
      return nil
    } catch {
      return "\(error)"
    }
  }

  @Test func readsAll() throws {
    let file = try PipelineFile(Self.whole, path: "jobs/p.yaml")
    #expect(file.name == "pubmed" && file.about == "Saved pages" && file.destination == .output("articles.jsonl"))
    #expect(file.input == ["jobs/pages/*.html", "/srv/more"])
    #expect(file.encoding.allKeys && file.encoding.provenance)
    let conversion = try file.conversion(with: file.catalogue())
    #expect(conversion.provenance && conversion.body && conversion.only == "pubmed")
    #expect(conversion.limits.documentBytes == 128 << 20 && conversion.limits.elements == 10)
  }

  @Test func readsJournals() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/p.yaml"
    let file = try PipelineFile("{analecta: pipeline/1, name: a, input: x, output: '-', journals: j.txt}", path: path)
    #expect(throws: Failure.self) { try file.conversion(with: file.catalogue()) }
    try folder.write("j.txt", "JournalTitle: Acta of Nowhere\nIsoAbbr: Acta Nowh\n")
    #expect(try file.conversion(with: file.catalogue()).journals?.isEmpty == false)
  }

  @Test func readsTheLeast() throws {
    let file = try PipelineFile("{analecta: pipeline/1, name: a, input: x, output: '-'}", path: "p.yaml")
    #expect(file.input == ["x"] && !file.encoding.allKeys && file.about == nil)
    #expect(try file.conversion(with: file.catalogue()).only == nil)
  }

  @Test(arguments: [
    (
      "analecta: pipeline/1\nname: a\nimput: x\noutput: y\n",
      """
      jobs/p.yaml:3:1: error: unknown key ‘imput’; did you mean ‘input’?
        3 | imput: x
          | ^
      """
    ),
    (
      "analecta: pipeline/2\nname: a\n",
      """
      jobs/p.yaml:1:11: error: unknown version of the grammar ‘pipeline/2’; did you mean ‘pipeline/1’?
        1 | analecta: pipeline/2
          |           ^
      """
    ),
    (
      "analecta: pipeline/1\nname: a\ninput: x\n",
      """
      jobs/p.yaml:1:1: error: the key ‘output’ is missing
        1 | analecta: pipeline/1
          | ^
      """
    ),
    (
      "analecta: pipeline/1\nname: a\ninput: x\noutput: y\nformats: [pubmd]\n",
      """
      jobs/p.yaml:5:11: error: unknown format ‘pubmd’; did you mean ‘pubmed’?
        5 | formats: [pubmd]
          |           ^
      """
    ),
    (
      "analecta: pipeline/1\nname: a\ninput: x\noutput: y\nlimits: {bytes: much}\n",
      """
      jobs/p.yaml:5:17: error: expected the limit ‘bytes’ as a number above 0, such as 64MiB
        5 | limits: {bytes: much}
          |                 ^
      """
    ),
    (
      "analecta: pipeline/1\nname: a\ninput: x\noutput: y\noptions: {provenance: yes}\n",
      """
      jobs/p.yaml:5:23: error: expected ‘provenance’ as true or false
        5 | options: {provenance: yes}
          |                       ^
      """
    ),
    (
      "analecta: pipeline/1\nname: a\ninput: x\noutput: y\nformats: [pubmed, pubmed]\n",
      """
      jobs/p.yaml:5:10: error: ‘formats’ names one format; leave it out to have each document read by the one that fits
        5 | formats: [pubmed, pubmed]
          |          ^
      """
    ),
    (
      "[]",
      """
      jobs/p.yaml:1:1: error: expected a pipeline as a mapping of keys to values
        1 | []
          | ^
      """
    ),
  ])
  func complains(_ yaml: String, _ message: String) {
    #expect(complaint(yaml) == message)
  }

  @Test func findsItsInputs() throws {
    let folder = try TemporaryFolder()
    for name in ["jobs/pages/b.html", "jobs/pages/a.html", "jobs/pages/c.css"] { try folder.write(name) }
    let yaml = "{analecta: pipeline/1, name: a, input: ['pages/*.html', 'none/*', gone.html], output: y}"
    let file = try PipelineFile(yaml, path: folder.path + "/jobs/p.yaml")
    guard case .named(let locators) = file.inputs() else { return }
    #expect(
      locators.map { $0.path.replacingOccurrences(of: folder.path + "/", with: "") }
        == ["jobs/pages/a.html", "jobs/pages/b.html", "jobs/none/*", "jobs/gone.html"])
  }
}

struct CheckerTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func failure(_ yaml: String) throws -> Failure? {
    do {
      _ = try Checker.check(folder.write("f.yaml", yaml))
      return nil
    } catch {
      let failure = Failure(error)
      let message = failure.message?.replacingOccurrences(of: folder.path + "/", with: "")
      return Failure(failure.status, message)
    }
  }

  @Test func tellsKindsApart() throws {
    let pipeline = try folder.write("p.yaml", "{analecta: pipeline/1, name: a, input: x, output: y}")
    #expect(try Checker.check(pipeline) == .pipeline)
    let yaml = "{analecta: format/1, name: t, about: a, reader: html, fields: {title: h1}}"
    let format = try folder.write("t.yaml", yaml)
    #expect(try Checker.check(format) == .format)
  }

  @Test func complains() throws {
    #expect(
      try failure("analecta: recipe/1\n")
        == Failure(
          .configuration,
          """
          f.yaml:1:11: error: unknown kind of file ‘recipe/1’; it must be one of format/1, pipeline/1
            1 | analecta: recipe/1
              |           ^
          """))
    #expect(try failure("") == Failure(.configuration, "f.yaml:1:1: error: the file is empty\n  1 | \n    | ^"))
    #expect(
      throws: Failure(.inputMissing, "‘/none.yaml’ cannot be read: No such file or directory")
    ) { try Checker.check("/none.yaml") }
  }

  @Test func readsUTF8Only() throws {
    let path = folder.path + "/f.yaml"
    try Data([0x61, 0x3A, 0x20, 0xE9, 0x0A]).write(to: URL(fileURLWithPath: path))
    #expect(throws: Failure(.configuration, "‘\(path)’ is not UTF-8")) { try Checker.check(path) }
  }
}
