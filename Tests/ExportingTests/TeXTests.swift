import Testing

@testable import Exporting

@Suite("Text for TeX")
struct TeXTests {
  @Test(arguments: [
    (#"5% & $1 #2 a_b"#, ##"5\% \& \$1 \#2 a\_b"##), (#"~^\"#, #"\textasciitilde{}\textasciicircum{}\textbackslash{}"#),
    ("{a}{b}", #"\{a\}\{b\}"#), ("}{", #"\textbraceright{}\textbraceleft{}"#), ("{a", #"\textbraceleft{}a"#),
    ("<a|b>", #"\textless{}a\ensuremath{|}b\textgreater{}"#), ("a--b---c", "a-{}-b-{}-{}-c"),
    ("``a''", "`{}`a'{}'"), ("?`!`", "?{}`!{}`"), ("a\nb\t\u{0}c", "a b c"), ("é茶", "é茶"),
    (#"\\"#, #"\textbackslash{}\textbackslash{}"#),
  ])
  func `escapes`(_ text: String, _ tex: String) {
    var bytes: [UInt8] = []
    TeXText.append(text, to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == tex)
  }

  @Test(
    arguments: [
      ("Tea in Northmoor", nil, "Tea in {Northmoor}"),
      ("The Role of Tea in the Sleep of Adults", nil, "The Role of Tea in the Sleep of Adults"),
      ("Tea: {A} (DNA), trial", nil, #"Tea: \{A\} {(DNA}), trial"#),
      ("The Role of DNA in Sleep Research", nil, "The Role of {DNA} in Sleep Research"),
      ("mRNA and pH: A trial", nil, "{mRNA} and {pH}: A trial"), ("COVID-19", nil, "{COVID-19}"),
      ("Tea. A trial", nil, "Tea. {A} trial"), ("H2O", "H<sub>2</sub>O", #"{H\textsubscript{2}O}"#),
      ("E. coli in X", "<i>E. coli</i> in <b><i>X</i></b>", #"\textit{E. coli} in \textbf{\textit{X}}"#),
      ("a < b", "a &lt; b", #"a \textless{} b"#), ("u", "<u>u</u>", #"\underline{u}"#),
      ("茶 Über Tee", nil, "茶 {Über} {Tee}"),
      ("  two   spaces ", nil, "two spaces"), ("", nil, ""),
    ] as [(String, String?, String)])
  func `keeps capitals`(_ text: String, _ markup: String?, _ tex: String) {
    var bytes: [UInt8] = []
    TeXTitle(text, markup: markup).append(to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == tex)
  }

  @Test(
    arguments: [
      ("van der Waals", "J", nil, "van der Waals, J."), ("Ramón y Cajal", "Santiago", nil, "{Ramón y Cajal}, Santiago"),
      ("Smith and Jones", "A", nil, "{Smith and Jones}, A."), ("Roe, Inc", "A", nil, "{Roe, Inc}, A."),
      ("Roe", nil, nil, "Roe"), ("de la Cruz", nil, nil, "{de la Cruz}"), ("Roe", "J", "Jr", "Roe, Jr, J."),
      ("Roe", nil, "Jr", "{Roe Jr}"), ("others", nil, nil, "{others}"), (nil, "Plato", nil, "{Plato}"),
    ] as [(String?, String?, String?, String)])
  func `names`(_ family: String?, _ given: String?, _ suffix: String?, _ tex: String) throws {
    var bytes: [UInt8] = []
    TeXName.append(try #require(Contributor(Works.person(family, given, suffix: suffix))), to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == tex)
  }

  /// BibTeX counts braces whether or not a backslash stands before them.
  @Test func `braces pair in every entry`() {
    var article = Works.article
    article.title = .init("a { b } } { c \\{ {", markup: "a { <i>b } } {</i> c \\{ {")
    article.abstract = .init(text: "}}}")
    article.keywords = ["{", "\\}"]
    article.authors = [Works.group("{ group"), Works.person("}", "{")]
    article.ids.doi = "10.5555/{"
    let text = Works.export(.bibtex, [article])
    var depth = 0
    for character in text {
      if character == "{" { depth += 1 }
      if character == "}" { depth -= 1 }
      #expect(depth >= 0)
    }
    #expect(depth == 0)
  }
}
