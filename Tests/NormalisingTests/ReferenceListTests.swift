import Articles
import Testing

@testable import Normalising

/// What of a list of references is none.
@Suite struct ReferenceListTests {
  private func kept(_ texts: [String]) -> [String?] {
    let entries = texts.map { ReferenceEntry(Capture(.reference, "", parts: [Capture(.text, $0)])) }
    return ReferenceLists.withoutNavigation(entries).map(\.words)
  }

  private let references = [
    "Roe J. Tea. 2001.", "Ibid", "Doe M. Naps. 2002.", "Poe A. Cups. 2003.", "Poe A. Pots. 2004.",
    "Poe A. Spoons. 2005.",
  ]

  @Test func `menus at both ends are left out`() {
    #expect(kept(["Top of page", "Introduction"] + references + ["Comments"]) == references)
    #expect(kept(references) == references)
  }

  @Test func `the heading of a list is no entry`() { #expect(kept(["References", "1"] + references) == references) }

  @Test(arguments: [["Citation"], ["References (76)", "Cited By (1)"], ["E-mail to a friend", "Alert me"]])
  func `tools are no list`(_ texts: [String]) { #expect(kept(texts).isEmpty) }

  @Test(arguments: [
    ["Plato. Republic.", "Homer. Odyssey"], ["Introduction"], [], ["Roe J. Tea. 2001.", "Zola, E. Germinal. Paris"],
    ["Zola E. Germinal.", "Roe J. Tea. 2001.", "Doe M. Naps. 2002."],
    ["www.tea.example", "Roe J. Tea. 2001.", "Doe M. Naps. 2002.", "Roe J, personal communication"],
    ["Roe J. Tea. 2001.", "Doe M. Naps. 2002.", "Poe A. Cups. 2003.", "Roe J, unpublished", "Poe A, unpublished"],
  ]) func `works without a year are kept`(_ texts: [String]) { #expect(kept(texts) == texts) }

  @Test func `references in one element are parted at their numbers, unless an identifier would be lost`() {
    func parted(_ text: String, _ ids: [Capture] = []) -> [String?] {
      let entry = ReferenceEntry(Capture(.reference, "", parts: [Capture(.text, text)] + ids))
      return ReferenceLists.partedAtNumbers([entry]).map(\.words)
    }
    let (two, id) = ("[1] Roe J. Tea. [2] Doe M. Naps.", [Capture(.pmid, "12345678")])
    #expect(parted(two) == ["[1] Roe J. Tea.", "[2] Doe M. Naps."])
    #expect(parted(two, id) == [two])
    #expect(parted(two + " [3] Poe A. Cups.", id).count == 3)
    #expect(parted("[1] Roe J. Tea [in Russian]. See [7] Doe.") == ["[1] Roe J. Tea [in Russian]. See [7] Doe."])
    #expect(parted("1. Roe J. Tea.\n2. Doe M. Naps.\n3. Poe A. Cups.").count == 3)
    #expect(parted("1. Roe J. Tea.\n2. ed. London").count == 1)
  }

  @Test func `a list that is printed again counts once`() {
    func once(_ words: String) -> String { String(words.map(\.self).withoutRepetition { String($0) }) }
    #expect(once("abab") == "ab" && once("abcabcabc") == "abc" && once("abacabac") == "abac")
    #expect(once("abc") == "abc" && once("aaaa") == "aa" && once("ababa") == "ababa" && once("aabb") == "aabb")
  }

  @Test func `an entry with an identifier is kept`() {
    let bare = ReferenceEntry(Capture(.reference, "", parts: [Capture(.text, "Tea"), Capture(.doi, "10.5555/tea")]))
    let dated = references.map { ReferenceEntry(Capture(.reference, "", parts: [Capture(.text, $0)])) }
    #expect(ReferenceLists.withoutNavigation([bare] + dated).count == 7)
  }
}
