import Articles
import Normalising
import Testing

@Suite struct AbstractLabelTests {
  static let labels: [(Abstract.Category, [String])] = [
    (
      .background,
      ["Background", "INTRODUCTION", "Context:", "Importance", "Hintergrund", "Antecedentes", "Introdução"]
    ),
    (.background, ["Summary of background data", "Ethnopharmacological relevance", "Rationale"]),
    (
      .objective,
      ["Objective", "AIMS", "Aim of the study", "Background and aims", "But", "Zielsetzung", "Objetivo", "Scopo"]
    ),
    (
      .methods,
      ["Methods", "Materials and methods", "Design, setting, and participants", "Métodos", "Methodik", "Metodi"]
    ),
    (.methods, ["Main outcomes and measures", "Méthodes", "Patients", "Study selection", "METHODS AND RESULTS"]),
    (
      .results,
      ["Results", "Findings", "Ergebnisse", "Résultats", "Resultados", "Risultati", "Case report", "Main results"]
    ),
    (
      .conclusions,
      ["Conclusion", "Interpretation", "Schlussfolgerung", "Conclusiones", "Clinical relevance", "Conclusioni"]
    ),
    (.other, ["Trial registration", "Funding", "Level of evidence", "Availability", "Unlabelled", "", "?", "材料"]),
  ]

  @Test(arguments: labels)
  func `A label names a kind of part`(_ category: Abstract.Category, _ labels: [String]) {
    for label in labels { #expect(AbstractLabel.category(ofLabel: label) == category, "\(label)") }
  }

  @Test(arguments: labels)
  func `Case and colon do not matter`(_ category: Abstract.Category, _ labels: [String]) {
    for label in labels { #expect(AbstractLabel.category(ofLabel: label.uppercased() + ":") == category, "\(label)") }
  }
}
