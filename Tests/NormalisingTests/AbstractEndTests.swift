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
  }

  @Test func `Keywords where an abstract should stand are none`() {
    let alone = cut([AbstractText.Paragraph(text: "Keywords: tea, tides")])
    #expect(alone.left.isEmpty && alone.keywords == "Keywords: tea, tides")
  }

  @Test(arguments: [
    "Abstract", "An abstract is not available for this content.", "No abstract available.",
    "//static.tea.example/first.jpg",
    "https://tea.example/page-1.png", ":", "Next Section", "Keywords", "DOI: http://dx.doi.org/10.5555/tea.1",
    "Top of page\nIntroduction\nReferences",
  ])
  func `A notice, an address or a tool is no abstract`(_ text: String) { #expect(AbstractEnd.isNone(text)) }

  @Test func `An abstract of metadata that ends in dots is only a teaser`() {
    #expect(AbstractText.isTeaser("Tea for snails...") && AbstractText.isTeaser("Tea for snails…"))
    #expect(!AbstractText.isTeaser("Tea for snails."))
    #expect(!AbstractText.isTeaser(String(repeating: "Tea. ", count: 99) + "…"))
  }

  @Test func `A description of the journal is told from one of the article`() {
    #expect(AbstractEnd.isOfJournal("TEA ONE: an inclusive, peer-reviewed resource.", "Tea ONE"))
    #expect(AbstractEnd.isOfJournal("Annals of Tea is a journal of leaves.", "Annals of Tea"))
    #expect(!AbstractEnd.isOfJournal("Tea helps snails. We asked why.", "Tea"))
    #expect(!AbstractEnd.isOfJournal("Tea: a drink.", nil))
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
