import Articles

/// What the labels of abstracts mean: stems of words, in lower case. A stem matches words that begin with it; one that
/// ends in a space matches the whole word only.
enum AbstractVocabulary {
  /// One rule; the first that applies decides.
  struct Rule: Sendable {
    var category: Abstract.Category
    /// Whether a stem must begin the label; otherwise it may begin any word of it.
    var atStart = false
    var stems: [StaticString]
    /// Stems of which one must stand in the label too.
    var and: [StaticString] = []
    /// Stems that must not stand in it.
    var unless: [StaticString] = []
  }

  static let rules: [Rule] = [
    Rule(category: .methods, atStart: true, stems: ["outcome", "main outcome", "primary outcome"], and: ["measure"]),
    Rule(
      category: .other,
      stems: [
        "trial regist", "registration", "registro", "enregistrement", "funding", "keyword", "key word",
        "level of evidence", "level of scientific evidence", "data availability", "nivel de evidencia",
      ]),
    Rule(category: .results, atStart: true, stems: ["result ", "results ", "finding ", "findings "]),
    Rule(
      category: .background, atStart: true, stems: ["background", "introduction", "context", "summary of background"],
      unless: ["objective", "aim", "purpose"]),
    Rule(category: .background, stems: ["ethnopharmacological relevance"]),
    Rule(category: .methods, atStart: true, stems: ["material", "method", "study design", "design", "patient"]),
    Rule(
      category: .conclusions,
      stems: [
        "conclu", "interpretation", "implication", "significance", "discussion", "discusión", "discussão",
        "discussione", "diskussion", "summary", "comment", "take home", "recommendation", "relevance",
        "zusammenfassung", "schlussfolg", "fazit", "lessons", "limitation", "limitaciones", "key message", "key point",
        "perspective", "clinical impact",
      ]),
    Rule(
      category: .objective,
      stems: [
        "objective", "objetivo", "objectif", "obiettiv", "aim ", "aims ", "purpose", "propósito", "goal", "hypothes",
        "hipótesis", "ziel", "zweck", "but ", "buts ", "research question", "intent", "scope", "scopo", "fragestellung",
        "study question", "question",
      ]),
    Rule(
      category: .methods,
      stems: [
        "method", "material", "metod", "método", "metodo", "méthod", "design", "diseño", "desenho", "disegno",
        "setting", "patient", "pazient", "pacient", "participant", "subject", "sujet", "intervention", "intervencion",
        "procedure", "measure", "data source", "search", "selection", "sample", "approach", "statistic", "protocol",
        "study", "studien", "data collection", "data extraction", "data synthesis", "ámbito", "animals", "exposure",
        "eligibility",
      ]),
    Rule(
      category: .results,
      stems: [
        "result", "resultado", "résultat", "ergebnis", "risultat", "finding", "outcome", "observation", "case", "caso",
        "cas ", "fallbericht", "evidence",
      ]),
    Rule(
      category: .background,
      stems: [
        "background", "introduction", "introducci", "introdução", "introduzione", "context", "contexto", "contesto",
        "importance", "rationale", "hintergrund", "einleitung", "antecedentes", "fundamento", "objet ", "premis",
        "state of the art", "what is known", "motivation", "problem",
      ]),
  ]

  /// Words that labels are made of beside those that name a kind of part, and words that join them.
  static let fillers: Set<String> = [
    "a", "analyses", "analysis", "and", "areas", "article", "assessment", "at", "authors", "background", "brief", "by",
    "clinical", "collection", "covered", "criteria", "data", "de", "del", "der", "die", "du", "e", "el", "en", "et",
    "evidence", "expert", "extraction", "for", "from", "future", "implementation", "in", "information", "key", "la",
    "le", "les", "limits", "los", "main", "major", "materials", "message", "messages", "new", "number", "of", "on",
    "opinion", "or", "outcomes", "points", "potential", "practical", "practice", "presentation", "primary", "principal",
    "public", "report", "reports", "research", "review", "s", "secondary", "sources", "strengths", "study", "synthesis",
    "the", "this", "to", "type", "und", "used", "variables", "with", "y", "health", "scientific", "existing", "added",
    "value", "comparison", "technique", "therapeutic", "trial", "diagnostic", "experimental", "statistical", "human",
    "appraisal", "autores", "concerns", "consensus", "ethnopharmacological", "language", "lay", "learning", "plain",
    "principales", "process", "recent", "reviewers", "source", "strategy", "performed", "principaux",
  ]

  /// Labels that name no kind of part and yet are usual ones.
  static let usual: Set<String> = [
    "abstract", "availability", "availability and implementation", "areas covered", "clinical registration",
    "clinical trial registration", "clinical trial registration number", "clinical trial number",
    "clinical trials registration", "clinical significance", "contact", "data availability", "diagnosis", "diagnoses",
    "ethics", "ethics and dissemination", "expert opinion", "expert commentary", "funding", "funding source",
    "funding sources", "highlights", "impact", "level of evidence", "levels of evidence", "motivation",
    "nivel de evidencia", "novelty", "open access", "plain language summary", "registration", "registration number",
    "supplementary information", "supplementary material", "systematic review registration", "therapeutic level",
    "trial registration", "trial registration number", "trials registration", "trial registry", "trial registry number",
    "unlabelled", "video abstract", "prospero registration number", "protocol registration",
  ]
}
