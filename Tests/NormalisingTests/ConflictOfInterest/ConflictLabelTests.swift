import Normalising
import Testing

@Suite struct ConflictLabelTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var text: String
    var label: String?
    var statement: String
    var testDescription: String { text }

    init(_ text: String, _ label: String?, _ statement: String) {
      self.text = text
      self.label = label
      self.statement = statement
    }
  }

  static let closed = [
    Case("Competing interests: None declared.", "Competing interests", "None declared."),
    Case("DISCLOSURES: The authors have nothing.", "DISCLOSURES", "The authors have nothing."),
    Case("Conflict-of-interest statement: None.", "Conflict-of-interest statement", "None."),
    Case("CONFLICT OF INTEREST. None", "CONFLICT OF INTEREST", "None"),
    Case("Competing interests . None", "Competing interests", "None"),
    Case("Conflict of interest - none declared", "Conflict of interest", "none declared"),
    Case("Conflicts of interest—None", "Conflicts of interest", "None"),
    Case("Conflict of interest, none.", "Conflict of interest", "none."),
    Case("Conflict of interest (COI): none.", "Conflict of interest (COI)", "none."),
    Case("Conflict(s) of interest: none.", "Conflict(s) of interest", "none."),
    Case("Conflicts of interest\nThe first.\nThe second.", "Conflicts of interest", "The first.\nThe second."),
    Case("Financial disclosures/conflicts of interest: Fees.", "Financial disclosures/conflicts of interest", "Fees."),
    Case("Conflicts of Interest and Source of Funding: No.", "Conflicts of Interest and Source of Funding", "No."),
    Case(
      "Authors’ disclosures of potential conflicts of interest: None.",
      "Authors’ disclosures of potential conflicts of interest", "None."),
    Case("Disclosure: “Nothing.”", "Disclosure", "“Nothing.”"),
    Case("Conflicts: none", "Conflicts", "none"),
  ]

  static let bare = [
    Case(
      "Declaration of Competing Interest The authors declare none.", "Declaration of Competing Interest",
      "The authors declare none."),
    Case("Declaration of interests O.B.C.D. filed a patent.", "Declaration of interests", "O.B.C.D. filed a patent."),
    Case("Declaration of interests S. S. is a consultant.", "Declaration of interests", "S. S. is a consultant."),
    Case("Declaration of interest(s) None.", "Declaration of interest(s)", "None."),
    Case("Conflict of interest None.", "Conflict of interest", "None."),
    Case("Conflict of interest none", "Conflict of interest", "none"),
    Case(
      "Conflict of interest On behalf of all authors, A states none.", "Conflict of interest",
      "On behalf of all authors, A states none."),
    Case(
      "Disclosure statement No potential conflict was reported.", "Disclosure statement",
      "No potential conflict was reported."),
    Case("Disclosure AS has nothing to disclose.", "Disclosure", "AS has nothing to disclose."),
    Case("Declaration-of-competing-interests None.", "Declaration-of-competing-interests", "None."),
    Case(
      "Conflict of Interest Disclosure Statement The authors agree.", "Conflict of Interest Disclosure Statement",
      "The authors agree."),
  ]

  static let glued = [
    Case("Competing interestsThe authors declare none.", "Competing interests", "The authors declare none."),
    Case("Conflict of InterestTwo authors", "Conflict of Interest", "Two authors"),
    Case("Conflict of InterestOn behalf of all", "Conflict of Interest", "On behalf of all"),
    Case("CONFLICT OF INTERESTThe authors", "CONFLICT OF INTEREST", "The authors"),
    Case("Competing interestsM.X.Y. is paid.", "Competing interests", "M.X.Y. is paid."),
    Case("Conflicts of Interest/Competing InterestsNone.", "Conflicts of Interest/Competing Interests", "None."),
  ]

  static let chained = [
    Case(
      "Compliance with ethical standards Conflict of interest The authors agree.", "Conflict of interest",
      "The authors agree."),
    Case("Declarations\nConflict of interest\nNone declared", "Conflict of interest", "None declared"),
    Case("Declaration of interests: Conflict of interest: none.", "Conflict of interest", "none."),
    Case("Declaration of Competing Interest Conflicts of interest: None", "Conflicts of interest", "None"),
    Case(
      "Einhaltung ethischer Richtlinien Interessenkonflikt A. Müller gibt an: keiner.", "Interessenkonflikt",
      "A. Müller gibt an: keiner."),
  ]

  static let languages = [
    Case("Conflicto de intereses: ninguno.", "Conflicto de intereses", "ninguno."),
    Case("Conflictos de intereses Los autores declaran", "Conflictos de intereses", "Los autores declaran"),
    Case("Conflitos de interesse\nNão há.", "Conflitos de interesse", "Não há."),
    Case("Declaração de conflito de interesses: nenhum", "Declaração de conflito de interesses", "nenhum"),
    Case("Conflits d’intérêts : aucun.", "Conflits d’intérêts", "aucun."),
    Case(
      "Déclaration de liens d'intérêts Les auteurs déclarent", "Déclaration de liens d'intérêts",
      "Les auteurs déclarent"),
    Case("Intérêts concurrents: Aucun", "Intérêts concurrents", "Aucun"),
    Case("Interessenkonflikt Die Autoren geben an", "Interessenkonflikt", "Die Autoren geben an"),
    Case("Conflitto di interessi: nessuno.", "Conflitto di interessi", "nessuno."),
    Case("利益冲突声明：作者声明无利益冲突。", "利益冲突声明", "作者声明无利益冲突。"),
    Case("利益冲突 所有作者均声明无", "利益冲突", "所有作者均声明无"),
    Case("De\u{301}claration d’inte\u{301}re\u{302}ts : rien", "De\u{301}claration d’inte\u{301}re\u{302}ts", "rien"),
  ]

  @Test(arguments: closed + bare + glued + chained + languages)
  func leadInIsSplitOff(_ example: Case) {
    let split = ConflictLabel.split(example.text)
    #expect(split.label == example.label)
    #expect(split.statement == example.statement)
  }

  static let sentences = [
    "The authors declare no conflict of interest.", "No conflict of interest.", "Conflict of interest does not exist.",
    "Conflicts of interest were declared by two authors.", "Competing interests exist.",
    "Disclosure forms provided by the authors are available.", "Disclosures may be found online.",
    "The authors' conflict of interest statement is available online.",
    "Declaration of Helsinki principles were followed.",
    "Interest in this topic arose early.", "Financial support: none.", "Competing Interests Policy requires this.",
    "J.S.: consultant for Bayer", "Interessenkonflikte bestehen nicht.", "作者声明无利益冲突。", "None.", "",
  ]

  @Test(arguments: sentences)
  func sentenceStaysWhole(_ sentence: String) {
    let split = ConflictLabel.split(sentence)
    #expect(split.label == nil)
    #expect(split.statement == sentence)
  }

  @Test(arguments: ["Conflict of interest", "Competing interests:", "Disclosures.", "DECLARATION OF INTERESTS\n"])
  func headingAloneLeavesNothing(_ heading: String) {
    #expect(ConflictLabel.split(heading).statement.isEmpty)
  }

  @Test func whiteSpaceAtTheEndsGoes() {
    #expect(ConflictLabel.split(" \u{A0}\nNone.\u{3000}\n").statement == "None.")
  }
}
