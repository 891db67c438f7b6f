/// The headings over the articles that an article is linked to by comments and corrections.
public enum RelationHeading {
  /// The record's word for a heading (`Retraction in` is `retracted_by`), CHOICES 28; `nil` when it is not known.
  ///
  /// PubMed's headings, MEDLINE's `RefType` values (`RetractionIn`) and older capitals and colons are read alike: only
  /// the letters count. `cites` is no relation; it stands here because the articles under it are references.
  public static func type(_ heading: String) -> String? {
    guard heading.utf8.count <= 80 else { return nil }
    return types[heading.lowercased().filter(\.isLetter)]
  }

  private static let types: [String: String] = [
    "associateddata": "associated_dataset",
    "associateddataset": "associated_dataset",
    "associateddatasets": "associated_dataset",
    "associatedpublication": "associated_publication",
    "associatedpublications": "associated_publication",
    "cites": "cites",
    "commentin": "comment_in",
    "commenton": "comment_on",
    "correctedandrepublishedfrom": "corrected_and_republished_from",
    "correctedandrepublishedin": "corrected_and_republished_in",
    "correctedrepublishedfrom": "corrected_and_republished_from",
    "correctedrepublishedin": "corrected_and_republished_in",
    "correctionin": "erratum_in",
    "correctionto": "erratum_for",
    "datasetdescribedin": "associated_publication",
    "datasetusereportedin": "associated_publication",
    "erratumfor": "erratum_for",
    "erratumin": "erratum_in",
    "expressionofconcernfor": "expression_of_concern_for",
    "expressionofconcernin": "expression_of_concern",
    "originalreportin": "original_report_in",
    "partialretractionin": "partially_retracted_by",
    "partialretractionof": "partial_retraction_of",
    "preprintin": "preprint",
    "preprintof": "preprint_of",
    "reprintin": "reprint_in",
    "reprintof": "reprint_of",
    "republishedfrom": "republished_from",
    "republishedin": "republished_in",
    "retractedandrepublishedfrom": "retracted_and_republished_from",
    "retractedandrepublishedin": "retracted_and_republished_in",
    "retractedrepublishedfrom": "retracted_and_republished_from",
    "retractedrepublishedin": "retracted_and_republished_in",
    "retractionin": "retracted_by",
    "retractionof": "retraction_of",
    "summaryforpatientsin": "summary_for_patients_in",
    "patientsummaryin": "summary_for_patients_in",
    "updatein": "updated_by",
    "updateof": "update_of",
  ]
}
