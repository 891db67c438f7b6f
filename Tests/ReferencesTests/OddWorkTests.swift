import Testing

/// Works whose title, volume, names or publisher the model alone does not see.
@Suite struct OddWorkTests {
  private func expect(_ text: String, _ expected: [String: String]) {
    let found = glance(text)
    for (field, value) in expected { #expect(found[field] ?? "" == value, "\(field) of \(text)") }
  }

  @Test(arguments: [
    (
      "Oksanen, J., Roe, F., & Stevens, M. H. H. (2018). vegan: Community Tea Package.", "vegan: Community Tea Package",
      ""
    ),
    (
      "C. Louis, O. Pluchery, Gold Teas for Physics, Chemistry and Biology, World Scientific, Singapore 2017.",
      "Gold Teas for Physics, Chemistry and Biology", "World Scientific"
    ),
    ("Aranda-Gutierrez A, Diaz-Perez HM. Histology, Mammary Glands; 2019.", "Histology, Mammary Glands", ""),
    ("Timothy Endicott, Administrative Law (4th edn, OUP 2018).", "Administrative Law", "OUP"),
    ("Roe J, Poe E. Tea and the gut in autumn (submitted).", "Tea and the gut in autumn", ""),
    (
      "M. Roe, Tea and Sleep (Princeton Univ. Press, Princeton, NJ, 2003), pp. 12–19.", "Tea and Sleep",
      "Princeton Univ. Press"
    ),
  ]) func `behind names there is a title`(_ text: String, _ title: String, _ publisher: String) {
    expect(text, ["title": title, "publisher": publisher, "container": ""])
  }

  @Test(arguments: [
    ("Gratton R., Sneden C., Carretta E. ARA&A. 2004;42:385. doi: 10.5555/annurev.astro.42.", "ARA&A"),
    ("F. Roe and G. Doe, J. Phys. (Paris) I 42, 385 (1993).", "J. Phys. (Paris) I"),
    (
      "Buuren S, Roe C (2011) MICE: multivariate imputation by chained teas in R. J Stat Soft 42. https://doi.org/10.5555/jss.v045.i03",
      "J Stat Soft"
    ),
    (
      "Smyth, R., & Jones, L. (2011). Epidural versus tea or no analgesia in labour. Cochrane Database of Systematic Reviews, 42. https://doi.org/10.5555/1465",
      "Cochrane Database of Systematic Reviews"
    ),
    (
      "Kowalski J., Nowak A., Herbata i sen, „Przegląd Psychologiczny” 2010, t. 42, nr 2, s. 145–160.",
      "Przegląd Psychologiczny"
    ),
  ]) func `a number behind a journal's name is its volume`(_ text: String, _ journal: String) {
    expect(text, ["container": journal, "volume": "42"])
  }

  @Test(arguments: [
    (
      "Bates, D. R. Atomic and Molecular Teas, Vol. 2. Academic Press, New York, 1962.", "Atomic and Molecular Teas",
      "2"
    ),
    (
      "Carmines, E. G., & Zeller, R. A. (1979). Reliability and tea assessment (Vol. 17). Thousand Oaks, CA: Sage.",
      "Reliability and tea assessment", "17"
    ),
    (
      "Barnes H. F 1956 Gall midges of tea importance. Vol. VII: gall midges of cereal crops. Crosby Lockwood, London, UK.",
      "Gall midges of tea importance. Vol. VII: gall midges of cereal crops", ""
    ),
  ]) func `a volume ends the name of a book`(_ text: String, _ title: String, _ volume: String) {
    expect(text, ["title": title, "volume": volume, "kind": "book"])
  }

  @Test func `a day before a year is no volume, and its month no journal`() {
    expect(
      "Stolberg SG. Obama lifts Bush’s strict limits on tea research. New York Times. March 10, 2009:A1.",
      ["container": "New York Times", "volume": "", "year": "2009"])
  }

  @Test func `notes on when a work appears are none of its publishers`() {
    expect(
      "Tian D, Araki H. Signature of balancing tea in Arabidopsis. Proc Natl Acad Sci USA. In press 2014.",
      ["container": "Proc Natl Acad Sci USA", "publisher": "", "year": "2014", "kind": "article-journal"])
    expect(
      "Nguyen TH. Tea cultivation and soil loss. Master’s thesis. Wageningen University, 2011.",
      ["title": "Tea cultivation and soil loss", "publisher": "Wageningen University", "kind": "thesis"])
  }

  @Test func `names of two words and other languages' words between names`() {
    expect(
      "Creswell, JW & Plano Clark, VL 2018, Designing and conducting mixed teas research, 3rd edn, Sage, Los Angeles.",
      ["authors": "Creswell JW; Plano Clark VL"])
    expect(
      "Yılmaz, A. ve Demir, B. (2015). Çay ve uyku ilişkisi. Türk Psikoloji Dergisi, 30(75), 12-25.",
      ["authors": "Yılmaz A.; Demir B."])
    expect(
      "Karasar N. Bilimsel Araştırma Yöntemi. 14. Baskı. Ankara: Nobel Yayın Dağıtım; 2005.",
      ["title": "Bilimsel Araştırma Yöntemi", "edition": "14"])
  }

  @Test func `a publisher has all words that no mark parts from it`() {
    expect(
      "Copeland, Edward. “Tea.” The Cambridge Companion to Jane Austen, edited by Edward Copeland and Juliet McMaster, Cambridge UP, 1997, pp. 131-48.",
      ["publisher": "Cambridge UP"])
  }

  @Test(arguments: [
    "Zhu, A. H., & Jahanshad, N. (2019). Challenges and opportunities in tea data. Paper presented at the International Conference on Tea Computing.",
    "Zhu AH, Jahanshad N. Challenges and opportunities in tea data. Presented at: International Conference on Tea Computing; April 22-27, 2019; Singapore.",
  ]) func `a paper is presented at a meeting`(_ text: String) {
    expect(
      text,
      [
        "title": "Challenges and opportunities in tea data", "container": "International Conference on Tea Computing",
        "kind": "paper-conference", "year": "2019",
      ])
  }

  @Test func `a journal stands in quotation marks behind its article`() {
    expect(
      "M. Rossi, Il tè in Italia, in «Rivista di storia», XII, 2003, pp. 23-41.",
      ["title": "Il tè in Italia", "container": "Rivista di storia", "volume": "XII", "publisher": ""])
  }

  @Test(arguments: [
    ("A. Roe and B. Doe, arXiv:1801.07227.", "A. Roe|B. Doe", ""),
    ("A. Roe, B. Doe, and C. Poe, arXiv:hep-th/9602052", "A. Roe|B. Doe|C. Poe", ""),
    ("A. Roe and B. Doe, arXiv:1801.07227 [hep-th] (2018).", "A. Roe|B. Doe", "2018"),
    ("A. Yu. Roe, arXiv:quant-ph/9511026.", "A. Yu. Roe", ""),
  ]) func `names and a number of arXiv are a preprint`(_ text: String, _ names: String, _ year: String) {
    let found = glance(text)
    let people = names.split(separator: "|").map { name in
      let cut = name.lastIndex(of: " ") ?? name.startIndex
      return "\(name[name.index(after: cut)...]) \(name[..<cut])"
    }
    #expect(found["authors"] == people.joined(separator: "; "))
    #expect(found["title"] == nil)
    #expect(found["year"] ?? "" == year)
  }

  @Test(arguments: [
    ("A. Yu. Roe, Ann. Phys. (N.Y.) 303, 2 (2003).", "Roe A. Yu."),
    ("V. Ya. Roe and Yu. A. Doe, Phys. Rev. B 3, 2 (2003).", "Roe V. Ya.; Doe Yu. A."),
  ]) func `initials may have two letters`(_ text: String, _ names: String) { expect(text, ["authors": names]) }

  @Test func `a thesis without a title has none`() {
    expect("H. B. Roe, Ph.D. thesis, Northmoor University, 2012.", ["title": "", "kind": "thesis"])
  }

  @Test func `a chapter's number is no volume, and an editor's first initial no part of the book`() {
    let text = """
      S. Moe and S. Weir, “Crumb sieving,” Handbook of Electrostatic Processes, J. S. Brook, A. J. Page, and J. M. Roe, Ed. , New York: \
      Tidal Press, ch. 21, pp. 441-480, 1995.
      """
    expect(
      text,
      [
        "container": "Handbook of Electrostatic Processes", "editors": "Brook J. S.; Page A. J.; Roe J. M.",
        "volume": "", "issue": "",
        "pages": "441-480",
      ])
  }
}
