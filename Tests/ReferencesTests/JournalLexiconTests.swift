import References
import Testing

private let journals = [
  JournalLexiconBuilder.Entry(
    title: "Journal of Imagined Biology", abbreviation: "J Imagin Biol", issn: "1234-5679"),
  JournalLexiconBuilder.Entry(title: "Annals of Invented Chemistry", abbreviation: "Ann Invent Chem", issn: ""),
]

private func lexicon(cited: [(String, Int)] = []) -> [UInt8] {
  var builder = JournalLexiconBuilder()
  for journal in journals { builder.add(journal) }
  for (name, count) in cited { for _ in 0..<count { builder.addCited(name) } }
  return builder.build()
}

/// A model that knows the journals above and has learned nothing.
private func model(_ lexicon: [UInt8]) throws -> ReferenceModel {
  var trainer = ModelTrainer(journals: JournalLexicon(bytes: lexicon))
  return try #require(ReferenceModel(journals: lexicon, weights: trainer.train(rounds: 1).model))
}

@Suite("Journal lexicon")
struct JournalLexiconTests {
  @Test(
    "A name is known whole, abbreviated, dotted and mixed",
    arguments: [
      "Journal of Imagined Biology", "J Imagin Biol", "J. Imagin. Biol.", "J. of Imagined Biol",
      "JOURNAL OF IMAGINED BIOLOGY",
    ])
  func known(_ name: String) throws {
    let journal = try #require(try model(lexicon()).journal(name))
    #expect(journal.abbreviation == "J Imagin Biol" && journal.issn == "1234-5679")
  }

  @Test(
    "A part of a name, or a name with more behind it, is not known", arguments: ["J Imagin", "J Imagin Biol Suppl", ""])
  func unknown(_ name: String) throws {
    #expect(try model(lexicon()).journal(name) == nil)
  }

  @Test("A journal without ISSN gives none, and words abbreviate across journals")
  func mixed() throws {
    let model = try model(lexicon(cited: [("Archives of Invented Biology", 2), ("Seen Once", 1)]))
    #expect(model.journal("Annals of Invented Chemistry") == model.journal("Ann. Invent. Chem."))
    #expect(model.journal("Ann Invent Chem")?.issn == nil)
    #expect(model.journal("Archives of Invent. Biol.") != nil && model.journal("Seen Once") == nil)
  }

  @Test("The bytes are the same in any order")
  func order() {
    var builder = JournalLexiconBuilder()
    for journal in journals.reversed() { builder.add(journal) }
    #expect(builder.build() == lexicon())
  }

  @Test("A name that two journals have is not sure, one that a journal has twice is, and one that is only cited is not")
  func sure() throws {
    var builder = JournalLexiconBuilder()
    for journal in journals { builder.add(journal) }
    builder.add(.init(title: "Journal of Imagined Biology", abbreviation: "J Imagin Biol", issn: "0000-0019"))
    builder.add(.init(title: "Tea: a quarterly", abbreviation: "Tea", issn: "0000-0027"))
    builder.add(.init(title: "Saucers", abbreviation: "Saucers", issn: "0012-345X"))
    builder.add(.init(title: "Tea and cups", abbreviation: "Tea", issn: "0000-0035"))
    builder.add(.init(title: "Cups", abbreviation: "Cups Lond", issn: ""))
    builder.add(.init(title: "Cups", abbreviation: "Cups Paris", issn: ""))
    for _ in 0..<20 { builder.addCited("Cited Often") }
    let model = try model(builder.build())
    #expect(model.journal("J. Imagin. Biol.")?.isSure == true && model.journal("Ann Invent Chem")?.isSure == true)
    #expect(model.journal("Tea")?.isSure == false && model.journal("Cups")?.isSure == false)
    #expect(model.journal("Cited Often")?.isSure == false)
    #expect(model.journal("Saucers")?.issn == "0012-345X")
  }

  @Test("A list in NLM's format adds journals")
  func list() throws {
    let list = """
      --------------------------------------------------------
      JrId: 1
      JournalTitle: Acta of Nowhere
      MedAbbr: Acta Nowh
      ISSN (Print): 0000-0019
      ISSN (Online):
      IsoAbbr: Acta Nowh.
      NlmId: 1
      --------------------------------------------------------
      """
    let model = try model(lexicon())
    #expect(model.journal("Acta Nowh") == nil)
    let more = model.adding(journals: list)
    #expect(more.journal("acta of nowhere") == nil && more.journal("Acta of Nowhere")?.abbreviation == "Acta Nowh.")
    #expect(more.journal("Acta Nowh.")?.issn == "0000-0019" && more.journal("J Imagin Biol") != nil)
  }

  @Test("Bytes that are no lexicon are refused", arguments: [[], [1, 2, 3], [UInt8](repeating: 0, count: 400)])
  func refused(_ bytes: [UInt8]) {
    #expect(JournalLexicon(bytes: bytes) == nil)
    #expect(ReferenceModel(journals: bytes, weights: bytes) == nil)
  }

  @Test("A lexicon that is cut short is refused")
  func cut() {
    let whole = lexicon()
    for count in stride(from: 0, to: whole.count, by: 97) {
      #expect(JournalLexicon(bytes: Array(whole.prefix(count))) == nil)
    }
  }
}
