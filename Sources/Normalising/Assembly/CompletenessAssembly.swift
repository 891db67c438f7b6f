import Articles

extension Draft {
  /// `completeness`: what the format's own counts saw, against what the lists hold; a list that falls short is a finding.
  ///
  /// A list that the counting rule does not see at all, because a fallback gave it, is not counted.
  mutating func count() {
    for (key, fields, emitted) in lists {
      let counts = extraction.counts.filter { fields.contains($0.field) }
      guard !counts.isEmpty else { continue }
      let counted = counts.map(\.seen).reduce(0, +)
      guard counted > 0 else { continue }
      // Of the entries counted many may be the same place, but what the record holds was seen.
      let seen = key == "affiliations" ? max(counted + unlistedAffiliations, emitted) : counted
      article.completeness.append(Completeness(field: key, seen: seen, emitted: emitted))
      if emitted < seen {
        note(.incomplete, field: key, "the source shows \(seen) entries of \(key), the record holds \(emitted)")
      }
    }
  }

  /// The lists that can be counted, in the order of the record's keys.
  private var lists: [(key: String, fields: [Field], emitted: Int)] {
    [
      ("authors", [.author, .editor, .investigator], article.authors?.count ?? 0),
      ("affiliations", [.affiliation], article.affiliations?.count ?? 0),
      ("grants", [.grant], article.grants?.count ?? 0),
      ("references", [hasCitedArticles ? .citedArticle : .reference], article.references?.count ?? 0),
      ("relations", [.relation], article.relations?.count ?? 0),
      ("similar_articles", [.similarArticle], article.similarArticles?.count ?? 0),
      ("cited_by", [.citingArticle], article.citedBy?.count ?? 0),
      ("figures", [.figure], article.figures?.count ?? 0),
      ("tables", [.table], article.tables?.count ?? 0),
    ]
  }
}
