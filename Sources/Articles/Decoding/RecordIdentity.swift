/// What a line speaks of, read without the rest of it: enough to tell which lines are of one article.
package struct RecordIdentity: Sendable, Equatable {
  /// What kind of line it is.
  package enum Kind: Sendable {
    case article, deletion, rejection

    /// The kind of the lines of a schema; `nil` for one that is none of a record's.
    init?(schema: String?) {
      switch schema {
      case RecordEncoder.articleSchema: self = .article
      case RecordEncoder.deletionSchema: self = .deletion
      case RecordEncoder.rejectionSchema: self = .rejection
      default: return nil
      }
    }
  }

  /// What kind of line it is.
  package let kind: Kind
  /// The name of the article: its PMID, else its PMCID, else its DOI, else where it was read.
  package let name: String

  /// Reads a line that ``RecordEncoder`` wrote. What stands behind the identifiers is not looked at.
  package init(_ line: UnsafeBufferPointer<UInt8>) throws(RecordError) {
    var json = JSONReader(line)
    var (schema, source): (String?, String?)
    var ids = Names()
    try json.openObject()
    while let key = try json.nextKey() {
      switch key {
      case "schema": schema = try json.string()
      case "source": source = try Self.place(&json)
      case "ids": try ids.read(&json)
      default: try json.skip()
      }
      // The three come first in every line of ours; an article without any identifier is read to its end.
      if schema != nil, source != nil, ids.isRead || schema == RecordEncoder.rejectionSchema { break }
    }
    guard let kind = Kind(schema: schema) else { throw RecordError("no line of a store", offset: 0) }
    self.kind = kind
    name = ids.first ?? "source:" + (source ?? "")
  }

  /// Identifiers, of which the first one names the article.
  private struct Names {
    var isRead = false
    private var pmid: String?
    private var pmcid: String?
    private var doi: String?

    var first: String? {
      if let pmid { return "pmid:" + pmid }
      if let pmcid { return "pmcid:" + pmcid }
      return doi.map { "doi:" + $0.lowercased() }
    }

    mutating func read(_ json: inout JSONReader) throws(RecordError) {
      isRead = true
      try json.openObject()
      while let key = try json.nextKey() {
        switch key {
        case "pmid": pmid = try json.string()
        case "pmcid": pmcid = try json.string()
        case "doi": doi = try json.string()
        default: try json.skip()
        }
      }
    }
  }

  /// The input, the member in it and the record in that, in one word.
  private static func place(_ json: inout JSONReader) throws(RecordError) -> String {
    var (path, member, record) = ("", "", 0)
    try json.openObject()
    while let key = try json.nextKey() {
      switch key {
      case "path": path = try json.string()
      case "member": member = try json.string()
      case "record": record = try json.integer()
      default: try json.skip()
      }
    }
    return "\(path)\0\(member)\0\(record)"
  }
}
