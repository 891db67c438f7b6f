import Articles

extension MedlineEntry {
  /// Writes what the work is about and which other articles belong to it.
  func writeSubjects(to lines: inout MedlineLines) {
    for substance in article.substances ?? [] { lines.field("RN", "\(substance.registry ?? "0") (\(substance.name))") }
    for concept in article.supplementaryConcepts ?? [] { lines.field("NM", concept.name) }
    for relation in article.relations ?? [] {
      guard let tag = Self.relationTags[relation.type] else { continue }
      lines.field(tag, Self.words(of: relation))
    }
    for heading in article.mesh ?? [] { lines.field("MH", Self.words(of: heading)) }
    for abstract in article.otherAbstracts ?? [] {
      lines.field("OAB", abstract.type == "plain_language" ? "plain-language-summary: \(abstract.text)" : abstract.text)
      lines.field("OABL", abstract.language.map { LanguageTable.bibliographic[$0] ?? $0 })
    }
    writeKeywords(to: &lines)
    writeInvestigators(to: &lines)
  }

  /// The authors' keywords have no owner but NOTNLM; those of others name theirs.
  private func writeKeywords(to lines: inout MedlineLines) {
    let others = article.otherSubjects ?? []
    for subject in others {
      switch subject.kind {
      case "gene": lines.field("GS", subject.text)
      case "person": lines.field("FPS", subject.text)
      case "space_flight": lines.field("SFM", subject.text)
      default: break
      }
    }
    if let keywords = article.keywords, !keywords.isEmpty {
      lines.field("OTO", "NOTNLM")
      for keyword in keywords { lines.field("OT", keyword) }
    }
    var owner: String?
    for subject in others where subject.kind == "keyword" {
      if let next = subject.owner, next != owner { lines.field("OTO", next) }
      owner = subject.owner ?? owner
      lines.field("OT", subject.text)
    }
  }

  /// `Sleep/drug effects/*physiology`.
  private static func words(of heading: SubjectHeading) -> String {
    let parts = [(heading.name, heading.isMajor)] + heading.qualifiers.map { ($0.name, $0.isMajor) }
    return parts.map { $1 ? "*\($0)" : $0 }.joined(separator: "/")
  }

  private static func words(of relation: Relation) -> String {
    var words = relation.text ?? ""
    if let doi = relation.ids?.doi, !words.contains("doi:") { words += (words.isEmpty ? "" : " ") + "doi: \(doi)." }
    if let pmid = relation.ids?.pmid { words += (words.isEmpty ? "" : " ") + "PMID: \(pmid)" }
    return words
  }

  private static let relationTags: [String: String] = [
    "comment_in": "CIN", "comment_on": "CON", "erratum_in": "EIN", "erratum_for": "EFR", "updated_by": "UIN",
    "update_of": "UOF", "expression_of_concern": "ECI", "expression_of_concern_for": "ECF", "retracted_by": "RIN",
    "retraction_of": "ROF", "republished_from": "RPF", "republished_in": "RPI",
    "corrected_and_republished_from": "CRF", "corrected_and_republished_in": "CRI",
    "retracted_and_republished_from": "RRF", "retracted_and_republished_in": "RRI",
    "summary_for_patients_in": "SPIN", "original_report_in": "ORI", "partially_retracted_by": "PRIN",
    "partial_retraction_of": "PROF", "associated_publication": "DDIN",
  ]
}
