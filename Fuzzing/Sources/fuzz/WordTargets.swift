import Ingestion
import References

@testable import Articles
@testable import Normalising

/// Readers and writers of words.
enum WordTargets {
  private static let parser = ReferenceParser()

  static func reference(_ bytes: [UInt8]) {
    _ = parser.parse(String(decoding: bytes.prefix(4096), as: UTF8.self)).reference
  }

  /// A text of many: parted, then parsed in one order of names.
  static func references(_ bytes: [UInt8]) {
    let lines = bytes.prefix(4096).split(separator: 0x0A, omittingEmptySubsequences: false).map { line in
      PrintedLine(
        text: String(decoding: line.drop { $0 == 0x20 }, as: UTF8.self), isIndented: line.first == 0x20)
    }
    var block = ReferenceBlock(ReferenceBlock.Layout(ofBlock: lines))
    var entries = lines.enumerated().compactMap { block.add($1, number: $0 + 1) }
    entries += [block.finish()].compactMap { $0 }
    promise(parser.parse(entries.map(\.text)).count == entries.count, "each reference is answered")
  }

  /// Dates, pages, names and identifiers as they are printed.
  static func printed(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    _ = PrintedDate.parse(text)
    _ = PlainDate.parse(text)
    _ = PrintedPages.parse(text)
    _ = PersonName.parse(full: text, searchName: nil)
    _ = PrintedIdentifiers.find(in: text)
    for identify in [
      Identifier.pmid, Identifier.pmcid, Identifier.doi, Identifier.orcid, Identifier.issn, Identifier.arxiv,
    ] {
      if let identifier = identify(text) { promise(identify(identifier) == identifier, "an identifier names itself") }
    }
  }

  /// Any string comes back from the line that it is written into.
  static func escaping(_ bytes: [UInt8]) {
    var article = Article(source: Source(path: "fuzz"))
    article.volume = String(decoding: bytes, as: UTF8.self)
    var line: [UInt8] = []
    RecordEncoder().encode(.article(article), into: &line)
    promise(line.dropLast().allSatisfy { $0 >= 0x20 }, "no control character stands in a line")
    guard case .outcome(.article(let back))? = try? RecordDecoder().decode(line) else {
      return promise(false, "what is written can be read")
    }
    promise(back.volume ?? "" == article.volume, "what is read is what was written")
  }

  /// A line that others have written; what can be read is written and read the same.
  static func record(_ bytes: [UInt8]) {
    guard case .outcome(let outcome)? = try? RecordDecoder().decode(bytes) else { return }
    var line: [UInt8] = []
    RecordEncoder(options: .init(provenance: true)).encode(outcome, into: &line)
    guard case .outcome(let back)? = try? RecordDecoder().decode(line) else {
      return promise(false, "what is written can be read")
    }
    var again: [UInt8] = []
    RecordEncoder(options: .init(provenance: true)).encode(back, into: &again)
    promise(line == again, "a record that has been read is written the same")
  }
}
