import Articles
import Normalising
import Testing

@Suite struct HeadingListTests {
  static let lines: [(line: String, heading: SubjectHeading?)] = [
    ("Fear*", SubjectHeading(name: "Fear", isMajor: true)),
    ("*Fear", SubjectHeading(name: "Fear", isMajor: true)),
    ("Fear", SubjectHeading(name: "Fear", isMajor: false)),
    (
      "Coronavirus / genetics*",
      SubjectHeading(name: "Coronavirus", isMajor: false, qualifiers: [.init(name: "genetics", isMajor: true)])
    ),
    (
      "Estradiol/therapeutic use*",
      SubjectHeading(name: "Estradiol", isMajor: false, qualifiers: [.init(name: "therapeutic use", isMajor: true)])
    ),
    (
      "Memory, Long-Term*/drug effects",
      SubjectHeading(
        name: "Memory, Long-Term", isMajor: true, qualifiers: [.init(name: "drug effects", isMajor: false)])
    ),
    (
      "Coronavirus/*genetics/immunology",
      SubjectHeading(
        name: "Coronavirus", isMajor: false,
        qualifiers: [.init(name: "genetics", isMajor: true), .init(name: "immunology", isMajor: false)])
    ),
    (
      "Cell-/Tissue-Based Therapy / methods",
      SubjectHeading(
        name: "Cell-/Tissue-Based Therapy", isMajor: false, qualifiers: [.init(name: "methods", isMajor: false)])
    ),
    ("HIV/1", SubjectHeading(name: "HIV/1", isMajor: false)),
    ("*", nil), ("", nil), (" / ", SubjectHeading(name: "/", isMajor: false)),
  ]

  @Test(arguments: lines)
  func `A line is a descriptor with or without qualifiers`(_ line: String, _ heading: SubjectHeading?) {
    #expect(HeadingList.parse([line]) == [heading].compactMap(\.self))
  }

  @Test func `Consecutive lines of one descriptor become one heading`() {
    let headings = HeadingList.parse(["COVID-19* / therapy", "COVID-19* / virology", "Humans", "COVID-19"])
    #expect(headings.map(\.name) == ["COVID-19", "Humans", "COVID-19"])
    #expect(headings[0].qualifiers.map(\.name) == ["therapy", "virology"])
    #expect(headings.map(\.isMajor) == [true, false, false])
  }

  @Test(arguments: ["/", "*", "a/", " /", "é"])
  func `Very long lines are read`(_ piece: String) {
    let headings = HeadingList.parse([String(repeating: piece, count: 100_000)])
    #expect(headings.count <= 1)
  }
}
