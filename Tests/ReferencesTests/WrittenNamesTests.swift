import Articles
import References
import Testing

/// Names written out before a title, as BibTeX's plain styles print them.
@Suite struct WrittenNamesTests {
  private func read(_ text: String) -> (title: String?, authors: [String]) {
    let reference = ReferenceParser().parse(text).reference
    let names = (reference.authors ?? []).map { $0.collective ?? "\($0.given ?? "-") / \($0.family ?? "-")" }
    return (reference.title, names + (reference.hasMoreAuthors == true ? ["et al."] : []))
  }

  @Test(arguments: [
    (
      "Ann Roe, Max van der Poe, Li-Wei Doe, Jane N. Smith-Moe, and Ines Voe. Tea is all you need. In Advances in Invented Systems, pages 5998–6008, 2017.",
      "Tea is all you need",
      ["Ann / Roe", "Max / van der Poe", "Li-Wei / Doe", "Jane N. / Smith-Moe", "Ines / Voe"]
    ),
    (
      "Sepp Moe and Jürgen Schmidt. Long tea breaks. Neural Computation, 9(8):1735–1780, 1997.", "Long tea breaks",
      ["Sepp / Moe", "Jürgen / Schmidt"]
    ),
    (
      "Ann Roe, Jim P. Ba, et al. Bdam: A method for stochastic brewing. arXiv preprint arXiv:1412.99999, 2014.",
      "Bdam: A method for stochastic brewing", ["Ann / Roe", "Jim P. / Ba", "et al."]
    ),
    (
      "Jane Doe, Kenton Lee, and Kristina Toe. 2019. BERT: Pre-training of kettles. In Proceedings of KETTLE, pages 41–46.",
      "BERT: Pre-training of kettles", ["Jane / Doe", "Kenton / Lee", "Kristina / Toe"]
    ),
  ])
  func `are each a person`(_ text: String, _ title: String, _ authors: [String]) {
    let found = read(text)
    #expect(found.title == title)
    #expect(found.authors == authors)
  }

  @Test(arguments: [
    "Salt and Pepper. A history of spices. London: Roe; 1990.",
    "Global Warming and Climate Change. J Invent Clim. 2001;3(2):4-9.",
    "Ministry of Health and Family Welfare. Annual report. New Delhi: Government Press; 2011.",
  ])
  func `are none in titles and groups`(_ text: String) {
    #expect(ReferenceParser().parse(text).reference.authors?.contains { $0.given != nil } != true)
  }
}
