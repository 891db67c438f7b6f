extension Source: RecordObject {
  func writeKeys(to json: inout JSONWriter) {
    json.string("path", path)
    json.string("member", member)
    json.integer("record", record)
    json.string("format", format)
    json.string("sha256", sha256)
    json.string("url", url)
    json.string("saved_at", savedAt)
    json.string("encoding", encoding)
  }
}

extension Identifiers: RecordObject {
  func writeKeys(to json: inout JSONWriter) {
    json.string("pmid", pmid)
    json.string("pmcid", pmcid)
    json.string("doi", doi)
    json.string("pii", pii)
    json.string("mid", mid)
    json.string("arxiv", arxiv)
    json.string("publisher_id", publisherID)
    json.string("bookaccession", bookAccession)
  }
}

extension Finding: RecordObject {
  func writeKeys(to json: inout JSONWriter) {
    json.string("code", code.rawValue)
    json.string("field", field)
    json.required("message", message)
    json.string("at", at)
  }
}

extension [Completeness] {
  private static var leadingFields: [String] { ["references", "authors"] }

  /// The counts in the record's order: of references, of authors, then the others as they stand.
  var inRecordOrder: [Completeness] {
    Self.leadingFields.flatMap { field in filter { $0.field == field } }
      + filter { !Self.leadingFields.contains($0.field) }
  }
}

extension Completeness {
  func writeCounts(to json: inout JSONWriter) {
    json.integer("seen", seen)
    json.integer("emitted", emitted)
  }
}

extension Provenance {
  func writePlace(to json: inout JSONWriter) {
    json.required("at", at)
    json.required("rule", rule)
  }
}
