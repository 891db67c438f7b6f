extension Reference: RecordObject {
  func writeKeys(to json: inout JSONWriter) {
    json.string("key", key)
    json.string("label", label)
    json.required("text", text)
    json.string("type", kind?.rawValue)
    json.objects("authors", authors)
    json.flag("et_al", hasMoreAuthors)
    json.objects("editors", editors)
    json.string("title", title)
    json.string("container", container)
    json.integer("year", year)
    json.string("volume", volume)
    json.string("issue", issue)
    json.object("pages", pages)
    json.string("article_number", articleNumber)
    json.string("publisher", publisher)
    json.string("edition", edition)
    json.object("ids", ids)
    json.string("url", url)
    json.string("accessed", accessed)
  }
}

extension Relation: RecordObject {
  func writeKeys(to json: inout JSONWriter) {
    json.required("type", type)
    json.object("ids", ids)
    json.string("text", text)
  }
}

extension LinkedArticle: RecordObject {
  func writeKeys(to json: inout JSONWriter) {
    json.required("ids", ids)
    json.string("title", title)
    json.string("citation", citation)
  }
}
