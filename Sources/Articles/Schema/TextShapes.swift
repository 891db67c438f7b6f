extension Definition {
  static let abstract = Definition(
    "abstract", "The abstract.",
    abstractKeys + [.optional("copyright", .text, "Copyright line.")])

  static let otherAbstract = Definition(
    "other_abstract", "A translation, a plain-language or graphical abstract.",
    abstractKeys + [.optional("type", .text, "What kind of abstract: `translation`, `plain_language`, `graphical`.")])

  private static let abstractKeys: [Key] = [
    .required("text", .text, "The sections joined by a line feed, each with its label, `: ` and its words."),
    .optional("sections", .list(abstractSection), "The parts, where at least one has a label."),
    .optional("language", .text(.language), "Language, where it differs from the article's."),
  ]

  static let abstractSection = Definition(
    "abstract_section", "A part of a structured abstract.",
    [
      .optional("label", .text, "Label as printed, without colon."),
      .optional("category", .word(of: Abstract.Category.self), "What kind of part; absent without a label."),
      .required("text", .text, "Its words."),
    ])

  static let conflictOfInterest = Definition(
    "conflict_of_interest", "The conflict-of-interest statement.",
    [
      .required("statement", .text, "The words without their heading or lead-in label."),
      .required("declared", .word(of: ConflictOfInterest.Declared.self), "Whether the words declare a tie."),
      .optional("label", .text, "The label that was taken off, without its colon."),
      .optional("relations", .list(tie), "The ties that the statement names."),
    ])

  static let tie = Definition(
    "tie", "A tie that a conflict-of-interest statement names.",
    [
      .optional("authors", .list(of: .integer(from: 0)), "Indexes into `authors`, from 0."),
      .required("kind", .text, "What kind of tie."),
      .optional("organization", .text, "The organization."),
      .required("text", .text, "The words."),
    ])

  static let statements = Definition(
    "statements", "Other statements, each in its own words.",
    [
      .optional("data_availability", .text, "Where the data are."),
      .optional("code_availability", .text, "Where the code is."),
      .optional("ethics", .text, "Ethics approval."),
      .optional("consent", .text, "Consent."),
      .optional("acknowledgements", .text, "Acknowledgements."),
      .optional("author_contributions", .text, "Author contributions."),
      .optional("registration", .list(of: .text), "Identifiers in trial registries."),
    ])

  static let section = Definition(
    "section", "A section of the full text.",
    [
      .required("path", .list(of: .text), "Titles from the outermost section to this one."),
      .optional("type", .text, "Type in BioC's words (`INTRO`, `METHODS`)."),
      .required("text", .text, "The words."),
      .optional("citations", .list(citation), "Places where references are cited."),
    ])

  static let citation = Definition(
    "citation", "A place where references are cited; offsets count Unicode scalars of the section's `text`.",
    [
      .required("start", .integer(from: 0), "Start."),
      .required("end", .integer(from: 0), "End, exclusive."),
      .required("references", .list(of: .text), "Keys of the references."),
    ])

  static let figure = Definition("figure", "A figure.", captionKeys)

  static let table = Definition(
    "table", "A table.",
    captionKeys + [
      .optional("rows", .list(of: .list(of: .cell)), "Cells with spans expanded; an empty cell is an empty string."),
      .optional("header_rows", .integer(from: 0), "How many of the rows are header rows."),
      .optional("notes", .text, "Notes below the table."),
    ])

  private static let captionKeys: [Key] = [
    .optional("label", .text, "Label (`Fig. 1`, `Table 1`)."),
    .optional("caption", .text, "Caption."),
    .optional("href", .text, "Address."),
  ]
}
