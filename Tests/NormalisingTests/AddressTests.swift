import Articles
import Testing

@testable import Normalising

/// Whose the addresses are that a page prints.
@Suite struct AddressTests {
  private func person(_ given: String, _ family: String) -> Person {
    var person = Person()
    (person.given, person.family) = (given, family)
    return person
  }

  private var people: [Person] {
    [
      person("Jane Q.", "Roe"), person("Ana-Maria", "van der Poe"), person("Max", "Sandwell"), person("Liang", "Chen"),
      person("Xiao", "Chen"),
    ]
  }

  private func note(_ type: String?, _ text: String) -> Capture {
    Capture(.authorNote, "", parts: (type.map { [Capture(.type, $0)] } ?? []) + [Capture(.text, text)])
  }

  private func given(_ notes: [Capture]) -> [Person] {
    var people = people
    AuthorNotes(notes).assignAddresses(to: &people)
    return people
  }

  @Test(arguments: [
    ("office@x.example (J.Q.R.)", 0), ("office@x.example (J.R.)", 0), ("office@x.example  (A.-M.P.)", 1),
    ("m.sandwell@x.example", 2), ("chenliang@x.example", 3), ("chenx29@x.example", 4),
  ]) func `a link or note gives an address to the one it names`(_ text: String, _ owner: Int) {
    for type in [nil, "corresp"] {
      let found = given([note(type, text)])
      #expect(found.indices.filter { found[$0].email != nil } == [owner])
      #expect(found[owner].isCorresponding == (type == nil ? nil : true))
    }
  }

  @Test(arguments: [
    "office@x.example", "office@x.example (Tel.)", "office@x.example (J.Q.R.", "chen@x.example",
    "support.sandwell@x.example",
    "office@x.example (Q.)", "",
  ]) func `an address that names nobody, or several, is nobody's`(_ text: String) {
    #expect(given([note(nil, text)]).allSatisfy { $0.email == nil })
  }

  @Test func `the only one whose name a note on correspondence holds has its address`() {
    let text = "Correspondence: Dr Jane Q. Roe, Northmoor, tea@x.example"
    #expect(given([note("corresp", text)]).map(\.email) == ["tea@x.example", nil, nil, nil, nil])
    #expect(given([note("corresp", text + ", cup@x.example")]).allSatisfy { $0.email == nil })
    #expect(given([note(nil, "Write to Jane Q. Roe, tea@x.example")]).allSatisfy { $0.email == nil })
  }

  @Test func `an address that is known says who corresponds`() {
    var people = people
    people[2].email = "Max@x.example"
    AuthorNotes([note("corresp", "E-mail: max@x.example")]).assignAddresses(to: &people)
    #expect(people.map(\.isCorresponding) == [nil, nil, true, nil, nil])
  }

  @Test func `several addresses in an affiliation go to those whom they name`() {
    var people = Array(people[..<3])
    for at in people.indices { people[at].affiliations = [0] }
    EmailOwners.assign(from: ["Tea Hall; a@x.example (J.Q.R.); sandwell@x.example; b@x.example"], to: &people)
    #expect(people.map(\.email) == ["a@x.example", nil, "sandwell@x.example"])
  }

  @Test func `an address may be a given name and an initial`() {
    var people = [person("Rahul", "Nandkish"), person("David A.", "Huse")]
    for at in people.indices { people[at].affiliations = [0] }
    EmailOwners.assign(from: ["Tea Hall; rahuln@x.example, huse@x.example"], to: &people)
    #expect(people.map(\.email) == ["rahuln@x.example", "huse@x.example"])
  }

  @Test(arguments: [
    ("jane@x.example (JR)", "jane@x.example"), (" jane@x.example.", "jane@x.example"), ("dev@null", nil),
    ("jane at x", nil),
  ]) func `a tagged address is one word with a domain`(_ printed: String, _ expected: String?) {
    #expect(EmailAddress.tagged(printed) == expected)
  }
}
