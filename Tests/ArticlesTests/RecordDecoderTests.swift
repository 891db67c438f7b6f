import Testing

@testable import Articles

@Suite("Lines of output, read")
struct RecordDecoderTests {
  private static func decode(_ line: String) throws(RecordError) -> RecordDecoder.Record {
    try RecordDecoder().decode(Array(line.utf8))
  }

  private static func line(_ outcome: Outcome, allKeys: Bool = false) -> [UInt8] {
    var bytes: [UInt8] = []
    RecordEncoder(options: .init(allKeys: allKeys, provenance: true)).encode(outcome, into: &bytes)
    return bytes
  }

  /// The largest article, without what the decoder steps over.
  private static let kept: Article = {
    var article = Article.maximal
    article.vernacularTitle?.markup = nil
    (article.sections, article.figures, article.tables, article.license) = (nil, nil, nil, nil)
    (article.similarArticles, article.citedBy, article.citedByTotal) = (nil, nil, nil)
    (article.completeness, article.provenance) = ([], nil)
    return article
  }()

  @Test(arguments: [true, false]) func `reads every key that it keeps`(_ allKeys: Bool) throws {
    let line = Self.line(.article(.maximal), allKeys: allKeys)
    #expect(try RecordDecoder().decode(line) == .outcome(.article(Self.kept)))
  }

  @Test func `reads what the smallest article has`() throws {
    let article = Article(source: Source(path: "a"))
    #expect(try RecordDecoder().decode(Self.line(.article(article))) == .outcome(.article(article)))
  }

  @Test func `tells deletions and rejections`() throws {
    let deletion = Outcome.deletion(Deletion(source: .maximal, ids: .maximal))
    let rejection = Outcome.rejection(
      Rejection(source: .maximal, code: .empty, stage: .decode, message: "nothing", at: "line 1"))
    for outcome in [deletion, rejection] {
      #expect(try RecordDecoder().decode(Self.line(outcome)) == .outcome(outcome))
    }
  }

  @Test func `reads a line of references`() throws {
    var bytes: [UInt8] = []
    RecordEncoder().encode(.maximal, into: &bytes)
    #expect(try RecordDecoder().decode(bytes) == .reference(.maximal))
  }

  @Test func `takes keys in any order, white space and keys that it does not know`() throws {
    let line = """
       { "title_markup" : "<i>A</i>" , "new" : [ { } , [ ] , { "a" : [ 1.5e-3 , null , true ] , "b" : "\\"]" } ] ,
        "title": "A", "volume": null, "source":{"path":"p"},"schema":"analecta/article/1" }
      """
    var article = Article(source: Source(path: "p"))
    article.title = MarkedText("A", markup: "<i>A</i>")
    #expect(try Self.decode(line) == .outcome(.article(article)))
  }

  @Test(arguments: [
    (#""\u0041\n\t\r\b\f\/\\\"""#, "A\n\t\r\u{8}\u{C}/\\\""), (#""\ud83c\udf75 \u00e9""#, "🍵 é"),
    (#""Чай, 茶""#, "Чай, 茶"), (#""""#, ""),
  ])
  func `reads strings`(_ json: String, _ text: String) throws {
    let bytes = Array(json.utf8)
    let read = try bytes.withUnsafeBufferPointer { buffer in
      var reader = JSONReader(buffer)
      return try reader.string()
    }
    #expect(read == text)
  }

  private static let head = #"{"schema":"analecta/article/1","source":{"path":"p"}"#

  private static let notRecords: [(String, String)] = [
    ("", "the line breaks off before ‘{’, at byte 1"),
    ("[]", "expected ‘{’, at byte 1"),
    ("{}", "the object has no ‘schema’: it is no record, at byte 1"),
    (#"{"schema":"other/1","source":{"path":"p"}}"#, "unknown schema ‘other/1’, at byte 1"),
    (#"{"schema":"analecta/article/1"}"#, "the object that ends here has no ‘source’, at byte 32"),
  ]

  @Test(arguments: notRecords) func `knows what is no record`(_ line: String, _ message: String) {
    #expect(Self.complaint(line) == message)
  }

  private static let damagedTails: [(String, String)] = [
    ("", "the line breaks off before ‘,’, at byte 53"),
    ("}}", "something stands behind the record, at byte 54"),
    (#","title":1}"#, "expected ‘\"’, at byte 62"),
    (#","title":"a"#, "the line breaks off in a string, at byte 64"),
    (#","title":"\x"}"#, "an unknown escape, at byte 65"),
    (#","title":"\ud800"}"#, "half a surrogate pair, at byte 69"),
    (#","title":"\ud800\u0041"}"#, "half a surrogate pair, at byte 75"),
    (#","title":"\u00g0"}"#, "expected four hexadecimal digits, at byte 67"),
    (",\"title\":\"a\u{1}\"}", "a control character in a string, at byte 64"),
    (#","references_total":1.5}"#, "expected a whole number, at byte 73"),
    (#","references_total":99999999999999999999}"#, "expected a whole number, at byte 73"),
    (#","pages":{"last":"2"}}"#, "the object that ends here has no ‘first’, at byte 74"),
    (#","references":[{"text":"a","type":"poem"}]}"#, "unknown word ‘poem’, at byte 87"),
    (#","unknown":[1,]}"#, "expected a value, at byte 67"),
    (#","unknown":{"a"}}"#, "expected ‘:’, at byte 68"),
    (#","unknown":[01]}"#, "expected a value, at byte 65"),
    (#","unknown":[1.]}"#, "expected a digit, at byte 67"),
    (#","unknown":nul}"#, "expected null, at byte 64"),
    (#","retracted":tru}"#, "expected true, at byte 66"),
    (#","keywords":[null]}"#, "expected ‘\"’, at byte 66"),
    (#","unknown":[[["#, "the line breaks off before a value, at byte 67"),
  ]

  @Test(arguments: damagedTails) func `says what is wrong and where`(_ tail: String, _ message: String) {
    #expect(Self.complaint(Self.head + tail) == message)
  }

  /// What the decoder says against a line.
  private static func complaint(_ line: String) -> String? {
    do throws(RecordError) {
      _ = try decode(line)
      return nil
    } catch { return error.description }
  }

  @Test func `refuses bytes that are not UTF-8`() {
    let line = Array(#"{"text":"a"#.utf8) + [0xFF] + Array(#""}"#.utf8)
    #expect(throws: RecordError.self) { try RecordDecoder().decode(line) }
  }

  @Test func `steps over a million brackets`() {
    let line = Self.head + #","unknown":"# + String(repeating: "[", count: 1_000_000)
    #expect(throws: RecordError.self) { try Self.decode(line) }
    let closed = line + String(repeating: "]", count: 1_000_000) + "}"
    #expect(throws: Never.self) { try Self.decode(closed) }
  }

  /// Whatever a byte is turned to, there is an answer.
  @Test func `answers every damaged line`() {
    let line = Self.line(.article(.maximal))
    for place in stride(from: 0, to: line.count, by: 7) {
      for byte: UInt8 in [0, 0x22, 0x2C, 0x5C, 0x5D, 0x7D, 0xFF] {
        var damaged = line
        damaged[place] = byte
        _ = try? RecordDecoder().decode(damaged)
      }
      _ = try? RecordDecoder().decode(Array(line[..<place]))
    }
  }
}
