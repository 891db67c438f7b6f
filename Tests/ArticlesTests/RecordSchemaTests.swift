import Foundation
import SchemaValidation
import Testing

@testable import Articles

@Suite("Schema of a line")
struct RecordSchemaTests {
  static let outcomes: [Outcome] =
    [
      .article(.maximal), .article(RecordShapeTests.sparse),
      .deletion(Deletion(source: .maximal, ids: .maximal)),
      .rejection(Rejection(source: Source(path: "-"), code: .unreadable, stage: .open, message: "gone")),
    ]
    + Rejection.Code.allCases.flatMap { code in
      Rejection.Stage.allCases.map { .rejection(Rejection(source: .maximal, code: code, stage: $0, message: "a")) }
    }
    + Finding.Code.allCases.map { code in
      var article = RecordShapeTests.sparse
      article.findings = [Finding(code, message: "a")]
      return .article(article)
    }

  @Test("Every kind of line is valid")
  func linesAreValid() throws {
    let validator = try SchemaValidator(RecordSchema.json)
    for outcome in Self.outcomes {
      for provenance in [false, true] {
        let written = line(outcome, provenance: provenance)
        #expect(try validator.problems(of: written) == [], "\(written)")
      }
    }
  }

  @Test("With all keys, lines are valid against the schema of such lines only")
  func allKeys() throws {
    let sparse = line(.article(RecordShapeTests.sparse), allKeys: true)
    #expect(try SchemaValidator(RecordSchema.json(allKeys: true)).problems(of: sparse) == [])
    #expect(try SchemaValidator(RecordSchema.json).problems(of: sparse) != [])
    let maximal = line(.article(.maximal), allKeys: true, provenance: true)
    #expect(try SchemaValidator(RecordSchema.json(allKeys: true)).problems(of: maximal) == [])
  }

  static let spoilers: [(from: String, to: String)] = [
    (#""schema":"analecta/article/1""#, #""schema":"analecta/article/2""#),
    (#""schema":"analecta/article/1""#, #""schema":"analecta/deletion/1""#),
    (#""volume":"590""#, #""volume":590"#),
    (#""volume":"590""#, #""volume":"""#),
    (#""volume":"590""#, #""volume":null"#),
    (#""volume":"590""#, #""volumes":"590""#),
    (#""pmid":"33779986""#, #""pmid":"0""#),
    (#""pmcid":"PMC8017375""#, #""pmcid":"8017375""#),
    (#""doi":"10.1038/s41586-021-03275-y""#, #""doi":"doi:10.1038/x""#),
    (#""orcid":"0000-0002-1825-0097""#, #""orcid":"0000-0002-1825""#),
    (#""issn":["0028-0836","1476-4687"]"#, #""issn":[]"#),
    (#""issn_linking":"0028-0836""#, #""issn_linking":"00280836""#),
    (#""date":"2003-11""#, #""date":"2003-13""#),
    (#""precision":"range""#, #""precision":"season""#),
    (#""category":"background""#, #""category":"intro""#),
    (#""declared":"some""#, #""declared":"yes""#),
    (#""type":"chapter""#, #""type":"bookSection""#),
    (#""type":"erratum_in""#, #""type":"corrects""#),
    (#""code":"incomplete""#, #""code":"odd""#),
    (#""kind":"gene""#, #""kind":"genes""#),
    (#""major":true"#, #""major":1"#),
    (#""corresponding":true"#, #""corresponding":false"#),
    (#""year":1999"#, #""year":"1999""#),
    (#""affiliations":[0,1]"#, #""affiliations":[-1]"#),
    (#""seen":2,"#, ""),
    (#""license":{"#, #""license":{},"x":{"#),
    (#""references_total":12"#, #""references_total":true"#),
  ]

  @Test("A line that breaks a rule is not valid", arguments: spoilers)
  func spoiltLines(_ from: String, _ to: String) throws {
    let sound = line(.article(.maximal))
    let spoilt = sound.replacingOccurrences(of: from, with: to)
    #expect(spoilt != sound)
    #expect(try SchemaValidator(RecordSchema.json).problems(of: spoilt) != [])
  }

  @Test("The schema keeps the closed lists where tools look for them")
  func closedLists() throws {
    let schema = try OrderedJSON(unspaced(RecordSchema.json))
    let finding = schema["$defs"]?["finding"]?["properties"]?["code"]?["enum"]
    #expect(finding == .array(Finding.Code.allCases.map { .string($0.rawValue) }))
    let rejection = schema["$defs"]?["rejection"]?["properties"]
    #expect(rejection?["code"]?["enum"] == .array(Rejection.Code.allCases.map { .string($0.rawValue) }))
    #expect(rejection?["stage"]?["enum"] == .array(Rejection.Stage.allCases.map { .string($0.rawValue) }))
    #expect(schema.keys == ["$schema", "$id", "title", "description", "oneOf", "$defs"])
    #expect(schema["$defs"]?["article"]?["properties"]?.keys == RecordSchema.articleKeys)
  }

  @Test("Every object is closed and every key has its meaning")
  func closedAndDescribed() throws {
    let schema = try OrderedJSON(unspaced(RecordSchema.json))
    let definitions = try #require(schema["$defs"])
    #expect(definitions.keys == Definition.all.map(\.name))
    for name in definitions.keys {
      #expect(definitions[name]?["additionalProperties"] == .boolean(false), "\(name)")
      let properties = try #require(definitions[name]?["properties"])
      for key in properties.keys {
        guard case .string(let meaning) = properties[key]?["description"] else {
          Issue.record("\(name).\(key) has no description")
          continue
        }
        #expect(meaning.hasSuffix(".") && meaning.count > 4, "\(name).\(key)")
      }
    }
  }

  @Test("The schema is printed the same each time, in short lines")
  func printing() {
    let text = RecordSchema.json
    #expect(text == RecordSchema.json)
    #expect(text.hasPrefix("{\n  \"$schema\": \"https://json-schema.org/draft/2020-12/schema\",\n"))
    #expect(text.hasSuffix("\n}\n"))
    #expect(text.split(separator: "\n").allSatisfy { $0.count < 200 })
  }

  /// JSON without the white space between its tokens.
  private func unspaced(_ text: String) -> String {
    text.split(separator: "\n").map { line in
      let bare = line.drop { $0 == " " }
      guard let colon = bare.range(of: "\": ") else { return String(bare) }
      return bare[..<colon.lowerBound] + "\":" + bare[colon.upperBound...]
    }.joined()
  }
}
