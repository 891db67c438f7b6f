import Articles
import Testing

@testable import Normalising

/// What notes say of the authors that point to them.
@Suite struct AuthorNotesTests {
  private func note(_ key: String?, _ type: String, _ text: String, emails: [String] = []) -> Capture {
    let values = [Capture(.type, type), Capture(.text, text)] + (key.map { [Capture(.key, $0)] } ?? [])
    return Capture(.authorNote, "", parts: values + emails.map { Capture(.email, $0) })
  }

  private func author(pointing keys: [String]) -> Capture {
    Capture(.author, "", parts: keys.map { Capture(.noteKey, $0) })
  }

  /// People who point to some notes each, after the notes have been read.
  private func people(_ notes: [Capture], pointing keys: [[String]], corresponding: Set<Int> = []) -> [Person] {
    var notes = AuthorNotes(notes)
    var people: [Person] = []
    for (at, keys) in keys.enumerated() {
      var person = Person()
      if corresponding.contains(at) { person.isCorresponding = true }
      notes.read(author(pointing: keys), into: &person, at: at)
      people.append(person)
    }
    notes.assignAddresses(to: &people)
    return people
  }

  @Test(
    arguments: [
      ("", "These authors contributed equally.", nil), ("", "Present address: Tea Hall.", nil),
      ("corresp", "Tea Hall, Northmoor", true), ("", "Corresponding author.", true), ("", "jane@x.example", true),
    ] as [(String, String, Bool?)])
  func `a star means what its note says`(_ type: String, _ text: String, _ corresponds: Bool?) {
    var notes = AuthorNotes([note("*", type, text), note("†", "corresp", "Tea Hall")])
    var person = Person()
    person.isCorresponding = true
    let star = Capture(
      .author, "", parts: [Capture(.corresponding, "1,*"), Capture(.noteKey, "1"), Capture(.noteKey, "*")])
    notes.read(star, into: &person, at: 0)
    #expect(person.isCorresponding == corresponds)
    person.isCorresponding = true
    notes.read(Capture(.author, "", parts: star.parts + [Capture(.noteKey, "†")]), into: &person, at: 0)
    #expect(person.isCorresponding == true)
  }

  @Test func `who is named in a note without an address corresponds`() {
    var notes = AuthorNotes([note(nil, "corresp", "Correspondence to: Max A. Poe")])
    var people = [("Jane", "Roe"), ("Max A.", "Poe")].map { given, family in
      var person = Person()
      (person.given, person.family) = (given, family)
      return person
    }
    notes.read(author(pointing: []), into: &people[0], at: 0)
    notes.assignAddresses(to: &people)
    #expect(people.map(\.isCorresponding) == [nil, true])
  }

  @Test func `an address is read whose sign is hidden`() {
    let found = people([note("c1", "corresp", "Correspondence: office{at}tea.example")], pointing: [["c1"]])
    #expect(found[0].email == "office@tea.example")
  }

  @Test func `all contributed equally where a note says so that nobody points to`() {
    let all = people([note(nil, "other", "Note: All authors contributed equally to this work.")], pointing: [[], []])
    #expect(all.allSatisfy { $0.hasEqualContribution == true })
    let some = people([note(nil, "other", "J.R. and M.P. contributed equally.")], pointing: [[], []])
    #expect(some.allSatisfy { $0.hasEqualContribution == nil })
  }

  @Test(arguments: [
    ("corresp", "Jane Roe", true, false),
    ("fn", "* Corresponding author", true, false),
    ("other", "‡To whom correspondence should be addressed", true, false),
    ("fn", "These authors contributed equally", false, true),
    ("fn", "Co-first authors", false, true),
    ("equal", "1", false, true),
    ("fn", "Present address: Westerham", false, false),
    ("fn", "Deceased", false, false),
  ]) func `type or words tell what a note says`(_ type: String, _ text: String, _ corresponds: Bool, _ equal: Bool) {
    let person = people([note("n", type, text)], pointing: [["n"]])[0]
    #expect(person.isCorresponding == (corresponds ? true : nil))
    #expect(person.hasEqualContribution == (equal ? true : nil))
  }

  @Test(arguments: [
    ([["n"]], ["a@x.example"], ["a@x.example"]),
    ([["n"], ["n"]], ["a@x.example", "b@x.example"], ["a@x.example", "b@x.example"]),
    ([["n"], ["n"]], ["a@x.example"], [nil, nil]),
    ([["n"]], ["a@x.example", "b@x.example"], [nil]),
    ([["n"]], ["please_login"], [nil]),
    ([["n"], [], ["n", "n"]], ["a@x.example.", "b@x.example", "b@x.example"], ["a@x.example", nil, "b@x.example"]),
  ]) func `addresses go to as many as they are`(_ keys: [[String]], _ emails: [String], _ expected: [String?]) {
    #expect(people([note("n", "corresp", "", emails: emails)], pointing: keys).map(\.email) == expected)
  }

  @Test func `an address that names one of the people is that person's, whatever the order`() {
    var people = ["Roe", "Sandwell"].map { family in
      var person = Person()
      person.family = family
      return person
    }
    var notes = AuthorNotes([note("n", "corresp", "", emails: ["p.sandwell@x.example", "office@x.example"])])
    for at in people.indices { notes.read(author(pointing: ["n"]), into: &people[at], at: at) }
    notes.assignAddresses(to: &people)
    #expect(people.map(\.email) == ["office@x.example", "p.sandwell@x.example"])
  }

  @Test func `of two notes the first gives the address`() {
    let notes = [
      note("a", "corresp", "", emails: ["a@x.example"]), note("b", "corresp", "", emails: ["b@x.example"]),
    ]
    #expect(people(notes, pointing: [["b", "a"]])[0].email == "a@x.example")
  }

  @Test func `an address that is not tagged is found in the words`() {
    #expect(people([note("n", "corresp", "E-mail: a@x.example.")], pointing: [["n"]])[0].email == "a@x.example")
  }

  @Test func `the only corresponding author has the address of a note that nobody points to`() {
    let found = people([note(nil, "corresp", "", emails: ["a@x.example"])], pointing: [[], []], corresponding: [1])
    #expect(found.map(\.email) == [nil, "a@x.example"])
  }
}
