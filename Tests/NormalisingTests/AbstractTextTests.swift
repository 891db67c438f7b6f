import Articles
import Normalising
import Testing

@Suite struct AbstractTextTests {
  @Test func `Labelled paragraphs become sections`() {
    let abstract = AbstractText.assemble(paragraphs: [
      ("Methods:", "We did."), ("What is new?", "This."), (nil, "More."),
    ])
    #expect(abstract?.text == "Methods: We did.\nWhat is new? This.\nMore.")
    #expect(
      abstract?.sections == [
        .init(label: "Methods", category: .methods, text: "We did."),
        .init(label: "What is new?", category: .other, text: "This."), .init(text: "More."),
      ])
  }

  @Test func `Without labels there are no sections`() {
    #expect(
      AbstractText.assemble(paragraphs: [(nil, "One."), ("UNLABELLED", "Two."), ("", " ")])
        == Abstract(text: "One.\nTwo."))
  }

  @Test func `A label without words goes to the next paragraph, or is one`() {
    let abstract = AbstractText.assemble(paragraphs: [
      ("Aim", ""), (nil, "To know."), ("Results", ""), ("Conclusion", "Yes."),
    ])
    #expect(abstract?.text == "Aim: To know.\nResults\nConclusion: Yes.")
  }

  @Test func `No words, no abstract`() {
    #expect(AbstractText.assemble(paragraphs: []) == nil)
    #expect(AbstractText.assemble(paragraphs: [("Methods", ""), (nil, " ")]) == nil)
  }

  @Test(arguments: [
    ("Methods: We did.", "Methods", "We did."), ("MATERIALS AND METHODS:We did.", "MATERIALS AND METHODS", "We did."),
    ("Trial registration: NCT00012345.", "Trial registration", "NCT00012345."), ("Funding: None.", "Funding", "None."),
    ("Design, setting, and participants: A.", "Design, setting, and participants", "A."),
    ("Résultats : Bien.", "Résultats", "Bien."), ("Clinical relevance: High: yes.", "Clinical relevance", "High: yes."),
  ])
  func `A run-in label is split off`(_ text: String, _ label: String, _ rest: String) throws {
    let found = try #require(AbstractText.runInLabel(text))
    #expect(found.label == label)
    #expect(found.text == rest)
    #expect(AbstractText.runInLabel(found.text) == nil)
  }

  @Test(arguments: [
    "We did it in three steps: one.", "COVID-19: a review.", "Methods:", "Methods", ":", "", "Ratio 1:2 was found.",
    "Patients with diabetes: a study.", "results: none.", "The study compared two drugs in this setting: a and b.",
    "Keywords: a; b.", "Methods:we", String(repeating: "a", count: 1_000_000),
    "Objective" + String(repeating: " ", count: 200) + ": x",
  ])
  func `Other colons end no label`(_ text: String) {
    #expect(AbstractText.runInLabel(text) == nil)
  }
}
