import Articles
import Formats
import Foundation
import Inputs
import Testing

@testable import Ingestion

/// Files of many records: what is whole is kept, what is not is said, and nothing spreads.
@Suite struct RecordFileTests {
  private static let catalogue = Result { try Catalogue.builtin() }

  private func record(_ pmid: Int, _ title: String = "Salt and sleep.", _ more: String = "") -> String {
    """
    <PubmedArticle><MedlineCitation><PMID Version="1">\(pmid)</PMID><Article PubModel="Print"><Journal>
    <Title>Sleep</Title></Journal><ArticleTitle>\(title)</ArticleTitle>\(more)</Article></MedlineCitation></PubmedArticle>
    """
  }

  private func file(_ records: [String], head: String = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n") -> String {
    head + "<PubmedArticleSet>\n" + records.joined(separator: "\n") + "\n</PubmedArticleSet>\n"
  }

  private func convert(_ bytes: [UInt8], limits: (inout ConversionOptions) -> Void = { _ in }) throws -> [Outcome] {
    var options = ConversionOptions()
    limits(&options)
    let converter = Converter(catalogue: try Self.catalogue.get(), options: options)
    return converter.convert(InputDocument(path: "f.xml", bytes: bytes, sha256: SHA256.hexadecimal(of: bytes)))
  }

  private func convert(_ xml: String) throws -> [Outcome] { try convert(Array(xml.utf8)) }

  /// `23 title`, `24 truncated at byte 300`.
  private func summary(_ outcomes: [Outcome]) -> [String] {
    outcomes.map { outcome in
      switch outcome {
      case .article(let article):
        let codes = article.findings.map { " " + $0.code.rawValue }.joined()
        return "\(article.source.record ?? 0) \(article.title?.text ?? "-")\(codes)"
      case .deletion(let deletion): return "\(deletion.source.record ?? 0) deletes \(deletion.ids.pmid ?? "-")"
      case .rejection(let rejection): return "\(rejection.source.record ?? 0) \(rejection.code.rawValue)"
      }
    }
  }

  @Test func `records are numbered, and so are deletions`() throws {
    let deletions = "<DeleteCitation><PMID>7</PMID><PMID>8</PMID></DeleteCitation>"
    let outcomes = try convert(file([record(1, "One."), record(2, "Two."), deletions]))
    #expect(summary(outcomes) == ["1 One", "2 Two", "3 deletes 7", "4 deletes 8"])
  }

  @Test func `a file that breaks off gives what is whole and says where it breaks`() throws {
    let whole = file([record(1, "One."), record(2, "Two.")])
    let cut = Array(whole.utf8.prefix(whole.utf8.count - 60))
    let outcomes = try convert(cut)
    #expect(summary(outcomes) == ["1 One", "2 truncated"])
    guard case .rejection(let rejection) = outcomes[1] else { return }
    #expect(rejection.at == "byte \(cut.count)")
    #expect(rejection.message == "the file breaks off after 1 whole record")
  }

  @Test func `a broken record costs itself only`() throws {
    let unclosed = "<PubmedArticle><MedlineCitation><PMID>2</PMID><Article><ArticleTitle>Lost end."
    let crossed = record(4, "A <i>crossed</b> tag.")
    let outcomes = try convert(file([record(1, "One."), unclosed, record(3, "Three."), crossed, record(5, "Five.")]))
    let lines = summary(outcomes)
    #expect(lines.count == 5)
    #expect(lines[0] == "1 One" && lines[2] == "3 Three" && lines[4] == "5 Five")
    #expect(lines[1].hasPrefix("2 Lost end") && lines[1].contains("truncated"))
    #expect(lines[3].contains("markup_repaired"))
  }

  @Test(arguments: ["", "<PubmedArticleSet>\n<P18. January</Citation></PubmedArticleSet>"])
  func `a file without a record is a rejection that names no record`(_ damaged: String) throws {
    let outcomes = try convert(damaged.isEmpty ? file([]) : damaged)
    #expect(summary(outcomes) == ["0 not_an_article"])
  }

  @Test func `named characters are read without a DTD, and unknown ones are kept and noted`() throws {
    let outcomes = try convert(file([record(1, "Caf&eacute; &alpha;&ndash;&beta;."), record(2, "A &nosuch; name.")]))
    #expect(summary(outcomes) == ["1 Café α–β", "2 A &nosuch; name markup_repaired"])
  }

  @Test func `a declared encoding is read, a false one is noted`() throws {
    let latin = file([record(1, "Caf\u{E9}.")], head: "<?xml version=\"1.0\" encoding=\"iso-8859-1\"?>\n")
    #expect(summary(try convert(latin.unicodeScalars.map { UInt8($0.value) })) == ["1 Café"])
    #expect(summary(try convert(latin)) == ["1 Café encoding_mismatch"])
    let utf8 = file([record(1, "Caf\u{E9}.")])
    let outcomes = summary(try convert(utf8.unicodeScalars.map { UInt8($0.value) }))
    #expect(outcomes == ["1 Caf\u{FFFD} invalid_bytes_replaced"])
  }

  @Test func `no entity of a document type declaration expands`() throws {
    let bomb = """
      <?xml version="1.0"?><!DOCTYPE PubmedArticleSet [<!ENTITY a "&b;&b;"><!ENTITY b "&c;&c;"><!ENTITY c "boom">
      <!ENTITY % p "<!ENTITY q '%r;%r;'>"> %p; <!ENTITY f SYSTEM "file:///etc/passwd">]>
      """
    let outcomes = try convert(file([record(1, "Bang &a; &f;.")], head: bomb))
    #expect(summary(outcomes) == ["1 Bang &a; &f; markup_repaired"])
  }

  @Test func `an endless abstract among others is refused, the others are kept`() throws {
    let long = "<Abstract><AbstractText>" + String(repeating: "word ", count: 60_000) + "</AbstractText></Abstract>"
    let xml = file([record(1, "One."), record(2, "Two.", long), record(3, "Three.")])
    let outcomes = try convert(Array(xml.utf8)) { $0.limits.recordBytes = 100_000 }
    #expect(summary(outcomes) == ["1 One", "2 limit_exceeded", "3 Three"])
    guard case .rejection(let rejection) = outcomes[1] else { return }
    #expect(rejection.message.contains("record=100000") && rejection.at?.hasPrefix("byte ") == true)
  }

  @Test func `too many elements in one record are refused`() throws {
    let many = String(repeating: "<x/>", count: 2000)
    let outcomes = try convert(Array(file([record(1, "One."), record(2, "Two.", many)]).utf8)) {
      $0.limits.elements = 1000
    }
    #expect(summary(outcomes) == ["1 One", "2 limit_exceeded"])
  }

  @Test func `XML of another kind is of no format`() throws {
    for xml in [
      "<?xml version='1.0'?><feed><entry/></feed>", "<TEI><text/></TEI>", "<?xml version='1.0'?><eSummaryResult/>",
    ] {
      #expect(summary(try convert(xml)) == ["0 unknown_format"], "\(xml)")
    }
  }

  @Test func `the same lines come from one worker and from four, whatever the batches`() throws {
    let folder = try TemporaryFolder()
    try folder.write("records.xml", file((1...900).map { record($0, "Title of number \($0).") }))
    func lines(_ workers: Int) throws -> Data {
      let pipeline = Pipeline(catalogue: try Self.catalogue.get(), workers: workers)
      let path = folder.path + "/out-\(workers).jsonl"
      let output = try Output(path: path)
      let summary = try pipeline.run(
        over: InputWalker(InputSource(arguments: [folder.path + "/records.xml"])), into: output,
        showing: Progress(total: nil, isShown: false))
      #expect(summary.tally.articles == 900 && summary.tally.read == 1 && summary.isBalanced)
      return try Data(contentsOf: URL(fileURLWithPath: path))
    }
    let one = try lines(1)
    #expect(try lines(4) == one)
    #expect(one.split(separator: 0x0A).count == 900)
  }
}
