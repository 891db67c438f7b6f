import Foundation
import Testing

/// `analecta test`, from outside.
struct PipelineTestTests {
  private let shell: Shell

  init() throws {
    shell = try Shell()
    try shell.write("job/pages/1.html", Pages.page(1))
    try shell.write("job/pages/empty.html", "")
  }

  private func pipeline(_ expectations: String, input: String = "pages/1.html") throws {
    try shell.write(
      "job/p.yaml",
      """
      analecta: pipeline/1
      name: pages
      input: none
      formats_dir: ../formats
      store: store
      drop: {field: ids.pmid, is: '2'}
      tests:
        - name: a page
          input: \(input)
          expect: \(expectations)

      """)
  }

  @Test(arguments: [
    ("pages/1.html", "[{articles: 1}, {deletions: 0}, {field: title, is: Page 1}, {field: ids.doi, present: false}]"),
    ("pages/empty.html", "[{rejected: empty}, {articles: 0}]"), ("pages/none.html", "{rejected: unreadable}"),
    ("two.html", "[{dropped: 1}, {articles: 0}]"),
  ])
  func passes(_ input: String, _ expectations: String) throws {
    try shell.write("job/two.html", Pages.page(2))
    try pipeline(expectations, input: input)
    #expect(try shell.run("analecta test job/p.yaml") == .init(status: 0, output: "ok: a page\n", errors: ""))
    #expect(!FileManager.default.fileExists(atPath: shell.folder + "/job/store"))
  }

  @Test func showsWhatIsDifferent() throws {
    try pipeline(
      "\n      - {field: title, is: Page 2}\n      - {field: ids.doi, starts_with: '10.'}\n      - articles: 2")
    let transcript = try shell.run("analecta test job/p.yaml")
    #expect(transcript.status == 4 && transcript.errors == "analecta: 1 of 1 tests failed\n")
    #expect(
      transcript.output == """
        failed: a page
          job/p.yaml:11: title
          - is: Page 2
          + Page 1
          job/p.yaml:12: ids.doi
          - starts_with: 10.
          + nothing
          job/p.yaml:13: articles
          - 2
          + 1

        """)
  }

  @Test func saysWhyThereIsNoArticle() throws {
    try pipeline("{field: title, is: Page 1}", input: "pages/empty.html")
    #expect(
      try shell.run("analecta test job/p.yaml").output == """
        failed: a page
          job/p.yaml:10: title
          - is: Page 1
          + nothing
          rejected (empty): the document is empty

        """)
  }

  /// The tests that the project's own pipelines hold.
  @Test func ownPipelinesPass() throws {
    let transcript = try shell.run("cd '\(DocumentTests.root.path)' && analecta test Pipelines/pubmed.yaml")
    #expect(transcript.status == 0, "\(transcript)")
    #expect(transcript.output.split(separator: "\n").count == 5)
  }
}
