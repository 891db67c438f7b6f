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
