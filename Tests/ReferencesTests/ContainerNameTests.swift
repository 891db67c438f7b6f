import Articles
import Testing

@testable import References

/// What of a printed journal's name is no part of it.
@Suite struct ContainerNameTests {
  private func mended(_ name: String, _ volume: String? = nil, knowing names: [String] = []) -> Reference {
    var builder = JournalLexiconBuilder()
    for name in names { builder.addCited(name) }
    let model = ReferenceModel.none.adding(lexicon: builder.build(leastCited: 1))
    var reference = Reference(text: "")
    (reference.container, reference.volume) = (name, volume)
    ContainerName(model).mend(&reference)
    return reference
  }

  @Test(arguments: [
    ("Science (80-)", "Science"), ("Science (80-. )", "Science"), ("J Appl Naps (1985)", "J Appl Naps (1985)"),
    ("J. Naps. Advance online publication", "J. Naps"), ("J. Naps, in press", "J. Naps"),
    ("Bionaps submitted", "Bionaps"), ("J. Naps (online first)", "J. Naps"), ("In Press", "In Press"),
    ("Forthcoming Naps", "Forthcoming Naps"),
  ])
  func `notes and centuries are no part of a name`(_ printed: String, _ name: String) {
    #expect(mended(printed).container == name)
  }

  @Test func `the letter of a series that the lexicon knows is the name's`() {
    let known = mended("Nap. Lett", "B141", knowing: ["Nap. Lett. B"])
    #expect(known.container == "Nap. Lett B")
    #expect(known.volume == "141")
    let other = mended("Nap. Lett", "B141", knowing: ["Nap. Lett."])
    #expect(other.container == "Nap. Lett")
    #expect(other.volume == "B141")
  }

  @Test func `what stands in a series of reports is a report`() {
    let numbered = glance(
      "World Health Organization. Tea and health: report of a consultation. Geneva: WHO; 2010 (WHO Technical Report Series, No. 916)."
    )
    #expect(numbered["kind"] == "report" && numbered["issue"] == "916" && numbered["publisher"] == "WHO")
    let bare = glance(
      "World Health Organization. Physical status: the use and interpretation of anthropometry. Geneva; 1995. (WHO Technical Report Series, 854)."
    )
    #expect(bare["kind"] == "report" && bare["issue"] == "854" && bare["pages"] == nil)
    let article = glance("Roe J, Doe M. Tea and sleep. J Phys Conf Series. 2010;5:12-25.")
    #expect(article["kind"] == "article-journal" && article["pages"] == "12-25")
  }
}
