import Articles
import References
import Testing

@testable import Normalising

@Suite struct PageHeadTests {
  private func names(_ line: String) -> [String]? {
    guard let byline = Byline(PageLine(line)), byline.isConvincing(isBehindNames: false) else { return nil }
    return byline.names.map { ([$0.name] + $0.marks).joined(separator: " ") }
  }

  @Test func `Names stand in a line with their marks`() {
    #expect(
      names("Jane Q. Roe<sup>1,2</sup>, Max Doe, MD, PhD,<sup>*</sup> and Anna van der Poe<sup>†</sup>")
        == ["Jane Q. Roe 1 2", "Max Doe *", "Anna van der Poe †"])
    #expect(names("Jane Q Roe1,2, Max B Doe2 &amp; Anna Poe") == ["Jane Q Roe 1 2", "Max B Doe 2", "Anna Poe"])
    #expect(names("Jane Roe · Max Doe") == ["Jane Roe", "Max Doe"])
    #expect(names("Roe, Jane; Doe, Max") == ["Roe, Jane", "Doe, Max"])
    #expect(names("By Torvald Nokken") == ["Torvald Nokken"])
    #expect(names("by Jane Roe, Max Doe Jr., and Anna Poe.") == ["Jane Roe", "Max Doe Jr.", "Anna Poe"])
    #expect(
      names("Jane Q. Roe, Max Doe for the Tea Trial Group") == ["Jane Q. Roe", "Max Doe", "for the Tea Trial Group"])
  }

  @Test(arguments: [
    "Molecular Biology, Cell Biology", "Open Access", "Research Article", "Northmoor, Freeland", "Full Text, PDF File",
    "Department of Tea, University of Northmoor", "Article Tools", "Download PDF", "Tea and Sleep",
    "Volume 12, Issue 3",
    "Jane Roe drank tea, and Max Doe slept.", "Edinburgh Tea, Scottish Breakfast", "©2015 Jane Roe", "",
  ])
  func `Other lines have no names`(line: String) {
    #expect(names(line) == nil)
  }

  private func head(_ lines: String...) -> PageHead? {
    PageHead((["Home", "Tea Letters"] + lines).joined(separator: "\n"), title: "Tea and sleep")
  }

  @Test func `Affiliations stand below names with their marks`() {
    let head = head(
      "Tea and sleep", "Open Access", "Jane Roe<sup>1</sup>, Max Doe<sup>2*</sup>",
      "<sup>1</sup>Department of Tea, University of Northmoor, Freeland", "2 Moreland Hospital, Southmoor, Freeland",
      "*Correspondence to Max Doe, Harbour Hospital, Southmoor", "Abstract", "John Poe, Department of Salt, Northmoor")
    #expect(head?.authors.map { $0.text(.name) } == ["Jane Roe", "Max Doe"])
    #expect(head?.affiliations.map { $0.text(.key) } == ["1", "2"])
    #expect(
      head?.affiliations.map { $0.text(.text) }
        == ["Department of Tea, University of Northmoor, Freeland", "Moreland Hospital, Southmoor, Freeland"])
  }

  @Test func `A place below each name is that one’s`() {
    let head = head(
      "Tea and sleep", "Jane Roe", "Affiliation: Department of Tea, University of Northmoor, Freeland", "X", "Max Doe",
      "Affiliation: Harbour Hospital, Southmoor, Freeland", "X", "Summary", "Tea.")
    // Names alone are known by a given name.
    #expect(head?.authors.first?.text(.affiliationText) == "Department of Tea, University of Northmoor, Freeland")
    #expect(head?.authors.last?.text(.affiliationText) == "Harbour Hospital, Southmoor, Freeland")
    #expect(head?.affiliations.isEmpty == true)
    #expect(head?.isLinked == true)
    #expect(self.head("Tea and sleep", "Jane Roe, Max Doe", "Abstract")?.isLinked == false)
  }

  @Test func `A line may name an author and where they work`() {
    let head = head(
      "Tea and sleep", "Jane Roe, PhD, University of Northmoor, Freeland", "jane [at] tea.example",
      "Anna van Poe, The Tea Planetarium", "anna@tea.example", "Abstract")
    #expect(head?.authors.map { $0.text(.name) } == ["Jane Roe", "Anna van Poe"])
    #expect(
      head?.authors.map { $0.text(.affiliationText) } == ["University of Northmoor, Freeland", "The Tea Planetarium"])
    // Neither two people at one place, nor a sentence, nor a place alone.
    for line in [
      "Jane Roe, Max Doe, University of Northmoor", "Jane Roe, University of Tea, John Doe, Harbour College",
      "Jane Roe, University of Northmoor, which was closed",
      "Northmoor, University of Tea",
    ] {
      #expect(self.head("Tea and sleep", line, "Abstract")?.authors.isEmpty == true, "\(line)")
    }
    let group = self.head("Tea and sleep", "Jane Roe, Tea Study Group", "Abstract")
    #expect(group?.authors.map { $0.text(.name) ?? $0.text(.collective) } == ["Jane Roe", "Tea Study Group"])
  }

  @Test func `A line may name each author with a place in brackets`() {
    let head = head(
      "Tea and sleep", "Jane Roe (University of Northmoor, Freeland), Ann van Poe (Tea House) and Max Doe (Tea House)",
      "Abstract")
    #expect(head?.authors.map { $0.text(.name) } == ["Jane Roe", "Ann van Poe", "Max Doe"])
    #expect(
      head?.authors.map { $0.text(.affiliationText) } == [
        "University of Northmoor, Freeland", "Tea House", "Tea House",
      ])
    #expect(SignedLine.bracketed(PageLine("Jane Roe (Tea House)")).isEmpty)
    #expect(SignedLine.bracketed(PageLine("Jane Roe (University of Tea) drank")).isEmpty)
    #expect(SignedLine.bracketed(PageLine("Jane Roe (University of Tea")).isEmpty)
  }

  @Test func `A tag at a name is no heading of other people`() {
    let head = head(
      "Tea and sleep", "Jane Roe", "Tea Hall, University of Northmoor", "Corresponding Author", "Max Doe",
      "Harbour Hospital, Southmoor", "Corresponding author", "Jane Roe", "Deanery, University of Northmoor", "Abstract")
    #expect(head?.authors.map { $0.text(.name) } == ["Jane Roe", "Max Doe"])
    #expect(
      head?.authors.map { $0.text(.affiliationText) }
        == ["Tea Hall, University of Northmoor", "Harbour Hospital, Southmoor"])
  }

  @Test func `Editors and people of other articles are no authors`() {
    let head = head(
      "Tea and sleep", "Academic Editor", "Anna Poe", "Jane Roe, Max Doe", "Edited by", "John Moe", "Abstract",
      "Anna Poe")
    #expect(head?.authors.map { $0.text(.name) } == ["Jane Roe", "Max Doe"])
    #expect(PageHead("Other words\nJane Roe, Max Doe", title: "Tea and sleep") == nil)
    #expect(self.head("Tea and sleep", "Cited by", "We drank tea.")?.authors.isEmpty == true)
  }

  private func places(_ lines: String...) -> [Reference] {
    PageHead(lines.joined(separator: "\n"), title: "Tea and sleep").flatMap { HeadPlaces($0, .embedded) }?.places()
      ?? []
  }

  @Test func `Lines around the title say where the article stands`() {
    let cited = places("Thorax 2013;68:82-90 doi:10.5555/tea.1", "Tea and sleep", "Jane Roe").first
    #expect(cited?.container == "Thorax")
    #expect(cited?.volume == "68")
    #expect(cited?.pages?.last == "90")
    let trail = places("Home > BMC Medicine > Volume 7, Issue 2 > Article", "Tea and sleep").first
    #expect(trail?.container == "BMC Medicine")
    #expect(trail?.volume == "7")
    #expect(trail?.issue == "2")
    let apart = places("Tea and sleep", "BMC Medicine", "Volume 5, Issue 1, pages 60–64, February 2016").first
    #expect(apart?.container == "BMC Medicine")
    #expect(apart?.pages?.first == "60")
    let unknown = places("Tea Bull. 2013 Sep; 18(5): 846–850.", "Tea and sleep").first
    #expect(unknown?.container == "Tea Bull.")
    #expect(unknown?.pages?.first == "846")
    #expect(places("Published 2013 Sep; 18(5): 846–850.", "Tea and sleep").isEmpty)
    #expect(places("View Current Issue (Volume 8 Issue 2016)", "Tea and sleep", "In 2015 we drank tea").isEmpty)
  }
}

@Suite struct PlaceLineTests {
  @Test(arguments: [
    ("2013;68:82-90 doi:10.5555/tea.1", "2013 68 - 82-90"), (", 2014, 79 (3), pp 880–887", "2014 79 3 880-887"),
    (" 1, 026101 (2016); http://dx.doi.org/10.5555/tea", "2016 1 - 026101"),
    (" 21 (3) - Pages 453-476", "- 21 3 453-476"),
    ("2014, 11:34 doi:10.5555/tea.2", "2014 11 - 34"), (". Sep 2014; 260(3): 533–539.", "2014 260 3 533-539"),
    (". 2018 Jun 1; 558(7708): 73–79.", "2018 558 7708 73-79"), ("., 2012,48, 11088-11090", "2012 48 - 11088-11090"),
    (" September 8, 2020 117 (36) 21873-21879; first published August 24, 2020", "2020 117 36 21873-21879"),
    (". 2022; 4: 788124.", "2022 4 - 788124"), (" 470: 1-16 (12 Jan 2015)", "2015 470 - 1-16"),
  ])
  func `numbers behind a journal’s name are a place`(line: String, expected: String) {
    let place = PlaceLine(line)
    let parts = [place?.year.map(String.init), place?.volume, place?.issue, place?.pages].map { $0 ?? "-" }
    #expect(parts.joined(separator: " ") == expected)
  }

  @Test(arguments: [
    "", " publishes tea in 2015, 12:34", " 2015", ": a review of 12 teas", " Author manuscript; available 2014 Sep 10",
  ])
  func `other words are none`(line: String) {
    #expect(PlaceLine(line) == nil)
  }
}
