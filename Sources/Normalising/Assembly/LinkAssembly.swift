import Articles

extension Draft {
  /// `relations`, `retracted`, `similar_articles`, `cited_by`, `cited_by_total`.
  mutating func readLinks() {
    var relations: [Relation] = []
    for block in extraction.all(.relation) {
      let heading = block.text(.relationHeading) ?? ""
      let type = RelationHeading.type(heading)
      if type == nil {
        note(.relationUnknown, field: "relations", "the heading ‘\(heading.shortened)’ names no known relation")
      }
      let linked = block.all(.linked)
      relations += (linked.isEmpty ? [block] : Array(linked)).compactMap { relation(type ?? "related", $0) }
    }
    article.relations = relations.withoutDoubles.orNil
    article.similarArticles = extraction.all(.similarArticle).compactMap { linked($0) }.orNil
    article.citedBy = extraction.all(.citingArticle).compactMap { linked($0) }.orNil
    article.citedByTotal = extraction.text(.citedByTotal).flatMap(FirstNumber.find)
    let isRetracted =
      relations.contains { $0.type == "retracted_by" }
      || article.publicationTypes?.contains { $0.name == "Retracted Publication" } == true
    article.retracted = isRetracted ? true : nil
  }

  private func relation(_ type: String, _ capture: Capture) -> Relation? {
    let ids = capture.identifiers
    let text = capture.text(.text)
    guard !ids.isEmpty || text != nil else { return nil }
    return Relation(type: type, ids: ids.isEmpty ? nil : ids, text: text)
  }

  private func linked(_ capture: Capture) -> LinkedArticle? {
    let ids = capture.identifiers
    let title = capture.text(.title).flatMap { Title.clean(MarkedText($0))?.text }
    guard !ids.isEmpty else { return nil }
    return LinkedArticle(ids: ids, title: title, citation: capture.text(.text))
  }
}
