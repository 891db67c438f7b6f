extension Term: RecordValue {
  init(from json: inout JSONReader) throws(RecordError) {
    self.init(name: "")
    try json.openObject()
    while let key = try json.nextKey() {
      switch key {
      case "name": name = try json.string()
      case "ui": ui = try json.string()
      case "registry": registry = try json.string()
      case "type": type = try json.string()
      default: try json.skip()
      }
    }
    _ = try json.required(name.isEmpty ? nil : name, "name")
  }
}

extension SubjectHeading: RecordValue {
  init(from json: inout JSONReader) throws(RecordError) {
    self.init(name: "", isMajor: false)
    try json.openObject()
    while let key = try json.nextKey() {
      switch key {
      case "name": name = try json.string()
      case "ui": ui = try json.string()
      case "major": isMajor = try json.flag()
      case "qualifiers": qualifiers = try json.values()
      default: try json.skip()
      }
    }
    _ = try json.required(name.isEmpty ? nil : name, "name")
  }
}

extension SubjectHeading.Qualifier: RecordValue {
  init(from json: inout JSONReader) throws(RecordError) {
    self.init(name: "", isMajor: false)
    try json.openObject()
    while let key = try json.nextKey() {
      switch key {
      case "name": name = try json.string()
      case "ui": ui = try json.string()
      case "major": isMajor = try json.flag()
      default: try json.skip()
      }
    }
    _ = try json.required(name.isEmpty ? nil : name, "name")
  }
}

extension OtherSubject: RecordValue {
  init(from json: inout JSONReader) throws(RecordError) {
    self.init(text: "", kind: "")
    try json.openObject()
    while let key = try json.nextKey() {
      switch key {
      case "text": text = try json.string()
      case "kind": kind = try json.string()
      case "owner": owner = try json.string()
      default: try json.skip()
      }
    }
    _ = try json.required(text.isEmpty ? nil : text, "text")
  }
}

extension Accession: RecordValue {
  init(from json: inout JSONReader) throws(RecordError) {
    self.init(bank: "", id: "")
    try json.openObject()
    while let key = try json.nextKey() {
      switch key {
      case "bank": bank = try json.string()
      case "id": id = try json.string()
      default: try json.skip()
      }
    }
    _ = try json.required(id.isEmpty ? nil : id, "id")
  }
}

extension Grant: RecordValue {
  init(from json: inout JSONReader) throws(RecordError) {
    self.init()
    try json.openObject()
    while let key = try json.nextKey() {
      switch key {
      case "award": award = try json.string()
      case "funder": funder = try json.string()
      case "funder_id": funderID = try json.string()
      case "acronym": acronym = try json.string()
      case "country": country = try json.string()
      default: try json.skip()
      }
    }
  }
}
