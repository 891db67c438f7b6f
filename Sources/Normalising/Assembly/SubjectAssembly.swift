import Articles

extension Draft {
  /// `mesh`, `substances`, `supplementary_concepts`, `other_subjects`, `accessions`, `grants`. Each stands in the source in
  /// parts, or as a printed line that is taken apart.
  mutating func readSubjects() {
    let headings = extraction.all(.mesh)
    article.mesh =
      headings.first?.text.isEmpty == true
      ? headings.compactMap(SubjectHeading.init).orNil : HeadingList.parse(headings.map(\.text)).orNil
    article.substances = extraction.all(.substance).compactMap { substance($0) }.orNil
    article.supplementaryConcepts = extraction.all(.supplementaryConcept).compactMap { concept($0) }.orNil
    article.otherSubjects = extraction.all(.otherSubject).flatMap { subjects($0) }.orNil
    article.grants = TaggedGrant.all(extraction.all(.grant)).orNil
    readAccessions()
  }

  private func substance(_ capture: Capture) -> Term? {
    guard let name = capture.text(.name) else { return capture.text.isEmpty ? nil : SubstanceLine.parse(capture.text) }
    let registry = capture.text(.registry)
    return Term(name: name, ui: capture.text(.ui), registry: registry == "0" ? nil : registry)
  }

  private func concept(_ capture: Capture) -> Term? {
    guard let name = capture.text(.name) else { return capture.text.isEmpty ? nil : Term(name: capture.text) }
    return Term(name: name, ui: capture.text(.ui), type: capture.text(.type))
  }

  /// The subjects of one kind that stand together.
  private func subjects(_ capture: Capture) -> [OtherSubject] {
    let kind = capture.text(.type) ?? "person"
    let owner = capture.text(.owner)
    if let family = capture.text(.family) {
      let given = capture.text(.given) ?? capture.text(.initials)
      let name = [given, capture.text(.suffix)].compactMap(\.self).joined(separator: " ")
      return [OtherSubject(text: name.isEmpty ? family : "\(family), \(name)", kind: kind, owner: owner)]
    }
    return capture.texts(.text).map { OtherSubject(text: Title.withoutFullStop($0), kind: kind, owner: owner) }
  }

  private mutating func readAccessions() {
    let captures = extraction.all(.accession)
    guard !captures.isEmpty else { return }
    var registrations: [String] = []
    var accessions: [Accession] = []
    for entry in captures.flatMap({ entries($0) }) {
      switch entry {
      case .registration(let id): registrations.append(id)
      case .accession(let accession): accessions.append(accession)
      }
    }
    article.accessions = accessions.orNil
    guard !registrations.isEmpty else { return }
    var statements = article.statements ?? Statements()
    statements.registration = registrations.withoutDoubles
    article.statements = statements
  }

  private func entries(_ capture: Capture) -> [AccessionLine.Entry] {
    guard let bank = capture.text(.bank) else { return [AccessionLine.parse(capture.text)].compactMap(\.self) }
    return capture.texts(.accessionNumber).map { AccessionLine.entry(bank: bank, id: $0) }
  }
}

extension SubjectHeading {
  /// A heading in parts; `nil` without a name.
  fileprivate init?(_ capture: Capture) {
    guard let name = capture.text(.name) else { return nil }
    let qualifiers = capture.all(.qualifier).compactMap { part in
      part.text(.name).map { Qualifier(name: $0, ui: part.text(.ui), isMajor: part.first(.major) != nil) }
    }
    self.init(name: name, ui: capture.text(.ui), isMajor: capture.first(.major) != nil, qualifiers: qualifiers)
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
