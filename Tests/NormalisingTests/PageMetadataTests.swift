import Articles
import Testing

@testable import Normalising

/// What metadata of pages need before they are fields.
@Suite("Metadata of pages")
struct PageMetadataTests {
  @Test(
    "Names in one string",
    arguments: [
      ("Roe J; Doe M;", ["Roe J", "Doe M"]), ("Roe, Jane ; Doe, Max", ["Roe, Jane", "Doe, Max"]),
      ("Jane Roe, Max Doe", ["Jane Roe", "Max Doe"]), ("Roe, Jane", ["Roe, Jane"]), ("Roe, Jane A.", ["Roe, Jane A."]),
      ("Jane Roe, Max Doe and Ann Poe", ["Jane Roe", "Max Doe", "Ann Poe"]), ("J Roe & M Doe", ["J Roe", "M Doe"]),
      ("Jane Roe, and Max Doe", ["Jane Roe", "Max Doe"]), ("Band and Gown Society", ["Band and Gown Society"]),
      ("", []),
    ])
  func names(_ printed: String, _ expected: [String]) { #expect(NameList.split(printed) == expected) }

  @Test("A reference in pairs, with a semicolon in a value")
  func pairs() throws {
    let work = try #require(
      CitationMetadata.work(
        "citation_title=Cups; and bowls; citation_author=J Roe; citation_author=M Doe;citation_year=2001"))
    #expect(work.text(.title) == "Cups; and bowls" && work.text(.year) == "2001")
    #expect(work.all(.author).map { $0.text(.name) } == ["J Roe", "M Doe"])
    let more = CitationMetadata.work("citation_author=Roe J; citation_author=others; citation_volume=vol 5")
    #expect(more?.all(.author).count == 1 && more?.first(.etAl) != nil && more?.text(.volume) == "5")
    #expect(CitationMetadata.work("Roe J. Cups. 2001.") == nil)
    #expect(CitationMetadata.work("citation_id=3") == nil)
  }

  @Test("What holds a work, behind its last author without a key")
  func sourceWithoutKey() {
    let work = CitationMetadata.work("citation_author=Poe  AB; citation_author=Roe  J; Tea Sci.; citation_year=1993")
    #expect(work?.text(.container) == "Tea Sci" && work?.all(.author).count == 2)
    let people = CitationMetadata.work("citation_author=Poe AB; Roe J.; citation_year=1993")
    #expect(people?.text(.container) == nil && people?.all(.author).count == 2)
  }

  @Test(arguments: [
    ("1Department of Tea", "Department of Tea"), ("12Institute", "Institute"), ("3M Company", "3M Company"),
    ("2nd Clinic", "2nd Clinic"), ("Department", "Department"), ("1", "1"), ("2NIHR Centre", "NIHR Centre"),
    ("*Tea Office", "Tea Office"), ("3D Centre", "3D Centre"), ("a Department of Tea", "Department of Tea"),
    ("a department", "a department"),
  ])
  func `takes a glued mark off an affiliation`(_ text: String, _ expected: String) {
    #expect(AffiliationText.withoutGluedMark(text) == expected)
  }

  @Test(arguments: [
    ("Figure 2. Sleep by age.", "Figure 2", "Sleep by age."), ("Fig. S3: Cups", "Fig. S3", "Cups"),
    ("Extended Data Fig. 1 Cups", "Extended Data Fig. 1", "Cups"), ("Table IV\nCups", "Table IV", "Cups"),
    ("Scheme 1", "Scheme 1", ""),
  ])
  func `parts a caption from its label`(_ caption: String, _ label: String, _ rest: String) throws {
    let parts = try #require(FloatLabel.split(caption))
    #expect(parts.label == label && parts.rest == rest)
  }

  @Test(arguments: ["Figure 2 shows cups.", "Figures of speech", "Cups 2. of tea", "Figure", "", "Table manners 3"])
  func `finds no label in other captions`(_ caption: String) { #expect(FloatLabel.split(caption) == nil) }

  private func article(_ captures: [Capture], _ alternatives: [Extraction.Alternative] = []) -> Article {
    var extraction = Extraction(captures)
    extraction.alternatives = alternatives
    return Normaliser().article(from: extraction, source: Source(path: "x"))
  }

  private func author(_ name: String, _ affiliations: [String] = []) -> Capture {
    Capture(.author, "", parts: [Capture(.name, name)] + affiliations.map { Capture(.affiliationText, $0) })
  }

  @Test("As many affiliations as authors behind the last author are one each")
  func shared() {
    let people = article([author("Jane Roe"), author("Max Doe", ["A House", "B House"])])
    #expect(people.authors?.map(\.affiliations) == [[0], [1]])
    let other = article([author("Jane Roe"), author("Max Doe", ["A House", "B House", "C House"])])
    #expect(other.authors?.map(\.affiliations) == [nil, [0, 1, 2]])
  }

  @Test("A list that is printed twice is one list")
  func repetition() {
    let names = ["Jane Roe", "Max Doe"]
    #expect(article((names + names).map { author($0) }).authors?.count == 2)
    let references = ["Roe J. A. 2001.", "Doe M. B. 2002.", "Poe A. C. 2003."].map {
      Capture(.reference, "", parts: [Capture(.text, $0)])
    }
    #expect(article(references + references).references?.count == 3)
  }

  @Test("Metadata that say another thing are a finding, words of the page are none")
  func disagreement() {
    func findings(_ rule: String, _ text: String) -> [Finding.Code] {
      article([Capture(.volume, "12")], [.init(field: .volume, text: text, markup: nil, rule: rule)]).findings.map(
        \.code
      )
      .filter { $0 == .disagreement }
    }
    #expect(findings("meta[name=x] @content", "13") == [.disagreement])
    #expect(findings("meta[name=x] @content", "12") == [])
    #expect(findings("h1", "13") == [])
  }

  @Test("A title takes its mark-up from where the page prints the same words")
  func markup() {
    let printed = Extraction.Alternative(field: .title, text: "Of E. coli", markup: "Of <i>E. coli</i>", rule: "h1")
    #expect(article([Capture(.title, "Of E. coli")], [printed]).title?.markup == "Of <i>E. coli</i>")
    #expect(article([Capture(.title, "Of cups")], [printed]).title?.markup == nil)
  }

  @Test("The next DOI counts where the first is none, and a single line of keywords is parted at commas")
  func fallbacks() {
    let other = Extraction.Alternative(field: .doi, text: "10.5555/x", markup: nil, rule: "meta[name=y] @content")
    #expect(article([Capture(.doi, "none")], [other]).ids.doi == "10.5555/x")
    #expect(article([Capture(.keywordLine, "a, b (c, d)")]).keywords == ["a", "b (c, d)"])
    #expect(article([Capture(.keywordLine, "a, b"), Capture(.keywordLine, "c")]).keywords == ["a, b", "c"])
    #expect(article([Capture(.volume, "0")]).volume == nil)
  }
}
