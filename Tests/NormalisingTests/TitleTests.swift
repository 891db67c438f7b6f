import Articles
import Testing

@testable import Normalising

@Suite struct TitleTests {
  static let titles = [
    ("Vaccines.", "Vaccines"), ("[Vaccines].", "Vaccines"), ("[Vaccines.]", "Vaccines"), ("[Vaccines?].", "Vaccines?"),
    ("[A] and [B].", "[A] and [B]"), ("[3H]ouabain binding.", "[3H]ouabain binding"), ("[[3H]ouabain].", "[3H]ouabain"),
    ("Health in the U.S.", "Health in the U.S."), ("And then...", "And then..."), ("Work of a Ph.D.", "Work of a Ph.D"),
    ("[ Spaced .].", "Spaced"), ("Why?", "Why?"), ("疫苗.", "疫苗"), ("[Open [bracket].", "[Open [bracket]"), ("A", "A"),
  ]

  @Test(arguments: titles) func titleInText(_ printed: String, _ expected: String) {
    #expect(Title.clean(MarkedText(printed)) == MarkedText(expected))
    #expect(Title.clean(MarkedText(expected)) == MarkedText(expected))
  }

  static let fragments = [
    ("In <i>vivo</i>.", "In <i>vivo</i>"), ("In <i>vivo.</i>", "In <i>vivo</i>"), ("In vivo<i>.</i>", nil),
    ("[In <i>vivo</i>].", "In <i>vivo</i>"), ("[<i>In vivo</i>.]", "<i>In vivo</i>"),
    ("<b>[<i>In</i> vivo]</b>.", "<b><i>In</i> vivo</b>"),
    ("CO<sub>2</sub> &amp; <i>p</i> &lt; 5.", "CO<sub>2</sub> &amp; <i>p</i> &lt; 5"), ("$a$ in vivo.", "$a$ in vivo"),
    ("<i>In vivo</i> .", "<i>In vivo</i>"), ("In vivo<b><i>.</i></b>", nil),
  ]

  @Test(arguments: fragments) func titleInMarkup(_ printed: String, _ expected: String?) {
    #expect(Title.clean(MarkedText("In vivo.", markup: printed)) == MarkedText("In vivo", markup: expected))
  }

  @Test(arguments: ["[Not Available].", "[Not Available]", "[In Process Citation]", "", ".", "[]", "[.]", " "])
  func noTitle(_ printed: String) {
    #expect(Title.clean(MarkedText(printed)) == nil)
  }

  @Test(arguments: [
    ("asthma.", "asthma"), ("E. coli", "E. coli"), ("U.K.", "U.K."), ("[x].", "[x]"), ("...", "..."), ("", ""),
  ])
  func keywordWithoutFullStop(_ printed: String, _ expected: String) {
    #expect(Title.withoutFullStop(printed) == expected)
  }
}
