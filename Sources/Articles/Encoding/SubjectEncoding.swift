extension Term: RecordObject {
  func writeKeys(to json: inout JSONWriter) {
    json.required("name", name)
    json.string("ui", ui)
    json.string("registry", registry)
    json.string("type", type)
  }
}

extension SubjectHeading: RecordObject {
  func writeKeys(to json: inout JSONWriter) {
    json.required("name", name)
    json.string("ui", ui)
    json.boolean("major", isMajor)
    // A heading without qualifiers shows no empty place for them.
    json.objects("qualifiers", qualifiers.isEmpty ? nil : qualifiers)
  }
}

extension SubjectHeading.Qualifier: RecordObject {
  func writeKeys(to json: inout JSONWriter) {
    json.required("name", name)
    json.string("ui", ui)
    json.boolean("major", isMajor)
  }
}

extension OtherSubject: RecordObject {
  func writeKeys(to json: inout JSONWriter) {
    json.required("text", text)
    json.required("kind", kind)
    json.string("owner", owner)
  }
}

extension Accession: RecordObject {
  func writeKeys(to json: inout JSONWriter) {
    json.required("bank", bank)
    json.required("id", id)
  }
}

extension Grant: RecordObject {
  func writeKeys(to json: inout JSONWriter) {
    json.string("award", award)
    json.string("funder", funder)
    json.string("funder_id", funderID)
    json.string("acronym", acronym)
    json.string("country", country)
  }
}
