/// What the line of a record holds, without its values: enough to count fields by format.
package struct RecordOutline: Sendable, Equatable {
  /// What kind of line it is.
  package private(set) var kind: RecordIdentity.Kind
  /// The format that read the record, where it says so.
  package private(set) var format: String?
  /// Which of ``fields`` an article holds; an empty list is none.
  package private(set) var holds: [Bool]
  /// Whether a finding says that places which the format requires were empty.
  package private(set) var hasChangedLayout = false

  /// What is counted: each kind of identifier, and the keys of an article that are about the article.
  package static let fields: [String] =
    identifiers.map { "ids." + $0 } + RecordSchema.articleKeys.filter { !uncounted.contains($0) }

  private static let identifiers = ["pmid", "pmcid", "doi"]
  private static let uncounted: Set<String> = ["schema", "source", "ids", "completeness", "findings", "provenance"]
  private static let places = Dictionary(uniqueKeysWithValues: fields.enumerated().map { ($1, $0) })

  /// Reads a line that ``RecordEncoder`` wrote. Linear; nothing of the line is kept but the name of its format.
  package init(_ line: UnsafeBufferPointer<UInt8>) throws(RecordError) {
    var json = JSONReader(line)
    var schema: String?
    (kind, holds) = (.article, [Bool](repeating: false, count: Self.fields.count))
    try json.openObject()
    while let key = try json.nextKey() {
      switch key {
      case "schema": schema = try json.string()
      case "source": try readSource(&json)
      case "ids": try readIdentifiers(&json)
      case "findings": try readFindings(&json)
      default: try readField(key, &json)
      }
    }
    switch schema {
    case RecordEncoder.articleSchema: kind = .article
    case RecordEncoder.deletionSchema: kind = .deletion
    case RecordEncoder.rejectionSchema: kind = .rejection
    default: throw RecordError("no record of articles", offset: 0)
    }
  }

  private mutating func readSource(_ json: inout JSONReader) throws(RecordError) {
    try json.openObject()
    while let key = try json.nextKey() {
      if key == "format" { format = try json.string() } else { try json.skip() }
    }
  }

  private mutating func readIdentifiers(_ json: inout JSONReader) throws(RecordError) {
    try json.openObject()
    while let key = try json.nextKey() { try readField("ids." + key, &json) }
  }

  private mutating func readField(_ key: String, _ json: inout JSONReader) throws(RecordError) {
    if let place = Self.places[key] { holds[place] = !json.isAtEmptyList }
    try json.skip()
  }

  private mutating func readFindings(_ json: inout JSONReader) throws(RecordError) {
    let codes = try json.list { (json) throws(RecordError) -> String? in
      var code: String?
      try json.openObject()
      while let key = try json.nextKey() {
        if key == "code" { code = try json.string() } else { try json.skip() }
      }
      return code
    }
    hasChangedLayout = codes.contains { code in
      code.flatMap(Finding.Code.init)?.isOfChangedLayout == true
    }
  }
}

extension Finding.Code {
  /// Whether it says that a place which the format requires was empty: the site may have changed its design.
  package var isOfChangedLayout: Bool { self == .layoutChanged || self == .requiredFieldMissing }
}
