import Articles
import Normalising
import Testing

/// What becomes of extractions as formats give them.
@Suite struct AssemblyTests {
  private func article(_ captures: [Capture], _ adjust: (inout Extraction) -> Void = { _ in }) -> Article {
    var extraction = Extraction(captures)
    adjust(&extraction)
    return Normaliser().article(from: extraction, source: Source(path: "-"))
  }

  private func author(_ name: String, keys: [String] = [], texts: [String] = []) -> Capture {
    Capture(
      .author, "",
      parts: [Capture(.name, name)] + keys.map { Capture(.affiliationKey, $0) }
        + texts.map { Capture(.affiliationText, $0) })
  }

  // MARK: People

  @Test func `‘et al.’ is a finding and no person`() {
    let article = article([author("Lefèvre F"), author("Whitcombe A 3rd"), author("et al.")])
    #expect(article.authors?.map(\.family) == ["Lefèvre", "Whitcombe"])
    #expect(article.authors?.last?.suffix == "3rd")
    #expect(article.findings.map(\.code).contains(.authorsIncomplete))
  }

  @Test func `without an author element the page's index names the authors`() {
    let article = article([Capture(.authorIndex, "Brontë Z;van der Meer LJ;SALT Study Group;")])
    #expect(article.authors?.map(\.family) == ["Brontë", "van der Meer", nil])
    #expect(article.authors?.map(\.initials) == ["Z", "LJ", nil])
    #expect(article.authors?.last?.collective == "SALT Study Group")
  }

  @Test(arguments: [("jane@x.example.", "jane@x.example"), ("please_login", nil)])
  func `an address has an at sign`(_ tagged: String, _ expected: String?) {
    let person = Capture(.author, "", parts: [Capture(.name, "Jane Roe"), Capture(.email, tagged)])
    #expect(article([person]).authors?.map(\.email) == [expected])
  }

  @Test(arguments: [
    (["Jane Public", "John Roe"], "jane.public@x.example", [true, false]),
    (["Jane Public", "John Roe"], "office@x.example", [true, true]),
    (["Jane Public"], "office@x.example", [true]),
    (["Jane Müller", "John Roe"], "mueller@x.example", [true, false]),
    (["Xu Li", "Alice Stone"], "alice@x.example", [true, true]),
    (["Xu Li", "Alice Stone"], "xli2@x.example", [true, false]),
    (["Jane Roe", "Mark Roe"], "roe@x.example", [true, true]),
    (["Jane Roe", "Mark Roe"], "mroe@x.example", [false, true]),
  ]) func `an address that several share goes to the one it names`(_ names: [String], _ address: String, _ has: [Bool])
  {
    let article = article(names.map { author($0, texts: ["University of Northmoor. \(address)."]) })
    #expect(article.authors?.map { $0.email == address } == has)
  }

  @Test func `a mark that points nowhere is told with the author's name`() {
    let article = article([author("Jane Q Public", keys: ["7"]), author("John Roe", keys: ["8", "9"])])
    #expect(
      article.findings.filter { $0.code == .affiliationUnknown }.map(\.message) == [
        "1 mark of Jane Q Public points to no affiliation of the list",
        "2 marks of John Roe point to no affiliation of the list",
      ])
    #expect(article.findings.allSatisfy { $0.code != .affiliationUnknown || $0.field == "authors" })
  }

  // MARK: Completeness

  private func affiliation(_ key: String, _ text: String) -> Capture {
    Capture(.affiliation, "", parts: [Capture(.key, key), Capture(.text, text)])
  }

  @Test func `equal affiliations are held once and counted once`() {
    let captures = [affiliation("1", "Northmoor."), affiliation("2", "Eastvale."), affiliation("3", "Northmoor.")]
    let article = article(captures) { $0.counts = [(.affiliation, 3)] }
    #expect(article.completeness == [Completeness(field: "affiliations", seen: 2, emitted: 2)])
    #expect(article.findings.allSatisfy { $0.code != .incomplete })
  }

  /// A page that was damaged gave the same place a thousand times where one was counted.
  @Test func `what the record holds was seen`() {
    let captures = (1...9).map { affiliation(String($0), "Northmoor.") }
    let article = article(captures) { $0.counts = [(.affiliation, 1)] }
    #expect(article.completeness == [Completeness(field: "affiliations", seen: 1, emitted: 1)])
  }

  @Test func `affiliations that only a mark's words give are counted`() {
    let person = author("Jane Public", keys: ["9", "1"], texts: ["Eastvale."])
    let article = article([person, affiliation("1", "Northmoor.")]) { $0.counts = [(.affiliation, 1)] }
    #expect(article.completeness == [Completeness(field: "affiliations", seen: 2, emitted: 2)])
  }

  @Test(arguments: [(0, 0, false), (1, 1, false), (2, 1, false), (3, 1, true)])
  func `only a list that falls short is incomplete`(_ seen: Int, _ entries: Int, _ isIncomplete: Bool) {
    let article = article([author("Jane Public"), author("John Roe")]) { $0.counts = [(.author, seen)] }
    #expect(article.completeness.count == entries)
    #expect(article.findings.contains { $0.code == .incomplete } == isIncomplete)
  }

  // MARK: Abstracts

  private func abstract(_ field: Field, _ texts: [(String?, String)], _ parts: [Capture] = []) -> Capture {
    Capture(
      field, "",
      parts: parts
        + texts.map { label, text in
          Capture(.paragraph, "", parts: (label.map { [Capture(.label, $0)] } ?? []) + [Capture(.text, text)])
        })
  }

  @Test(
    arguments: [
      ("spa", nil, "es", "translation"), ("spa", "Publisher", "es", "translation"), ("eng", nil, "en", nil),
      ("eng", "Publisher", "en", "publisher"), (nil, "Plain language summary", nil, "plain_language"),
      ("spa", "plain-language-summary", "es", "plain_language"), (nil, "AIDS", nil, "aids"),
      (nil, "Graphical abstract", nil, "graphical"), (nil, nil, nil, nil),
    ] as [(String?, String?, String?, String?)])
  func `other abstracts say their language and their kind`(
    _ language: String?, _ kind: String?, _ code: String?, _ type: String?
  ) {
    let parts = [language.map { Capture(.textLanguage, $0) }, kind.map { Capture(.type, $0) }].compactMap(\.self)
    let other = article([abstract(.otherAbstract, [(nil, "Words.")], parts)]).otherAbstracts?.first
    #expect(other?.language == code)
    #expect(other?.type == type)
  }

  @Test func `the second language's part of an abstract with tabs is another abstract`() {
    let parts = [Capture(.textLanguage, "in English, Spanish")]
    let paragraphs = [("Methods", "We did."), ("Results", "It was."), ("Métodos", "Hicimos."), ("Resultados", "Fue.")]
    let found = article([abstract(.abstract, paragraphs.map { ($0.0, $0.1) }, parts)])
    #expect(found.abstract?.text == "Methods: We did.\nResults: It was.")
    #expect(found.otherAbstracts?.map(\.text) == ["Métodos: Hicimos.\nResultados: Fue."])
    #expect(found.otherAbstracts?.first?.language == "es")
  }

  @Test func `without labels that tell, an abstract with tabs stays whole`() {
    let parts = [Capture(.textLanguage, "in English, Spanish")]
    let found = article([abstract(.abstract, [(nil, "One."), (nil, "Dos.")], parts)])
    #expect(found.abstract?.text == "One.\nDos.")
    #expect(found.otherAbstracts == nil)
  }

  @Test func `a paragraph's own category comes before its label's`() {
    func paragraph(_ category: String) -> Capture {
      Capture(.paragraph, "", parts: [Capture(.label, "AIM"), Capture(.text, "To see."), Capture(.category, category)])
    }
    let found = article([Capture(.abstract, "", parts: [paragraph("BACKGROUND"), paragraph("UNASSIGNED")])])
    #expect(found.abstract?.sections?.map(\.category) == [.background, .objective])
  }

  // MARK: Dates

  @Test(arguments: [
    "2019 Oct 20 [updated 2022 Mar 3].", "2019 Oct 20.",
    "In: Handbook of Genes [Internet]. Northmoor (NM): University Press; 2015–2024. 2019 Oct 20 [updated 2022 Mar 3].",
    "In: Handbook of Genes [Internet]. Northmoor (NM): University Press; 2015 Jan–. 2019 Oct 20.",
  ]) func `a chapter has the date of its contribution`(_ printed: String) {
    let article = article([Capture(.citation, printed), Capture(.publishedElectronic, printed)])
    #expect(article.published?.date == "2019-10-20")
    #expect(article.published?.electronic == "2019-10-20")
    #expect(article.published?.text == nil)
    #expect(article.volume == nil && article.pages == nil && article.journal == nil)
  }

  // MARK: Layout

  @Test func `missing places of a design are one finding`() {
    let article = article([Capture(.title, "Trees")]) { extraction in
      extraction.findings = ["citation", "journal.title", "title", "ids.pmid"].map {
        Finding(.requiredFieldMissing, field: $0, message: "missing")
      }
    }
    #expect(article.findings.map(\.code) == [.layoutChanged, .requiredFieldMissing])
    #expect(article.findings.first?.message.hasSuffix("citation, journal.title") == true)
  }

  @Test func `a conflict heading with nothing under it is a finding`() {
    let article = article([]) { $0.counts = [(.conflictOfInterest, 1)] }
    #expect(article.findings.contains { $0.code == .emptyConflictStatement })
    #expect(article.conflictOfInterest == nil)
  }
}

/// Names that a source has cut already.
@Suite struct PartedNameTests {
  @Test(
    arguments: [
      ("Waddell", "P J", "Waddell PJ", "Waddell|P J|PJ|"),
      ("Van Dijk", "M A", "Van Dijk MA", "Van Dijk|M A|MA|"),
      ("Penny", "D", "Penny D", "Penny|D|D|"),
      ("Sites", "Jack W Jr", "Sites JW Jr", "Sites|Jack W|JW|Jr"),
      ("Schulte", "J A 2nd", nil, "Schulte|J A||2nd"),
      ("Rocha", "Gustavo de M", "Rocha Gde M", "Rocha|Gustavo de M|Gde M|"),
      ("Müller", "Ada", "Mueller A", "Müller|Ada|A|"),
      ("Plato", nil, "Plato", "Plato|||"),
      ("Smith", "V", "Smith V", "Smith|V|V|"),
      ("", nil, nil, "|||"),
    ] as [(String, String?, String?, String)])
  func `Family and given names stay as they are cut`(
    _ family: String, _ given: String?, _ index: String?, _ expected: String
  ) {
    let person = PersonName.parted(family: family, given: given, searchName: index)
    let found = [person.family, person.given, person.initials, person.suffix].map { $0 ?? "" }
    #expect(found.joined(separator: "|") == expected)
  }

  @Test func `Long names take linear time`() {
    let long = String(repeating: "a b, ", count: 200_000)
    #expect(PersonName.parted(family: long, given: long, searchName: long).family != nil)
  }

  @Test(arguments: [
    ("M de la Fuente y Vega", "de la Fuente y Vega"), ("José Ortega y Gasset", "Ortega y Gasset"),
    ("Maria Costa e Silva", "Costa e Silva"), ("J Michael Guill", "Guill"), ("T Jonathan Davies", "Davies"),
    ("J P van der Meer", "van der Meer"),
  ]) func `Particles behind initials and joining words belong to the family name`(_ full: String, _ family: String) {
    #expect(PersonName.parse(full: full, searchName: nil).family == family)
  }
}
