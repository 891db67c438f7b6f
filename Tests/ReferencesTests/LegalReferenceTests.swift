import Articles
import References
import Testing

/// Cases, acts, standards and patents.
@Suite struct LegalReferenceTests {
  private let parser = ReferenceParser()

  @Test(
    arguments: [
      ("Roe v Poe, 410 U.S. 113 (1973).", "Roe v Poe", "U.S", "410", "113", 1973),
      ("Roe v. Tea County, 512 F.3d 1034 (9th Cir. 2008).", "Roe v. Tea County", "F.3d", "512", "1034", 2008),
      (
        "Roe v. Tea Corp., 123 F. Supp. 2d 456 (S.D.N.Y. 2001).", "Roe v. Tea Corp.", "F. Supp. 2d", "123", "456", 2001
      ),
      ("Roe v Poe (1932) 12 CLR 345.", "Roe v Poe", "CLR", "12", "345", 1932),
      ("Tea Corp v Snail (2015) 255 CLR 352; [2015] HCA 34.", "Tea Corp v Snail", "HCA", nil, "34", 2015),
      ("Roe v Tea Vehicles Ltd [2008] UKHL 13, [2009] 1 AC 884.", "Roe v Tea Vehicles Ltd", "AC", "1", "884", 2008),
      (
        "R (Roe) v Tea Board [2004] EWCA Civ 1031, [2005] QB 410.", "R (Roe) v Tea Board", "QB", nil, "410", 2004
      ),
      (
        "Case C–176/03 Commission v Tea Council [2005] ECR I–7879.", "Case C–176/03 Commission v Tea Council", "ECR",
        nil,
        "I-7879", 2005
      ),
    ] as [(String, String, String, String?, String, Int)])
  func `cases stand in reports`(
    _ text: String, _ title: String, _ report: String, _ volume: String?, _ page: String, _ year: Int
  ) {
    let found = parser.parse(text).reference
    #expect(found.title == title)
    #expect(found.container == report)
    #expect(found.volume == volume)
    #expect(found.pages?.first == page)
    #expect(found.year == year)
    #expect(found.kind == .legislation)
    #expect(found.authors == nil)
  }

  @Test(
    arguments: [
      ("Jane Roe, 'Theory, \"Pure Tea\" and Values in Public Law' [2005] PL 440.", "PL", nil),
      ("Jane Roe, ‘Theory, “Pure Tea” and Values in Public Law’ (2005) 72 MLR 440.", "MLR", "72"),
    ] as [(String, String, String?)])
  func `articles on British law have their year before the volume`(_ text: String, _ journal: String, _ volume: String?)
  {
    let found = parser.parse(text).reference
    #expect(found.authors?.map(\.family) == ["Roe"])
    #expect(found.title?.hasPrefix("Theory, ") == true && found.title?.hasSuffix("Public Law") == true)
    #expect(found.container == journal)
    #expect(found.volume == volume)
    #expect(found.pages == PageRange(first: "440"))
    #expect(found.year == 2005)
  }

  @Test(arguments: [
    ("Human Rights Act 1998, s 15(1).", "Human Rights Act 1998", 1998),
    ("Tea Companies Act 2006, ss 170-177.", "Tea Companies Act 2006", 2006),
    ("Data Protection Act 2018 (UK).", "Data Protection Act 2018", 2018),
    ("Tea Drinkers Act of 1990, 42 U.S.C. § 12101 (1990).", "Tea Drinkers Act of 1990", 1990),
    (
      "Patient Protection and Tea Act, Pub. L. No. 111-148, 124 Stat. 119 (2010).", "Patient Protection and Tea Act",
      2010
    ),
    ("Clean Tea Act, 42 U.S.C. §§ 7401–7671q (1970).", "Clean Tea Act", 1970),
    ("The Tea (Amendment) Regulations 2015, SI 2015/123.", "The Tea (Amendment) Regulations 2015", 2015),
    (
      "Directive 2001/83/EC of 6 November 2001 on tea (OJ L 311, 28.11.2001, p. 67).",
      "Directive 2001/83/EC of 6 November 2001 on tea", 2001
    ),
    (
      "Regulation (EU) 2016/679 of 27 April 2016 on tea [2016] OJ L119/1.",
      "Regulation (EU) 2016/679 of 27 April 2016 on tea",
      2016
    ),
    ("42 U.S.C. § 1983 (2012).", "42 U.S.C. § 1983", 2012),
  ])
  func `acts have short titles`(_ text: String, _ title: String, _ year: Int) {
    let found = parser.parse(text).reference
    #expect(found.title == title)
    #expect(found.year == year)
    #expect(found.kind == .legislation)
    #expect(found.authors == nil && found.container == nil)
  }

  @Test(arguments: [
    (
      "ISO 9001:2015. Quality management systems — Tea. Geneva: Tea Organization; 2015.",
      "ISO 9001:2015. Quality management systems — Tea", "Tea Organization", 2015
    ),
    (
      "ASTM D638-14, Standard Test Method for Tea, ASTM International, West Conshohocken, PA, 2014.",
      "ASTM D638-14, Standard Test Method for Tea", "ASTM International", 2014
    ),
    ("DIN EN 12464-1:2011-08, Licht und Tee. Berlin: Beuth.", "DIN EN 12464-1:2011-08, Licht und Tee", "Beuth", 2011),
  ])
  func `standards begin with their numbers`(_ text: String, _ title: String, _ publisher: String, _ year: Int) {
    let found = parser.parse(text).reference
    #expect(found.title == title)
    #expect(found.publisher == publisher)
    #expect(found.year == year)
    #expect(found.authors == nil)
    #expect(parser.parse(text).path == .standard)
  }

  @Test(arguments: [
    "Japanese Patent JP2005123456A, 12 May 2005.", "DE 10 2005 012 345 A1, 2005.", "US Patent 5,123,456. 2005 Jun 23.",
  ])
  func `patents have codes and groups of digits`(_ number: String) {
    let found = parser.parse("Roe H. A teapot of ours. \(number)").reference
    #expect(found.title == "A teapot of ours")
    #expect(found.kind == .patent)
    #expect(found.year == 2005)
    #expect(found.container == nil)
  }

  @Test(arguments: [
    "Roe J. Acts of tea in 1998. J Tea. 2014;12:3-4.", "BS Roe. Tea. J Tea. 2014;12:3-4.",
    "Roe J, Poe M. The Tea Act 1998 and naps. J Tea. 2014;12:3-4.",
  ])
  func `articles on acts stay articles`(_ text: String) {
    #expect(parser.parse(text).reference.kind == .journalArticle)
    #expect(parser.parse(text).reference.volume == "12")
  }
}
