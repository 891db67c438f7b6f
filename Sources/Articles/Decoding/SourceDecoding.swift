extension Source: RecordValue {
  init(from json: inout JSONReader) throws(RecordError) {
    self.init(path: "")
    var hasPath = false
    try json.openObject()
    while let key = try json.nextKey() {
      switch key {
      case "path":
        path = try json.string()
        hasPath = true
      case "member": member = try json.string()
      case "record": record = try json.integer()
      case "format": format = try json.string()
      case "sha256": sha256 = try json.string()
      case "url": url = try json.string()
      case "saved_at": savedAt = try json.string()
      case "encoding": encoding = try json.string()
      default: try json.skip()
      }
    }
    _ = try json.required(hasPath ? path : nil, "path")
  }
}

extension Identifiers: RecordValue {
  init(from json: inout JSONReader) throws(RecordError) {
    self.init()
    try json.openObject()
    while let key = try json.nextKey() {
      switch key {
      case "pmid": pmid = try json.string()
      case "pmcid": pmcid = try json.string()
      case "doi": doi = try json.string()
      case "pii": pii = try json.string()
      case "mid": mid = try json.string()
      case "arxiv": arxiv = try json.string()
      case "publisher_id": publisherID = try json.string()
      case "bookaccession": bookAccession = try json.string()
      default: try json.skip()
      }
    }
  }
}

extension Finding: RecordValue {
  init(from json: inout JSONReader) throws(RecordError) {
    var code: Code?
    var field: String?
    var message: String?
    var at: String?
    try json.openObject()
    while let key = try json.nextKey() {
      switch key {
      case "code": code = try json.word()
      case "field": field = try json.string()
      case "message": message = try json.string()
      case "at": at = try json.string()
      default: try json.skip()
      }
    }
    self.init(
      try json.required(code, "code"), field: field, message: try json.required(message, "message"), at: at)
  }
}
