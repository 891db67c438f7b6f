/// Headings of abstracts that tell a language.
enum AbstractHeading {
  /// The language of `Abstract`, `Zusammenfassung`, `Öz`; `nil` for words of several languages (`Resumen` is one's alone,
  /// `Abstract` is what Italian and Dutch articles write, too, above what is in English).
  static func language(_ heading: String) -> String? {
    guard heading.utf8.count <= 40 else { return nil }
    return languages[String(heading.lowercased().filter { $0.isLetter || $0 == " " })]
  }

  private static let languages = [
    "abstract": "en", "summary": "en", "english abstract": "en", "abstract in english": "en", "résumé": "fr",
    "resumen": "es", "resumo": "pt", "zusammenfassung": "de", "riassunto": "it", "sommario": "it", "öz": "tr",
    "özet": "tr", "streszczenie": "pl", "abstrak": "id", "samenvatting": "nl", "sammanfattning": "sv", "resumé": "da",
    "аннотация": "ru", "реферат": "ru", "анотація": "uk", "摘要": "zh", "要旨": "ja", "抄録": "ja", "초록": "ko",
  ]
}
