import Articles
import Testing

@testable import Normalising

@Suite struct NamedAuthorsTests {
  private func person(_ name: String, _ affiliation: String?) -> Capture {
    Capture(
      .author, "",
      parts: [Capture(.name, name)] + (affiliation.map { [Capture(.affiliationText, $0)] } ?? []))
  }

  @Test func `Who is named again for each place is one person`() {
    let joined = RepeatedPeople.joined([
      person("Jane Roe", "Tea Hall"), person("Jane Roe", "roe@tea.example"), person("Jane Roe", "Tide House"),
      person("Max Doe", "Tea Hall"),
    ])
    #expect(joined.map { $0.text(.name) } == ["Jane Roe", "Max Doe"])
    #expect(joined[0].texts(.affiliationText) == ["Tea Hall", "Tide House"])
    #expect(joined[0].text(.email) == "roe@tea.example")
  }

  @Test func `Initials, the same place twice and names without a place are left apart`() {
    #expect(RepeatedPeople.joined([person("J Roe", "Tea Hall"), person("J Roe", "Tide House")]).count == 2)
    #expect(RepeatedPeople.joined([person("Jane Roe", "Tea Hall"), person("Jane Roe", "Tea Hall")]).count == 2)
    #expect(RepeatedPeople.joined([person("Jane Roe", nil), person("Jane Roe", nil)]).count == 2)
  }

  @Test func `A short family name in capitals is one where the others are`() {
    func names(_ list: String...) -> [String?] { LoudNames.parted(list.map { person($0, nil) }).map { $0.text(.name) } }
    #expect(
      names("Jane Q. NOKKEN", "Wei LIU", "Hanako SATO", "Anna VAN POELE")
        == ["Jane Q. NOKKEN", "LIU, Wei", "SATO, Hanako", "Anna VAN POELE"])
    #expect(names("Liu W", "Nokken JQ") == ["Liu W", "Nokken JQ"])
    #expect(names("Jane NOKKEN", "Liu W") == ["Jane NOKKEN", "Liu W"])
    #expect(names("Jane Roe FACP", "Max Doe MD") == ["Jane Roe FACP", "Max Doe MD"])
    #expect(names("Jane NOKKEN") == ["Jane NOKKEN"])
  }

  @Test func `Names without spaces inside are parted at commas`() {
    #expect(NameList.split("王小明, 李华") == ["王小明", "李华"])
    #expect(NameList.split("김철수,이영희") == ["김철수", "이영희"])
    #expect(NameList.split("Roe, Jane") == ["Roe, Jane"])
    #expect(NameList.split("Jane Roe, Max Doe and and the Tea Group") == ["Jane Roe", "Max Doe", "the Tea Group"])
    #expect(NameList.split("Jane Roe, and Max Doe") == ["Jane Roe", "Max Doe"])
    #expect(NameList.split("and and") == ["and and"])
  }

  @Test func `A name in Chinese characters behind the same in Latin ones is no other person`() {
    let names = ["Ke-Xin Jin", "金科新", "Bing Luo", "罗炳"]
    let left = Transliterations.leftOut(names.map { person($0, nil) })
    #expect(left.map { $0.text(.name) } == ["Ke-Xin Jin", "Bing Luo"])
    let others = ["金科新", "罗炳", "Max Doe", "Jane Roe"].map { person($0, nil) }
    #expect(Transliterations.leftOut(others).count == 4)
  }

  @Test func `A mark loses the sign of a note behind it`() {
    #expect(AffiliationDirectory.key("1#") == "1" && AffiliationDirectory.key("#") == "#")
    #expect(AffiliationDirectory.key("https://tea.example/x#aff-1") == "aff-1")
  }
}
