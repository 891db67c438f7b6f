extension Definition {
  static let source = Definition(
    "source", "Where the record was read from.", sourceKeys(ofRead: true))

  static let rejectedSource = Definition(
    "rejected_source", "Where the input is that gave no article.", sourceKeys(ofRead: false))

  /// A rejection may come before a format has matched or the bytes could be read.
  private static func sourceKeys(ofRead isRead: Bool) -> [Key] {
    let known = isRead ? Key.required : Key.optional
    return [
      .required("path", .text, "The path as given; `-` for standard input."),
      .optional("member", .text, "The member inside an archive."),
      .optional("record", .integer(from: 1), "Number of the record in a file of many, from 1."),
      known("format", .text, "The format that matched."),
      .optional(
        "sha256", .text(.sha256),
        "SHA-256 of the file's bytes as given; not known of a stream of records while it is read."),
      .optional("url", .text, "The page's own canonical address."),
      .optional("saved_at", .text, "When the page was saved, ISO 8601, where the container says so."),
      .optional("encoding", .text, "The character encoding in which the document was read."),
    ]
  }

  static let identifiers = Definition(
    "ids", "Identifiers, each valid in form and check digit; an invalid one is a finding instead.",
    [
      .optional("pmid", .text(.pmid), "PubMed identifier."),
      .optional("pmcid", .text(.pmcid), "PubMed Central identifier, without version."),
      .optional("doi", .text(.doi), "DOI in lower case, without a resolver."),
      .optional("pii", .text, "Publisher item identifier."),
      .optional("mid", .text, "Manuscript identifier (NIHMS, EMS)."),
      .optional("arxiv", .text, "arXiv identifier."),
      .optional("publisher_id", .text, "The publisher's own identifier."),
      .optional("bookaccession", .text, "NCBI Bookshelf accession."),
    ])

  static let finding = Definition(
    "finding", "What is odd about a document that was read.",
    [
      .required("code", .word(of: Finding.Code.self), "What kind of oddity, from a closed list."),
      .optional("field", .text, "The key that it concerns."),
      .required("message", .text, "What happened, for a reader."),
      .optional("at", .text, "Where in the document."),
    ])

  static let counts = Definition(
    "counts", "Entries of a list, counted on the source apart from extraction, and in the record.",
    [
      .required("seen", .integer(from: 0), "Entries that the source shows."),
      .required("emitted", .integer(from: 0), "Entries that the record holds."),
    ])

  static let origin = Definition(
    "origin", "Which element gave a field, and by which rule.",
    [
      .required("at", .text, "The element: its path and line."),
      .required("rule", .text, "The rule that chose it."),
    ])

  static let rejection = Definition(
    "rejection", "An input that gave no article.",
    [
      .required("schema", .word([RecordEncoder.rejectionSchema]), "What kind of line this is."),
      .required("source", .object(rejectedSource), "Where the input is."),
      .required("code", .word(of: Rejection.Code.self), "Why, from a closed list."),
      .required("stage", .word(of: Rejection.Stage.self), "The stage that rejected the input."),
      .required("message", .text, "What happened, for a reader."),
      .optional("at", .text, "Where in the document (`line 12`, `byte 4096`)."),
    ])

  static let deletion = Definition(
    "deletion", "A record that MEDLINE has deleted.",
    [
      .required("schema", .word([RecordEncoder.deletionSchema]), "What kind of line this is."),
      .required("source", .object(source), "Where the deletion was read from."),
      .required("ids", .object(identifiers), "Identifiers of the deleted record."),
    ])
}
