import Articles
import Testing

@testable import Normalising

@Suite struct MarkedLabelsTests {
  private func parts(_ markup: String) -> [String] {
    let text = String(decoding: MarkedRuns(markup).text, as: UTF8.self)
    return MarkedLabels.paragraphs(MarkedText(text, markup: markup)).map { part in
      part.label.map { "\($0)|\(part.text)" } ?? part.text
    }
  }

  static let paragraphs: [(markup: String, parts: [String])] = [
    ("<b>Methods:</b> We looked.", ["Methods|We looked."]),
    ("<b>Methods</b>: We looked.", ["Methods|We looked."]),
    ("<i>Aim.</i> To see. <i>Results.</i> It <b>was</b> 3 &lt; 4.", ["Aim|To see.", "Results|It was 3 < 4."]),
    ("<b>Background</b>. Old.<b>Results</b>. New.", ["Background|Old.", "Results|New."]),
    ("A syndrome. <b>Case 1.</b> A man. <b>Case 2.</b> A woman.", ["A syndrome.", "Case 1|A man.", "Case 2|A woman."]),
    ("<b>Conclusion.</b><i>T. infusa</i> works.", ["Conclusion|T. infusa works."]),
    ("<b>IMPORTANCE</b> Tea is important.", ["IMPORTANCE|Tea is important."]),
    ("<b>Results</b>", ["Results|"]),
    ("<b>Results</b> of tea", ["Results of tea"]),
    ("We saw <b>results</b>: none.", ["We saw results: none."]),
    ("It was read in the case. <i>E. coli</i>. Yes.", ["It was read in the case. E. coli. Yes."]),
    ("<b>Procedure: none</b>", ["Procedure: none"]),
    ("<b>Podcast:</b> Listen.", ["Podcast: Listen."]),
    ("<sup>a</sup>Plain &amp; simple", ["aPlain & simple"]),
  ]

  @Test(arguments: paragraphs)
  func `Labels are told by their type and their words`(_ markup: String, _ parts: [String]) {
    #expect(self.parts(markup) == parts)
  }

  @Test func `A paragraph without mark-up is left alone`() {
    let parts = MarkedLabels.paragraphs(MarkedText("Methods: We looked."))
    #expect(parts == [AbstractText.Paragraph(text: "Methods: We looked.")])
  }

  @Test func `Time is linear in the paragraph`() {
    let long = String(repeating: "<b>Results:</b> a <i>x</i>. ", count: 20_000)
    #expect(parts(long).count == 20_000)
  }
}
