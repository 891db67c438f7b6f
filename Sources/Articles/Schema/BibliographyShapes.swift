extension Definition {
  static let journal = Definition(
    "journal", "The journal; of a book chapter, the book.",
    [
      .optional("title", .text, "Full title."),
      .optional("abbreviation", .text, "The NLM title abbreviation, or the ISO one."),
      .optional("issn", .filledList(of: .text(.issn)), "ISSNs with verified check digit."),
      .optional("issn_linking", .text(.issn), "Linking ISSN."),
      .optional("nlm_id", .text, "NLM catalogue identifier."),
      .optional("publisher", .text, "Publisher."),
      .optional("country", .text, "Country of publication."),
    ])

  static let pages = Definition(
    "pages", "First and last page, both in full (`71-4` is 71 to 74).",
    [
      .required("first", .text, "First page."),
      .optional("last", .text, "Last page, where there is more than one."),
    ])

  static let published = Definition(
    "published", "Dates of publication, ISO 8601 and only as precise as stated.",
    [
      .required("date", .text(.date), "The earliest complete of electronic and print; of a range its start."),
      .required(
        "precision", .word(of: PublicationDates.Precision.self), "How precise `date` is, or that it is a range."),
      .optional("end", .text(.date), "End of the range, as precise as stated."),
      .optional("print", .text(.date), "Date of print; of a range its start."),
      .optional("electronic", .text(.date), "Date of electronic publication."),
      .optional("collection", .text(.date), "Date of the electronic collection."),
      .optional("text", .text, "The date as printed, where it did not fit an ISO date (`2003 Nov-Dec`, a season)."),
    ])

  static let history = Definition(
    "history", "Dates of the article's way, ISO 8601.",
    [
      .optional("received", .text(.date), "Received by the journal."),
      .optional("revised", .text(.date), "Last revision."),
      .optional("accepted", .text(.date), "Accepted."),
      .optional("entrez", .text(.date), "Entered Entrez."),
      .optional("pubmed", .text(.date), "Entered PubMed."),
      .optional("medline", .text(.date), "Indexed for MEDLINE."),
      .optional("pmc_release", .text(.date), "Released in PubMed Central."),
    ])

  static let person = Definition(
    "person", "A person or group.",
    [
      .optional("family", .text, "Family name with its particles."),
      .optional("given", .text, "Given names as printed."),
      .optional("initials", .text, "Initials, only where the source gives them."),
      .optional("suffix", .text, "Suffix without a leading comma (`Jr`)."),
      .optional("collective", .text, "Name of a group, which then has no other name."),
      .optional("orcid", .text(.orcid), "ORCID iD, bare, check digit verified."),
      .optional("affiliations", .list(of: .integer(from: 0)), "Indexes into `affiliations`, from 0."),
      .optional("corresponding", .flag, "Marked as corresponding author."),
      .optional("email", .text, "E-mail address."),
      .optional("equal_contribution", .flag, "Marked as having contributed equally."),
      .optional("role", .text, "Only when not an author: `editor`, `investigator`."),
    ])

  static let affiliation = Definition(
    "affiliation", "An affiliation, each once.",
    [
      .required("text", .text, "The words as printed, without the label."),
      .optional("ror", .text, "Identifier in the Research Organization Registry."),
    ])

  static let license = Definition(
    "license", "The licence.",
    [
      .optional("code", .text, "SPDX-like code (`CC-BY-4.0`)."),
      .optional("url", .text, "Address of the licence's text."),
      .optional("text", .text, "The licence's words on the page."),
    ])
}
