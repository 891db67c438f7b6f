/// Tagged text, as PubMed's “PubMed format” prints it (`PMID- 123`, `TI  - Title`), to a ``Document``.
///
/// ```
/// records
///   record
///     pmid                       one element a field, named by its tag in lower case
///     ti …
/// ```
/// A field begins with a tag of a capital and one to three capitals or digits, spaces up to the fifth column, and `- `;
/// a line that begins with six spaces (two will do) continues it (NLM's “MEDLINE/PubMed Data Element Descriptions”). An
/// empty line ends the field, another first tag the record.
public enum TaggedReader {
  /// Reads a text of any number of records. Linear in its length. Lines that belong to no field are left out.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8 as ``TextDecoder`` gives it.
  ///   - firstTag: The tag that begins a record.
  /// - Throws: ``MarkupError`` when a limit is passed.
  public static func read(_ bytes: [UInt8], firstTag: String = "PMID", limits: Limits = Limits()) throws -> Document {
    let layout = TaggedLayout(
      builder: TreeBuilder(limits: limits, expectedBytes: bytes.count), firstTag: Array(firstTag.utf8))
    var reader = layout
    reader.begin()
    for line in Lines(bytes) { reader.line(line) }
    return try reader.finish()
  }

  /// Whether a text looks like tagged records: its first line that is not empty begins with the first tag.
  public static func fits(_ bytes: [UInt8], firstTag: String = "PMID") -> Bool {
    for line in Lines(Array(bytes.prefix(4096))) where !line.trimmed.isEmpty {
      return line.field.map { $0.tag.elementsEqual(firstTag.utf8) } ?? false
    }
    return false
  }
}

/// Lays fields out as elements.
private struct TaggedLayout {
  var builder: TreeBuilder
  let firstTag: [UInt8]
  private var number = 0
  private var isInRecord = false
  private var isInField = false

  init(builder: TreeBuilder, firstTag: [UInt8]) {
    self.builder = builder
    self.firstTag = firstTag
  }

  mutating func begin() { builder.startElement("records", line: 1) }

  mutating func line(_ line: ArraySlice<UInt8>) {
    number += 1
    if let field = line.field {
      if field.tag.elementsEqual(firstTag) { endRecord() }
      start(field.tag, field.value)
    } else if isInField, line.starts(with: repeatElement(0x20, count: 2)), !line.trimmed.isEmpty {
      builder.characters(" ".utf8)
      builder.characters(line.trimmed)
    } else if line.trimmed.isEmpty {
      endField()
    }
  }

  private mutating func start(_ tag: ArraySlice<UInt8>, _ value: ArraySlice<UInt8>) {
    endField()
    if !isInRecord { builder.startElement("record", line: number) }
    isInRecord = true
    builder.startElement(String(decoding: tag, as: UTF8.self).lowercased(), line: number)
    builder.characters(value.trimmed)
    isInField = true
  }

  private mutating func endField() {
    if isInField {
      builder.endElement()
      builder.characters("\n".utf8)
    }
    isInField = false
  }

  private mutating func endRecord() {
    endField()
    if isInRecord { builder.endElement() }
    isInRecord = false
  }

  mutating func finish() throws -> Document {
    endRecord()
    return try builder.finish()
  }
}

extension ArraySlice<UInt8> {
  /// `TI  - Title`: the tag and what follows the hyphen; no field begins with `SARS-CoV` or `2019-nCoV`.
  fileprivate var field: (tag: ArraySlice<UInt8>, value: ArraySlice<UInt8>)? {
    let start = startIndex
    guard count >= 5, self[start + 4] == UInt8(ascii: "-") else { return nil }
    guard count == 5 || self[start + 5] <= 0x20, self[start] >= 0x41, self[start] <= 0x5A else { return nil }
    let tag = self[start..<start + 4].prefix { ($0 >= 0x41 && $0 <= 0x5A) || ($0 >= 0x30 && $0 <= 0x39) }
    guard tag.count >= 2, self[(start + tag.count)..<(start + 4)].allSatisfy({ $0 == 0x20 }) else { return nil }
    return (tag, self[(start + 5)...])
  }
}
