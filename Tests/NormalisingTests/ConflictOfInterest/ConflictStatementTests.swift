import Articles
import Foundation
import Normalising
import Testing

@Suite struct ConflictStatementTests {
  @Test func leadInIsTheLabelWithoutHeading() {
    let read = ConflictStatement.read("Competing interests: None declared.", heading: nil)
    #expect(read == ConflictOfInterest(statement: "None declared.", declared: .none, label: "Competing interests"))
  }

  @Test func containersHeadingIsTheLabel() {
    let read = ConflictStatement.read("Competing interests: None.", heading: " Conflict of interest: ")
    #expect(read == ConflictOfInterest(statement: "None.", declared: .none, label: "Conflict of interest"))
  }

  @Test func headingOfSomethingElseIsNoLabel() {
    #expect(ConflictStatement.read("None.", heading: "Declarations")?.label == nil)
    #expect(ConflictStatement.read("Disclosure: None.", heading: "Notes")?.label == "Disclosure")
  }

  @Test(arguments: [
    "", " \n ", "Conflict of interest:", "Declarations Competing interests", "Disclosures.\n", "...", "Declarations\n",
  ])
  func nothingButHeadingIsNil(_ text: String) {
    #expect(ConflictStatement.read(text, heading: nil) == nil)
  }

  @Test func wordsAndParagraphsAreKept() {
    let text = "Disclosures\nA.B.  received fees;\n\nC.D.\u{A0}none."
    #expect(ConflictStatement.read(text, heading: nil)?.statement == "A.B.  received fees;\n\nC.D.\u{A0}none.")
  }

  static let hostile = [
    "a", " ", ":", "(", "\n", "\u{0}", "é", "e\u{301}", "\u{200B}", "no ", "Disclosure: ", "Declarations ", "1 ", "A.",
    "conflict of interest ", "Conflict of InterestThe", "利益冲突", "does not alter the other ", "👩‍👩‍👧", "interest(s)",
    "the following: ", "\u{FFFD}",
  ]

  @Test(arguments: hostile)
  func longRepetitionIsReadInLinearTime(_ unit: String) {
    let text = String(repeating: unit, count: 100_000 / unit.utf8.count)
    let read = ConflictStatement.read(text, heading: text)
    #expect((read?.statement.utf8.count ?? 0) <= text.utf8.count)
    #expect(ConflictLabel.split("Disclosure " + text + " x").statement.utf8.last == UInt8(ascii: "x"))
  }

  static let seeds = [
    "Compliance with ethical standards Conflict of interest The authors declare no conflict of interest.",
    "Declaration of interests S.S., A.U., and R.N. filed a patent; the others: none.",
    "Conflits d’intérêts : aucun. Liens d'intérêts : A. Dupont est salarié.", "利益冲突声明：作者声明无利益冲突。",
    "Financial disclosures/conflicts of interest - Fee(s) for lecture, outside of the work.",
  ]

  @Test(arguments: seeds)
  func splittingTwiceChangesNothing(_ seed: String) {
    for text in Self.mutations(of: seed) {
      let once = ConflictLabel.split(text)
      let twice = ConflictLabel.split(once.statement)
      #expect(twice.label == nil, "\(text)")
      #expect(twice.statement == once.statement, "\(text)")
      #expect(text.utf8.count >= once.statement.utf8.count + (once.label?.utf8.count ?? 0))
    }
  }

  @Test(arguments: seeds)
  func mutatedTextIsRead(_ seed: String) {
    for text in Self.mutations(of: seed) {
      let read = ConflictStatement.read(text, heading: nil)
      #expect(read.map { !$0.statement.isEmpty } ?? true)
      #expect(read.map { Data(text.utf8).range(of: Data($0.statement.utf8)) != nil } ?? true)
    }
  }

  /// Texts made by dropping, doubling, swapping and replacing scalars, the same at every run.
  private static func mutations(of seed: String) -> [String] {
    var state: UInt64 = 0x9E37_79B9_7F4A_7C15
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let odd: [Unicode.Scalar] = [":", ".", "\n", " ", "(", "—", "\u{200B}", "S", "s", "\u{301}", "无", "1", "\u{FEFF}"]
    return (0..<300).map { _ in
      var scalars = Array(seed.unicodeScalars)
      for _ in 0...random(4) {
        let place = random(scalars.count)
        switch random(4) {
        case 0: scalars.remove(at: place)
        case 1: scalars.insert(scalars[random(scalars.count)], at: place)
        case 2: scalars.swapAt(place, random(scalars.count))
        default: scalars[place] = odd[random(odd.count)]
        }
      }
      return String(String.UnicodeScalarView(scalars))
    }
  }
}
