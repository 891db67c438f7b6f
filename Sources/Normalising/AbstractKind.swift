/// What kind of abstract one is.
enum AbstractKind {
  /// The record's word for a heading or a source's type (CHOICES 20): `Plain language summary` is `plain_language`;
  /// others in snake case; `nil` when nothing is left.
  static func name(_ printed: String) -> String? {
    guard printed.utf8.count <= 80 else { return nil }
    let words = words(printed)
    return words.isEmpty ? nil : known[words] ?? words
  }

  /// The kind of an abstract by its type (JATS' `abstract-type`) or, where that says nothing, by its title; `nil` for the
  /// main one.
  static func name(type: String?, title: String?) -> String? {
    if let type, let name = name(type), !main.contains(name) { return name }
    guard let title, title.utf8.count <= 80 else { return nil }
    let words = words(title)
    return headings.first { words.hasPrefix($0) }.flatMap { known[$0] ?? $0 }
  }

  /// The kind of what stands beside an abstract with a heading of its own and is called by one of a structured abstract's
  /// labels: `Significance`.
  static func aside(_ title: String) -> String? { asides[words(title)] }

  private static let asides = [
    "significance": "significance", "one_sentence_summary": "teaser", "in_brief": "teaser", "context_summary": "teaser",
    "impact_statement": "significance", "importance": "significance",
  ]

  /// Whether a type is one of those that are known to name no main abstract.
  static func isKnown(_ name: String) -> Bool { kinds.contains(name) }

  private static func words(_ printed: String) -> String {
    printed.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: "_")
  }

  /// Types that say only that it is an abstract, or how it is built.
  private static let main: Set<String> = [
    "abridged", "abstract", "author", "description", "main", "normal", "original", "primary", "standard", "structured",
    "summary", "unstructured",
  ]

  /// Titles of abstracts that are not the main one.
  private static let headings = [
    "graphical_abstract", "highlights", "author_summary", "plain_language", "lay_summary", "lay_abstract", "key_points",
    "significance_statement", "synopsis", "editor_s_summary", "editors_summary", "structured_abstract",
  ]

  private static let known = [
    "author_highlights": "highlights", "author_summary": "plain_language", "digest": "plain_language",
    "editor": "editors_summary", "editor_s_summary": "editors_summary", "editor_summary": "editors_summary",
    "editors_summary": "editors_summary", "executive_summary": "executive_summary",
    "graphical_abstract": "graphical", "highlight": "highlights",
    "key_messages": "highlights", "key_points": "highlights", "lay": "plain_language",
    "lay_abstract": "plain_language", "lay_summary": "plain_language", "plain_language_abstract": "plain_language",
    "plain_language_summary": "plain_language", "short": "teaser", "significance_statement": "significance",
    "toc": "teaser", "trans_abstract": "translation", "translated_abstract": "translation", "web_summary": "teaser",
  ]

  private static let kinds: Set<String> = Set(known.values).union([
    "graphical", "highlights", "plain_language", "precis", "synopsis", "teaser", "video",
  ])
}
