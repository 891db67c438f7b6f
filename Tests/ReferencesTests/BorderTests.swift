import Articles
import Testing

@testable import References

/// Where marks and words have the borders of fields, whatever the model made of them: each piece of a string with the label
/// that the model gave it.
@Suite struct BorderTests {
  private typealias Piece = (Label, String)

  private func read(_ pieces: [Piece]) -> Reference {
    let draft = Draft(pieces.map(\.1).joined())
    let tokens = draft.line.tokens(from: 0, limit: 500)
    var (ends, end) = ([(Label, Int)](), 0)
    for (label, words) in pieces {
      end += words.utf8.count
      ends.append((label, end))
    }
    var labels = tokens.map { token in ends.first { token.start < $0.1 }?.0 ?? .other }
    let context = TokenContext(tokens, matcher: JournalMatcher(lexicons: []), guesses: labels.map { _ in .other })
    for pass in ModelReading.passes { pass.mend(&labels, draft.line, context) }
    return LabelReading(draft.line, tokens, labels).reference(draft)
  }

  private func names(_ people: [Person]?) -> [String] {
    (people ?? []).map { $0.collective ?? [$0.family, $0.given].compactMap(\.self).joined(separator: "/") }
  }

  private let head: [Piece] = [(.family, "Roe "), (.given, "J"), (.other, ". ")]
  private let imprint: [Piece] = [(.place, "Paris"), (.other, ": "), (.publisher, "Nap Press"), (.other, ", 2001.")]

  @Test func `a chapter's editors end where their marks are`() {
    let chapter = head + [(.title, "Naps"), (.other, ". In: ")]
    let list = read(
      chapter + [(.container, "Doe A, Poe B"), (.other, " (eds), "), (.title, "All about naps. ")] + imprint)
    #expect(list.title == "Naps")
    #expect(list.container == "All about naps")
    #expect(names(list.editors) == ["Doe/A", "Poe/B"])
    let word = read(
      chapter + [
        (.editorFamily, "DOE"), (.editorGiven, ", A. B. "), (.editorFamily, "Theory "), (.container, "of naps. "),
      ]
        + imprint)
    #expect(word.container == "Theory of naps")
    #expect(names(word.editors) == ["DOE/A. B."])
    let written = read(
      chapter + [(.container, "Huber, Karl (Hrsg.): "), (.title, "Handbuch der Ruhe"), (.other, ". ")] + imprint)
    #expect(written.container == "Handbuch der Ruhe")
    #expect(names(written.editors) == ["Huber/Karl"])
    let group = read(
      chapter + [(.container, "Nap Research Society"), (.other, ". "), (.title, "All about naps"), (.other, ". ")]
        + imprint)
    #expect(group.container == "All about naps")
  }

  @Test func `numbers are what they are named behind a journal's name`() {
    let title: [Piece] = head + [(.title, "Naps by the sea"), (.other, ". ")]
    let issue = read(title + [(.container, "Polis, São Paulo"), (.other, ", n. 46, "), (.year, "2017")])
    #expect(issue.issue == "46")
    #expect(issue.container == "Polis")
    let german = read(
      title + [
        (.container, "Zeitschrift für Ruhe"), (.other, ", Jg. 56, "), (.editorFamily, "H. "), (.other, "3, "),
        (.editorFamily, "S. "), (.firstPage, "201"), (.other, "–"), (.lastPage, "215"), (.other, ", "), (.year, "2012"),
      ])
    #expect(german.volume == "56")
    #expect(german.issue == "3")
    #expect(german.editors == nil)
    let french = read(
      title + [
        (.container, "Annales de la sieste"), (.other, ", "), (.volume, "vol. 115"), (.other, ", n° 650, "),
        (.year, "2006"),
      ])
    #expect(french.issue == "650")
    let odd = read(
      title + [
        (.container, "Naps Journal"), (.other, ". "), (.year, "2010"), (.other, ". "), (.title, "V. 57. No. 3."),
      ])
    #expect(odd.volume == "57")
    #expect(odd.issue == "3")
    let month = read(
      title + [
        (.container, "Commun. ACM 21, 7 (July"), (.volume, " 1978"), (.other, "), "), (.firstPage, "558"),
        (.other, "–"), (.lastPage, "565"),
      ])
    #expect(month.container == "Commun. ACM")
    #expect(month.volume == "21")
    #expect(month.issue == "7")
  }

  @Test func `lone names that are written out are persons`() {
    let lone = read([
      (.collective, "Jane Roe"), (.other, ", "), (.title, "A Theory of Naps"), (.other, " ("),
      (.publisher, "Nap Press"),
      (.other, ", 1971)"),
    ])
    #expect(names(lone.authors) == ["Roe/Jane"])
    let group = read([(.collective, "Victoria Nap Institute"), (.other, ". "), (.title, "Naps"), (.other, ". 1971")])
    #expect(names(group.authors) == ["Victoria Nap Institute"])
    let colon = read([
      (.family, "Müller"), (.separator, ", "), (.given, "Hans"), (.separator, "; "), (.family, "Schmidt"),
      (.separator, ", "), (.title, "Karl: Grundlagen der Ruhe"), (.other, ". 2009"),
    ])
    #expect(names(colon.authors) == ["Müller/Hans", "Schmidt/Karl"])
    #expect(colon.title == "Grundlagen der Ruhe")
  }

  @Test func `a lone word behind its editor is the name of a book`() {
    let found = read(
      head + [
        (.title, "Naps of grains"), (.other, ". In: "), (.editorFamily, "Doe "), (.editorGiven, "A"),
        (.other, ", ed. Starch. "),
      ] + imprint)
    #expect(found.container == "Starch")
    #expect(found.publisher == "Nap Press")
    #expect(found.kind == .chapter)
  }

  @Test func `a book may stand behind two slashes`() {
    let russian = read(
      head + [
        (.title, "Naps of gardeners // Acta Nowh"), (.other, ". "), (.year, "2018"), (.other, ". Vol. 7. "),
        (.container, "No. 4. P"), (.other, ". 3-9."),
      ])
    #expect(russian.title == "Naps of gardeners")
    #expect(russian.container == "Acta Nowh")
    #expect(russian.volume == "7")
    #expect(russian.issue == "4")
    let chinese = read(head + [(.title, "Naps[C]//Proceedings of Naps"), (.other, ". ")] + imprint)
    #expect(chinese.title == "Naps")
    #expect(chinese.container == "Proceedings of Naps")
  }

  @Test func `editors stand behind their words`() {
    let found = read(
      [
        (.family, "Roe"), (.given, ", Jane"), (.other, ". “"), (.title, "Naps"), (.other, ".” In "),
        (.container, "All about naps"), (.other, ", edited by "), (.editorGiven, "John D. "), (.editorFamily, "Doe"),
        (.other, ", "), (.editorGiven, "Ann "), (.container, "Poe, and Max Moe"), (.other, ", "), (.firstPage, "67"),
        (.other, "–"), (.lastPage, "83"), (.other, ". "),
      ] + imprint)
    #expect(found.container == "All about naps")
    #expect(names(found.editors) == ["Doe/John D.", "Poe/Ann", "Moe/Max"])
  }

  @Test func `a newspaper stands before its date`() {
    let found = read([
      (.family, "ROE"), (.given, ", J. "), (.title, "Os gatos dormem"), (.other, ". Diário de S. "), (.family, "Paulo"),
      (.other, ", São Paulo, 14 jul. "), (.year, "2003"), (.other, ". "), (.title, "Esporte"), (.other, "."),
    ])
    #expect(found.title == "Os gatos dormem")
    #expect(found.container == "Diário de S. Paulo")
    #expect(found.year == 2003)
    #expect(names(found.authors) == ["ROE/J"])
    let numbered = read([
      (.family, "ROE"), (.given, ", J. "), (.title, "Os gatos dormem"), (.other, ". Educar, n. "), (.volume, "25"),
      (.other, ", p. "), (.firstPage, "3"), (.other, "-"), (.lastPage, "9"), (.other, ", "), (.year, "2005"),
    ])
    #expect(numbered.container == "Educar")
    #expect(numbered.issue == "25")
  }

  @Test func `a thesis ends its title at its word`() {
    let found = read([
      (.family, "ROE"), (.given, ", Ana. "), (.title, "Os gatos. 2018"), (.other, ". 210 f. Tese (Doutorado em "),
      (.title, "História dos gatos e dos jardins"), (.other, ") – "), (.container, "Universidade de Leste, Cidade"),
      (.other, ", "), (.year, "2018"), (.other, "."),
    ])
    #expect(found.title == "Os gatos")
    #expect(found.publisher == "Universidade de Leste")
    #expect(found.kind == .thesis)
    #expect(found.year == 2018)
  }

  @Test func `a lone word behind a name is no name`() {
    let capital = read(
      [
        (.family, "ROE"), (.given, ", J. P. "), (.family, "Mind"), (.separator, ", "), (.title, "Language and Cats"),
        (.other, ". "),
      ] + imprint)
    #expect(capital.title == "Mind, Language and Cats")
    #expect(names(capital.authors) == ["ROE/J. P."])
    let small = read(
      [
        (.family, "Roe"), (.given, ", J."), (.separator, ", "), (.family, "Doe"), (.given, ", A. "),
        (.family, "Preface"),
        (.other, ". In Cats. "),
      ] + imprint)
    #expect(small.title == "Preface")
    #expect(names(small.authors) == ["Roe/J.", "Doe/A."])
    let long = read(
      [(.collective, "NIZZA, Gersem dos Santos Luciano"), (.other, ". "), (.title, "Os gatos"), (.other, ". ")]
        + imprint)
    #expect(names(long.authors) == ["NIZZA/Gersem dos Santos Luciano"])
  }

  @Test func `initials are the name's before them`() {
    let unspaced = read(
      [(.family, "Roe "), (.given, "G. "), (.title, "A.Gas Dynamics of Cats"), (.other, "; ")] + imprint)
    #expect(names(unspaced.authors) == ["Roe/G. A."])
    #expect(unspaced.title == "Gas Dynamics of Cats")
    let apart = read(
      [
        (.family, "Roe"), (.given, ", P."), (.separator, "; "), (.family, "de Doe"), (.other, ", "),
        (.title, "J. Chemistry of Cats"), (.other, "; "),
      ] + imprint)
    #expect(names(apart.authors) == ["Roe/P.", "de Doe/J."])
  }

  @Test(arguments: [
    [(Label.family, "CDC"), (.other, " ("), (.title, "Centers for Nap Control"), (.other, "). ")],
    [(.given, "CDC "), (.other, "- "), (.collective, "Centers for Nap Control"), (.other, ". ")],
  ]) func `groups may name themselves twice`(_ group: [(Label, String)]) {
    let found = read(group + [(.year, "2016"), (.other, ". "), (.title, "Naps of cats")])
    #expect(names(found.authors) == [group.map(\.1).joined().dropLast(2)].map(String.init))
    #expect(found.title == "Naps of cats")
    #expect(found.year == 2016)
  }

  @Test func `groups stand in square brackets too, and titles that are translated`() {
    let group = read([
      (.given, "A. M. "), (.family, "Roe"), (.other, ", "), (.others, "et al"), (.other, ". "),
      (.title, "[CMS Collaboration]"), (.other, ", "), (.container, "Acta Nowh"), (.other, " "), (.volume, "18"),
      (.other, ", "), (.firstPage, "185"), (.other, " ("), (.year, "2018"), (.other, ")."),
    ])
    #expect(names(group.authors) == ["Roe/A. M.", "[CMS Collaboration]"])
    #expect(group.title == nil)
    let title = read(
      head + [
        (.title, "[Nap committees in the north]"), (.other, ". "), (.container, "Acta Nowh"), (.other, ". 2008."),
      ])
    #expect(title.title == "[Nap committees in the north]")
  }

  @Test func `what a semicolon parts from persons is a group`() {
    let found = read([
      (.family, "Roe "), (.given, "J"), (.separator, ", "), (.family, "Doe "), (.given, "HJ"), (.other, "; "),
      (.title, "Panel members. Naps of cats"), (.other, ". "), (.container, "Acta Nowh"), (.other, ". "),
      (.year, "2001"),
    ])
    #expect(names(found.authors) == ["Roe/J", "Doe/HJ", "Panel members"])
    #expect(found.title == "Naps of cats")
  }

  @Test func `a city's colon and a bracket part the publisher from the title`() {
    let colon = read(
      head + [
        (.title, "Naps of cats"), (.other, ". "), (.place, "São Paulo"), (.other, ": "), (.place, "Editora "),
        (.publisher, "34"), (.other, ", 2015."),
      ])
    #expect(colon.publisher == "Editora 34")
    #expect(colon.title == "Naps of cats")
    let bracket = read(
      [
        (.given, "M. "), (.family, "Roe"), (.other, ", "), (.title, "Handbook of Naps"), (.other, " (Dover, "),
        (.place, "New York"), (.other, ", "), (.year, "1972"), (.other, ")."),
      ])
    #expect(bracket.publisher == "Dover")
    let whole = read(
      head + [(.container, "Nap Theory. Mahwah, NJ: Nap Press"), (.other, " ("), (.year, "1999"), (.other, ").")])
    #expect(whole.title == "Nap Theory")
    #expect(whole.publisher == "Nap Press")
    #expect(whole.container == nil)
    let place = read(
      head + [(.title, "Guide to naps"), (.other, ". "), (.container, "Geneva"), (.other, "; "), (.year, "1996")])
    #expect(place.container == nil)
    let edition = read(
      head + [
        (.title, "Naps"), (.other, ". "), (.container, "4th ed. Washington, DC: Nap Press"), (.other, " (1994)."),
      ])
    #expect(edition.edition == "4th")
    #expect(edition.publisher == "Nap Press")
  }

  @Test func `a year before the title is the year`() {
    let found = read([(.collective, "WHO"), (.other, ". "), (.title, "2016 WHO Nap Database"), (.other, ".")])
    #expect(found.year == 2016)
    #expect(found.title == "WHO Nap Database")
  }

  @Test func `a month is no volume, and a date no part of a title`() {
    let month = read([
      (.title, "Naps of cats"), (.other, ". "), (.container, "Acta Nowh"), (.other, ". "), (.year, "2002 "),
      (.volume, "Jun"), (.other, ":"), (.firstPage, "1"), (.other, "-"), (.lastPage, "6"),
    ])
    #expect(month.volume == nil)
    let date = read([(.collective, "Nap News"), (.other, ". "), (.title, "Naps hit cats. 12 May 2020"), (.other, ".")])
    #expect(date.title == "Naps hit cats")
    #expect(date.year == 2020)
  }
}
