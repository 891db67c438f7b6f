/// The language of an abstract's labels, for text in which two abstracts stand one below the other.
enum AbstractTongue {
  /// Cuts paragraphs where the labels change from the first language to another of those that the source announces.
  ///
  /// - Parameter tongues: ISO 639-1 codes in the order of the abstracts.
  /// - Returns: The paragraphs of the first abstract and the others; all are the first's where no label tells.
  static func split(
    _ paragraphs: [AbstractText.Paragraph], tongues: [String]
  ) -> (first: [AbstractText.Paragraph], rest: [AbstractText.Paragraph]) {
    guard let first = tongues.first else { return (paragraphs, []) }
    let cut = paragraphs.indices.dropFirst().first { at in
      guard let label = paragraphs[at].label else { return false }
      let spoken = languages(ofLabel: label)
      return !spoken.isEmpty && !spoken.contains(first) && !spoken.isDisjoint(with: tongues)
    }
    guard let cut else { return (paragraphs, []) }
    return (Array(paragraphs[..<cut]), Array(paragraphs[cut...]))
  }

  /// The languages in which a label's first word stands over a part of an abstract; empty when it is not known.
  static func languages(ofLabel label: String) -> Set<String> {
    guard label.utf8.count <= 200, let word = label.lowercased().split(whereSeparator: { !$0.isLetter }).first else {
      return []
    }
    return Set(words.filter { $0.value.contains(String(word)) }.keys)
  }

  private static let words: [String: Set<String>] = [
    "de": [
      "hintergrund", "einleitung", "ziel", "ziele", "zielsetzung", "fragestellung", "methode", "methoden", "methodik",
      "material", "patienten", "ergebnis", "ergebnisse", "schlussfolgerung", "schlussfolgerungen", "fazit",
      "diskussion",
      "zusammenfassung",
    ],
    "en": [
      "background", "introduction", "context", "objective", "objectives", "aim", "aims", "purpose", "method", "methods",
      "methodology", "material", "materials", "design", "setting", "patients", "participants", "result", "results",
      "findings", "conclusion", "conclusions", "discussion", "interpretation", "summary",
    ],
    "es": [
      "antecedentes", "introducción", "contexto", "objetivo", "objetivos", "fundamento", "método", "métodos",
      "metodología", "material", "materiales", "diseño", "pacientes", "resultado", "resultados", "conclusión",
      "conclusiones", "discusión", "resumen",
    ],
    "fr": [
      "contexte", "introduction", "objectif", "objectifs", "but", "buts", "méthode", "méthodes", "méthodologie",
      "matériel", "matériels", "patients", "résultat", "résultats", "conclusion", "conclusions", "discussion", "résumé",
    ],
    "it": [
      "premessa", "introduzione", "contesto", "obiettivo", "obiettivi", "scopo", "metodo", "metodi", "materiali",
      "pazienti", "risultato", "risultati", "conclusione", "conclusioni", "discussione", "riassunto",
    ],
    "pt": [
      "contexto", "introdução", "objetivo", "objetivos", "fundamento", "método", "métodos", "metodologia", "material",
      "materiais", "pacientes", "resultado", "resultados", "conclusão", "conclusões", "discussão", "resumo",
    ],
  ]
}
