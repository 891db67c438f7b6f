extension Abstract: RecordObject {
  func writeKeys(to json: inout JSONWriter) {
    json.required("text", text)
    json.objects("sections", sections)
    json.string("language", language)
    json.string("copyright", copyright)
    json.string("type", type)
  }
}

extension Abstract.Section: RecordObject {
  func writeKeys(to json: inout JSONWriter) {
    json.string("label", label)
    json.string("category", category?.rawValue)
    json.required("text", text)
  }
}

extension ConflictOfInterest: RecordObject {
  func writeKeys(to json: inout JSONWriter) {
    json.required("statement", statement)
    json.string("declared", declared.rawValue)
    json.string("label", label)
    json.objects("relations", relations)
  }
}

extension ConflictOfInterest.Tie: RecordObject {
  func writeKeys(to json: inout JSONWriter) {
    json.integers("authors", authors)
    json.required("kind", kind)
    json.string("organization", organization)
    json.required("text", text)
  }
}

extension Statements: RecordObject {
  func writeKeys(to json: inout JSONWriter) {
    json.string("data_availability", dataAvailability)
    json.string("code_availability", codeAvailability)
    json.string("ethics", ethics)
    json.string("consent", consent)
    json.string("acknowledgements", acknowledgements)
    json.string("author_contributions", authorContributions)
    json.strings("registration", registration)
  }
}

extension Section: RecordObject {
  func writeKeys(to json: inout JSONWriter) {
    json.strings("path", path)
    json.string("type", type)
    json.required("text", text)
    json.objects("citations", citations)
  }
}

extension Section.Citation: RecordObject {
  func writeKeys(to json: inout JSONWriter) {
    json.integer("start", start)
    json.integer("end", end)
    json.strings("references", references)
  }
}

extension Figure: RecordObject {
  func writeKeys(to json: inout JSONWriter) {
    json.string("label", label)
    json.string("caption", caption)
    json.string("href", href)
  }
}

extension Table: RecordObject {
  func writeKeys(to json: inout JSONWriter) {
    json.string("label", label)
    json.string("caption", caption)
    json.string("href", href)
    json.rows("rows", rows)
    json.integer("header_rows", headerRows)
    json.string("notes", notes)
  }
}
