import Articles
import Testing

@testable import References

/// Notes, dates and addresses that are read before anything else, and works that need no model.
@Suite struct ReferenceNoteTests {
  private func read(_ text: String) -> Reference { ReferenceParser().parse(text).reference }

  @Test func `a thesis in square brackets names its university`() {
    let found = Draft(
      "Roe, A. (2020). Slow naps (Publication No. 1234567) [Doctoral dissertation, University of Naps]. Base.")
    #expect(found.kind == .thesis)
    #expect(found.reference.publisher == "University of Naps")
    #expect(found.line.value(0..<found.line.end) == "Roe, A. (2020). Slow naps . Base.")
  }

  @Test(arguments: [
    "Roe A. Naps. JAMA Naps. Published online May 10, 2021.", "Naps for all. Nap Desk. Last modified April 17, 2021.",
    "Nap Corp. Released 2021. Nap Statistics, Version 25.0.",
  ]) func `a year may stand in a note`(_ text: String) {
    #expect(Draft(text).reference.year == 2021)
  }

  @Test func `a work in press is one without a year`() {
    let found = read("Roe, J., Doe, K., & Lind, P. (in press). Rest and recovery in runners. Sports Medicine.")
    #expect(found.title == "Rest and recovery in runners")
    #expect(found.container == "Sports Medicine")
    #expect(found.year == nil)
  }

  @Test(arguments: [
    "https://link.springer.com/chapter/10.1007/978-3-7091-1556-5_11",
    "https://naps.example/doi/full/10.1007/978-3-7091-1556-5_11?tab=a",
    "https://naps.example/doi/10.1007/978-3-7091-1556-5_11/abstract",
  ]) func `a publisher's address holds the DOI`(_ address: String) {
    #expect(read("Roe J. Naps. J Sleep Res. 2001;1(2):3-9. \(address)").ids?.doi == "10.1007/978-3-7091-1556-5_11")
  }

  @Test func `an address without a DOI has none`() {
    #expect(read("Roe J. Naps. J Sleep Res. 2001;1(2):3-9. https://naps.example/10.5/2001/a").ids?.doi == nil)
  }

  @Test func `a change before the day of reading is passed over`() {
    let draft = Draft("Nap desk [Internet]. Paris: Nap Press; 2001 [updated 2002 May 16; cited 2002 Jul 9].")
    #expect(draft.reference.accessed == "2002-07-09")
    #expect(!(draft.line.value(0..<draft.line.end) ?? "").contains("2002"))
  }

  @Test(arguments: [
    ("Roe, S. C., & Doe, F. (2016). Using naps at work (U.S. Patent No. 9,367,592). Patent Office.", 2016),
    ("J. P. Roe, “Using naps at work,” U.S. Patent 3 624 125, Jul. 16, 1990.", 1990),
  ]) func `numbers of patents may stand in brackets or in groups`(_ text: String, _ year: Int) {
    let found = read(text)
    #expect(found.kind == .patent)
    #expect(found.title == "Using naps at work")
    #expect(found.year == year)
  }

  @Test func `a law in front is no article in its gazette`() {
    let found = read(
      "Directive 2010/63/EU of the European Parliament of 22 September 2010 on naps. Off J Eur Union. 2010;L276:33-79.")
    #expect(found.kind == .legislation)
    #expect(found.year == 2010)
  }

  @Test(arguments: [
    (
      "Roe, O., Doe, P.: Naps. In: Poe, N. (ed.) Sleep 2015. LNCS, vol. 9351, pp. 234–241. Springer, Cham (2015)",
      "Sleep 2015"
    )
  ]) func `series of proceedings are no part of a book's name`(_ text: String, _ name: String) {
    #expect(WorkName("Sleep 2015. LNCS", isPart: true).name == name)
    #expect(WorkName("Sleep 2015, LNCS", isPart: true).name == name)
    #expect(read(text).volume == "9351")
  }
}
