import Articles
import Testing

@testable import References

/// Where an article stands, in the styles that CSL knows and medical journals do not use.
@Suite struct LocatorStyleTests {
  private struct Place: Equatable {
    var container: String?
    var year: Int?
    var volume: String?
    var issue: String?
    var pages: String?
  }

  private static func read(_ text: String) -> (title: String?, place: Place) {
    let found = ReferenceParser().parse(text).reference
    let pages = found.pages.map { [$0.first, $0.last].compactMap(\.self).joined(separator: "-") }
    return (
      found.title,
      Place(
        container: found.container, year: found.year, volume: found.volume, issue: found.issue,
        pages: pages ?? found.articleNumber)
    )
  }

  @Test(arguments: [
    "Anna Poe and Bert Roe. 2019. Naps of gardeners by the sea. Acta Nowhere 31, 10 (August 2019), 2370–2385.",
    "Poe, A. and Roe, B. 2019. Naps of gardeners by the sea. Acta Nowhere. 31, 10 (Aug. 2019), 2370–2385.",
    "Poe A., Roe B. Naps of gardeners by the sea // Acta Nowhere. 2019. Т. 31. № 10. С. 2370–2385.",
    "POE, Anna and ROE, Bert, 2019. Naps of gardeners by the sea. Acta Nowhere. August 2019. Vol. 31, no. 10, p. 2370–2385.",
  ]) func `volume, issue and pages of one article`(_ text: String) {
    let (title, place) = Self.read(text)
    #expect(title == "Naps of gardeners by the sea")
    #expect(place == Place(container: "Acta Nowhere", year: 2019, volume: "31", issue: "10", pages: "2370-2385"))
  }

  @Test(arguments: [
    "Poe, A. (1994), Naps of gardeners, J. Geophys. Res., 99, 14,421–14,432, doi:10.5555/nap.",
    "Poe, A., Naps of gardeners, J. Geophys. Res., 99, 14,421-14,432, 1994.",
    "Poe A. 1994. Naps of gardeners. J. Geophys. Res. 99:14,421–32",
    "A. Poe, “Naps of gardeners,” J. Geophys. Res., vol. 99, pp. 14,421 – 14,432, 1994.",
  ]) func `pages may have a comma at their thousands`(_ text: String) {
    let place = Self.read(text).place
    #expect(place == Place(container: "J. Geophys. Res", year: 1994, volume: "99", pages: "14421-14432"))
  }

  @Test(arguments: [
    "depths of 1,200–1,300 m", "J. Geophys. Res., 99, 14,421–432.", "12,3456–12,3457.", "see 1,200-1,300 there",
    "1,200",
    "99:14,421–", "99, 14,421\u{2013}",
  ]) func `other numbers keep their commas`(_ text: String) { #expect(GroupedNumbers.joined(text) == text) }

  @Test(arguments: [
    "Poe, A. Naps of gardeners. Acta Nowhere, volume 18, number 6, pages 101-113, 2014.",
    "Anna Poe and Bert Roe, 2014. “Naps of gardeners,” Acta Nowhere, volume 18, number 6, pp. 101–113.",
  ]) func `numbers may be called numbers`(_ text: String) {
    #expect(
      Self.read(text).place == Place(container: "Acta Nowhere", year: 2014, volume: "18", issue: "6", pages: "101-113"))
  }

  @Test func `numbers of articles and volumes that count by years say what they are`() {
    let law = "Anna Poe, 2014. “Naps of gardeners,” Utah Law Review, volume 2014, number 3, article 5."
    #expect(
      Self.read(law).place
        == Place(container: "Utah Law Review", year: 2014, volume: "2014", issue: "3", pages: "5"))
    let article = "Anna B. Poe, 2006. “Naps of gardeners,” Retrovirology, volume 3, article number 72."
    #expect(Self.read(article).place == Place(container: "Retrovirology", year: 2006, volume: "3", pages: "72"))
  }

  @Test(arguments: [
    "Poe A, Roe B. Naps of gardeners. Cochrane Database of Systematic Reviews 2010, Issue 3. Art. No.: CD001234.",
    "Poe A, Roe B. Naps of gardeners. Cochrane Database Syst Rev 2010, Issue 3. Art No: CD001234",
    "Poe A, Roe B. Naps of gardeners. Cochrane Database Syst Rev 2010, Issue 3:CD001234.",
    "Poe A, Roe B. Naps of gardeners. Cochrane Database Syst Rev 2010;(3):CD001234.",
  ]) func `an issue may stand without a volume`(_ text: String) {
    let place = Self.read(text).place
    #expect(place.issue == "3" && place.volume == nil && place.pages == "CD001234" && place.year == 2010)
  }

  @Test func `the year may stand before a note on the supplement`() {
    let place = Self.read("Poe A, Roe B: Naps of gardeners. J Clin Oncol 28:15s, 2010 (suppl; abstr 7500)").place
    #expect(place == Place(container: "J Clin Oncol", year: 2010, volume: "28", pages: "15s"))
  }

  @Test func `what has a quoted title in it is no journal's name`() {
    let found = glance("Moor, Anna and Max Doe, \"I drank tea at home,\" World Archaeology 39 (2007): 417-435.")
    #expect(found["authors"] == "Moor Anna; Doe Max" && found["title"] == "I drank tea at home")
    #expect(found["container"] == "World Archaeology" && found["volume"] == "39" && found["pages"] == "417-435")
  }

  @Test func `the medium at the end, as the MLA had it, is no part of the work`() {
    let print = glance(
      "Moor, Ann B. “I drank tea.” The Northmoor Anthology. Ed. Max Doe. New York: Norton, 2006. 305-306. Print.")
    #expect(print["title"] == "I drank tea" && print["container"] == "The Northmoor Anthology")
    #expect(print["publisher"] == "Norton" && print["pages"] == "305-306")
    let web = glance("Moor, Ann B. “I drank tea.” World Archaeology 39.3 (2007): 417-435. Web. 29 Jun. 2011.")
    #expect(web["accessed"] == "2011-06-29" && web["volume"] == "39" && web["issue"] == "3" && web["year"] == "2007")
    let comma = glance(
      "Max Doe, \"A life in the tea houses? The use of diaries\", Northmoor Journal of Tea, 2.3 (2016), 160-85.")
    #expect(comma["volume"] == "2" && comma["issue"] == "3" && comma["pages"] == "160-185")
    #expect(glance("Moor AB. Weaving the web. Tea. 2007;3:4-9.")["title"] == "Weaving the web")
  }

  @Test func `a list that prints given names first has no families of two words`() {
    let list = (1...5).map { "Anna B. Poe, 200\($0). “Naps of gardeners,” Acta Nowhere, volume 3, pp. 1–9." }
    let found = ReferenceParser().parse(
      list + [
        "Marilou Gagnon, 2012. “Tea of nurses,” Acta Nowhere, volume 3, pp. 1–9.",
        "World Bank, 2012. “Tea of banks,” Acta Nowhere, volume 3, pp. 1–9.",
      ])
    #expect(found[5].reference.authors?.first?.family == "Gagnon")
    #expect(found[5].reference.authors?.first?.given == "Marilou")
    #expect(found[6].reference.authors?.first?.collective == "World Bank")
  }

  @Test func `a date in brackets behind the volume is no issue`() {
    let text = "Anna Poe. 2021. Naps of gardeners by the sea. Acta Nowhere 282, (June 2021), 315–332."
    #expect(Self.read(text).place == Place(container: "Acta Nowhere", year: 2021, volume: "282", pages: "315-332"))
  }

  @Test(arguments: [
    ("Roe J, Poe A and Doe B, mBio, 2019, 10, e00190–19.", "e00190-19"),
    ("Roe J. Naps of gardeners by the sea? Review. Adv Drug Deliv Rev. 2022;182:17. 114108. doi:10.5555/n.1", "114108"),
  ]) func `the number of an article is told from pages`(_ text: String, _ number: String) {
    #expect(ReferenceParser().parse(text).reference.articleNumber == number)
  }

  @Test func `a month in brackets behind the volume is no issue`() {
    let text = "Poe, Anna. 2021. “Naps of gardeners by the sea”. Acta Nowhere 61 (March 2021): 15–22."
    #expect(Self.read(text).place == Place(container: "Acta Nowhere", year: 2021, volume: "61", pages: "15-22"))
  }

  @Test(arguments: [
    (
      "Mark L Snailwell. 2021. Naps of gardeners by the sea. Genetics 217, 1 (March 2021), 1–14.", "Snailwell", "Mark L"
    ),
    ("HANSON S E. The naps of gardeners[J/OL]. Genetics, 2021, 41(1): S69-S74.", "HANSON", "S E"),
  ]) func `initials without stops are given names`(_ text: String, _ family: String, _ given: String) {
    let person = ReferenceParser().parse(text).reference.authors?.first
    #expect(person?.family == family && person?.given == given && person?.suffix == nil)
  }

  @Test func `two slashes end a title in any script`() {
    let found = Self.read(
      "Иванов И. И., Петров П. П. Название статьи о чае // Вестник науки. 2019. Т. 12. № 3. С. 45–52.")
    #expect(found.title == "Название статьи о чае")
    #expect(found.place == Place(container: "Вестник науки", year: 2019, volume: "12", issue: "3", pages: "45-52"))
  }

  @Test func `others may be named in Russian`() {
    let found = ReferenceParser().parse("Poe A. и др. Naps of gardeners // Acta Nowhere. 2021. Т. 11. № 6. С. 16–19.")
      .reference
    #expect(found.authors?.count == 1 && found.hasMoreAuthors == true)
  }
}
