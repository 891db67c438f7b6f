extension Reference: RecordValue {
  init(from json: inout JSONReader) throws(RecordError) {
    self.init(text: "")
    try json.openObject()
    while let key = try json.nextKey() {
      if try !readPeople(key, from: &json) { try read(key, from: &json) }
    }
    _ = try json.required(text.isEmpty ? nil : text, "text")
  }

  private mutating func readPeople(_ key: String, from json: inout JSONReader) throws(RecordError) -> Bool {
    switch key {
    case "authors": authors = try json.values()
    case "et_al": hasMoreAuthors = try json.flag()
    case "editors": editors = try json.values()
    default: return false
    }
    return true
  }

  private mutating func read(_ key: String, from json: inout JSONReader) throws(RecordError) {
    switch key {
    case "key": self.key = try json.string()
    case "label": label = try json.string()
    case "text": text = try json.string()
    case "type": kind = try json.word()
    case "title": title = try json.string()
    case "container": container = try json.string()
    case "year": year = try json.integer()
    case "volume": volume = try json.string()
    case "issue": issue = try json.string()
    case "pages": pages = try json.value()
    case "article_number": articleNumber = try json.string()
    case "publisher": publisher = try json.string()
    case "edition": edition = try json.string()
    case "ids": ids = try json.value()
    case "url": url = try json.string()
    case "accessed": accessed = try json.string()
    default: try json.skip()
    }
  }
}

extension Relation: RecordValue {
  init(from json: inout JSONReader) throws(RecordError) {
    self.init(type: "")
    try json.openObject()
    while let key = try json.nextKey() {
      switch key {
      case "type": type = try json.string()
      case "ids": ids = try json.value()
      case "text": text = try json.string()
      default: try json.skip()
      }
    }
    _ = try json.required(type.isEmpty ? nil : type, "type")
  }
}
