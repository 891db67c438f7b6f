import Normalising
import Testing

@Suite struct ConflictDeclarationTests {
  @Test(arguments: [
    "None.", "none", "N/A", "Not applicable.", "Nil", "No.", "None declared", "Nothing to disclose.",
    "None on the part of any author.",
    "The authors declare that they have no competing interests.", "The authors have none to declare.",
    "No potential conflict of interest was reported by the author(s).", "No authors report a conflict of interest.",
    "The authors deny any conflict of interest.", "The authors don't have any conflict of interest.",
    "Conflict of interest does not exist.", "AB, CD, EF No competing interests declared",
    "None of the authors has received or will receive any funds, grants or honoraria from a company.",
    "Each author certifies that he or she has no commercial associations (consultancies, stock ownership, equity interest).",
    "No support from any organisation; no financial relationships; no other relationships or activities.",
    "Grants: none; Employment: none; Honoraria: none.",
    "All authors declare the following: Payment/services info: no financial support was received from any organization.",
    "The funding sponsors had no role in the design of the study. The authors declare no conflict of interest.",
    "This study was supported by grants from the NIH (grant No. 12). The authors declare no conflict of interest.",
  ])
  func deniesInEnglish(_ statement: String) {
    #expect(ConflictDeclaration.classify(statement) == .none)
  }

  @Test(arguments: [
    "The author is an employee of Bayer.", "J.S. received honoraria from Roche. The other authors declare none.",
    "A.B. has no competing interests. C.D. holds a research contract with Acme.",
    "A. B. works for Pfizer; the remaining authors have no conflict.", "The authors declare a conflict of interest.",
    "The authors have no conflicts of interest other than those listed in the acknowledgements.",
    "Except for Dr. Smith, who owns stock of Bayer, the authors have no conflict.",
    "The authors declare no conflict of interest, but A.B. owns shares of Bayer.",
    "The authors declare no competing interests, and J.S. is an employee of Roche.",
    "One author's affiliation with a commercial company does not alter our adherence to the journal's policies.",
    "This study was partly funded by Pharmaxis. This does not alter our adherence to the journal's policies.",
    "The authors declare the following competing interests: A. Jones – Acme Devices, Beta Pharma.",
    "Dr. Brown leads a laboratory of Danone. All other authors have nothing to disclose.",
    "C.D. reports non-financial support from Acme.", "NA is a consultant for Bayer.",
    "JS: consultant for Bayer; MM: none.", "Supported by grant No. 123. J.S. received honoraria.",
  ])
  func reportsInEnglish(_ statement: String) {
    #expect(ConflictDeclaration.classify(statement) == .some)
  }

  @Test(arguments: [
    "", " ", "See the acknowledgements.", "Disclosure forms are available online.", "12345", "!!!", "\u{0}\u{1}",
    "The funders had no role in the design of the study.", "This work was funded by grants from the NIH.",
    "The authors declare the following financial interests which may be considered as potential competing interests:",
    "The reviewer AB is an employee of Bayer and declared it to the handling editor.",
  ])
  func saysNeither(_ statement: String) {
    #expect(ConflictDeclaration.classify(statement) == .unclear)
  }

  @Test(arguments: [
    "The reviewer AB and handling Editor declared their shared affiliation.",
    "The handling editor declared a past co-authorship with one of the authors, though no other collaboration.",
    "The reviewer CD, an employee of Bayer, declared a shared affiliation to the handling Editor.",
  ])
  func journalsPeopleDoNotCount(_ sentence: String) {
    #expect(ConflictDeclaration.classify("The authors declare no conflict of interest. " + sentence) == .none)
    #expect(ConflictDeclaration.classify("A.B. is an employee of Bayer. " + sentence) == .some)
  }

  @Test(arguments: [
    "Los autores declaran no tener ningún conflicto de intereses.", "Ninguno.",
    "Os autores declaram não haver conflitos.",
    "Nada a declarar.", "Les auteurs déclarent ne pas avoir de liens d’intérêts.", "Aucun conflit d'intérêts.",
    "Aucun.",
    "Die Autoren geben an, dass kein Interessenkonflikt besteht.", "Interessenkonflikte bestehen nicht.", "Keine.",
    "Gli autori dichiarano di non avere conflitti di interesse.", "Nessuno.", "作者声明无利益冲突。", "无。",
    "所有作者均声明不存在利益冲突",
  ])
  func deniesInOtherLanguages(_ statement: String) {
    #expect(ConflictDeclaration.classify(statement) == .none)
  }

  @Test(arguments: [
    "AB ha recibido honorarios de Novartis. El resto de los autores declaran no tener conflictos.",
    "A.B. recebeu honorários da Roche. Os demais autores declaram não ter conflitos.",
    "A.B. déclare avoir reçu des honoraires de Sanofi. Les autres auteurs n’ont aucun lien d’intérêts.",
    "Les auteurs n'ont pas de conflit d'intérêts, sauf A.B. qui est salarié de Sanofi.",
    "A. Müller erhielt Vortragshonorare von Bayer. B. Schmidt gibt an, dass kein Interessenkonflikt besteht.",
    "AB ha ricevuto compensi da Roche. Gli altri autori non hanno conflitti.", "张三持有某公司股份，其他作者声明无利益冲突。",
  ])
  func reportsInOtherLanguages(_ statement: String) {
    #expect(ConflictDeclaration.classify(statement) == .some)
  }
}
