import Normalising
import Testing

@Suite struct CollectiveNameTests {
  @Test(arguments: [
    "RECOVERY Collaborative Group", "CAPRI-2 investigators", "on behalf of the Alpha writers", "Food4Me Study",
    "ARTEMHYS trial group", "Vanderbilt COVID-19 Consortium Cohort", "German Society for Pediatric Nephrology",
    "Grupo Semicríticos Covid", "Arbeitsgemeinschaft Internistische Onkologie", "SWENOTECA", "Collaborators",
    "UCC-SMART-Studygroup", "Friends of the Library", "U.S. Preventive Services Task Force", "The Lancet Oncology",
  ])
  func `Groups are told`(_ name: String) {
    #expect(PersonName.isCollective(name))
    #expect(PersonName.parse(full: name, searchName: nil).collective == name)
  }

  @Test(arguments: [
    "Patrick C Y Woo", "Woo PC", "Darek Korzec 3rd", "E M Center", "Center EM", "Lock-Hock The", "Madonna", "de With G",
    "Thomas Force", "Ana e Silva", "John Smith1,2", "王伟", "", " ",
  ])
  func `Persons are not taken for groups`(_ name: String) {
    #expect(!PersonName.isCollective(name))
  }

  @Test func `Punctuation of a list is no part of a group's name`() {
    #expect(
      PersonName.parse(full: "International IPD-SMT group:", searchName: nil).collective
        == "International IPD-SMT group")
  }
}
