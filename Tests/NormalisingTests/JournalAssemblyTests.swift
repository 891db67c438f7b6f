import Articles
import References
import Testing

@testable import Normalising

@Suite("Journals of a list")
struct JournalAssemblyTests {
  private static let list = """
    --------
    JournalTitle: Acta of Nowhere
    ISSN (Print): 0000-0019
    IsoAbbr: Acta Nowh.
    --------
    JournalTitle: Naps
    ISSN (Print): 0000-0027
    IsoAbbr: Naps (Lond.)
    --------
    JournalTitle: Naps
    ISSN (Print): 0000-0035
    IsoAbbr: Naps (Paris)
    --------
    """

  private func article(_ captures: [Capture]) -> Article {
    let normaliser = Normaliser(journals: JournalLexicon.bytes(of: Self.list))
    return normaliser.article(from: Extraction(captures), source: Source(path: "x"))
  }

  @Test("A name alone gets abbreviation and ISSN, and provenance says from where")
  func filled() {
    let article = article([Capture(.journalTitle, "Acta of Nowhere")])
    #expect(article.journal?.abbreviation == "Acta Nowh." && article.journal?.issn == ["0000-0019"])
    #expect(article.provenance?.map(\.field) == ["journal.abbreviation", "journal.issn"])
    #expect(!article.findings.contains { $0.field == "journal" })
  }

  @Test(
    "A title that is sorted behind its comma gets its own order",
    arguments: [
      ("Tea Applications, IEEE Transactions on", "IEEE Transactions on Tea Applications"),
      ("Naps and Tides, Proceedings of the", "Proceedings of the Naps and Tides"),
      ("Naps, tides and tea", "Naps, tides and tea"), ("What to think of", "What to think of"),
    ])
  func inOrder(_ printed: String, _ expected: String) {
    #expect(article([Capture(.journalTitle, printed)]).journal?.title == expected)
  }

  @Test("What the source states stays, and another ISSN says that it is another journal")
  func stated() {
    let named = article([Capture(.journalTitle, "Acta of Nowhere"), Capture(.journalAbbreviation, "Act Now")])
    #expect(named.journal?.abbreviation == "Act Now" && named.journal?.issn == ["0000-0019"])
    let same = article([Capture(.journalTitle, "Acta of Nowhere"), Capture(.issn, "0000-0019")])
    #expect(same.journal?.abbreviation == "Acta Nowh." && same.journal?.issn == ["0000-0019"])
    let other = article([Capture(.journalTitle, "Acta of Nowhere"), Capture(.issn, "1234-5679")])
    #expect(other.journal?.abbreviation == nil && other.journal?.issn == ["1234-5679"])
    #expect(other.provenance == nil)
  }

  @Test("A name that two journals have, a name that is not known, and a book get nothing")
  func unsure() {
    for name in ["Naps", "Acta of Somewhere"] {
      let article = article([Capture(.journalTitle, name)])
      #expect(article.journal?.abbreviation == nil && article.journal?.issn.isEmpty == true)
    }
    #expect(self.article([Capture(.title, "A tale"), Capture(.bookTitle, "Acta of Nowhere")]).journal?.issn == [])
  }
}
