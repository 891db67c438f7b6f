import Testing

@testable import Normalising

@Suite struct SectionKindTests {
  @Test(arguments: [
    ("Introduction", "INTRO"), ("1. Introduction", "INTRO"), ("2.1 Materials and Methods", "METHODS"),
    ("II. METHODS", "METHODS"), ("Patients & methods", "METHODS"), ("Results and discussion", "RESULTS"),
    ("Discussion and conclusions", "DISCUSS"), ("Concluding remarks", "CONCL"), ("Case report", "CASE"),
    ("Acknowledgments:", "ACK_FUND"), ("Funding", "ACK_FUND"), ("Authors’ contributions", "AUTH_CONT"),
    ("Conflict of interest statement", "COMP_INT"), ("Competing Interests", "COMP_INT"),
    ("Supporting Information", "SUPPL"), ("Appendix B: Tables", "APPENDIX"), ("Abbreviations", "ABBR"),
    ("Introducción", "INTRO"), ("Materiales y métodos", "METHODS"), ("Métodos", "METHODS"), ("Resultados", "RESULTS"),
    ("Discussão", "DISCUSS"), ("Considerações finais", "CONCL"), ("Matériel et méthodes", "METHODS"),
    ("Résultats", "RESULTS"), ("Material und Methoden", "METHODS"), ("Ergebnisse", "RESULTS"),
    ("Schlussfolgerungen", "CONCL"), ("Danksagung", "ACK_FUND"), ("Материалы и методы", "METHODS"),
    ("材料与方法", "METHODS"), ("结论", "CONCL"), ("考察", "DISCUSS"), ("Methods of brewing tea", nil),
    ("The history of tea", nil), ("Data availability", nil), ("", nil), ("1.", nil), ("I", nil),
  ]) func `a title says its kind`(_ title: String, _ kind: String?) {
    #expect(SectionKind.of(title: title)?.rawValue == kind)
  }

  @Test(arguments: [
    ("intro", "INTRO"), ("materials|methods", "METHODS"), ("results | discussion", "RESULTS"),
    ("COI-statement", "COMP_INT"), ("supplementary-material", "SUPPL"), ("con", "AUTH_CONT"), ("ack", "ACK_FUND"),
    ("Materials and Methods", "METHODS"), ("data-availability", nil), ("|", nil), ("", nil),
  ]) func `a source's word says its kind`(_ type: String, _ kind: String?) {
    #expect(SectionKind.of(type: type)?.rawValue == kind)
  }

  @Test func `the outermost section that says its kind gives it, but statements are what they are`() {
    var known: [[String?]: SectionKind?] = [:]
    func name(_ titles: String...) -> String? { SectionKind.name(titles.map { ($0, nil) }, known: &known) }
    #expect(name("Methods", "Discussion") == "METHODS")
    #expect(name("Methods", "Results of a pilot", "Discussion") == "METHODS")
    #expect(name("Tea", "Results") == "RESULTS")
    #expect(name("Discussion", "Conclusions") == "CONCL")
    #expect(name("Methods", "Conclusions") == "METHODS")
    #expect(name("Declarations", "Competing interests") == "COMP_INT")
    #expect(name("Appendix", "Abbreviations") == "APPENDIX")
    #expect(SectionKind.name([("Methods", "app")], known: &known) == "APPENDIX")
    #expect(SectionKind.name([], known: &known) == nil)
    #expect(SectionKind.name([(nil, "methods"), ("Conclusion", nil)], known: &known) == "METHODS")
  }
}
