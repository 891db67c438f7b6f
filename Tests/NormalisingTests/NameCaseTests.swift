import Articles
import Testing

@testable import Normalising

@Suite struct NameCaseTests {
  private func ordinary(_ family: String, _ given: String) -> [String?] {
    var person = Person()
    (person.family, person.given) = (family, given)
    let read = NameCase.ordinary(person)
    return [read.family, read.given]
  }

  @Test(arguments: [
    ("ROE", "ELISABETH A.", "Roe", "Elisabeth A."), ("VAN DER POE", "MAX", "van der Poe", "Max"),
    ("O'BRIEN", "ANNA-LUISE", "O'Brien", "Anna-Luise"), ("MCROE", "JANE", "McRoe", "Jane"),
    ("ÉMILE-POE", "ÉLOÏSE", "Émile-Poe", "Éloïse"), ("DE", "JANE", "De", "Jane"),
  ])
  func `names in capitals are written as others are`(
    _ family: String, _ given: String, _ ownFamily: String, _ ownGiven: String
  ) {
    #expect(ordinary(family, given) == [ownFamily, ownGiven])
  }

  @Test(arguments: [("ROE", "Jane"), ("Roe", "JANE"), ("ROE", "J. A."), ("ROE", "JA"), ("王", "小明")])
  func `others are left alone`(_ family: String, _ given: String) {
    #expect(ordinary(family, given) == [family, given])
  }
}
