/// What a statement is about: each is a key of the record, or one of its `statements`.
enum StatementKind: Int, CaseIterable {
  case conflict, funding, dataAvailability, codeAvailability, ethics, consent, acknowledgements, contributions
  /// Where a study is registered; the record has only the registries' identifiers.
  case registration
}

/// Several kinds: a heading may name more than one (`Ethics approval and consent to participate`).
struct StatementKinds: OptionSet {
  let rawValue: UInt16

  static let conflict = StatementKinds(.conflict)
  static let acknowledgements = StatementKinds(.acknowledgements)

  /// A single kind.
  init(_ kind: StatementKind) { rawValue = 1 << UInt16(kind.rawValue) }
  init(rawValue: UInt16) { self.rawValue = rawValue }

  /// The kinds one by one.
  var each: [StatementKind] { StatementKind.allCases.filter { contains(StatementKinds($0)) } }
}

/// The words by which mark-up types its parts: JATS' `sec-type`, `notes-type`, `fn-type` and `content-type`, the classes
/// of pages.
enum StatementType {
  /// The longest type that is looked at, in bytes.
  private static let longest = 60

  /// The kind that a type names, in any case and however its words are joined (`COI-statement`, `coi_statement`); empty
  /// where it names none.
  static func kinds(_ type: String) -> StatementKinds {
    guard type.utf8.count <= longest else { return [] }
    let letters = String(
      decoding: type.utf8.lazy.map { $0 | 0x20 }.filter { (0x61...0x7A).contains($0) }, as: UTF8.self)
    if let kind = whole[letters] { return StatementKinds(kind) }
    return beginnings.first { letters.hasPrefix($0.letters) }.map { StatementKinds($0.kind) } ?? []
  }

  /// JATS' suggested values of `fn-type` that are no beginnings of longer ones.
  private static let whole: [String: StatementKind] = ["con": .contributions, "coi": .conflict, "funding": .funding]

  private static let beginnings: [(letters: String, kind: StatementKind)] = [
    ("coi", .conflict), ("conflict", .conflict), ("compet", .conflict), ("declarationofinterest", .conflict),
    ("declarationofcompeting", .conflict), ("disclosureofinterest", .conflict),
    ("financialdisclosure", .funding), ("supportedby", .funding), ("funding", .funding), ("financialsupport", .funding),
    ("authorcontrib", .contributions), ("contribution", .contributions), ("participatingresearchers", .contributions),
    ("dataavail", .dataAvailability), ("dataaccess", .dataAvailability), ("datasharing", .dataAvailability),
    ("accessioncode", .dataAvailability), ("codeavail", .codeAvailability), ("softwareavail", .codeAvailability),
    ("ethic", .ethics), ("consent", .consent), ("informedconsent", .consent), ("patientconsent", .consent),
    ("ack", .acknowledgements), ("trialregist", .registration), ("clinicaltrialregist", .registration),
  ]
}
