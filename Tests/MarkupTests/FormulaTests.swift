import Testing

@testable import Markup

@Suite("Formulae in text and mark-up")
struct FormulaTests {
  private func paragraph(_ xml: String) throws -> Element {
    try #require(try XMLParser.parse(Array("<p>\(xml)</p>".utf8)).root)
  }

  @Test(
    "A formula reads as its tokens, without the white space of the source between them",
    arguments: [
      ("<math> <mi>a</mi>\n <mo> + </mo> <mn>1</mn> </math> b", "a+1 b"),
      ("x <math><mi> a </mi><mi>\u{A0}</mi><mi>b</mi></math>y", "x aby"),
      ("<math><mi>a</mi><mtext> if </mtext><mi>b</mi></math>", "a if b"),
      ("<math><mi>a</mi><mspace width='1em'/><mi>b</mi></math>", "a b"),
      ("<math><mi>a</mi><mspace width='thinmathspace'/><mi>b</mi></math>", "a b"),
      ("<math><mi>a</mi><mspace width='0.0em'/><mspace width='-1em'/><mspace/><mi>b</mi></math>", "ab"),
      ("<math><semantics><mi>a</mi><annotation encoding='x'>no</annotation></semantics></math>", "a"),
      ("<math><mrow><mrow><mi>a</mi></mrow> <mfrac><mn>1</mn> <mn>2</mn></mfrac></mrow></math>!", "a12!"),
      ("the <mi>a</mi> outside", "the a outside"), ("a <math/> b", "a b"),
    ])
  func tokens(_ xml: String, _ expected: String) throws {
    #expect(try paragraph(xml).text() == expected)
  }

  @Test(
    "Of alternatives MathML is read before words, words before TeX, and never a graphic",
    arguments: [
      ("<alternatives><tex-math>$t$</tex-math><math><mi>m</mi></math></alternatives>", "m"),
      ("<alternatives><tex-math>$t$</tex-math><textual-form>w <i>i</i></textual-form></alternatives> b", "w i b"),
      ("a<alternatives><graphic><alt-text>no</alt-text></graphic> <tex-math>$t$</tex-math> </alternatives>b", "atb"),
      ("<alternatives><graphic/><inline-graphic/></alternatives>b", "b"),
      ("<alternatives><code>x</code></alternatives>", "x"),
    ])
  func alternatives(_ xml: String, _ expected: String) throws {
    #expect(try paragraph(xml).text() == expected)
  }

  @Test(
    "TeX is read without the shell of a document and without dollars",
    arguments: [
      ("\\documentclass{minimal}\\begin{document}$$ a^{2} $$\\end{document}", "a^{2}"), ("$a$", "a"),
      ("\\begin{document}a", "a"), ("\\alpha", "\\alpha"), ("$$", ""), ("", ""), ("a\n b", "a b"),
    ])
  func tex(_ tex: String, _ expected: String) throws {
    #expect(try paragraph("<tex-math>\(tex)</tex-math>").text() == expected)
  }

  @Test(
    "Punctuation behind a display formula stays with it",
    arguments: [
      ("is <disp-formula><mi>a</mi></disp-formula>. So", "is\na. So"),
      ("is <disp-formula><label>(1)</label><mi>a</mi></disp-formula> , so", "is\n(1) a, so"),
      ("is <disp-formula>a</disp-formula> so. B", "is\na\nso. B"),
      ("<p>a</p><p>.b</p>", "a\n.b"),
    ])
  func punctuation(_ xml: String, _ expected: String) throws {
    #expect(try paragraph(xml).text(TextOptions(keepsLines: true)) == expected)
  }

  @Test(
    "Mark-up has a formula in TeX where the source has it, else its tokens",
    arguments: [
      (
        "<math><mi>a</mi><annotation encoding='application/x-tex'>a_{&lt;}</annotation></math> b",
        "$a_{&lt;}$ b"
      ),
      ("<math><mi>a</mi> <mo>&lt;</mo></math> b", "a&lt; b"),
      ("<alternatives><math><mi>m</mi></math><tex-math>$t$</tex-math></alternatives>", "$t$"),
      ("<alternatives><math><mi>m</mi></math><textual-form>t</textual-form></alternatives>", "m"),
      ("<i>x</i><tex-math>$a b$</tex-math>", "<i>x</i>$a b$"), ("no formula", nil),
    ])
  func markup(_ xml: String, _ expected: String?) throws {
    #expect(try paragraph(xml).markup() == expected)
  }

  @Test("A formula by itself is read as one inside a sentence")
  func itself() throws {
    let math = try #require(try paragraph("<math> <mi>a</mi> <mi>b</mi> </math>").children.first)
    #expect(math.text() == "ab")
    let tex = try #require(try paragraph("<tex-math>$a$</tex-math>").children.first)
    #expect(tex.text() == "a")
  }

  @Test("HTML's formulae are read alike, with or without a prefix")
  func html() throws {
    let body = try #require(
      try HTMLParser.parse(
        Array(
          "<p>a <math> <mi>x</mi> <mn>2</mn> </math> <mml:math> <mml:mi>y</mml:mi> <mml:mi>z</mml:mi></mml:math></p>"
            .utf8)
      ).root)
    #expect(body.text() == "a x2 yz")
  }

  @Test("A formula of many tokens takes linear time")
  func long() throws {
    let token = "<mi> a </mi>\n"
    let text = try paragraph("<math>" + String(repeating: token, count: 100_000) + "</math>").text()
    #expect(text.utf8.count == 100_000)
  }
}
