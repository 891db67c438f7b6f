import Articles

extension Draft {
  /// `ids`, each checked; what is not valid is dropped with a finding.
  ///
  /// What stands by itself goes before what stands in a list of identifiers, and that before an electronic location and
  /// identifiers of unknown kind (CHOICES 37).
  mutating func readIdentifiers() {
    let lists = extraction.all(.identifiers)
    func printed(_ field: Field) -> String? {
      if let own = extraction.text(field) { return own }
      for list in lists { if let listed = list.text(field) { return listed } }
      return nil
    }
    article.ids.pmid = identifier(printed(.pmid), .pmid, .invalidPMID) {
      Identifier.pmid($0) ?? PrintedIdentifiers.find(in: $0).pmid
    }
    article.ids.pmcid = identifier(printed(.pmcid), .pmcid, .invalidPMCID) {
      Identifier.pmcid($0) ?? PrintedIdentifiers.find(in: $0).pmcid
    }
    article.ids.doi = doi(printed(.doi)) ?? doi(extraction.text(.locationDOI)) ?? doiElsewhere
    article.ids.arxiv = printed(.arxiv).flatMap(Identifier.arxiv)
    article.ids.pii = printed(.pii) ?? extraction.text(.locationPII)
    article.ids.mid = printed(.mid)
    article.ids.publisherID = printed(.publisherID)
    article.ids.bookAccession = printed(.bookAccession)
    for other in extraction.texts(.otherID) { article.ids.complete(with: other) }
    readTypedIdentifiers()
  }

  private mutating func doi(_ printed: String?) -> String? {
    identifier(printed, .doi, .invalidDOI) { Identifier.doi($0) ?? PrintedIdentifiers.find(in: $0).doi }
  }

  /// The first DOI in those places that did not win.
  private var doiElsewhere: String? {
    extraction.alternatives.lazy.filter { $0.field == .doi }
      .compactMap { Identifier.doi($0.text) ?? PrintedIdentifiers.find(in: $0.text).doi }.first
  }

  private mutating func identifier(
    _ printed: String?, _ field: Field, _ code: Finding.Code, _ check: (String) -> String?
  ) -> String? {
    guard let printed else { return nil }
    if let valid = check(printed) { return valid }
    note(code, field: field.rawValue, "‘\(printed.shortened)’ is not a valid \(field.label) and was dropped")
    return nil
  }
}

extension Identifiers {
  /// Takes an identifier of unknown kind, of MEDLINE's `OtherID`, if its form tells it: `PMC123` with or without a remark
  /// behind it, or the number of a manuscript.
  mutating func complete(with other: String) {
    let first = other.prefix { $0 != " " }
    if pmcid == nil, first.utf8.starts(with: "PMC".utf8) {
      pmcid = Identifier.pmcid(String(first))
    } else if mid == nil, Self.isManuscript(first) {
      mid = String(first)
    }
  }

  /// Whether an identifier is that of a manuscript in one of the funders' systems: its letters and a number.
  static func isManuscript(_ id: Substring) -> Bool {
    ["NIHMS", "EMS", "UKMS", "HALMS", "HHMIMS", "CAMS"].contains { system in
      guard id.hasPrefix(system) else { return false }
      let number = id.utf8.dropFirst(system.utf8.count)
      return !number.isEmpty && number.allSatisfy { $0.isASCIIDigit || $0 == UInt8(ascii: "-") }
    }
  }
}

extension Capture {
  /// Identifiers among a group's parts; invalid ones are left out.
  var identifiers: Identifiers {
    var ids = Identifiers()
    for part in parts {
      switch part.field {
      case .pmid where ids.pmid == nil: ids.pmid = Identifier.pmid(part.text)
      case .pmcid where ids.pmcid == nil: ids.pmcid = Identifier.pmcid(part.text)
      case .doi where ids.doi == nil: ids.doi = Identifier.doi(part.text)
      case .arxiv where ids.arxiv == nil: ids.arxiv = Identifier.arxiv(part.text)
      default: continue
      }
    }
    return ids
  }
}

extension Field {
  /// What an identifier is called in messages.
  fileprivate var label: String {
    switch self {
    case .pmid: "PMID"
    case .pmcid: "PMCID"
    case .doi: "DOI"
    default: rawValue
    }
  }
}

extension String {
  /// At most 80 characters, for messages.
  var shortened: String { count > 80 ? prefix(79) + "…" : self }
}
