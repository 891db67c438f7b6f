import Articles
import Testing

@testable import References

private let texts = [
  "Ezratty V, Guillossou G, et al. Repeated exposures: A study. Polar Naps. 2014;122(8):850-5.",
  "A. Viterbi, B. Roe Jr, “Bounds of tea”: Naps in J. Tea, IEEE Trans. Inf. Theory 13(2), pp. 260–269 (1967).",
  "Roe, J. & Doe, É. (Eds.): In: ed.). (2014a). In A Book: Tea [Thesis, U of T]. Polar Naps, Vol. 12, No. 3, 34–56, e12.",
  "Family AB. A chapter. In: Editor A, ed. The book, 2nd ed. [Geneva]: Boca Raton, FL: CRC Press; 2016. S. 31.",
  "Roe J, «Rivista di storia», XII (2003), 12.03.2015, Bd. 4, Heft 2, London, Tea Press, 1999, pp. 3-9.",
  "SILVA, A.; ROE, J. Tea? J. Tea. Diário, Lisboa, 14 jul. 2003, v. 3, n. 2, p. 3 - 9, № 4. //Tea. 2001. С. 1–2",
]

@Suite struct HostileLabelTests {
  /// The model may label any token as anything, and borders are mended by looking at what stands around them.
  @Test("Any labels of any tokens are read", arguments: texts)
  func random(_ text: String) throws {
    var builder = JournalLexiconBuilder()
    for name in ["Polar Naps", "Tea", "J. Tea", "IEEE Trans. Inf. Theory", "Rivista di storia"] {
      builder.addCited(name)
    }
    let matcher = JournalMatcher(lexicons: [try #require(JournalLexicon(bytes: builder.build(leastCited: 1)))])
    var random = SplitMix(state: 11)
    for _ in 0..<4_000 {
      let window = words(of: text, &random)
      let draft = Draft(window)
      let tokens = draft.line.tokens(from: 0, limit: 500)
      guard !tokens.isEmpty else { continue }
      var labels = runs(tokens.count, &random)
      let context = TokenContext(tokens, matcher: matcher, guesses: labels)
      for pass in ModelReading.passes + [MissingTitles.self] { pass.mend(&labels, draft.line, context) }
      #expect(labels.count == tokens.count)
      let reading = LabelReading(draft.line, tokens, labels)
      #expect(reading.reference(draft).text == draft.reference.text)
      _ = reading.yearInName()
    }
  }

  /// Some words of a text, one behind the other or in any order.
  private func words(of text: String, _ random: inout SplitMix) -> String {
    var words = text.split(separator: " ")
    if Bool.random(using: &random) { words.shuffle(using: &random) }
    let start = Int.random(in: 0..<words.count, using: &random)
    let longest = Bool.random(using: &random) ? 4 : words.count
    return words[start...].prefix(Int.random(in: 1...longest, using: &random)).joined(separator: " ")
  }

  /// Labels in runs, as the model gives them: long or one by one, each kind once or some of them again and again.
  private func runs(_ count: Int, _ random: inout SplitMix) -> [Label] {
    let kinds = Label.allCases.shuffled(using: &random).prefix(Int.random(in: 1...6, using: &random))
    let longest = Int.random(in: 1...8, using: &random)
    let isOnce = Bool.random(using: &random)
    var labels = [Label]()
    for run in 0..<count where labels.count < count {
      let label = isOnce && run < kinds.count ? kinds[run] : kinds.randomElement(using: &random) ?? .other
      let length = min(count - labels.count, Int.random(in: 1...longest, using: &random))
      labels += Array(repeating: isOnce && run >= kinds.count ? .other : label, count: length)
    }
    return labels
  }
}
