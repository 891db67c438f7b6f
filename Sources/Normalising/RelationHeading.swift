/// The headings over the articles that an article is linked to by comments and corrections.
public enum RelationHeading {
  /// The record's word for a heading (`Retraction in` is `retracted_by`), CHOICES 28; `nil` when it is not known.
  ///
  /// PubMed's headings, MEDLINE's `RefType` values (`RetractionIn`), JATS' values of `related-article-type`
  /// (`retracted-article`) and older capitals and colons are read alike: only the letters count. `cites` is no relation; it stands here because the articles under it are references.
  ///
  /// A page's notice (`This article has been corrected. See …`) is told by its first words.
  public static func type(_ heading: String) -> String? {
    let beginning = String(heading.prefix(120)).lowercased()
    if beginning.utf8.count <= 80, let type = types[beginning.filter(\.isLetter)] { return type }
    guard beginning.split(separator: " ").count > 2 else { return nil }
    return notices.first { beginning.contains($0.words) }?.type
  }

  /// What notices say, of two that may stand together the narrower one first.
  private static let notices: [(words: String, type: String)] = [
    ("expression of concern", "expression_of_concern"),
    ("retracts ", "retraction_of"), ("retraction of", "retraction_of"), ("retracted", "retracted_by"),
    ("withdrawn", "retracted_by"), ("retraction", "retracted_by"),
    ("corrects ", "erratum_for"), ("is a correction to", "erratum_for"), ("correction to:", "erratum_for"),
    ("correction for:", "erratum_for"), ("erratum for", "erratum_for"),
    ("corrected", "erratum_in"), ("correction", "erratum_in"), ("erratum", "erratum_in"), ("corrigendum", "erratum_in"),
    ("addendum", "addendum_in"), ("comment on", "comment_on"), ("comment", "comment_in"),
    ("update of", "update_of"), ("update in", "updated_by"), ("preprint of", "preprint_of"),
    ("original article was published", "related"), ("original version", "erratum_in"),
  ]

  private static let types: [String: String] = [
    "addendedarticle": "addendum_for",
    "addendum": "addendum_in",
    "articlereference": "related",
    "associateddata": "associated_dataset",
    "associateddataset": "associated_dataset",
    "associateddatasets": "associated_dataset",
    "associatedpublication": "associated_publication",
    "associatedpublications": "associated_publication",
    "cites": "cites",
    "commentary": "comment_in",
    "commentaryarticle": "comment_on",
    "commentin": "comment_in",
    "commenton": "comment_on",
    "companion": "companion",
    "concurrentpub": "related",
    "correctedandrepublishedfrom": "corrected_and_republished_from",
    "correctedandrepublishedin": "corrected_and_republished_in",
    "correctedarticle": "erratum_for",
    "correctedrepublishedfrom": "corrected_and_republished_from",
    "correctedrepublishedin": "corrected_and_republished_in",
    "correctionforward": "erratum_in",
    "correctionin": "erratum_in",
    "correctionto": "erratum_for",
    "datasetdescribedin": "associated_publication",
    "datasetusereportedin": "associated_publication",
    "erratumfor": "erratum_for",
    "erratumin": "erratum_in",
    "expressionofconcern": "expression_of_concern",
    "expressionofconcernfor": "expression_of_concern_for",
    "expressionofconcernin": "expression_of_concern",
    "inthisissue": "related",
    "letter": "comment_on",
    "objectofconcern": "expression_of_concern_for",
    "originalreportin": "original_report_in",
    "partialretraction": "partial_retraction_of",
    "partialretractionin": "partially_retracted_by",
    "partialretractionof": "partial_retraction_of",
    "patientsummaryin": "summary_for_patients_in",
    "peerreview": "comment_in",
    "peerreviewedarticle": "comment_on",
    "peerreviewedmaterial": "comment_on",
    "preprint": "preprint",
    "preprintin": "preprint",
    "preprintof": "preprint_of",
    "related": "related",
    "relatedarticle": "related",
    "reprintin": "reprint_in",
    "reprintof": "reprint_of",
    "republishedarticle": "republished_from",
    "republishedfrom": "republished_from",
    "republishedin": "republished_in",
    "retractedandrepublishedfrom": "retracted_and_republished_from",
    "retractedandrepublishedin": "retracted_and_republished_in",
    "retractedarticle": "retraction_of",
    "retractedrepublishedfrom": "retracted_and_republished_from",
    "retractedrepublishedin": "retracted_and_republished_in",
    "retractionforward": "retracted_by",
    "retractionin": "retracted_by",
    "retractionof": "retraction_of",
    "summaryforpatientsin": "summary_for_patients_in",
    "update": "update_of",
    "updatedarticle": "update_of",
    "updatein": "updated_by",
    "updateof": "update_of",
  ]
}
