/// What a line holds, seen from above: which keys are there, what is odd, why it was rejected. No value is kept but the
/// few words that a report shows.
package struct RecordGlance: Sendable {
  /// What kind of line it is.
  package private(set) var kind = RecordIdentity.Kind.article
  /// The path of the input.
  package private(set) var path = ""
  /// The member in it.
  package private(set) var member: String?
  /// The format that read it.
  package private(set) var format: String?
  /// The keys of an article that are there and no empty lists, and each identifier as `ids.doi`.
  package private(set) var fields: [String] = []
  /// Codes of findings, in their order.
  package private(set) var findings: [String] = []
  /// Code of a rejection.
  package private(set) var code: String?
  /// What a rejection says.
  package private(set) var message: String?

  /// Looks at a line that ``RecordEncoder`` wrote.
  package init(_ line: UnsafeBufferPointer<UInt8>) throws(RecordError) {
    var json = JSONReader(line)
    var schema: String?
    try json.openObject()
    while let key = try json.nextKey() {
      switch key {
      case "schema": schema = try json.string()
      case "source": try readSource(&json)
      case "ids": try readIdentifiers(&json)
      case "findings": try readFindings(&json)
      case "code": code = try json.string()
      case "message": message = try json.string()
      default:
        if !json.isAtEmptyList { fields.append(key) }
        try json.skip()
      }
    }
    guard let kind = RecordIdentity.Kind(schema: schema) else {
      throw RecordError("neither an article nor a deletion nor a rejection", offset: 0)
    }
    self.kind = kind
  }

  private mutating func readSource(_ json: inout JSONReader) throws(RecordError) {
    try json.openObject()
    while let key = try json.nextKey() {
      switch key {
      case "path": path = try json.string()
      case "member": member = try json.string()
      case "format": format = try json.string()
      default: try json.skip()
      }
    }
  }

  private mutating func readIdentifiers(_ json: inout JSONReader) throws(RecordError) {
    try json.openObject()
    while let key = try json.nextKey() {
      fields.append("ids." + key)
      try json.skip()
    }
  }

  private mutating func readFindings(_ json: inout JSONReader) throws(RecordError) {
    findings = try json.list { (json) throws(RecordError) in
      var code = ""
      try json.openObject()
      while let key = try json.nextKey() {
        if key == "code" { code = try json.string() } else { try json.skip() }
      }
      return code
    }
  }
}
