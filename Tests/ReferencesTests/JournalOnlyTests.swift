import Articles
import References
import Testing

/// Names of journals that read as an author with initials, or that no list of abbreviations holds.
private let names = [
  "J Biol Chem", "JAMA Neurol", "World Allergy Organ J", "J Comp Physiol B", "Proc Natl Acad Sci U S A",
  "J Invent Med", "Med Care", "Wiley Interdiscip Rev RNA", "BMC Biol", "FEMS Microbiol Rev", "N Engl J Med",
  "J Appl Physiol (1985)", "J Cardiovasc Surg (Torino)", "Science (New York, N.Y.)", "Nature", "eLife", "3 Biotech",
  "Acta Crystallogr D Biol Crystallogr", "Proc. Natl. Acad. Sci. U. S. A", "J. Biol. Chem", "FEBS J", "Mar Drugs",
  "The Journal of biological chemistry", "Molecular biology and evolution", "Genes, Chromosomes & Cancer",
]

private let places: [(printed: String, year: Int, volume: String?, issue: String?, pages: String?)] = [
  ("2011 Nov 25;286(47):40608-13", 2011, "286", "47", "40608-40613"),
  ("2014;14(12):1132-8", 2014, "14", "12", "1132-1138"),
  ("2010;180:151-9", 2010, "180", nil, "151-159"), ("2015 Mar-Apr;6(2):225-42", 2015, "6", "2", "225-242"),
  ("2002 Aug;40(8 Suppl):IV-3-18", 2002, "40", "8 Suppl", "IV-3-IV-18"), ("2014 Dec 04;7(1):32", 2014, "7", "1", "32"),
  ("2007 Spring;12 Suppl 1:S5-9. doi: 10.1000/x. Epub 2007 Jan 2.", 2007, "12 Suppl 1", nil, "S5-S9"),
]

@Suite("Journal and place alone")
struct JournalOnlyTests {
  private let parser = ReferenceParser(model: .none)

  @Test("The whole name is the container, and there are no authors", arguments: names)
  func name(_ name: String) {
    for place in places {
      let found = parser.parse("\(name). \(place.printed)")
      let expected = Expected(
        .journalOnly, in: name, year: place.year, volume: place.volume, issue: place.issue, pages: place.pages)
      #expect(Expected(found) == expected, "\(name). \(place.printed)")
    }
  }

  @Test(
    "A year without a full stop in front",
    arguments: ["J Biol Chem 2011;286(47):40608-13", "Nature 2011;286(47):40608-13"])
  func withoutStop(_ text: String) {
    let found = parser.parse(text)
    #expect(found.reference.authors == nil)
    #expect(found.reference.container == String(text.prefix { !$0.isNumber }).trimmingSuffix())
    #expect(found.reference.volume == "286")
  }

  @Test(
    "Authors and titles are not swallowed",
    arguments: [
      "Smith J. Nature. 2014;12:34-5.", "Smith J, Jones K. 2014;12:34-5.", "Smith J, et al. 2014;12:34-5.",
      "Smith J, Nature. 2014;12:34-5.", "Foo A. Bar in mice. Nature. 2014;12:34-5.", "Is it so? 2014;12:34-5.",
      "FAO. 2014. Food in the world. Food J 12:34-56.",
    ])
  func otherwise(_ text: String) {
    #expect(parser.parse(text).path != .journalOnly)
  }

  @Test(
    "A date is no container",
    arguments: ["Nov 25", "Aug 1", "May", "1988 Jun", "Mar-Apr", "Winter", "2003", "September 3, 2003"])
  func date(_ date: String) {
    for text in [
      "Smith J. (2003). \(date);12(3):34-5.", "Smith J (2003) \(date) 12:34-5.",
      "Smith J, Doe K. \(date). 2003;12:34-5.",
      "Smith J. A title of ours. \(date). 2003;12:34-5.",
    ] {
      #expect(parser.parse(text).reference.container != date, "\(text)")
    }
  }
}

extension String {
  /// The string without blanks at its end.
  fileprivate func trimmingSuffix() -> String {
    var text = self
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}
