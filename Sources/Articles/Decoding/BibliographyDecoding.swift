extension Journal: RecordValue {
  init(from json: inout JSONReader) throws(RecordError) {
    self.init()
    try json.openObject()
    while let key = try json.nextKey() {
      switch key {
      case "title": title = try json.string()
      case "abbreviation": abbreviation = try json.string()
      case "issn": issn = try json.strings()
      case "issn_linking": issnLinking = try json.string()
      case "nlm_id": nlmID = try json.string()
      case "publisher": publisher = try json.string()
      case "country": country = try json.string()
      default: try json.skip()
      }
    }
  }
}

extension PageRange: RecordValue {
  init(from json: inout JSONReader) throws(RecordError) {
    var first: String?
    var last: String?
    try json.openObject()
    while let key = try json.nextKey() {
      switch key {
      case "first": first = try json.string()
      case "last": last = try json.string()
      default: try json.skip()
      }
    }
    self.init(first: try json.required(first, "first"), last: last)
  }
}

extension PublicationDates: RecordValue {
  init(from json: inout JSONReader) throws(RecordError) {
    self.init(date: "", precision: .year)
    var isDated = false
    try json.openObject()
    while let key = try json.nextKey() {
      switch key {
      case "date":
        date = try json.string()
        isDated = true
      case "precision": precision = try json.word()
      case "end": end = try json.string()
      case "print": print = try json.string()
      case "electronic": electronic = try json.string()
      case "collection": collection = try json.string()
      case "text": text = try json.string()
      default: try json.skip()
      }
    }
    _ = try json.required(isDated ? date : nil, "date")
  }
}

extension History: RecordValue {
  init(from json: inout JSONReader) throws(RecordError) {
    self.init()
    try json.openObject()
    while let key = try json.nextKey() {
      switch key {
      case "received": received = try json.string()
      case "revised": revised = try json.string()
      case "accepted": accepted = try json.string()
      case "entrez": entrez = try json.string()
      case "pubmed": pubmed = try json.string()
      case "medline": medline = try json.string()
      case "pmc_release": pmcRelease = try json.string()
      default: try json.skip()
      }
    }
  }
}

extension Person: RecordValue {
  init(from json: inout JSONReader) throws(RecordError) {
    self.init()
    try json.openObject()
    while let key = try json.nextKey() {
      switch key {
      case "family": family = try json.string()
      case "given": given = try json.string()
      case "initials": initials = try json.string()
      case "suffix": suffix = try json.string()
      case "collective": collective = try json.string()
      case "orcid": orcid = try json.string()
      case "affiliations": affiliations = try json.integers()
      case "corresponding": isCorresponding = try json.flag()
      case "email": email = try json.string()
      case "equal_contribution": hasEqualContribution = try json.flag()
      case "role": role = try json.string()
      default: try json.skip()
      }
    }
  }
}

extension Affiliation: RecordValue {
  init(from json: inout JSONReader) throws(RecordError) {
    var text: String?
    var ror: String?
    try json.openObject()
    while let key = try json.nextKey() {
      switch key {
      case "text": text = try json.string()
      case "ror": ror = try json.string()
      default: try json.skip()
      }
    }
    self.init(text: try json.required(text, "text"), ror: ror)
  }
}
