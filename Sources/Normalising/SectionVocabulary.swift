/// What sections are called, in the main languages of the literature.
enum SectionVocabulary {
  private typealias Table = KeyValuePairs<SectionKind, String>

  /// What sources say of sections: JATS' recommended values of `sec-type`, types of footnotes, names of elements.
  static let types = table([
    .introduction: "intro|introduction|background", .methods: "methods|materials|subjects|methodology",
    .results: "results", .discussion: "discussion", .conclusions: "conclusions|conclusion", .caseReport: "cases|case",
    .abbreviations: "abbr|abbreviations|glossary", .appendix: "app|appendix",
    .acknowledgements: "ack|acknowledgement|acknowledgment|supported-by|financial-disclosure|funding-information|"
      + "funding-statement|funding",
    .contributions: "con|author-contributions|contributions|participating-researchers",
    .interests: "conflict|coi-statement|coi|competing-interests|conflict-of-interest",
    .supplement: "supplementary-material|supplementary material|supplementary-materials|supplement|si",
    .references: "ref-list",
  ])

  /// Titles of several words, or of one that says its kind only when it stands alone.
  static let phrases = table([
    .introduction: "background|aim|aims|objective|objectives|purpose|rationale|aims and objectives|hintergrund|"
      + "zielsetzung|antecedentes|fundamentos|objetivo|objetivos|objectif|objectifs|引言|前言|緒言|はじめに|서론",
    .methods: "statistical analysis|statistical analyses|statistics|study design|data collection|study population|"
      + "search strategy|literature search|方法|材料与方法|材料和方法|资料与方法|対象と方法|대상 및 방법|방법|연구방법",
    .results: "findings|main findings|our findings|结果|結果|결과", .discussion: "讨论|討論|考察|고찰|논의",
    .conclusions: "summary|outlook|perspectives|concluding remarks|closing remarks|final remarks|final considerations|"
      + "considerações finais|consideraciones finais|consideraciones finales|take home message|fazit|zusammenfassung|"
      + "结论|結論|結語|结语|결론",
    .caseReport: "case|cases|case report|case reports|case presentation|case presentations|case description|"
      + "case history|case series|case study|clinical case|clinical presentation|the case|caso clínico|casos clínicos|"
      + "relato de caso|relato do caso|reporte de caso|presentación del caso|cas clinique|observation|fallbericht|"
      + "caso clinico|описание случая|клинический случай|病例|病例报告|症例|症例報告|증례",
    .abbreviations: "abbreviations|abbreviations used|list of abbreviations|nomenclature|glossary|abreviaturas|"
      + "abréviations|abkürzungen|abbreviations and acronyms",
    .acknowledgements: "acknowledgments and funding|acknowledgements and funding|funding|funding sources|"
      + "funding statement|funding information|financial support|source of funding|sources of funding|"
      + "financial support and sponsorship|role of the funding source|grant support|致谢|謝辞|감사의 글",
    .contributions: "author contributions|authors contributions|author contribution|authors contribution|"
      + "contributions|contributors|contributorship|author roles|authorship|authors roles|"
      + "contribución de los autores|contribuciones de los autores|contribuição dos autores|contribuições dos autores|"
      + "contributions des auteurs|credit authorship contribution statement|author contributions statement",
    .interests: "competing interests|competing interest|conflicts of interest|conflict of interest|disclosures",
    .supplement: "supplementary material|supplementary materials|supporting information|supplementary information|"
      + "supplementary data|supplemental material|supplemental materials|supplemental data|supplemental information|"
      + "additional file|additional files|electronic supplementary material|supporting information available|"
      + "associated content|material suplementar|material complementario",
    .references: "references|bibliography|literature cited|referencias|referências|références|literatur",
  ])

  /// Words that say a section's kind whatever follows.
  static let leads = table([
    .introduction: "introduction|introducción|introdução|einleitung|einführung|introduzione|введение|wstęp|giriş",
    .discussion: "discussion|discusión|discussão|diskussion|discussione|обсуждение|dyskusja|tartışma",
    .conclusions: "conclusion|conclusions|conclusión|conclusiones|conclusão|conclusões|schlussfolgerung|"
      + "schlussfolgerungen|conclusione|conclusioni|заключение|выводы|wnioski|sonuç",
    .acknowledgements: "acknowledgments|acknowledgements|acknowledgment|acknowledgement|agradecimientos|"
      + "agradecimento|agradecimentos|remerciements|danksagung|ringraziamenti|благодарности|teşekkür|podziękowania",
    .appendix: "appendix|appendices|apéndice|apêndice|annexe|anhang|appendice|приложение",
  ])

  /// Words of titles that consist of such words and of fillers alone.
  static let words = table([
    .introduction: "introductory",
    .results: "results|result|resultados|résultats|ergebnisse|risultati|результаты|"
      + "wyniki|bulgular",
    .methods: "methods|method|materials|material|methodology|methodologies|procedures|procedure|experimental|"
      + "experiments|patients|subjects|participants|reagents|métodos|método|metodología|metodologia|materiales|"
      + "materiais|pacientes|sujetos|méthodes|méthode|matériel|matériels|matériaux|patienten|methoden|methodik|"
      + "metodi|materiali|методы|материалы|пациенты|metody|materiał|yöntem|gereç",
    .discussion: "discussions", .conclusions: "concluding|summary|perspectives|outlook",
    .supplement: "supplementary|supplemental|supporting",
  ])

  /// Words that say nothing about the kind of a section.
  static let fillers: Set<String> = [
    "and", "the", "of", "our", "section", "part", "study", "design", "main", "general", "data", "analysis", "analyses",
    "online", "star", "future", "remarks", "limitations", "setting", "und", "y", "e", "et", "i", "ve", "и", "de", "los",
    "clinical", "used", "animals", "summary", "details", "theory", "information", "file", "files", "available",
  ]

  private static func table(_ kinds: Table) -> [String: SectionKind] {
    var table: [String: SectionKind] = [:]
    for (kind, names) in kinds {
      for name in names.utf8.split(separator: UInt8(ascii: "|")) { table[String(Substring(name))] = kind }
    }
    return table
  }
}
