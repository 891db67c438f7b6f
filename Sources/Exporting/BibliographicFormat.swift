/// Formats that programs for bibliographies read.
public enum BibliographicFormat: String, Sendable, CaseIterable {
  /// The JSON of citation processors, version 1.0.2: one list of items.
  case cslJSON = "csl-json"
  /// Entries for BibTeX, in UTF-8.
  case bibtex
  /// The tagged format of reference managers.
  case ris
  /// PubMed's tagged display, “MEDLINE format”.
  case nbib
}
