import References
import Testing

@Suite struct ReferenceCardTests {
  private func sentences(_ lines: String...) -> String { ReferenceCard.sentences(lines.map { $0[...] }) }

  @Test func `lines are sentences, and the names go first`() {
    #expect(
      sentences("Naps of marsh snails", "J Roe, A Poe", "J Invent Shores, 1, 1-9, 2001")
        == "J Roe, A Poe. Naps of marsh snails. J Invent Shores, 1, 1-9, 2001")
    #expect(
      sentences("Roe J, Poe A", "Naps of marsh snails.", "J Invent Shores, 1 (2001), pp. 1–9")
        == "Roe J, Poe A. Naps of marsh snails. J Invent Shores, 1 (2001), pp. 1–9")
    #expect(sentences("Roe J", "2001", "Naps") == "Roe J. 2001. Naps")
    #expect(sentences("Roe", "J.", "Naps") == "Roe J. Naps")
    #expect(sentences("Roe, J. &", "Poe, A. B.", "Naps of snails") == "Roe, J. & Poe, A. B. Naps of snails")
  }

  @Test func `initials behind a title begin a journal's name, behind a family name they are that name's`() {
    #expect(
      sentences("J. Roe, A. Poe", "The moon and the naps of snails", "J. Shores, 20 (2001), pp. 26–29")
        == "J. Roe, A. Poe. The moon and the naps of snails. J. Shores, 20 (2001), pp. 26–29")
    #expect(sentences("Roe,", "J. A.,", "Naps of snails") == "Roe, J. A., Naps of snails")
  }

  @Test func `what a page sets in blocks runs in a line`() {
    #expect(
      sentences("Poe", "G", ",", "Doe-Roe", "C", ".", "2014", "Naps", ".", "Shores", ",", "12", ",", "11", "-", "19")
        == "Poe G, Doe-Roe C. 2014. Naps. Shores, 12, 11-19")
    #expect(sentences("-", "Naps", "–") == "- Naps–")
  }

  @Test func `a line that was broken by hand is one sentence`() {
    #expect(sentences("Roe J. Naps of", "Marsh snails. J Invent") == "Roe J. Naps of Marsh snails. J Invent")
    #expect(sentences("Roe J. Naps of marsh", "snails. J Invent") == "Roe J. Naps of marsh snails. J Invent")
    #expect(sentences("Roe J. Naps. J Invent", "12:1-9") == "Roe J. Naps. J Invent 12:1-9")
    #expect(sentences("Roe J. Naps.") == "Roe J. Naps.")
  }

  @Test func `a group's name that begins with initials is the publisher's, whole`() {
    let printed = "J. Roe, “The marsh economy,” Tech. Rep. EIB-79, U.S. Department of Snails, Tidal Service, 2011."
    let found = ReferenceParser().parse(printed).reference
    #expect(found.publisher?.hasPrefix("U.S. Department of Snails") == true)
  }

  @Test func `a dash in front of a title is none of it`() {
    let found = ReferenceParser().parse("ROE H. 1997. — Preface. Ecology 19 (1): 5.").reference
    #expect(found.title == "Preface")
  }
}
