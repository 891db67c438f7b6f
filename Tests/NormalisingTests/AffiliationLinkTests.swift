import Articles
import Normalising
import Testing

/// Whose an affiliation is.
@Suite struct AffiliationLinkTests {
  private func article(_ captures: [Capture]) -> Article {
    Normaliser().article(from: Extraction(captures), source: Source(path: "-"))
  }

  private func author(_ family: String, place: String, keys: [String] = [], role: String? = nil) -> Capture {
    let values = [Capture(.family, family), Capture(.place, place), Capture(.within, "list")]
    return Capture(
      .author, "",
      parts: values + keys.map { Capture(.affiliationKey, $0) } + (role.map { [Capture(.role, $0)] } ?? []))
  }

  private func affiliation(_ text: String, key: String? = nil, within: String? = nil) -> Capture {
    Capture(
      .affiliation, "",
      parts: [Capture(.text, text)] + (key.map { [Capture(.key, $0)] } ?? [])
        + (within.map { [Capture(.within, $0)] } ?? []))
  }

  private func links(_ captures: [Capture]) -> [[Int]?] { article(captures).authors?.map(\.affiliations) ?? [] }

  @Test func `the only affiliation of an article is that of authors without marks, not of editors`() {
    let people = [author("Roe", place: "1"), author("Quill", place: "2", role: "editor")]
    #expect(links(people + [affiliation("Northmoor", key: "a")]) == [[0], nil])
    #expect(links(people + [affiliation("Northmoor"), affiliation("Eastvale")]) == [nil, nil])
  }

  @Test func `where somebody has a mark, nobody has an affiliation without one`() {
    let people = [author("Roe", place: "1", keys: ["a"]), author("Weir", place: "2")]
    #expect(links(people + [affiliation("Northmoor", key: "a")]) == [[0], nil])
  }

  @Test func `what stands in a person is that person's, what stands in the list is for who has no other`() {
    let people = [author("Roe", place: "1"), author("Weir", place: "2"), author("Page", place: "3", keys: ["a"])]
    let held = [affiliation("Sand House", within: "1"), affiliation("Northmoor", within: "list")]
    #expect(links(people + held + [affiliation("Eastvale", key: "a")]) == [[0], [1], [2]])
  }

  @Test func `of a list's affiliations with keys only a single one is everybody's`() {
    let one = affiliation("Northmoor", key: "a", within: "list")
    #expect(links([author("Roe", place: "1"), one]) == [[0]])
    #expect(links([author("Roe", place: "1"), one, affiliation("Eastvale", key: "b", within: "list")]) == [nil])
  }

  @Test func `affiliations stand in the order in which people have them, an unused one last`() {
    let people = [author("Roe", place: "1", keys: ["c"]), author("Weir", place: "2", keys: ["a", "c"])]
    let found = article(people + ["a", "b", "c"].map { (key: String) in affiliation("House \(key)", key: key) })
    #expect(found.affiliations?.map(\.text) == ["House c", "House a", "House b"])
    #expect(found.authors?.map(\.affiliations) == [[0], [1, 0]])
  }

  @Test func `members of groups come after the authors`() {
    let people = [author("Brook", place: "1", role: "investigator"), author("Roe", place: "2")]
    let authors = article(people).authors
    #expect(authors?.map(\.family) == ["Roe", "Brook"])
    #expect(authors?.map(\.role) == [nil, "investigator"])
  }
}
