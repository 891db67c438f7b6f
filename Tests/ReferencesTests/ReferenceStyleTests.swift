import Articles
import Testing

@testable import References

/// Styles of other fields than medicine's, and what converters do to references.
@Suite struct ReferenceStyleTests {
  private let parser = ReferenceParser()

  private func read(_ text: String) -> Expected { Expected(parser.parse(text)) }

  @Test func `names that are written out are not cut at their initials`() {
    #expect(
      read("Alexander M. Snail and Barbara Leaf. Gardens of the north. arXiv preprint arXiv:1412.12345, 2014.")
        == Expected(
          .preprint, authors: ["Snail/Alexander M.", "Leaf/Barbara"], title: "Gardens of the north", in: "arXiv",
          year: 2014, kind: .preprint))
    let book = read("Christopher M. Snail. Pattern Recognition in Gardens. Springer, 2006.")
    #expect(book.authors == ["Snail/Christopher M."])
    #expect(book.title == "Pattern Recognition in Gardens")
  }

  @Test func `a list is told from a title by what follows it`() {
    let list = read(
      "Snailbert P. Roe and Xyla Poe. Slow: A method for steady progress. arXiv preprint arXiv:1412.1, 2014.")
    #expect(list.authors == ["Roe/Snailbert P.", "Poe/Xyla"])
    let title = read("Roe J. Ontology and Semantic Web. J Sleep Res. 2001;1(2):3-9.")
    #expect(title.authors == ["Roe/J"])
    #expect(title.title == "Ontology and Semantic Web")
  }

  @Test func `borders that grammars know are where marks have them`() {
    let grammars = ReferenceParser(model: .none)
    let persons = grammars.parse("Roe M, Doe P and Poe D. Naps in Towns. J Invent Naps. 2001;16(4):482-494.").reference
    #expect(persons.authors?.map(\.family) == ["Roe", "Doe", "Poe"])
    #expect(persons.title == "Naps in Towns")
    let article = grammars.parse("B. Roe, S. M. Doe, A Bayesian model of naps in towns. NapImage 56, 907–922 (2011).")
    #expect(article.reference.authors?.count ?? 0 < 3)
    let question = grammars.parse("Roe N. How do naps take up time? Writ. Commun. 2019;36(1):155-189.").reference
    #expect(question.title == "How do naps take up time?")
    #expect(question.container == "Writ. Commun")
    let list = grammars.parse(
      "ROE, R. Naps e saúde. Interface: Comunicação, Saúde, Educação, Botucatu, v. 18, n. 51, p. 345-358, 2014.")
    #expect(list.reference.container == "Interface: Comunicação, Saúde, Educação")
  }

  @Test func `a colon ends a list of names with initials in front`() {
    let journal = parser.parse(
      "E. Roelag, A. de la Poe, C. Paivan-Doe and L. Bulhoen: Solid State Naps, 2003, 158, 91–102.")
    #expect(
      Expected(journal).authors == ["Roelag/E.", "de la Poe/A.", "Paivan-Doe/C.", "Bulhoen/L."],
      "\(journal.reference)")
    #expect(journal.reference.container == "Solid State Naps")
    let one = parser.parse("M. S. Whittinglam: Chem. Rev., 2004, 104, 4271–4302.").reference
    #expect(one.authors?.map(\.family) == ["Whittinglam"] && one.container == "Chem. Rev")
    let more = parser.parse("J.-P. Roe, A. B. Poe et al.: Acta Mater., 2001, 49, 1–9.").reference
    #expect(more.authors?.map(\.family) == ["Roe", "Poe"] && more.hasMoreAuthors == true)
  }

  @Test(arguments: [
    (
      "Roe, J. A.; Doe, S.; Poe, M. Naps in towns and villages. J. Chem. Phys. 2012, 52, 221–247.",
      ["Roe/J. A.", "Doe/S.", "Poe/M."]
    ),
    ("Roe J, Poe M. Naps. J Sleep Res. 2001;1(2):3-9.", ["Roe/J", "Poe/M"]),
    ("Roe J, Doe S, Poe E. 2001 Naps in towns and villages. J Sleep Res. 21, 54–62.", ["Roe/J", "Doe/S", "Poe/E"]),
  ])
  func `the last author's initials end as the others' do`(_ text: String, _ authors: [String]) {
    #expect(read(text).authors == authors)
  }

  @Test func `a stop that stands apart ends the list of names`() {
    let found = read("Ooi JY, Yagi Y, Ip YT . 2002 The Snail Toll-9 activates a defense. EMBO Rep. 3, 82–87.")
    #expect(found.authors == ["Ooi/JY", "Yagi/Y", "Ip/YT"])
  }

  @Test(arguments: ["Roe J. Naps. J Sleep Res. 2001;1(2):3-9.", "Hugo V. Les Dormeurs. Paris: Hachette; 2008."])
  func `a family name before an initial stays one`(_ text: String) {
    let found = read(text)
    #expect(found.authors == [text.hasPrefix("Roe") ? "Roe/J" : "Hugo/V"])
    #expect(found.title == (text.hasPrefix("Roe") ? "Naps" : "Les Dormeurs"))
  }

  @Test(arguments: [
    (
      "García Márquez, Ana. «El caracol y la memoria». Revista de Jardines, vol. 5, 2010, pp. 12-30.",
      ["García Márquez/Ana"]
    ),
    ("SILVA, Maria Nunes da. Cultura dos caracóis. São Paulo: Editora Unesp, 2013.", ["SILVA/Maria Nunes da"]),
    (
      "Roe, A., Poe, B., e Doe, C. (2018). Governo dos caracóis. Revista de Jardins, 12(3), 1-9.",
      ["Roe/A.", "Poe/B.", "Doe/C."]
    ),
    ("Roe K.; Gale M. Jr. Comparative analysis of snails. J. Virol. 2019, 93, 123-130.", ["Roe/K.", "Gale/M./Jr"]),
    (
      "J Roe, et al., A gene that delays sleep. Nat Neurosci; Snail Sleep Consortium 20, 1052–1061 (2017).",
      ["Roe/J", "Snail Sleep Consortium"]
    ),
    (
      "Roe, A., Poe, B., Doe, C., Boe, D., Loe, E., Moe, F., & 1000 Snail Project Group (2009). Snails. Garden, 1(2), 3-9.",
      ["Roe/A.", "Poe/B.", "Doe/C.", "Boe/D.", "Loe/E.", "Moe/F.", "1000 Snail Project Group"]
    ),
    (
      "Roe J, Poe M, et al; 1000 Snails Study Group. Shells of the north. J Sleep Res. 2001;1(2):3-9.",
      ["Roe/J", "Poe/M", "1000 Snails Study Group"]
    ),
    (
      "Roe J, Poe M, et al. 1000 Snails of the Project: a survey. J Sleep Res. 2001;1(2):3-9.", ["Roe/J", "Poe/M"]
    ),
  ])
  func `names end where their marks are`(_ text: String, _ authors: [String]) {
    #expect(read(text).authors == authors)
  }

  @Test func `law reviews print the volume before the journal`() {
    #expect(
      read("Jane Roe & Max van Poe, The Law of Snails, 45 Harv. L. Rev. 123, 130 (1999).")
        == Expected(
          .lawReview, authors: ["Roe/Jane", "van Poe/Max"], title: "The Law of Snails", in: "Harv. L. Rev", year: 1999,
          volume: "45", pages: "123"))
    #expect(
      read("Poe v. Garden Council, 410 U.S. 113 (1973).")
        == Expected(
          .lawReview, title: "Poe v. Garden Council", in: "U.S", year: 1973, volume: "410", pages: "113",
          kind: .legislation))
  }

  @Test(arguments: [
    ("Roe, J. (1999) ‘Snails’ houses in archives’, Garden History, 12(3), pp. 34–56.", "Snails’ houses in archives"),
    ("ROE, Marie, « Les escargots », Revue d'histoire des jardins, vol. 12, n° 3, 1999, p. 45-67.", "Les escargots"),
    ("Pant M, Lal A. Snails with benefits[J]. Int J Pharm Sci, 2014, 6(11): 37-40.", "Snails with benefits"),
    ("Roe, J., & Poe, A. (2018, May 3). How slow is slow? Slow Sci, 12, 3-9.", "How slow is slow?"),
  ])
  func `titles end at their quotation marks, dates and marks of a kind`(_ text: String, _ title: String) {
    #expect(read(text).title == title)
  }

  @Test(arguments: [
    ("Roe J, Poe M. Toxicology of snails Boca Raton. FL, USA: CRC Press, 1996.", "Toxicology of snails"),
    ("Roe J. Pests of gardens and parks Wallingford: CABI; 2007.", "Pests of gardens and parks"),
    ("Alice Roe. The theory of snails. PhD thesis, University of Cambridge, 2011.", "The theory of snails"),
  ])
  func `a place and a note are no part of a book's title`(_ text: String, _ title: String) {
    #expect(read(text).title == title)
    #expect(read(text).container == nil)
  }

  @Test(arguments: [
    (
      "Jane Roe, Max Doe, and Ann Poe. Attention. In Advances in Neural Gardens, pages 5998–6008, 2017.",
      "Advances in Neural Gardens"
    ),
    (
      "Roe J. Slow genes. In: Poe A, editor. Proceedings of the 5th Meeting on Snails; 2001 May 3-5; Paris, France. "
        + "Amsterdam: Elsevier; 2002. p. 182-91.",
      "Proceedings of the 5th Meeting on Snails"
    ),
    (
      "LÓPEZ, E. El orden de los caracoles. In: SCHORR, M. (coord.). La Argentina lenta: entre la década ganada y la "
        + "década perdida. Buenos Aires: Batalla de Ideas, 2018, p. 11 – 50.",
      "La Argentina lenta: entre la década ganada y la década perdida"
    ),
    ("Roe J., Poe M., 2010, A&A, 516, A9", "A&A"),
    ("Roe J. S., Poe M. 2009, Fruiting of Pleurotus dormiens, Mycol. Res., 113, 552–8.", "Mycol. Res"),
    ("Roe JR, Poe JM. Toward a classification of snails. Taxon1971;20(4):509–17.", "Taxon"),
    (
      "H. Roe, J. Poe, J. High Energy Phys. 11, 123 (2020) [arXiv:2006.16270 [hep-th]Search inSPIRE].",
      "J. High Energy Phys"
    ),
  ])
  func `names of what holds a work end before numbers, places and imprints`(_ text: String, _ container: String) {
    #expect(read(text).container == container)
  }

  @Test func `a year that lost its blank is one`() {
    #expect(read("Roe JR, Poe JM. Toward a classification of snails. Taxon1971;20(4):509–17.").year == 1971)
  }

  @Test(arguments: [
    ("N. Roe, S. Poe, J. Cosmol. Astropart. P. 2020, 012 (2020).", "2020", 2020, "012"),
    ("A. Roe, J. High Energy Phys. 1602, 087 (2016).", "1602", 2016, "087"),
  ])
  func `a journal may count its volumes by years`(_ text: String, _ volume: String, _ year: Int, _ page: String) {
    let found = read(text)
    #expect(found.volume == volume)
    #expect(found.year == year)
    #expect(found.pages == page)
  }

  @Test func `identifiers of serial items keep their brackets`() {
    let text =
      "Roe J. Slow cells. Arthritis Rheum. 2001;44:2125–2133. 10.1002/1529-0131(200109)44:9<2125::AID-ART365>3.0.CO;2-1"
    #expect(parser.parse(text).reference.ids?.doi == "10.1002/1529-0131(200109)44:9<2125::aid-art365>3.0.co;2-1")
    #expect(parser.parse("Roe J. Slow gardens. CoRR abs/1412.6830, 2014.").reference.ids?.arxiv == "1412.6830")
  }

  @Test(arguments: [
    ("Handbook of snails, 2nd edition. Methods in Slowness", true, "Handbook of snails", "2nd"),
    ("Caracóis da cidade (6ª ed.)", false, "Caracóis da cidade", "6ª"),
    ("Os gêneros do caracol. Tradução de Ana Roe", true, "Os gêneros do caracol", nil),
    ("Snails at sea. Ph.D. thesis", false, "Snails at sea", nil),
    ("Slow dogs, eds Roe J", true, "Slow dogs", nil),
    ("Meeting on Snails (IEEE", true, "Meeting on Snails", nil),
    ("Edited snails, and editors of snails", true, "Edited snails, and editors of snails", nil),
  ])
  func `names of books end before what is said of them`(
    _ text: String, _ isPart: Bool, _ name: String, _ edition: String?
  ) {
    let found = WorkName(text, isPart: isPart)
    #expect(found.name == name)
    #expect(found.edition == edition)
  }
}
