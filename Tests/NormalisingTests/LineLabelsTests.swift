import Testing

@testable import Normalising

@Suite struct LineLabelsTests {
  private func labels(_ paragraphs: [String]) -> [String?] {
    LineLabels.paragraphs(paragraphs.map { .init(text: $0) }).map(\.label)
  }

  @Test func `several lines that begin with labels are parts`() {
    let lines = "Background: Snails rest.\nMethods: We looked.\nTwice.\nResults: They slept."
    #expect(labels([lines]) == ["Background", "Methods", nil, "Results"])
    #expect(labels(lines.split(separator: "\n").map(String.init)) == ["Background", "Methods", nil, "Results"])
  }

  @Test func `words before a colon alone are no labels`() {
    #expect(labels(["Results: They slept.\nMethods: none."]) == [nil])
    #expect(labels(["We asked: why?\nThey said: no.\nSnails: slow."]) == [nil])
    #expect(labels(["Background. Snails: slow.\nMethods. Look: here.\nResults. None: found."]) == [nil])
    let marked = LineLabels.paragraphs([.init(label: "Aim", text: "Methods: a.\nResults: b.\nConclusion: c.")])
    #expect(marked.map(\.label) == ["Aim"])
  }
}
