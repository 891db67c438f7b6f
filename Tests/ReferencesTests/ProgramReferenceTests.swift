import Testing

/// Programs that a reference names first, with their version.
@Suite struct ProgramReferenceTests {
  @Test(arguments: [
    (
      "Tealeaf 09, Revision D.01, M. J. Roe, G. W. Doe, H. B. Poe, G. E. Moe, Tealeaf, Inc., Northmoor CT, 2009.",
      "Tealeaf 09, Revision D.01", "Tealeaf, Inc.", "2009"
    ),
    (
      "Tealeaf 03, Revision C.02; Tealeaf, Inc.: Northmoor, CT, 2004.", "Tealeaf 03, Revision C.02", "Tealeaf, Inc.",
      "2004"
    ),
    ("TEAXTL, Version 5.1, Roe AXS, Madison, WI, 1997.", "TEAXTL, Version 5.1", "Roe AXS", "1997"),
    (
      "IBM Tea Statistics for Kettles, Version 22.0. Armonk, NY: IBM Corp; 2013.",
      "IBM Tea Statistics for Kettles, Version 22.0", "IBM Corp", "2013"
    ),
    ("Kettle '08, version 1.2; Steam, Inc.: Irvine, CA, 2008.", "Kettle '08, version 1.2", "Steam, Inc.", "2008"),
  ]) func `the version belongs to the title`(_ text: String, _ title: String, _ publisher: String, _ year: String) {
    let found = glance(text)
    #expect(found["title"] == title)
    #expect(found["publisher"] == publisher)
    #expect(found["year"] == year)
    #expect(found["kind"] == "software")
  }

  @Test func `those who wrote it are its authors`() {
    let found = glance("Tealeaf 09, Revision D.01, M. J. Roe, G. W. Doe, H. B. Poe, Tealeaf, Inc., Northmoor CT, 2009.")
    #expect(found["authors"]?.contains("Roe") == true)
    #expect(found["authors"]?.contains("Tealeaf") == false)
  }

  @Test(arguments: [
    "Roe J, Version 2 of the truth. J Tea. 2003;3:4-5.", "The third version 2 of this. Tea 2003;12:3-4.",
    "Doe K. Release 5 of tea. J Tea. 2003;3:4-5.",
  ]) func `a title may speak of versions`(_ text: String) {
    #expect(glance(text)["kind"] == "article-journal")
  }
}
