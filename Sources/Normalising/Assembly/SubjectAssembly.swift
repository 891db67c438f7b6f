import Articles

extension Draft {
  /// `mesh`, `substances`, `supplementary_concepts`, `other_subjects`, `accessions`, `grants`.
  mutating func readSubjects() {
    article.mesh = HeadingList.parse(extraction.texts(.mesh)).orNil
    article.substances = extraction.texts(.substance).map { Term(name: $0) }.orNil
    article.supplementaryConcepts = extraction.texts(.supplementaryConcept).map { Term(name: $0) }.orNil
    article.otherSubjects = extraction.all(.otherSubject).map { OtherSubject(text: $0.text, kind: "person") }.orNil
    article.grants = extraction.all(.grant).map { grant in
      GrantLine.parse(line: grant.text(.text) ?? "", award: grant.text(.award))
    }.filter { $0 != Grant() }.orNil
    readAccessions()
  }

  private mutating func readAccessions() {
    var registrations: [String] = []
    var accessions: [Accession] = []
    for line in extraction.texts(.accession) {
      switch AccessionLine.parse(line) {
      case .registration(let id): registrations.append(id)
      case .accession(let accession): accessions.append(accession)
      case nil: continue
      }
    }
    article.accessions = accessions.orNil
    guard !registrations.isEmpty else { return }
    var statements = article.statements ?? Statements()
    statements.registration = registrations
    article.statements = statements
  }
}
