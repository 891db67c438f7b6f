import Normalising
import Testing

@Suite struct ConflictHeadingTests {
  @Test(arguments: [
    "Conflict of interest", "CONFLICTS OF INTEREST", "Conflict of Interest:", "5. Competing interests",
    "1 2 Disclosures",
    "Competing financial interests", "Declaration of interests", "Disclosure", "Author Disclosure Statement",
    "Financial disclosure", "Disclosure of potential conflicts of interest", "Duality of interest",
    "Conflict of interest and funding", "Acknowledgements and conflicts of interest",
    "Authors’ conflict(s) of interest", "COI",
    "Conflicto de intereses", "Conflitos de interesses", "Conflits d'intérêts", "Déclaration d’intérêts",
    "Interessenkonflikt",
    "Conflitto di interessi", "利益冲突声明", "利益冲突", "Конфликт интересов",
  ])
  func isHeading(_ title: String) {
    #expect(ConflictHeading.isHeading(title))
  }

  @Test(arguments: [
    "", " ", "1.", "Funding", "Acknowledgements", "Declarations", "Compliance with ethical standards", "Conflict",
    "Conflicts of interest in medical research", "Disclosure of data", "Self-disclosure and trust", "Interest",
    "Competing risks", "Statement of significance", "The authors declare no conflict of interest", "资助",
    "Conflict of interest: none",
  ])
  func isNoHeading(_ title: String) {
    #expect(!ConflictHeading.isHeading(title))
  }
}
