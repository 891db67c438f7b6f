import Articles
import References
import Testing

private let seeds = [
  "Ezratty V, Guillossou G, et al. Repeated exposures: A study. Environ Health Perspect. 2014;122(8):850-5.",
  "Smith, J. R., & Doe, É. (2014). A title. Journal of Things, 12(3), 34–56. https://doi.org/10.1000/abc",
  "Family AB. A chapter. In: Editor A, editor. The book. 2nd ed. New York: Wiley; 2016. p. 12-34.",
  "Nat Rev Genet. 2012 Jul 18;13(8):576-88",
  "Jane Q. Roe and Max Poe. A title Boca Raton, FL: CRC Press, 2nd edition, pages 1–9, 2001.",
  "Silva, Ana M. da. “A title”. Slow Sci; Snail Consortium 2019, v. 3, n. 2, São Paulo: Editora, 2019.",
  "SILVA, Ana da; ROE, J. Title of it. Diário, Lisboa, 14 jul. 2003. In: Doe A, editor. A book. Paris: Press, 2001. p. 3-9.",
  "CDC (Centers for Tea). 2001 A title. In A Book, edited by Jane Roe and Max Poe, 67–83. 2001. Tese (D) – U, P, 2001.",
  "A. Viterbi, “Error bounds,” IEEE Trans. Inf. Theory 13(2), 260–269 (1967). Accessed May 1, 2020. www.x.org [cited",
]

private let pieces = [
  "a", "A ", "1", "1 ", "(", "((", ")", "[", "<", ". ", "A. ", ", ", ";", "2014;", "2014 ", " in ", "In: ", "\"", "“",
  "–", "é",
  "A B, ", "http://", "10.1000/", "(1", "1-", "et al ", "doi:", "\u{0}", "\u{301}", "日", "ed. ", "p. ", ". Preprint ",
  ". patent 1", "US 12345", "Lei n. ", "J. 2014;", "(a) ", "see ", ". Proc. Conf. ",
  "‘", "’, ", "«", "<1", "[1]2.", ", 1 A. 1 (2001)", "Jane Q. Roe and ", "Jane Roe, ", "[J]", "2nd ed. ", "In: Paris: ",
  "// ", " edited by A, ", ", in A", ". Tese (A) – B, ", ", 14 jul. 2003", "[updated 2001; cited ",
  "(Publication No. 1 ",
  "SILVA, A.; ", "CDC (Tea Nap Leaf ", ". Berlin: A", "A; Panel members. ", ". Last modified May 1, 2001",
  "http://a/10.1234/",
]

@Suite("Reference parser on hostile input")
struct HostileReferenceTests {
  private let parser = ReferenceParser()

  @Test("Long lines of one piece keep their text", arguments: pieces)
  func repeated(_ piece: String) {
    for count in [50, 15_000, 100_000] {
      let text = String(repeating: piece, count: max(1, count / piece.utf8.count))
      #expect(parser.parse(text).reference.text == text)
      #expect(!text.isEmpty || ReferenceText.withoutLinkWords(text).isEmpty)
    }
  }

  @Test("Mutated references keep their text and parse alike twice", arguments: seeds)
  func mutated(_ seed: String) {
    var random = SplitMix(state: 7)
    for _ in 0..<400 {
      var scalars = Array(seed.unicodeScalars)
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        let at = Int.random(in: 0..<scalars.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: scalars.remove(at: at)
        case 1: scalars.insert(contentsOf: (pieces.randomElement(using: &random) ?? "").unicodeScalars, at: at)
        case 2: scalars[at] = Unicode.Scalar(UInt8.random(in: 0...127, using: &random))
        default: scalars.removeSubrange(at...)
        }
        if scalars.isEmpty { scalars = ["x"] }
      }
      var text = ""
      text.unicodeScalars.append(contentsOf: scalars)
      let found = parser.parse(text)
      #expect(Array(found.reference.text.utf8) == Array(text.utf8))
      #expect(found == parser.parse(text))
      #expect((0...1).contains(found.confidence))
      #expect(found.path != .unparsed || found.reference.title == nil && found.confidence == 0)
    }
  }

  @Test("Every prefix of a reference can be parsed", arguments: seeds)
  func prefixes(_ seed: String) {
    for count in 0...seed.count {
      let text = String(seed.prefix(count))
      #expect(parser.parse(text).reference.text == text)
    }
  }
}
