import Articles
import Testing

@testable import Normalising

@Suite struct StatementFinderTests {
  private func carrier(
    _ texts: String..., type: String? = nil, title: String? = nil, markup: String? = nil, extent: Range<Int>? = nil
  ) -> StatementCarrier {
    StatementCarrier(
      type: type, title: title, paragraphs: texts.map { MarkedText($0, markup: markup) }, extent: extent)
  }

  @Test func `the type decides before the heading, but for acknowledgements`() {
    let found = StatementFinder([
      carrier("None.", type: "conflict", title: "Notes"), carrier("The Trust.", type: "ack", title: "Funding"),
    ])
    #expect(found.conflict?.statement == "None.")
    #expect(found.conflict?.label == nil)
    #expect(found.text(.funding) == "The Trust.")
    #expect(found.text(.acknowledgements) == nil)
  }

  @Test func `what lies inside belongs to the heading around it, what follows does not`() {
    let found = StatementFinder([
      carrier(title: "Competing interests", extent: 5..<9), carrier("None.", extent: 6..<8),
      carrier("Tea was hot.", extent: 9..<12),
    ])
    #expect(found.conflict == ConflictOfInterest(statement: "None.", declared: .none, label: "Competing interests"))
  }

  @Test func `labels in bold part a paragraph`() {
    let found = StatementFinder([
      carrier(
        "Thanks. Funding: A & B. Conflict of interest. None. Abbreviations: T, tea.",
        markup:
          "Thanks. <b>Funding:</b> A &amp; B. <b>Conflict</b> <b>of interest.</b> None. <b>Abbreviations:</b> T, tea.")
    ])
    #expect(found.text(.funding) == "A & B.")
    #expect(found.conflict?.statement == "None.")
    #expect(found.conflict?.label == "Conflict of interest")
  }

  @Test(
    arguments: [
      ("Funding: none. Ethics approval: not needed.", "none.", "not needed."),
      ("Funding\nThe Trust.", nil, nil),
      ("Tea was hot. Funding: none.", nil, nil),
      ("资助：基金会。", "基金会。", nil),
    ] as [(String, String?, String?)])
  func `words before a colon are a label where a line begins`(_ text: String, _ funding: String?, _ ethics: String?) {
    let found = StatementFinder([carrier(text)])
    #expect(found.text(.funding) == funding)
    #expect(found.text(.ethics) == ethics)
  }

  @Test func `a label of the carrier’s own kind in the midst of it belongs to its words`() {
    let found = StatementFinder([
      carrier("DT received funds. Grant number: 17. The others: none.", type: "conflict"),
      carrier("Funding: The Trust.", "Sponsors: none.", title: "Funding"),
    ])
    #expect(found.conflict?.statement == "DT received funds. Grant number: 17. The others: none.")
    #expect(found.text(.funding) == "The Trust.\nSponsors: none.")
  }

  @Test func `what is said twice stands once, what is contained goes`() {
    let found = StatementFinder([
      carrier("We thank the cooks of Northmoor.", type: "ack"),
      carrier("We thank the cooks of Northmoor. We thank the many guests.", type: "ack"),
      carrier("We thank the many guests.", type: "ack"), carrier("Thanks.", type: "ack"),
    ])
    #expect(found.text(.acknowledgements) == "We thank the cooks of Northmoor. We thank the many guests.\nThanks.")
    let authors = StatementFinder([
      carrier("PSB, Contributed samples and advice", type: "con"),
      carrier("SB, Contributed samples and advice", type: "con"),
    ])
    #expect(authors.text(.contributions)?.split(separator: "\n").count == 2)
  }

  @Test func `a heading that names two matters counts for the second where nothing else does`() {
    let both = carrier("The board agreed.", title: "Ethics approval and consent to participate")
    #expect(StatementFinder([both]).text(.consent) == "The board agreed.")
    #expect(StatementFinder([both, carrier("All agreed.", title: "Consent")]).text(.consent) == "All agreed.")
  }

  @Test(arguments: [
    "The authors declare no conflict of interest.", "We declare that we have no competing interests.",
    "There are no conflicts of interest to declare.",
    "No potential conflict of interest was reported by the author(s).",
    "None of the authors has a financial interest in tea.",
    "On behalf of all authors, AS states that there is no conflict of interest.",
    "Los autores declaran no tener conflictos de interés.", "Os autores declaram não haver conflito de interesses.",
    "Les auteurs déclarent ne pas avoir de conflits d'intérêts.",
    "Die Autoren geben an, dass kein Interessenkonflikt besteht.",
    "Gli autori dichiarano di non avere conflitti di interesse.", "作者声明无利益冲突。",
  ])
  func `a sentence that declares is taken where nothing better is said, and stays`(_ sentence: String) {
    let text = "We thank Dr. Stone. \(sentence)"
    let found = StatementFinder([carrier(text, type: "ack")])
    #expect(found.conflict?.statement == sentence)
    #expect(found.text(.acknowledgements) == text)
    #expect(StatementFinder([carrier(text, type: "ack"), carrier("Nil.", type: "coi")]).conflict?.statement == "Nil.")
  }

  @Test(arguments: [
    "The reviewer declares no conflict of interest.", "Conflicts between authors and editors were not studied.",
    "The interest of the authors was in tea.", "We thank the editors, who declare no conflict of interest.",
    "Patients had no competing risks.",
  ])
  func `other sentences are not`(_ sentence: String) {
    #expect(StatementFinder([carrier(sentence)]).conflict == nil)
  }

  @Test func `a heading with nothing under it is told`() {
    let found = StatementFinder([carrier(title: "Conflict of interest")])
    #expect(found.conflict == nil)
    #expect(found.hasEmptyConflict)
    #expect(!StatementFinder([carrier("None.", title: "Conflict of interest")]).hasEmptyConflict)
  }

  @Test func `registries’ numbers are found by their form`() {
    let text =
      "NCT99000001, (ISRCTN99000017), XNCT99000001, NCT123, EudraCT: 2012-000001-11; CTRI/2012/05/000001, ChiCTR-IOR-99000001."
    #expect(
      RegistryNumbers.all(in: text) == [
        "NCT99000001", "ISRCTN99000017", "EudraCT: 2012-000001-11", "CTRI/2012/05/000001", "ChiCTR-IOR-99000001",
      ])
  }

  @Test func `many carriers and long paragraphs cost no more than their words`() {
    let many = (0..<5_000).map { carrier("Piece \($0) of the thanks", type: "ack") }
    #expect(StatementFinder(many).text(.acknowledgements)?.utf8.count ?? 0 > 100_000)
    let long = "Funding: " + String(repeating: "Funding ; Funding: ", count: 20_000)
    #expect(StatementFinder([carrier(long)]).text(.funding) != nil)
    let bold = MarkedText("x", markup: String(repeating: "<b>a</b> ", count: 50_000))
    #expect(EmphasisedText(bold).runs.count == 1)
  }
}
