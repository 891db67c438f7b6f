import Testing

/// References to pages on the web: what stands around their address is no part of their title.
@Suite struct PageReferenceTests {
  private func expect(_ text: String, _ expected: [String: String]) {
    let found = glance(text)
    for (field, value) in expected { #expect(found[field] ?? "" == value, "\(field) of \(text)") }
  }

  @Test(arguments: [
    "World Tea Organization. Tea and overweight 2021 [Available from: https://www.tea.example/sheets; cited 2022 Mar 4].",
    "World Tea Organization. Tea and overweight 2021 [Available from: https://www.tea.example/ . Accessed 17 June 2022.",
    "World Tea Organization. Tea and overweight2021 [cited 2022 Mar 4]. Available from: https://www.tea.example/sheets.",
    "World Tea Organization. Tea and overweight, 2021. Available from URL: https://www.tea.example/ (accessed 4 May 2022).",
    "World Tea Organization. Tea and overweight. April 9, 2021. Accessed May 2, 2022. https://www.tea.example/sheets",
  ]) func `a year behind a title is the page's`(_ text: String) {
    expect(
      text,
      [
        "authors": "World Tea Organization", "title": "Tea and overweight", "year": "2021", "container": "",
        "kind": "webpage",
      ])
  }

  @Test func `a place and a year behind a title are no part of it`() {
    expect(
      "Roe M, Doe WM. Concept Mapping for Tea and Sleep. Thousand Oaks, California 2007. Available from: http://tea.example/book . Accessed 21 Dec 2018.",
      ["title": "Concept Mapping for Tea and Sleep", "year": "2007"])
  }

  @Test func `a copyright's year is no title's`() {
    expect(
      "Posit. RStudio: Open source tea [Internet]. Boston: Posit; c2022 [cited 2022 Aug 18]. Available from: https://www.tea.example/",
      ["title": "RStudio: Open source tea", "publisher": "Posit", "year": "2022"])
  }

  @Test(arguments: [
    ("Mixamo. Available at: https://www.tea.example/ (Accessed: 13 December 2024).", "Mixamo"),
    (
      "Statistical Brief #108 [online]. Accessed at: https://www.tea.example/sb108.jsp . Accessed June 2, 2019.",
      "Statistical Brief #108"
    ),
    ("Clalit (2017) [Online]. Available: http://www.tea.example/about#al . Accessed May 2019", "Clalit"),
  ]) func `what has an address and a word or two is a page`(_ text: String, _ title: String) {
    expect(text, ["title": title, "kind": "webpage"])
  }

  @Test func `packages are software, whatever stands behind their version`() {
    expect(
      "Legendre P. 2011. tea2: Model II Regression. R package v.1.7-2. [WWW document] URL https://tea.example/package=tea2.",
      ["title": "tea2: Model II Regression", "year": "2011", "kind": "software"])
  }
}
