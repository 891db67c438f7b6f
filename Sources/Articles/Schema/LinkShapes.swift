extension Relation {
  /// The closed list of ``type``: what this article is to the other (`…_of`, `…_for`, `…_on`, `…_from`) or the other
  /// to this one (`…_by`, `…_in`).
  ///
  /// The words are those of MEDLINE's `CommentsCorrections/@RefType` and JATS' `related-article-type`, in snake case and
  /// with the direction spelled out. `preprint` is JATS' own word, which leaves the direction open; `related` stands
  /// where the source names no relation that is known.
  public static let types = [
    "retraction_of", "retracted_by", "partial_retraction_of", "partially_retracted_by",
    "erratum_in", "erratum_for", "addendum_in", "addendum_for", "expression_of_concern", "expression_of_concern_for",
    "comment_in", "comment_on", "update_of", "updated_by",
    "republished_in", "republished_from",
    "corrected_and_republished_in", "corrected_and_republished_from",
    "retracted_and_republished_in", "retracted_and_republished_from",
    "original_report_in", "summary_for_patients_in",
    "associated_dataset", "associated_publication",
    "preprint_of", "preprint", "companion", "related",
  ]
}

extension Definition {
  static let reference = Definition(
    "reference", "A reference: the printed string, and what was tagged or found in it.",
    [
      .optional("key", .text, "Identifier of the reference in the source."),
      .optional("label", .text, "Printed number, without brackets and full stop."),
      .required("text", .text, "The printed string, whole, without label and link words."),
      .optional("type", .word(of: Reference.Kind.self), "Kind of work in CSL's words; `note` is no reference."),
      .optional("authors", .list(person), "Authors."),
      .optional("et_al", .flag, "The string says that there are more authors."),
      .optional("editors", .list(person), "Editors."),
      .optional("title", .text, "Title of the work; of a whole book, the book's."),
      .optional("container", .text, "Journal, book, proceedings or site that holds the work."),
      .optional("year", .integer(from: 0), "Year, without its letter."),
      .optional("volume", .text, "Volume."),
      .optional("issue", .text, "Issue."),
      .optional("pages", .object(pages), "Pages in full."),
      .optional("article_number", .text, "Number that stands in place of pages."),
      .optional("publisher", .text, "Publisher."),
      .optional("edition", .text, "Edition."),
      .optional("ids", .object(identifiers), "Identifiers of the cited work."),
      .optional("url", .text, "Address."),
      .optional("accessed", .text, "When the address was read; ISO 8601 when complete, else as printed."),
    ])

  static let relation = Definition(
    "relation", "Another article that stands in an editorial relation to this one.",
    [
      .required("type", .word(Relation.types), "What the other article is to this one."),
      .optional("ids", .object(identifiers), "Identifiers of the other article."),
      .optional("text", .text, "The other article's citation as printed."),
    ])

  static let linkedArticle = Definition(
    "linked_article", "An article in a list of similar or citing articles.",
    [
      .required("ids", .object(identifiers), "Its identifiers."),
      .optional("title", .text, "Its title."),
      .optional("citation", .text, "Its citation line as printed."),
    ])
}
