import Articles
import Testing

@testable import References

/// What is made of labels, whatever chose them: each piece of a string with its label, and no label for marks between.
@Suite("Fields from labels")
struct LabelReadingTests {
  private typealias Piece = (Label, String)

  private func read(_ pieces: [Piece]) -> Reference {
    let text = pieces.map(\.1).joined()
    let draft = Draft(text)
    let tokens = draft.line.tokens(from: 0, limit: 500)
    var (ends, end) = ([(Label, Int)](), 0)
    for (label, words) in pieces {
      end += words.utf8.count
      ends.append((label, end))
    }
    let labels = tokens.map { token in ends.first { token.start < $0.1 }?.0 ?? .other }
    return LabelReading(draft.line, tokens, labels).reference(draft)
  }

  private func names(_ people: [Person]?) -> [String] {
    (people ?? []).map { person in
      person.collective ?? [person.family, person.given, person.suffix].compactMap(\.self).joined(separator: "/")
    }
  }

  private let rest: [Piece] = [
    (.title, "On naps"), (.other, ". "), (.place, "Paris"), (.other, ": "), (.publisher, "Nap Press"), (.other, ", "),
    (.year, "2001"), (.other, "."),
  ]

  @Test("Words that no mark parts from a given name belong to it")
  func longNames() {
    let found = read([(.family, "ROE"), (.given, ", Anna Maria "), (.family, "da Silva"), (.other, ". ")] + rest)
    #expect(names(found.authors) == ["ROE/Anna Maria da Silva"])
    let inverted = read(
      [
        (.family, "Guy "), (.given, "P. "), (.family, "Roe "), (.separator, "and "), (.given, "Anna B. "),
        (.family, "Doe"), (.other, ", "),
      ] + rest)
    #expect(names(inverted.authors) == ["Roe/Guy P.", "Doe/Anna B."])
  }

  @Test("A suffix is its person’s, behind a comma and behind initials")
  func suffixes() {
    let apart = read([(.family, "Roe"), (.given, ", J."), (.separator, ", "), (.family, "Jr"), (.other, ". ")] + rest)
    #expect(names(apart.authors) == ["Roe/J./Jr"])
    let behind = read([(.family, "Roe "), (.given, "C. Jr"), (.other, ". ")] + rest)
    #expect(names(behind.authors) == ["Roe/C/Jr"])
  }

  @Test("A group that reads as persons is a group")
  func groups() {
    let found = read(
      [(.collective, "IBNA - Instituto Brasileiro "), (.family, "de Naps "), (.given, "e Artes"), (.other, ". ")] + rest
    )
    #expect(names(found.authors) == ["IBNA - Instituto Brasileiro de Naps e Artes"])
    #expect(names(read([(.given, "Acme "), (.family, "Corp"), (.other, ". ")] + rest).authors) == ["Acme Corp"])
  }

  @Test("A chapter’s book is parted from its publisher")
  func books() {
    let chapter: [Piece] = [(.family, "Roe "), (.given, "J"), (.other, ". "), (.title, "Naps"), (.other, ". In ")]
    let tail: [Piece] = [(.other, ", "), (.year, "2001"), (.other, ".")]
    let publisher = read(chapter + [(.container, "All about naps. Nap University Press")] + tail)
    #expect(publisher.container == "All about naps" && publisher.publisher == "Nap University Press")
  }

  @Test("A whole book’s title goes on where no mark ends it, and to the end of its version")
  func titles() {
    let imprint: [Piece] = [(.other, ". "), (.publisher, "Nap Press"), (.other, "; "), (.year, "2001"), (.other, ".")]
    #expect(
      read([(.title, "Introducing long "), (.container, "Research on Naps")] + imprint).title
        == "Introducing long Research on Naps")
    #expect(read([(.title, "NapPlot v0.20"), (.other, ".4")] + imprint).title == "NapPlot v0.20.4")
  }

  @Test("Numbers are what they are named, and a year is found where none is labelled")
  func numbers() {
    let head: [Piece] = [(.title, "On naps"), (.other, ". "), (.container, "Acta Nowh"), (.other, ", ")]
    let issue = read(head + [(.other, "n. "), (.volume, "46"), (.other, ", "), (.year, "2001")])
    #expect(issue.issue == "46" && issue.volume == nil)
    let extent = read(rest.dropLast() + [(.other, ". "), (.volume, "633"), (.other, " p.")])
    #expect(extent.volume == nil && extent.year == 2001)
    let locator = read(
      head + [(.year, "2001"), (.other, ";"), (.volume, "4"), (.other, "("), (.issue, "e70"), (.other, ")")])
    #expect(locator.articleNumber == "e70" && locator.issue == nil)
    let year = read(head + [(.volume, "2001"), (.other, ", "), (.firstPage, "12")])
    #expect(year.year == 2001 && year.volume == nil)
    let inside = read([
      (.title, "On naps"), (.other, ". "), (.container, "Acta Nowh 2001"), (.other, ", "), (.volume, "7"),
    ])
    #expect(inside.year == 2001 && inside.container == "Acta Nowh" && inside.volume == "7")
  }

  @Test("A thesis is told by a word that no field claims")
  func theses() {
    let found = read([
      (.title, "On naps"), (.other, ". PhD thesis, "), (.publisher, "Nap University"), (.other, ", 2001."),
    ])
    #expect(found.kind == .thesis && found.year == 2001)
  }
}

@Suite("Numbers that are named")
struct LabelledTests {
  private func read(_ text: String) -> ParsedReference { ReferenceParser().parse(text) }

  @Test("Journals that nobody knows end where their volume is named, without their place")
  func places() {
    let found = read(
      "ROE, A.; DOE, B. O sono dos gatos. Revista Imaginada, Rio de Janeiro, v. 12, n. 3, p. 34-56, 2014.")
    #expect(found.path == .labelled && found.reference.container == "Revista Imaginada")
    #expect(found.reference.title == "O sono dos gatos" && found.reference.year == 2014)
    #expect(found.reference.volume == "12" && found.reference.issue == "3")
    #expect(found.reference.pages == PageRange(first: "34", last: "56"))
  }
}
