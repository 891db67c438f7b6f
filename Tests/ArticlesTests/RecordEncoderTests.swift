import Testing

@testable import Articles

@Suite("Lines of output")
struct RecordEncoderTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let content: String
    let change: @Sendable (inout Article) -> Void

    init(_ name: String, _ content: String, _ change: @escaping @Sendable (inout Article) -> Void) {
      self.testDescription = name
      self.content = content
      self.change = change
    }
  }

  static let cases: [Case] = [
    Case("nothing known", "") { _ in },
    Case("title", #","title":"On water""#) { $0.title = MarkedText("On water") },
    Case("title with mark-up", #","title":"H2O","title_markup":"H<sub>2</sub>O""#) {
      $0.title = MarkedText("H2O", markup: "H<sub>2</sub>O")
    },
    Case("vernacular title stands without mark-up", #","vernacular_title":"Wasser""#) {
      $0.vernacularTitle = MarkedText("Wasser", markup: "<i>Wasser</i>")
    },
    Case("keys in the record's order", #","ids":{"pmid":"1","doi":"10.1234/a"},"volume":"2","keywords":["a","b"]"#) {
      $0.keywords = ["a", "b"]
      $0.ids.doi = "10.1234/a"
      $0.ids.pmid = "1"
      $0.volume = "2"
    },
    Case("empty lists are written", #","keywords":[],"references":[]"#) {
      $0.references = []
      $0.keywords = []
    },
    Case("a journal without ISSN shows no list", #","journal":{"title":"Nature"}"#) {
      $0.journal = Journal()
      $0.journal?.title = "Nature"
    },
    Case("major is written when false", #","mesh":[{"name":"Mice","major":false}]"#) {
      $0.mesh = [SubjectHeading(name: "Mice", isMajor: false)]
    },
    Case("other flags only when true", #","authors":[{"family":"Ek","affiliations":[],"corresponding":true}]"#) {
      var person = Person()
      person.family = "Ek"
      person.affiliations = []
      person.isCorresponding = true
      person.hasEqualContribution = false
      $0.authors = [person]
      $0.retracted = false
    },
    Case("cells may be empty", #","tables":[{"rows":[["a",""],[]]}]"#) {
      var table = Table()
      table.rows = [["a", ""], []]
      $0.tables = [table]
    },
    Case("numbers", #","references_total":0,"cited_by_total":-9223372036854775808"#) {
      $0.referencesTotal = 0
      $0.citedByTotal = .min
    },
    Case(
      "completeness and findings",
      #","completeness":{"authors":{"seen":10,"emitted":9}},"#
        + #""findings":[{"code":"incomplete","message":"9 of 10"}]"#
    ) {
      $0.completeness = [Completeness(field: "authors", seen: 10, emitted: 9)]
      $0.findings = [Finding(.incomplete, message: "9 of 10")]
    },
    Case(
      "references are counted before authors, these before others",
      #","completeness":{"references":{"seen":3,"emitted":3},"authors":{"seen":1,"emitted":1},"#
        + #""tables":{"seen":5,"emitted":5},"mesh":{"seen":2,"emitted":2}}"#
    ) {
      $0.completeness = [
        Completeness(field: "authors", seen: 1, emitted: 1), Completeness(field: "tables", seen: 5, emitted: 5),
        Completeness(field: "mesh", seen: 2, emitted: 2), Completeness(field: "references", seen: 3, emitted: 3),
      ]
    },
    Case("no field is counted twice", #","completeness":{"authors":{"seen":1,"emitted":1}}"#) {
      $0.completeness = [
        Completeness(field: "authors", seen: 1, emitted: 1), Completeness(field: "authors", seen: 2, emitted: 2),
        Completeness(field: "", seen: 2, emitted: 2),
      ]
    },
    Case("provenance only when asked for", "") {
      $0.provenance = [Provenance(field: "title", at: "line 1", rule: "h1")]
    },
  ]

  @Test("An article's line, exactly", arguments: cases)
  func articleLine(_ example: Case) {
    #expect(content(line(example.change)) == example.content)
  }

  static let hollowCases: [Case] = [
    Case("empty strings", "") {
      $0.title = MarkedText("", markup: "<i></i>")
      $0.volume = ""
      $0.ids.pmid = ""
    },
    Case("empty objects", "") {
      $0.journal = Journal()
      $0.history = History()
      $0.license = License()
      $0.statements = Statements()
    },
    Case("empty entries", #","keywords":["a"],"grants":[],"figures":[]"#) {
      $0.keywords = ["", "a", ""]
      $0.grants = [Grant()]
      $0.figures = [Figure(), Figure()]
    },
    Case("objects without what they require", #","references":[{"text":"a"}],"similar_articles":[]"#) {
      $0.abstract = Abstract(text: "", sections: [Abstract.Section(label: "Aim", text: "")])
      $0.pages = PageRange(first: "", last: "4")
      $0.references = [Reference(text: ""), Reference(text: "a")]
      $0.references?[0].year = 1999
      $0.similarArticles = [LinkedArticle(ids: Identifiers(), title: "a")]
    },
    Case(
      "authors and affiliations, indexes moved up",
      #","authors":[{"family":"Ek","affiliations":[0]}],"affiliations":[{"text":"Uppsala"}]"#
        + #","conflict_of_interest":{"statement":"s","declared":"some","relations":[{"authors":[0],"kind":"fees","text":"t"}]}"#
    ) {
      var person = Person()
      person.family = "Ek"
      person.affiliations = [0, 1, 7]
      $0.authors = [Person(), person]
      $0.affiliations = [Affiliation(text: "", ror: "r"), Affiliation(text: "Uppsala")]
      $0.conflictOfInterest = ConflictOfInterest(statement: "s", declared: .some)
      $0.conflictOfInterest?.relations = [ConflictOfInterest.Tie(authors: [0, 1], kind: "fees", text: "t")]
    },
  ]

  @Test("What is empty is left out", arguments: hollowCases)
  func leavesOutHollowValues(_ example: Case) {
    #expect(content(line(example.change)) == example.content)
  }

  @Test("Provenance when asked for; the first entry of a field counts")
  func provenance() {
    let written = line(provenance: true) {
      $0.provenance = [
        Provenance(field: "title", at: "line 1", rule: "h1"), Provenance(field: "title", at: "line 2", rule: "h2"),
        Provenance(field: "ids.pmid", at: "line 3", rule: "span"),
      ]
    }
    #expect(
      content(written)
        == #","provenance":{"title":{"at":"line 1","rule":"h1"},"ids.pmid":{"at":"line 3","rule":"span"}}"#)
  }

  @Test("A rejection's line, exactly")
  func rejectionLine() {
    var source = Source(path: "a.zip")
    source.member = "b.html"
    let rejection = Rejection(
      source: source, code: .blockedPage, stage: .identify, message: "a \"challenge\"", at: "line 12")
    #expect(
      line(.rejection(rejection))
        == #"{"schema":"analecta/rejection/1","source":{"path":"a.zip","member":"b.html"},"code":"blocked_page","#
        + #""stage":"identify","message":"a \"challenge\"","at":"line 12"}"# + "\n")
  }

  @Test("A deletion's line, exactly")
  func deletionLine() {
    var deletion = Deletion(source: Source(path: "-"), ids: Identifiers())
    deletion.source.record = 30_001
    deletion.ids.pmid = "9"
    #expect(
      line(.deletion(deletion), allKeys: true)
        == #"{"schema":"analecta/deletion/1","source":{"path":"-","record":30001},"ids":{"pmid":"9"}}"# + "\n")
  }

  @Test("A reference's line is the reference as it stands in an article")
  func referenceLine() throws {
    var bytes: [UInt8] = []
    for reference in [Reference(text: "Berg A. Ice."), .maximal] { RecordEncoder().encode(reference, into: &bytes) }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    #expect(lines.count == 2 && lines[0] == #"{"text":"Berg A. Ice."}"#)
    #expect(content(line { $0.references = [.maximal] }) == #","references":["# + lines[1] + "]")
  }

  @Test("Lines are appended, and a line does not depend on those before it")
  func appends() {
    let outcomes: [Outcome] = [
      .article(.maximal), .deletion(Deletion(source: .maximal, ids: Identifiers())), .article(.maximal),
    ]
    var bytes = Array("{".utf8)
    for outcome in outcomes { RecordEncoder().encode(outcome, into: &bytes) }
    #expect(String(decoding: bytes, as: UTF8.self) == "{" + outcomes.map { line($0) }.joined())
  }

  @Test("All keys: lists are empty, the others null, inner objects as ever")
  func allKeys() throws {
    let written = line(allKeys: true) {
      $0.volume = "1"
      $0.journal = Journal()
      $0.authors = [Person(), .maximal]
      $0.authors?[1].role = nil
    }
    let record = try OrderedJSON(written.dropLast())
    #expect(record.keys == RecordSchema.articleKeys)
    #expect(record["volume"] == .string("1"))
    for key in ["ids", "title_markup", "journal", "retracted", "cited_by_total", "completeness", "provenance"] {
      #expect(record[key] == .null, "\(key)")
    }
    for key in ["languages", "mesh", "references", "tables", "findings"] {
      #expect(record[key] == .array([]), "\(key)")
    }
    #expect(!written.contains("role"))
    #expect(record["authors"] != .array([]))
  }
}
