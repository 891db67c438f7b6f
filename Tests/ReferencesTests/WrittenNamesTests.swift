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
    (
      "Barley, J. A., S.-J. Hook, F. Van der Poe, and N. G. Rake. 2014. “Shore Cameras.” Remote Shores 6 (11): 11607–11626.",
      "Shore Cameras", ["J. A. / Barley", "S.-J. / Hook", "F. / Van der Poe", "N. G. / Rake"]
    ),
    (
      "de Poe, W., and E. Abram. 2013. A Field Guide to Tides. Northmoor: Northmoor Press.", "A Field Guide to Tides",
      ["W. / de Poe", "E. / Abram"]
    ),
    (
      "Roe, Jane, and Max Doe. 2001. “Tea and Sleep.” Journal of Tea 12 (3): 1–9.", "Tea and Sleep",
      ["Jane / Roe", "Max / Doe"]
    ),
    (
      "Roe, J. A., Doe, M., & Poe, A. (2001). Tea and sleep. Journal of Tea, 12(3), 1–9.", "Tea and sleep",
      ["J. A. / Roe", "M. / Doe", "A. / Poe"]
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
