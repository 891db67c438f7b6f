import Testing

@testable import Articles

/// Holds the encoder to the tables from which the schema is made.
@Suite("Encoder and tables of shapes")
struct RecordShapeTests {
  /// The least that an article with every list can hold: required keys only, one entry a list.
  static let sparse: Article = {
    var article = Article(source: Source(path: "a"))
    article.source.format = "pubmed"
    article.publicationTypes = [Term(name: "Review")]
    article.pages = PageRange(first: "1")
    article.published = PublicationDates(date: "2021", precision: .year)
    article.affiliations = [Affiliation(text: "Uppsala")]
    article.abstract = Abstract(text: "a", sections: [Abstract.Section(text: "a")])
    article.otherAbstracts = [Abstract(text: "b")]
    article.mesh = [
      SubjectHeading(name: "a", isMajor: true, qualifiers: [SubjectHeading.Qualifier(name: "b", isMajor: false)])
    ]
    article.substances = [Term(name: "a")]
    article.supplementaryConcepts = [Term(name: "a")]
    article.otherSubjects = [OtherSubject(text: "a", kind: "gene")]
    article.accessions = [Accession(bank: "a", id: "b")]
    article.conflictOfInterest = ConflictOfInterest(statement: "a", declared: .none)
    article.conflictOfInterest?.relations = [ConflictOfInterest.Tie(kind: "a", text: "b")]
    article.references = [Reference(text: "a")]
    article.relations = [Relation(type: "related")]
    article.similarArticles = [LinkedArticle(ids: .maximal)]
    article.sections = [
      Section(path: [], text: "a", citations: [Section.Citation(start: 0, end: 1, references: [])])
    ]
    article.completeness = [Completeness(field: "mesh", seen: 1, emitted: 1)]
    article.findings = [Finding(.truncated, message: "a")]
    article.provenance = [Provenance(field: "mesh", at: "a", rule: "b")]
    return article
  }()

  @Test("A maximal article has every key of the tables, in order, with values of their shapes")
  func maximal() throws {
    let record = try OrderedJSON(line(.article(.maximal), provenance: true).dropLast())
    var walk = ShapeWalk()
    walk.check(record, .object(.article), at: "")
    #expect(walk.problems == [])
    let lineKinds = ["deletion", "rejection", "rejected_source"]
    for definition in Definition.all where !lineKinds.contains(definition.name) {
      #expect(walk.keysSeen[definition.name] == Set(definition.keys.map(\.name)), "\(definition.name)")
    }
  }

  @Test("A sparse article has exactly the keys that the tables require")
  func sparse() throws {
    let record = try OrderedJSON(line(.article(Self.sparse), provenance: true).dropLast())
    var walk = ShapeWalk()
    walk.check(record, .object(.article), at: "")
    #expect(walk.problems == [])
    let inner = [
      "abstract": "sections", "conflict_of_interest": "relations", "mesh_heading": "qualifiers", "section": "citations",
    ]
    for (name, always) in walk.keysAlways where !["article", "ids"].contains(name) {
      let definition = try #require(Definition.all.first { $0.name == name })
      let required = Set(definition.keys.filter(\.isRequired).map(\.name))
      #expect(always == required.union(inner[name].map { [$0] } ?? []), "\(name)")
    }
  }

  @Test("Rejections and deletions keep to their tables")
  func others() throws {
    let rejection = Rejection(source: .maximal, code: .empty, stage: .open, message: "a", at: "b")
    let early = Rejection(source: Source(path: "a"), code: .unreadable, stage: .open, message: "a")
    let deletion = Deletion(source: .maximal, ids: .maximal)
    var walk = ShapeWalk()
    for outcome in [rejection, early] {
      walk.check(try OrderedJSON(line(.rejection(outcome)).dropLast()), .object(.rejection), at: "")
    }
    walk.check(try OrderedJSON(line(.deletion(deletion)).dropLast()), .object(.deletion), at: "")
    #expect(walk.problems == [])
    for definition in [Definition.rejection, .deletion, .rejectedSource] {
      #expect(walk.keysSeen[definition.name] == Set(definition.keys.map(\.name)), "\(definition.name)")
    }
  }

  static let unfit = [
    (#"{"first":"1","last":""}"#, "last: not text"), (#"{"first":1}"#, "first: not text"),
    (#"{"last":"2"}"#, ": no first"), (#"{"last":"2","first":"1"}"#, ": order of last, first"),
    (#"{"first":"1","end":"2"}"#, ": order of first, end"), ("[]", ": not object(pages)"),
    ("null", ": not object(pages)"),
  ]

  @Test("The walk finds what does not fit", arguments: unfit)
  func walkFinds(_ text: String, _ problem: String) throws {
    var walk = ShapeWalk()
    walk.check(try OrderedJSON(text), .object(.pages), at: "")
    #expect(walk.problems == [problem])
  }

  @Test("Names of definitions and of their keys are unique and in snake case")
  func names() {
    let names = [Definition.all.map(\.name)] + Definition.all.map { $0.keys.map(\.name) }
    for list in names {
      #expect(Set(list).count == list.count)
      #expect(list.allSatisfy { $0.allSatisfy { $0.isLowercase || $0.isNumber || $0 == "_" } })
    }
  }

  @Test("Relation types are unique and hold the record's own words")
  func relationTypes() {
    let named: Set = [
      "retraction_of", "retracted_by", "erratum_in", "erratum_for", "comment_in", "comment_on", "update_of",
      "updated_by", "expression_of_concern", "preprint_of", "related",
    ]
    #expect(Set(Relation.types).count == Relation.types.count)
    #expect(named.isSubset(of: Relation.types))
  }
}
