import Articles

extension Draft {
  /// `mesh`, `substances`, `supplementary_concepts`, `other_subjects`, `accessions`, `grants`.
  mutating func readSubjects() {
    article.mesh = HeadingList.parse(extraction.texts(.mesh)).orNil
    article.substances = extraction.texts(.substance).map(SubstanceLine.parse).orNil
    article.supplementaryConcepts = extraction.texts(.supplementaryConcept).map { Term(name: $0) }.orNil
    article.otherSubjects =
      extraction.all(.otherSubject).compactMap { subject in
        subject.text(.text).map { OtherSubject(text: $0, kind: subject.text(.type) ?? "person") }
      }.orNil
    article.grants =
      extraction.all(.grant).map { grant in
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

/// A substance as printed: its name, or registry number and name, `451W47IQ8X (Sodium Chloride)`.
enum SubstanceLine {
  /// The substance. A registry number of `0` says that there is none (MEDLINE's RegistryNumber).
  static func parse(_ line: String) -> Term {
    guard line.hasSuffix(")"), let open = line.firstIndex(of: "("), isRegistry(line[..<open]) else {
      return Term(name: line)
    }
    let registry = line[..<open].dropLast()
    let name = line[line.index(after: open)...].dropLast()
    return Term(name: String(name), registry: registry == "0" ? nil : String(registry))
  }

  /// `0`, a CAS number, a UNII of ten letters and digits, or an Enzyme Commission number, and a space.
  private static func isRegistry(_ words: Substring) -> Bool {
    guard words.last == " " else { return false }
    let number = words.dropLast()
    if number == "0" || number.hasPrefix("EC ") { return true }
    let isUNII = number.count == 10 && number.allSatisfy { $0.isASCII && ($0.isUppercase || $0.isNumber) }
    return isUNII || (number.contains("-") && number.allSatisfy { $0.isASCII && ($0.isNumber || $0 == "-") })
  }
}
