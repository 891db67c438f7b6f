import Testing

@testable import Normalising

@Suite struct StatementHeadingTests {
  @Test(
    arguments: [
      ("Funding", [.funding]), ("FUNDING:", [.funding]), ("Sources of support", [.funding]),
      ("Role of the funding source", [.funding]), ("Financial support and sponsorship", [.funding]),
      ("Grant information", [.funding]), ("Financiamento", [.funding]), ("Förderung", [.funding]),
      ("基金项目", [.funding]), ("Support", [.funding]),
      ("2.3. Ethics approval", [.ethics]), ("Institutional Review Board Statement", [.ethics]),
      ("Ethics approval and consent to participate", [.ethics, .consent]), ("Aspectos éticos", [.ethics]),
      ("Informed consent", [.consent]), ("Declaration of patient consent", [.consent]),
      ("Acknowledgments", [.acknowledgements]), ("Danksagung", [.acknowledgements]), ("致谢", [.acknowledgements]),
      ("Remerciements", [.acknowledgements]), ("Additional Contributions", [.acknowledgements]),
      ("Author Contributions", [.contributions]), ("Authors’ contributions", [.contributions]),
      ("Contributors", [.contributions]), ("CRediT authorship contribution statement", [.contributions]),
      ("作者贡献", [.contributions]), ("Contribuciones de los autores", [.contributions]),
      ("Data availability", [.dataAvailability]), ("Availability of supporting data", [.dataAvailability]),
      ("Availability", [.dataAvailability]), ("Accession numbers", [.dataAvailability]),
      ("Disponibilidade de dados", [.dataAvailability]), ("数据可用性", [.dataAvailability]),
      ("Code availability", [.codeAvailability]),
      ("Data and code availability", [.dataAvailability, .codeAvailability]),
      ("Clinical trial registration", [.registration]),
      ("Conflict of interest", [.conflict]), ("Funding and competing interests", [.conflict, .funding]),
    ] as [(String, [StatementKind])])
  func `a heading names its statements`(_ heading: String, _ kinds: [StatementKind]) {
    #expect(StatementHeading(heading).kinds.each == kinds)
  }

  @Test(arguments: [
    "", "1.", "Data collection", "Data analysis", "Software", "Methods", "Ethics of tea in the courts of old",
    "Funding acquisition", "Supporting information", "Supporting Information Available", "Author information",
    "Support vector machines", "Declarations", "Informed consent among the young was had in all cases by the staff",
  ])
  func `a title that only speaks of such things names none`(_ heading: String) {
    #expect(StatementHeading(heading).kinds.isEmpty)
  }

  @Test(arguments: [
    "Abbreviations", "Correspondence to:", "Disclaimer", "Received", "Publisher’s Note", "1.1. Our contributions",
    "Notes on contributors",
  ])
  func `headings of what stands among statements are known`(_ heading: String) {
    #expect(StatementHeading(heading).isOther)
  }

  @Test(
    arguments: [
      ("COI-statement", .conflict), ("coi_statement", .conflict), ("conflict", .conflict),
      ("Conflict of Interest", .conflict),
      ("competing-interests", .conflict), ("financial-disclosure", .funding), ("supported-by", .funding),
      ("con", .contributions),
      ("author-contribution", .contributions), ("data-availability", .dataAvailability), ("ack", .acknowledgements),
      ("ethics-information", .ethics), ("other", nil), ("edited-by", nil), ("conclusions", nil),
      ("supplementary-material", nil),
      ("corresp", nil), ("", nil),
    ] as [(String, StatementKind?)])
  func `a type names its statement in any case`(_ type: String, _ kind: StatementKind?) {
    #expect(StatementType.kinds(type).each == [kind].compactMap(\.self))
  }
}
