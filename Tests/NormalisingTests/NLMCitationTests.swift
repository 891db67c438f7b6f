import Articles
import Testing

@testable import Normalising

@Suite struct NLMCitationTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let line: String
    var journal: String?
    var date: String?
    var volume: String?
    var issue: String?
    var first: String?
    var last: String?
    var number: String?
    var testDescription: String { line }
  }

  static let cases = [
    Case(line: "2005 Jan;79(2):884-95.", date: "2005-01", volume: "79", issue: "2", first: "884", last: "895"),
    Case(line: "2022 Dec 1;19417381221131570.", date: "2022-12-01", number: "19417381221131570"),
    Case(line: "2021 Jun 3;105990.", date: "2021-06-03", number: "105990"),
    Case(line: "2021 Jun 3;:105990", date: "2021-06-03", number: "105990"),
    Case(line: "2021 Jun 3:105990.", date: "2021-06-03", number: "105990"),
    Case(line: "2021 Jun 3;dkab123.", date: "2021-06-03", number: "dkab123"),
    Case(line: "2020 Feb 19;223(Pt 4).", date: "2020-02-19", volume: "223", issue: "Pt 4"),
    Case(line: "2021 Apr 23;10.", date: "2021-04-23", volume: "10"), Case(line: "2021 Jun 6.", date: "2021-06-06"),
    Case(line: "2019;87(5):540-544.", date: "2019", volume: "87", issue: "5", first: "540", last: "544"),
    Case(line: "2021 Apr-Jun;9(2):E627-E634.", date: "2021-04", volume: "9", issue: "2", first: "E627", last: "E634"),
    Case(line: "2019 Jun;12 Suppl 1:S1-9", date: "2019-06", volume: "12 Suppl 1", first: "S1", last: "S9"),
    Case(line: "2010;64(Suppl 3):1-4", date: "2010", volume: "64", issue: "Suppl 3", first: "1", last: "4"),
    Case(line: "2010;Suppl:5-6", date: "2010", volume: "Suppl", first: "5", last: "6"),
    Case(line: "2000;(2):CD000078", date: "2000", issue: "2", number: "CD000078"),
    Case(line: "1999 Jul;75(7 Pt 2):12.", date: "1999-07", volume: "75", issue: "7 Pt 2", first: "12"),
    Case(line: "1999;75(1-2):12-4.", date: "1999", volume: "75", issue: "1-2", first: "12", last: "14"),
    Case(line: "2016 Aug 31;5:", date: "2016-08-31", volume: "5"),
    Case(line: "2012;2012:123456.", date: "2012", volume: "2012", number: "123456"),
    Case(line: "Winter 2004;5(2):3-9.", date: "2004", volume: "5", issue: "2", first: "3", last: "9"),
    Case(
      line: "Nat Rev Genet. 2012 Jul 18;13(8):576-88", journal: "Nat Rev Genet", date: "2012-07-18", volume: "13",
      issue: "8", first: "576", last: "588"),
    Case(
      line: "Br J Anaesth 1998 Jul;81(1):111", journal: "Br J Anaesth", date: "1998-07", volume: "81", issue: "1",
      first: "111"),
    Case(
      line: "J. Clin. Invest. 2012 Sept. 1;5:3", journal: "J. Clin. Invest", date: "2012-09-01", volume: "5", first: "3"
    ),
    Case(
      line: "J Appl Physiol (1985). 2012 Jul;5:3", journal: "J Appl Physiol (1985)", date: "2012-07", volume: "5",
      first: "3"),
    Case(
      line: "2012;5(1):6-8; discussion 9. Review. doi: 10.1000/x.", date: "2012", volume: "5", issue: "1", first: "6",
      last: "8"),
    Case(
      line: "Anigo KM; Ameh DA. Food in 3 ways; a review. J Med Sci. 2007;7(5):875–9.",
      journal: "Anigo KM; Ameh DA. Food in 3 ways; a review. J Med Sci", date: "2007", volume: "7", issue: "5",
      first: "875", last: "879"),
    Case(line: ";12(3):45-50", volume: "12", issue: "3", first: "45", last: "50"),
    Case(line: "2012;12(3:45-50", date: "2012", volume: "12(3", first: "45", last: "50"),
  ]

  @Test(arguments: cases) func fields(_ test: Case) throws {
    let citation = try #require(NLMCitation.parse(test.line))
    #expect(citation.journal == test.journal)
    #expect(citation.date?.start == test.date)
    #expect(citation.volume == test.volume)
    #expect(citation.issue == test.issue)
    #expect(citation.pages == test.first.map { PageRange(first: $0, last: test.last) })
    #expect(citation.articleNumber == test.number)
  }

  static let notes: [(String, doi: String?, notes: [String])] = [
    ("2012 Jul 18;13(8):576-88. doi: 10.1038/nrg3271. Epub 2012 Jun 1.", "10.1038/nrg3271", ["Epub 2012 Jun 1"]),
    ("2020 Jun 6;29(10):1-2. doi: 10.1007/s1. eCollection 2020 Oct.", "10.1007/s1", ["eCollection 2020 Oct"]),
    ("2021 Jun 6. doi: 10.1000/X. Online ahead of print.", "10.1000/x", ["Online ahead of print"]),
    ("2021 Jun 6. [Epub ahead of print]", nil, ["Epub ahead of print"]),
    ("2018 Dec;9:2. Print 2019 Mar 15. Epub 2018 Nov 1.", nil, ["Print 2019 Mar 15", "Epub 2018 Nov 1"]),
    ("2018 Dec;9:2.", nil, []),
  ]

  @Test(arguments: notes.indices) func sentencesBehind(_ index: Int) throws {
    let citation = try #require(NLMCitation.parse(Self.notes[index].0))
    #expect(citation.doi == Self.notes[index].doi)
    #expect(citation.notes == Self.notes[index].notes)
    #expect(citation.date != nil)
  }

  @Test(arguments: ["", ".", ";", ";:", "Commentary on: “L4 and L5 Spondylectomy”", "東京"])
  func noCitation(_ line: String) {
    #expect(NLMCitation.parse(line) == nil)
  }

  @Test func everyCutOfALineCanBeRead() {
    for line in Self.cases.map(\.line) + Self.notes.map(\.0) {
      for length in 0...line.count {
        let volume = NLMCitation.parse(String(line.prefix(length)))?.volume
        #expect(volume?.isEmpty != true)
        _ = NLMCitation.parse(String(line.suffix(length)))
      }
    }
  }
}
