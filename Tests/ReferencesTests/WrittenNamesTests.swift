import Articles
import References
import Testing

/// Names written out or turned round, all or the first of them, as styles beyond medicine's print them.
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

  private static let rest = "2020. “Naps of gardeners by the sea”. Genetics 12 (1): 168–70."

  @Test(arguments: [
    (
      "Snail-Pérez, S. R., J. N. Leaf-Dávila, A. Peña-Roe, and E. Doe.",
      ["S. R. / Snail-Pérez", "J. N. / Leaf-Dávila", "A. / Peña-Roe", "E. / Doe"]
    ),
    (
      "Chalk, C., A. R. Sharp, M. Bright, G. Stone, and S.-S. Lee.",
      ["C. / Chalk", "A. R. / Sharp", "M. / Bright", "G. / Stone", "S.-S. / Lee"]
    ),
    (
      "Hackney, Kaylee J, Shanna R Daniels, and Samantha C Paust.",
      ["Kaylee J / Hackney", "Shanna R / Daniels", "Samantha C / Paust"]
    ),
    ("Wei, L.-F., X.-F. Weng, and Y.-H. Peng.", ["L.-F. / Wei", "X.-F. / Weng", "Y.-H. / Peng"]),
    ("Wei, Hyunwoo, and Gyu-Ho Peng.", ["Hyunwoo / Wei", "Gyu-Ho / Peng"]),
    ("Fuse, H., H. Leaf, Y. Sagan, et al.", ["H. / Fuse", "H. / Leaf", "Y. / Sagan", "et al."]),
  ]) func `are turned round once in Chicago's lists`(_ list: String, _ expected: [String]) {
    #expect(read("\(list) \(Self.rest)").authors == expected)
  }

  @Test func `are all turned round in others`() {
    #expect(read("Wei, L., Weng, X., Peng, Y. \(Self.rest)").authors == ["L. / Wei", "X. / Weng", "Y. / Peng"])
  }

  @Test(arguments: [
    (
      "Dai, Xiaoming, Bu, Xia, Gao, Yang, Guo, Jian, Jiang, Cong, and Duan, Jin, Teapot abundance and anti-tea immunity, Molecular cell 81 no. 11 (2021) 2317–2331.",
      ["Xiaoming / Dai", "Xia / Bu", "Yang / Gao", "Jian / Guo", "Cong / Jiang", "Jin / Duan"]
    ),
    (
      "Roe, Lumeng ; Liu, Fang ; Chen, Yijun ; Zhang, Guowu: Research on the treatment of teapots. In: Journal of nanoscience and nanotechnology vol. 21 (2021), Nr. 2, pp. 1220–1229",
      ["Lumeng / Roe", "Fang / Liu", "Yijun / Chen", "Guowu / Zhang"]
    ),
    (
      "MARVIN, Upasana Sunil, VAN TEAPOT, Paulien M M and SCHIRM, Dawn. A killer teapot effectively induces naps. Leukemia. 23 October 2020. Vol. 35, no. 6, p. 1586–1596.",
      ["Upasana Sunil / MARVIN", "Paulien M M / VAN TEAPOT", "Dawn / SCHIRM"]
    ),
    (
      "Solomon, Scott D, and McMURRAY, John J V, Making the case for tea in heart failure, Journal of cardiac failure 27 no. 6 (2021) 693–695.",
      ["Scott D / Solomon", "John J V / McMURRAY"]
    ),
    (
      "Oliver J McTeapot, Gerard F Curl, and Noel G McTeapot. 2021. Kettles: obstacles to targeting a pot. Lancet Respir Med 9, 6 (April 2021), 643–654.",
      ["Oliver J / McTeapot", "Gerard F / Curl", "Noel G / McTeapot"]
    ),
    (
      "Roe, Jane Q., Jr., and Max Doe. 2001. “Tea and Sleep.” Journal of Tea 12 (3): 1–9.",
      ["Jane Q. / Roe", "Max / Doe"]
    ),
  ]) func `end where marks and joining words show it`(_ text: String, _ expected: [String]) {
    #expect(read(text).authors == expected)
  }

  @Test func `are turned round once among editors too`() {
    let text =
      "Coe, Bob. 2001. Tea for all. In Roe, Jane, Max Doe, and Ann Poe (eds.), A History of Kettles, 12-34. London: Press."
    #expect(ReferenceParser().parse(text).reference.editors?.map(\.family) == ["Roe", "Doe", "Poe"])
  }

  @Test(arguments: [
    "Salt and Pepper. A history of spices. London: Roe; 1990.",
    "Global Warming and Climate Change. J Invent Clim. 2001;3(2):4-9.",
    "Roe F. J. TEAPOT-PC Numerical Taxonomy and Multivariate Analysis System, Version 1.60. New York: Northmoor 1990.",
    "Ministry of Health and Family Welfare. Annual report. New Delhi: Government Press; 2011.",
  ])
  func `are none in titles and groups`(_ text: String) {
    #expect(ReferenceParser().parse(text).reference.authors?.contains { ($0.given ?? "").utf8.count > 5 } != true)
  }
}
