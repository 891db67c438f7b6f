import Testing

@testable import Normalising

@Suite struct AbstractEndTests {
  private func cut(_ paragraphs: [AbstractText.Paragraph]) -> (left: [AbstractText.Paragraph], keywords: String?) {
    var left = paragraphs
    let keywords = AbstractEnd.cutKeywords(&left)
    return (left, keywords)
  }

  @Test func `Keywords in the last line are taken away`() {
    let last = AbstractText.Paragraph(label: "Conclusion", text: "Tea helps.\nKeywords: tea, tides")
    let (left, keywords) = cut([AbstractText.Paragraph(text: "Words."), last])
    #expect(left.last == AbstractText.Paragraph(label: "Conclusion", text: "Tea helps.") && left.count == 2)
    #expect(keywords == "Keywords: tea, tides")
  }

  @Test func `Keywords in a paragraph of their own, or under a label, are taken away`() {
    let first = AbstractText.Paragraph(text: "Tea helps.")
    #expect(cut([first, .init(text: "Mots-clés : thé; marée")]).keywords == "Mots-clés : thé; marée")
    let labelled = cut([first, .init(label: "Key words", text: "tea; tides")])
    #expect(labelled.left == [first] && labelled.keywords == "tea; tides")
  }

  @Test func `Words that speak of keywords stay`() {
    let printed = [
      AbstractText.Paragraph(text: "Tea helps."), .init(text: "Keyword extraction was done with a tool: it helps."),
    ]
    #expect(cut(printed).left == printed)
    let alone = [AbstractText.Paragraph(text: "Keywords: tea, tides")]
    #expect(cut(alone).left == alone)
  }

  @Test(arguments: [
    "Abstract", "An abstract is not available for this content.", "No abstract available.",
    "//static.tea.example/first.jpg",
    "https://tea.example/page-1.png",
  ])
  func `A notice or an address is no abstract`(_ text: String) { #expect(AbstractEnd.isNone(text)) }

  @Test func `An abstract of metadata that ends in dots is only a teaser`() {
    #expect(AbstractText.isTeaser("Tea for snails...") && AbstractText.isTeaser("Tea for snails…"))
    #expect(!AbstractText.isTeaser("Tea for snails."))
    #expect(!AbstractText.isTeaser(String(repeating: "Tea. ", count: 99) + "…"))
  }

  @Test func `Words are an abstract`() {
    #expect(!AbstractEnd.isNone("An abstract is a short text. We count those that are not available."))
    #expect(!AbstractEnd.isNone(""))
  }

  @Test func `Where an article stands is told from what it says`() {
    #expect(AbstractEnd.isCitation("Published in Annals of Tea (Vol. 65, No. 2, 2023)"))
    #expect(AbstractEnd.isCitation("(1976). Editorial board. Annals of Tea: Vol. 30, No. 3, pp. ii-iv."))
    #expect(!AbstractEnd.isCitation("We read Vol. 3 of his letters. They speak of tea."))
    #expect(!AbstractEnd.isCitation("Published in haste, the letters speak of tea."))
  }
}
