extension Journal: RecordObject {
  func writeKeys(to json: inout JSONWriter) {
    json.string("title", title)
    json.string("abbreviation", abbreviation)
    json.strings("issn", issn.isEmpty ? nil : issn)
    json.string("issn_linking", issnLinking)
    json.string("nlm_id", nlmID)
    json.string("publisher", publisher)
    json.string("country", country)
  }
}

extension PageRange: RecordObject {
  func writeKeys(to json: inout JSONWriter) {
    json.required("first", first)
    json.string("last", last)
  }
}

extension PublicationDates: RecordObject {
  func writeKeys(to json: inout JSONWriter) {
    json.required("date", date)
    json.string("precision", precision.rawValue)
    json.string("end", end)
    json.string("print", print)
    json.string("electronic", electronic)
    json.string("collection", collection)
    json.string("text", text)
  }
}

extension History: RecordObject {
  func writeKeys(to json: inout JSONWriter) {
    json.string("received", received)
    json.string("revised", revised)
    json.string("accepted", accepted)
    json.string("entrez", entrez)
    json.string("pubmed", pubmed)
    json.string("medline", medline)
    json.string("pmc_release", pmcRelease)
  }
}

extension Person: RecordObject {
  func writeKeys(to json: inout JSONWriter) {
    json.string("family", family)
    json.string("given", given)
    json.string("initials", initials)
    json.string("suffix", suffix)
    json.string("collective", collective)
    json.string("orcid", orcid)
    json.integers("affiliations", affiliations)
    json.flag("corresponding", isCorresponding)
    json.string("email", email)
    json.flag("equal_contribution", hasEqualContribution)
    json.string("role", role)
  }
}

extension Affiliation: RecordObject {
  func writeKeys(to json: inout JSONWriter) {
    json.required("text", text)
    json.string("ror", ror)
  }
}

extension License: RecordObject {
  func writeKeys(to json: inout JSONWriter) {
    json.string("code", code)
    json.string("url", url)
    json.string("text", text)
  }
}
