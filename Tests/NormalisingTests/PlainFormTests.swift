import Articles
import Testing

@testable import Normalising

/// What stands in its usual form is told by one look, and comes to the same as by the longer way.
@Suite struct PlainFormTests {
  @Test(arguments: [
    ("2021", "2021"), ("2021 Jan", "2021-01"), ("2021 Jan 26", "2021-01-26"), ("2021 01 26", "2021-01-26"),
    ("2021 1 6", "2021-01-06"), ("2021 1 26 6 30", "2021-01-26"), ("2024 Feb 29", "2024-02-29"),
  ]) func `dates of data bases`(_ printed: String, _ iso: String) {
    #expect(PlainDate.parse(printed)?.start == iso)
    #expect(PlainDate.parse(printed)?.text == nil)
  }

  @Test(arguments: [
    "", "21", "2021 Winter", "2021 Jan-Feb", "2021 January", "2021 13", "2021  Jan", "2021 Jan 26 a", "12021",
  ])
  func `other dates are left to the longer way`(_ printed: String) {
    #expect(PlainDate.parse(printed) == nil)
  }

  @Test func `a day that its month does not have is left out and told`() {
    #expect(PlainDate.parse("2023 Feb 29") == PrintedDate(start: "2023-02", precision: .month, text: "2023 Feb 29"))
  }

  @Test(arguments: ["10.5555/jim.2001.1", "10.5555/s0000-0000(20)30300-7", "10.12345.6/a"])
  func `DOIs`(_ printed: String) { #expect(Identifier.doi(printed) == printed) }

  @Test(arguments: ["10.5555/A", "10.55/a", "10.5555/a.", "10.5555/", "10.5555/a%2fb", "doi:10.5555/a", "10.5555/a b"])
  func `other DOIs are left to the longer way`(_ printed: String) { #expect(PlainIdentifier.doi(printed) == nil) }

  @Test func `identifiers with check characters`() {
    #expect(PlainIdentifier.orcid("0000-0002-1825-0097") == "0000-0002-1825-0097")
    #expect(PlainIdentifier.orcid("https://orcid.org/0000-0002-1825-0097") == "0000-0002-1825-0097")
    #expect(PlainIdentifier.orcid("0000-0002-1825-0098") == nil)
    #expect(PlainIdentifier.orcid("0000-0000-0000-0001") == Identifier.orcid("0000-0000-0000-0001"))
    #expect(PlainIdentifier.issn("9999-0008") == "9999-0008")
    #expect(PlainIdentifier.issn("9999-0009") == nil)
    #expect(PlainIdentifier.issn("0000-0000") == nil)
    #expect(PlainIdentifier.pmid("0123") == nil && PlainIdentifier.pmid("123") == "123")
    #expect(PlainIdentifier.pmcid("PMC123.2") == nil && PlainIdentifier.pmcid("PMC123") == "PMC123")
  }

  @Test(arguments: [
    ("1. Roe J. Naps.", 1, "Roe J. Naps."), ("[12] Roe", 12, "Roe"), ("3) 'Tis", 3, "'Tis"),
  ]) func `numbers of references`(_ text: String, _ number: Int, _ rest: String) {
    let found = PrintedNumber.split(text)
    #expect(found?.number == number && found.map { String($0.rest) } == rest)
  }

  @Test(arguments: ["1. 1984 was", "1999. Roe", "1.Roe", "[1 Roe", "Roe", "", "1"])
  func `no numbers of references`(_ text: String) { #expect(PrintedNumber.split(text) == nil) }

  @Test func `lists are numbered by marks or by bare numbers`() {
    #expect(PrintedNumber.style(of: ["1. Roe J", "2. Doe M", "3. Poe A"]) == .marked)
    #expect(PrintedNumber.style(of: ["1. Roe J", "2. Doe M", "1. Roe J", "2. Doe M"]) == .marked)
    #expect(PrintedNumber.style(of: ["1 Roe J", "2 Doe M", "3 Poe A"]) == .bare)
    #expect(PrintedNumber.style(of: ["3 Ways to nap", "Doe M", "Poe A"]) == nil)
    #expect(PrintedNumber.split("2 Doe M, Tea 3", as: .bare)?.rest == "Doe M, Tea 3")
    #expect(PrintedNumber.split("2 Doe M", as: .marked) == nil)
  }

  @Test(arguments: [
    ("e24519", true), ("12345", true), ("1234567890", false), ("S0000-9999(24)1", false), ("jim", false),
  ])
  func `short identifiers stand in the place of pages`(_ pii: String, _ isNumber: Bool) {
    #expect(ArticleLocation.isNumber(pii) == isNumber)
  }

  @Test func `identifiers of unknown kind are told by their form`() {
    var ids = Identifiers()
    for other in ["99000401", "PMC99000401 [Available on 05/18/23]", "NIHMS9990401", "EMS1"] {
      ids.complete(with: other)
    }
    #expect(ids.pmcid == "PMC99000401" && ids.mid == "NIHMS9990401")
  }
}
