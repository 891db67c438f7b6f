import Articles
import References
import Testing

/// Conventions of the humanities, of several languages and of works that are no articles, each read to the fields it prints.
@Suite struct ConventionTests {
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

  @Test(arguments: [
    "Müller, Anna: Die Stadt im Mittelalter, in: Zeitschrift für Teewissenschaft 45 (1997), S. 123–145.",
    "Müller, Anna: Die Stadt im Mittelalter. In: Zeitschrift für Teewissenschaft 45 (1997) H. 2, S. 123–145.",
    "Müller, A.: Die Stadt im Mittelalter, in: Zeitschrift für Teewissenschaft, Jg. 45 (1997), Nr. 2, S. 123–145.",
    "Müller, A. (1997): Die Stadt im Mittelalter, in: Zeitschrift für Teewissenschaft, 45. Jg., H. 2, S. 123–145.",
    "Müller, Anna/Schmidt, Karl (1997): Die Stadt im Mittelalter, in: Zeitschrift für Teewissenschaft, Bd. 45, S. 123–145.",
  ]) func `German journals stand behind in`(_ text: String) {
    expect(
      text,
      [
        "title": "Die Stadt im Mittelalter", "container": "Zeitschrift für Teewissenschaft", "year": "1997",
        "volume": "45",
        "pages": "123-145", "issue": text.contains("2,") ? "2" : "",
      ])
  }

  @Test(arguments: [
    ("In: Torres, Ana (coord.). Estudios urbanos. Barcelona: Gedisa, 2008, pp. 33-58.", "Torres Ana"),
    ("En: Torres, Ana (coord.). Estudios urbanos. Barcelona: Gedisa, 2008, pp. 33-58.", "Torres Ana"),
    ("In: SILVA, C.; LIMA, D. (org.). Estudios urbanos. São Paulo: Hucitec, 2008. p. 33-58.", "SILVA C.; LIMA D."),
    (
      "In Johan Roe & Laurie Zaring (eds.), Estudios urbanos, 33–58. Dordrecht: Kluwer, 2008.",
      "Roe Johan; Zaring Laurie"
    ),
  ]) func `editors stand before their word in brackets`(_ end: String, _ editors: String) {
    expect(
      "Ruiz, María. La ciudad y sus límites. \(end)",
      ["title": "La ciudad y sus límites", "container": "Estudios urbanos", "editors": editors, "pages": "33-58"])
  }

  @Test(arguments: [
    "Lee, K. (2019, March 4–6). Teaching snails to read. Northmoor: Snail Press.",
    "Lee, Karl. [1848] 2019. Teaching snails to read. Northmoor: Snail Press.",
  ]) func `days and first years behind the authors are no part of the title`(_ text: String) {
    expect(text, ["title": "Teaching snails to read", "year": "2019", "publisher": "Snail Press"])
  }

  @Test(arguments: [
    (
      "SHI, Mengyue, YI, Lilin and WANG, Yingying, 2019. Tea-based signals generation. Optics express. 19 August 2019. Vol. 27, no. 17, p. 24847–24856.",
      "Optics express"
    ),
    (
      "Shi, Mengyue, Yi, Lilin, and Wang, Ying, Tea-based signals generation, Optics express 27 no. 17 (2019) 24847–24856.",
      "Optics express"
    ),
    (
      "Shi M, Yi L (2019) Tea-based signals generation. Acta paediatrica (Oslo, Norway : 1992) 27(17): 24847–24856.",
      "Acta paediatrica (Oslo, Norway : 1992)"
    ),
  ]) func `journals end before their dates and volumes`(_ text: String, _ journal: String) {
    expect(
      text,
      [
        "title": "Tea-based signals generation", "container": journal, "year": "2019", "volume": "27", "issue": "17",
        "pages": "24847-24856",
      ])
  }

  @Test(arguments: [
    ("Rawls, J., A Theory of Tea, Cambridge, Mass., Harvard University Press, 1971.", "Harvard University Press"),
    ("Rawls, J., A Theory of Tea, Paris, La Découverte, 1971, 210 p.", "La Découverte"),
    ("Jean Rawls (dir.), A Theory of Tea, Milano, Bompiani, 1971, 3 vol.", "Bompiani"),
    ("Rawls, J. (1971) A Theory of Tea, 10th edn, Wadsworth, Boston.", "Wadsworth"),
    ("Rawls, Karl: A Theory of Tea. Frankfurt a. M.: Suhrkamp, 1971.", "Suhrkamp"),
    ("Rawls, Karl / Weber, Hans (Hrsg.): A Theory of Tea. Stuttgart: Enke, 1971.", "Enke"),
    ("Rawls, Jane, trans. A Theory of Tea. Chicago: Northmoor Press, 1971.", "Northmoor Press"),
  ]) func `imprints follow commas and words for editors`(_ text: String, _ publisher: String) {
    expect(
      text,
      [
        "title": "A Theory of Tea", "publisher": publisher, "year": "1971", "container": "", "pages": "",
        "kind": "book",
      ])
  }

  @Test func `a country behind a city is no publisher`() {
    expect(
      "R Core Team. R: A Language for Tea. R Foundation for Statistical Computing, Vienna, Austria, 2021.",
      ["title": "R: A Language for Tea", "publisher": "R Foundation for Statistical Computing"])
  }

  @Test func `single pages and issues are named`() {
    expect("Hofmann, L.: Der lange Weg zum Tee. In: Die Zeit, 14.01.2021, S. 31.", ["pages": "31", "volume": ""])
    expect(
      "Иванов И. И., Петров П. П. Социология чая // Социологические исследования. 2015. № 3. С. 45–52.",
      ["issue": "3", "pages": "45-52"])
  }

  @Test(arguments: [
    ("Escola Nacional de Administração Pública", ". "), ("Dipartimento della Protezione Civile", ". "),
    ("SISTEMA NACIONAL DE BIBLIOTECAS PÚBLICAS", ". "), ("FAO/IPGRI", ". "), ("Universidade de São Paulo", " (2011). "),
  ]) func `groups of many languages are authors`(_ group: String, _ mark: String) {
    expect(
      "\(group)\(mark)Guia de chá. Rome: Northmoor Press; 2011.", ["authors": group, "title": "Guia de chá"])
  }

  @Test(arguments: [
    "F. G. Roe, “Results of the national project “Modular Tea Systems” (MTS),” Proc. Tea 4831, 14–20 (2003).",
    "Roe, F. G. 2003. “Results of the national project \"Modular Tea Systems\" (MTS)”. Proc. Tea 4831: 14–20.",
  ]) func `titles in quotation marks may hold others`(_ text: String) {
    let title = glance(text)["title"] ?? ""
    #expect(title.hasPrefix("Results of") && title.hasSuffix("(MTS)"))
    expect(text, ["container": "Proc. Tea", "volume": "4831", "pages": "14-20"])
  }

  @Test(arguments: [
    ("Rossi P., La memoria del tè, Einaudi, Torino, 1995.", "Einaudi"),
    ("Rossi, Paolo, La memoria del tè, Einaudi, Torino 1995.", "Einaudi"),
    ("Rossi, P. (a cura di), La memoria del tè, Roma-Bari, Laterza, 1995.", "Laterza"),
    ("Rossi P., 1995, La memoria del tè, Paris, Seuil.", "Seuil"),
    ("Rossi, Paolo. La memoria del tè. Trad. Daniela Poe. Rio de Janeiro: Campus, 1995.", "Campus"),
  ]) func `cities stand on either side of publishers`(_ text: String, _ publisher: String) {
    expect(
      text, ["title": "La memoria del tè", "publisher": publisher, "year": "1995", "container": "", "kind": "book"])
  }

  @Test func `French lists have names in capitals and volumes in roman numerals`() {
    expect(
      "MARTIN Jean, DUPONT Claire, « Les élites du thé », Annales. Histoire, Sciences Sociales, vol. XLI, n° 3, 2003, p. 601-623.",
      [
        "authors": "MARTIN Jean; DUPONT Claire", "title": "Les élites du thé", "volume": "XLI", "issue": "3",
        "pages": "601-623",
      ])
  }

  @Test func `what has issues is no publisher, and a page's last change no journal`() {
    expect(
      "Roe, Jane. 'Tea and Empire'. Past & Present, no. 123 (1989): 3–45.",
      ["title": "Tea and Empire", "container": "Past & Present", "publisher": "", "pages": "3-45"])
    expect(
      "NASA. 2020. \"Tea on Mars.\" Last modified March 3, 2020. https://mars.example/rover.",
      ["title": "Tea on Mars", "container": "", "kind": "webpage"])
  }

  @Test(arguments: [
    ("Robert Koch-Institut (Hrsg) (2015)", "Robert Koch-Institut"),
    ("Bundeszentrale für politische Bildung (2015):", "Bundeszentrale für politische Bildung"),
    (
      "CEPAL (Comisión Económica para América Latina y el Caribe).",
      "CEPAL (Comisión Económica para América Latina y el Caribe)"
    ),
  ]) func `groups have small words and hyphens`(_ group: String, _ expected: String) {
    expect(
      "\(group) Tee in Deutschland. Berlin: Springer; 2015.", ["authors": expected, "title": "Tee in Deutschland"])
  }

  @Test func `journals are no translators, family names or lengths of books`() {
    expect(
      "Roe B, Doe M. A review of tea in sleep. Transl. Oncol. 2018;11(3):771–778.",
      ["container": "Transl. Oncol", "volume": "11", "kind": "article-journal"])
    expect(
      "Acad Naps. 2020 Nov - Dec;20(8):1109-1115",
      ["container": "Acad Naps", "volume": "20", "issue": "8", "pages": "1109-1115", "year": "2020"])
    expect(
      "Roe, E. V. & Poe, K. L. in The Tea Houses (eds Doe, E., DeLong, E. F., Low, S. & Thom, F.) 497–532 (Springer, 2013).",
      ["container": "The Tea Houses", "pages": "497-532", "publisher": "Springer", "authors": "Roe E. V.; Poe K. L."])
    expect("Paul WE. Cytokine. 2015;75:3–7.", ["authors": "Paul WE", "container": "Cytokine", "pages": "3-7"])
    expect("Paul W. Immunology. 2015;75:3–7.", ["container": "Immunology", "volume": "75"])
    expect(
      "D. Roe, Immunology for Tea Houses, Elsevier, New York 2012, pp. 70-78.",
      ["pages": "70-78", "publisher": "Elsevier"])
  }

  @Test(arguments: [
    "Müller, A.: Einführung in den Tee. 2., überarb. Aufl. Stuttgart: Ulmer 2008.",
    "Müller, Anna: Einführung in den Tee. 2., völlig neu bearb. und erw. Aufl., Stuttgart: Ulmer, 2008.",
    "Müller, A. (2008): Einführung in den Tee. 2., rev. Aufl. Stuttgart: Ulmer.",
    "Müller, A. (2008). Einführung in den Tee (2., aktualisierte Aufl.). Stuttgart: Ulmer.",
    "Müller, A. Einführung in den Tee, 2. Auflage, Ulmer: Stuttgart, 2008.",
  ]) func `German editions say how they differ`(_ text: String) {
    expect(
      text, ["title": "Einführung in den Tee", "edition": "2", "publisher": "Ulmer", "year": "2008", "kind": "book"])
  }

  @Test func `Russian imprints have short places and a dash before them`() {
    expect(
      "Сидорова Е. Н. Основы чая : учебник. – 3-е изд., перераб. и доп. – М. : Высшая школа, 2010. – 352 с.",
      [
        "title": "Основы чая : учебник", "edition": "3", "publisher": "Высшая школа", "year": "2010", "pages": "",
        "kind": "book",
      ])
    expect(
      "Кузнецов П. И. Экология чая : дис. … канд. биол. наук. – СПб., 2012. – 150 с.",
      ["title": "Экология чая", "year": "2012", "kind": "thesis", "container": "", "pages": ""])
    expect(
      "Волков Д. А. Чай в культуре [Электронный ресурс]. – URL: http://tea.example/ru (дата обращения: 12.03.2020).",
      ["title": "Чай в культуре", "accessed": "2020-03-12", "kind": "webpage"])
  }

  @Test(arguments: [
    ("Swissto12 SA. Guides of tea. Renens: Swissto12 SA; 2019.", "Swissto12 SA"),
    ("Organisation mondiale de la Santé. Guides of tea. Genève: OMS; 2019.", "Organisation mondiale de la Santé"),
    ("Institut national du thé (2019). Guides of tea. Paris: INT.", "Institut national du thé"),
  ]) func `groups have digits and small words in their names`(_ text: String, _ group: String) {
    expect(text, ["authors": group, "title": "Guides of tea", "year": "2019"])
  }

  @Test func `a given name may be a family name`() {
    expect("Paul W. Immunology. 2015;75:3–7.", ["authors": "Paul W", "container": "Immunology", "title": ""])
    expect(
      "Paul W. Immunology. 5th ed. Philadelphia: Tea Press; 2003.",
      ["authors": "Paul W", "title": "Immunology", "edition": "5th", "publisher": "Tea Press"])
  }

  @Test(arguments: [
    ("Rossi, Mario. La città del tè. Tesi di dottorato, Università di Bologna, 2010.", "Università di Bologna"),
    (
      "Poe, A. (2010). La città del tè (Doctoral dissertation, University of Leeds). Retrieved from ProQuest Dissertations and Theses. (UMI No. 1234567)",
      "University of Leeds"
    ),
    ("Müller, Anna: La città del tè. Masterarbeit, Universität Bonn, 2010.", "Universität Bonn"),
  ]) func `theses are named in many languages`(_ text: String, _ university: String) {
    expect(text, ["title": "La città del tè", "publisher": university, "year": "2010", "kind": "thesis", "issue": ""])
  }

  @Test func `pages, packages and second titles are told by their words`() {
    expect("Meier, Anna: Tee für alle. In: Süddeutsche Zeitung, 12.03.2015, S. 14.", ["pages": "14", "year": "2015"])
    expect(
      "Roe H, Poe R. teaplyr: A grammar of tea. R package version 1.0.7. 2021.",
      ["title": "teaplyr: A grammar of tea", "year": "2021", "kind": "software"])
    expect(
      "OECD (2019), Tea at a Glance 2019: OECD Indicators, OECD Publishing, Paris, https://doi.org/10.5555/4dd50c09-en.",
      ["title": "Tea at a Glance 2019: OECD Indicators", "publisher": "OECD Publishing"])
  }

  @Test(arguments: [
    "Organisation mondiale de la Santé. Le thé et la santé. Disponible sur : https://tea.example/fr (consulté le 12 mars 2020).",
    "Organisation mondiale de la Santé: Le thé et la santé, online unter: https://tea.example/fr (abgerufen am 12.03.2020).",
  ]) func `pages of groups need no year`(_ text: String) {
    expect(
      text,
      [
        "authors": "Organisation mondiale de la Santé", "title": "Le thé et la santé", "accessed": "2020-03-12",
        "kind": "webpage",
      ])
  }

  @Test func `days, lengths and issues are no volumes`() {
    expect(
      "Roe, Jane. \"Tea and Sympathy.\" The Times (London), March 3, 1999.",
      ["container": "The Times (London)", "year": "1999", "volume": "", "issue": ""])
    expect(
      "EFSA Panel on Tea. Scientific opinion on tea. EFSA Journal 2015;13(7):4186, 45 pp.",
      ["volume": "13", "issue": "7", "pages": "4186"])
    expect(
      "GARCÍA, A.; PÉREZ, L. (2010): «El té en la ciudad», Revista de Geografía, núm. 45, pp. 123-145.",
      ["container": "Revista de Geografía", "issue": "45", "volume": "", "pages": "123-145"])
  }

  @Test func `guillemets hold titles in France and journals in Italy`() {
    expect(
      "Rossi M., Bianchi L., Il tè in Italia, «Rivista di storia», XII (2003), pp. 45-67.",
      ["title": "Il tè in Italia", "container": "Rivista di storia", "volume": "XII", "pages": "45-67"])
  }

  @Test(arguments: [
    "SSRN Electronic Journal (2020). doi:10.5555/ssrn.123", "Research Square https://doi.org/10.5555/rs.3 (2020).",
    "EarthArXiv (2020). doi:10.5555/x",
  ]) func `more servers hold preprints`(_ end: String) {
    expect("Roe J. Models of tea. \(end)", ["title": "Models of tea", "year": "2020", "kind": "article"])
  }

  @Test func `what names its data set between full stops is one`() {
    expect(
      "Garcia, M. (2019): Tea temperature measurements. Dryad Digital Repository. Dataset. https://doi.org/10.5555/dryad",
      ["title": "Tea temperature measurements", "container": "Dryad Digital Repository", "kind": "dataset"])
  }
}
