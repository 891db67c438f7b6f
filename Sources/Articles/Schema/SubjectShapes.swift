extension Definition {
  static let publicationType = Definition(
    "publication_type", "A publication type.",
    [
      .required("name", .text, "The type as the source names it."),
      .optional("ui", .text, "Its identifier in MeSH."),
    ])

  static let mesh = Definition(
    "mesh_heading", "A MeSH descriptor with its qualifiers.",
    [
      .required("name", .text, "Descriptor."),
      .optional("ui", .text, "Identifier of the descriptor."),
      .required("major", .boolean, "Whether the source marks the descriptor itself as a major topic."),
      .optional("qualifiers", .filledList(of: .object(qualifier)), "Qualifiers in the source's order."),
    ])

  static let qualifier = Definition(
    "mesh_qualifier", "A MeSH qualifier.",
    [
      .required("name", .text, "Qualifier."),
      .optional("ui", .text, "Identifier of the qualifier."),
      .required("major", .boolean, "Whether the source marks the qualifier as a major topic."),
    ])

  static let substance = Definition(
    "substance", "A chemical substance.",
    [
      .required("name", .text, "Name."),
      .optional("ui", .text, "Identifier in MeSH."),
      .optional("registry", .text, "Registry number (CAS, UNII, EC)."),
    ])

  static let supplementaryConcept = Definition(
    "supplementary_concept", "A concept of MEDLINE's `SupplMeshList`.",
    [
      .required("name", .text, "Name."),
      .optional("ui", .text, "Identifier in MeSH."),
      .optional("type", .text, "Class of the concept (`Disease`, `Protocol`, `Organism`)."),
    ])

  static let otherSubject = Definition(
    "other_subject", "A subject outside MeSH.",
    [
      .required("text", .text, "The subject as printed."),
      .required("kind", .word(["gene", "person", "space_flight", "keyword"]), "What kind of subject."),
      .optional("owner", .text, "Who assigned it."),
    ])

  static let accession = Definition(
    "accession", "An entry in a data bank other than a trial registry.",
    [
      .required("bank", .text, "The bank as the source names it (`GENBANK`)."),
      .required("id", .text, "Accession number."),
    ])

  static let grant = Definition(
    "grant", "A grant.",
    [
      .optional("award", .text, "Award number."),
      .optional("funder", .text, "Funder."),
      .optional("funder_id", .text, "Identifier of the funder."),
      .optional("acronym", .text, "Acronym of the funding institute."),
      .optional("country", .text, "Country of the funder."),
    ])
}
