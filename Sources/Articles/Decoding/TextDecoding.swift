extension Abstract: RecordValue {
  init(from json: inout JSONReader) throws(RecordError) {
    self.init(text: "")
    try json.openObject()
    while let key = try json.nextKey() {
      switch key {
      case "text": text = try json.string()
      case "sections": sections = try json.values()
      case "language": language = try json.string()
      case "copyright": copyright = try json.string()
      case "type": type = try json.string()
      default: try json.skip()
      }
    }
    _ = try json.required(text.isEmpty ? nil : text, "text")
  }
}

extension Abstract.Section: RecordValue {
  init(from json: inout JSONReader) throws(RecordError) {
    self.init(text: "")
    try json.openObject()
    while let key = try json.nextKey() {
      switch key {
      case "label": label = try json.string()
      case "category": category = try json.word()
      case "text": text = try json.string()
      default: try json.skip()
      }
    }
    _ = try json.required(text.isEmpty ? nil : text, "text")
  }
}

extension ConflictOfInterest: RecordValue {
  init(from json: inout JSONReader) throws(RecordError) {
    self.init(statement: "", declared: .unclear)
    try json.openObject()
    while let key = try json.nextKey() {
      switch key {
      case "statement": statement = try json.string()
      case "declared": declared = try json.word()
      case "label": label = try json.string()
      case "relations": relations = try json.values()
      default: try json.skip()
      }
    }
    _ = try json.required(statement.isEmpty ? nil : statement, "statement")
  }
}

extension ConflictOfInterest.Tie: RecordValue {
  init(from json: inout JSONReader) throws(RecordError) {
    self.init(kind: "", text: "")
    try json.openObject()
    while let key = try json.nextKey() {
      switch key {
      case "authors": authors = try json.integers()
      case "kind": kind = try json.string()
      case "organization": organization = try json.string()
      case "text": text = try json.string()
      default: try json.skip()
      }
    }
    _ = try json.required(text.isEmpty ? nil : text, "text")
  }
}

extension Statements: RecordValue {
  init(from json: inout JSONReader) throws(RecordError) {
    self.init()
    try json.openObject()
    while let key = try json.nextKey() {
      switch key {
      case "data_availability": dataAvailability = try json.string()
      case "code_availability": codeAvailability = try json.string()
      case "ethics": ethics = try json.string()
      case "consent": consent = try json.string()
      case "acknowledgements": acknowledgements = try json.string()
      case "author_contributions": authorContributions = try json.string()
      case "registration": registration = try json.strings()
      default: try json.skip()
      }
    }
  }
}
