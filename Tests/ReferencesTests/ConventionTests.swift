import Articles
import References
import Testing

/// Conventions of the humanities, of several languages and of works that are no articles, each read to the fields it prints.
@Suite struct ConventionTests {
  /// The fields of a reference, each behind its name.
  private func glance(_ text: String) -> [String: String] {
    let reference = ReferenceParser().parse(text).reference
    let names = { (people: [Person]?) in
      people?.map { $0.collective ?? "\($0.family ?? "") \($0.given ?? "")" }.joined(separator: "; ")
    }
    let pages = reference.pages.map { [$0.first, $0.last].compactMap(\.self).joined(separator: "-") }
    return [
      "authors": names(reference.authors), "editors": names(reference.editors), "title": reference.title,
      "container": reference.container, "year": reference.year.map(String.init), "volume": reference.volume,
      "issue": reference.issue, "pages": pages, "publisher": reference.publisher, "edition": reference.edition,
      "accessed": reference.accessed, "kind": reference.kind?.rawValue,
    ].compactMapValues(\.self)
  }

  private func expect(_ text: String, _ expected: [String: String]) {
    let found = glance(text)
    for (field, value) in expected { #expect(found[field] ?? "" == value, "\(field) of \(text)") }
  }

  @Test(arguments: [
    ("https://www.bmg.example/pflege.pdf (Zugriff am 12.03.2020).", "2020-03-12"),
    ("[consulté le 12 janvier 2020]. Disponible sur : https://www.insee.example/fr", "2020-01-12"),
    ("[consultado el 3 de mayo de 2020]. Disponible en: https://www.ine.example/", "2020-05-03"),
    ("URL: https://www.tea.example/ (zuletzt abgerufen am 4. Dezember 2019).", "2019-12-04"),
    ("https://www.tea.example/ (ultimo accesso: 4 giugno 2019).", "2019-06-04"),
  ]) func `days of reading are known in several languages`(_ end: String, _ day: String) {
    expect("World Health Organization. Tea and sleep. 2018. \(end)", ["accessed": day, "title": "Tea and sleep"])
  }

  @Test(arguments: [
    "World Health Organization. Global tea report 2020. Geneva: World Health Organization; 2020. Licence: CC BY-NC-SA 3.0 IGO.",
    "World Health Organization. Global tea report 2020. Geneva: World Health Organization; 2020. Report No.: 12-34.",
    "World Health Organization. Global tea report 2020. Geneva: World Health Organization; 2020. ISBN 978-92-4-001313-1",
  ]) func `licences and numbers of reports and books are notes`(_ text: String) {
    expect(text, ["title": "Global tea report 2020", "pages": "", "publisher": "World Health Organization"])
  }

  @Test func `a month is no issue, and a day no journal`() {
    expect(
      "Kang, M.-H. 2021. “Receptor of tea.” Biochemical and Biophysical Research Communications 563 (May): 15–22.",
      ["volume": "563", "issue": "", "pages": "15-22"])
    expect(
      "Guardian, The (2018) 'Tea houses face winter crisis', 3 January. Available at: https://www.guardian.example/tea (Accessed: 5 January 2018).",
      ["title": "Tea houses face winter crisis", "container": "", "accessed": "2018-01-05"])
  }

  @Test func `an address in angle brackets hides no pages`() {
    expect(
      "Joan W. Roe, 'Tea: A Useful Category of Historical Analysis', American Historical Review, 91.5 (1986), 1053–75 <https://doi.org/10.5555/1864376>.",
      ["volume": "91", "issue": "5", "pages": "1053-1075"])
  }

  @Test(arguments: [
    ("Li, H., et al. “Tea and Sleep.” Nanoscale, vol. 13, no. 21, June 2021, pp. 9757–65.", "Li H."),
    ("Rawls, J., A Theory of Tea, Northmoor, Northmoor University Press, 1971.", "Rawls J."),
    (
      "Kossin, Gueorgi, and Duncan J. Watts. 2009. “Origins of Tea in a Network.” American Journal of Sociology 115:405–50.",
      "Kossin Gueorgi; Watts Duncan J."
    ),
  ]) func `initials keep full stops that end no list`(_ text: String, _ authors: String) {
    expect(text, ["authors": authors])
  }
}
