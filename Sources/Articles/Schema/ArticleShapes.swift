extension Definition {
  /// The line of an article, its keys in the order in which they are written.
  static let article = Definition(
    "article", "An article.", bibliographyKeys + contentKeys + linkKeys + accountKeys)

  private static let bibliographyKeys: [Key] = [
    .required("schema", .word([RecordEncoder.articleSchema]), "What kind of line this is."),
    .required("source", .object(source), "Where the article was read from."),
    .optional("ids", .object(identifiers), "Identifiers of the article itself."),
    .optional("title", .text, "Title, without translation brackets and final full stop."),
    .optional(
      "title_markup", .text, "`title` as an HTML fragment with `i b u sub sup`, where the source has mark-up."),
    .optional("vernacular_title", .text, "Title in the original language."),
    .optional("languages", .list(of: .text(.language)), "ISO 639-1 codes, three letters where there is none."),
    .optional("publication_types", .list(publicationType), "Publication types as the source names them."),
    .optional("journal", .object(journal), "The journal."),
    .optional("volume", .text, "Volume as printed."),
    .optional("issue", .text, "Issue as printed."),
    .optional("pages", .object(pages), "Pages in full."),
    .optional("article_number", .text, "Number that stands in place of pages."),
    .optional("published", .object(published), "Dates of publication."),
    .optional("history", .object(history), "Dates of the article's way."),
  ]

  private static let contentKeys: [Key] = [
    .optional("authors", .list(person), "Authors in order, then investigators and editors with their role."),
    .optional("affiliations", .list(affiliation), "Affiliations, each once, in the source's order."),
    .optional("abstract", .object(abstract), "The abstract in the language of the article."),
    .optional("other_abstracts", .list(otherAbstract), "Translations, plain-language and graphical abstracts."),
    .optional("keywords", .list(of: .text), "The authors' own keywords."),
    .optional("mesh", .list(mesh), "Medical subject headings."),
    .optional("substances", .list(substance), "Chemical substances."),
    .optional("supplementary_concepts", .list(supplementaryConcept), "MEDLINE's supplementary concepts."),
    .optional("other_subjects", .list(otherSubject), "Subjects outside MeSH."),
    .optional("accessions", .list(accession), "Entries in data banks other than trial registries."),
    .optional("grants", .list(grant), "Grants."),
    .optional("funding_statement", .text, "The statement on funding, whole."),
    .optional("conflict_of_interest", .object(conflictOfInterest), "The conflict-of-interest statement."),
    .optional("statements", .object(statements), "Other statements."),
  ]

  private static let linkKeys: [Key] = [
    .optional("references", .list(reference), "Every reference of the source, in order."),
    .optional("references_total", .integer(from: 0), "Count that the source states, where it lists fewer."),
    .optional("relations", .list(relation), "Articles in an editorial relation to this one."),
    .optional("retracted", .flag, "The source marks the article as retracted."),
    .optional("similar_articles", .list(linkedArticle), "Similar articles as the page lists them."),
    .optional("cited_by", .list(linkedArticle), "Citing articles as the page lists them."),
    .optional("cited_by_total", .integer(from: 0), "Count of citing articles that the page states."),
  ]

  private static let accountKeys: [Key] = [
    .optional("sections", .list(section), "Full text, only when asked for."),
    .optional("figures", .list(figure), "Figures."),
    .optional("tables", .list(table), "Tables."),
    .optional("license", .object(license), "The licence."),
    .optional("completeness", .map(to: counts), "By key: entries that the source shows and that the record holds."),
    .optional("findings", .filledList(of: .object(finding)), "What is odd about the document."),
    .optional("provenance", .map(to: origin), "By key: the element that gave it and the rule, only when asked for."),
  ]

  /// All objects of the record, in the order of the schema's definitions: what a line can be, then its parts.
  static let all: [Definition] = [
    article, deletion, rejection, source, rejectedSource, identifiers, publicationType, journal, pages, published,
    history, person, affiliation, abstract, otherAbstract, abstractSection, mesh, qualifier, substance,
    supplementaryConcept, otherSubject, accession, grant, conflictOfInterest, tie, statements, reference, relation,
    linkedArticle, section, citation, figure, table, license, counts, finding, origin,
  ]
}
