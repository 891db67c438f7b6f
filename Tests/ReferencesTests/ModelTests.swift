import Articles
import References
import Testing

/// References in a style of their own, tagged: `Family I / Title / Journal / 2001 / 12 / 3-9`.
private func tagged(_ number: Int, in journal: String) -> Reference {
  let family = ["Roe", "Doe", "Poe", "Moe", "Loe"][number % 5]
  let title = "On the \(["naps", "teas", "walks", "songs"][number % 4]) of \(["cats", "dogs", "birds"][number % 3])"
  let (year, volume, page) = (1990 + number % 30, 10 + number % 70, 100 + number)
  var reference = Reference(text: "\(family) J / \(title) / \(journal) / \(year) / \(volume) / \(page)-\(page + 7)")
  var person = Person()
  (person.family, person.given) = (family, "J")
  reference.kind = .journalArticle
  reference.authors = [person]
  (reference.title, reference.container, reference.year) = (title, journal, year)
  (reference.volume, reference.pages) = ("\(volume)", PageRange(first: "\(page)", last: "\(page + 7)"))
  return reference
}

private func trainer() -> ModelTrainer {
  var trainer = ModelTrainer(journals: nil)
  for number in 0..<80 { trainer.add(tagged(number, in: number % 2 == 0 ? "J Imagin Biol" : "Acta Nowh")) }
  for number in 80..<90 { trainer.holdOut(tagged(number, in: "Ann Invent Chem")) }
  return trainer
}

@Suite("Trained model")
struct ModelTests {
  @Test("A table of features without an empty place is no model: a search in it would not end")
  func noEmptyPlace() throws {
    var trainer = trainer()
    var bytes = trainer.train(rounds: 1).model
    let journals = JournalLexiconBuilder().build(leastCited: 1)
    #expect(ReferenceModel(journals: journals, weights: bytes) != nil)
    // Everything behind the header becomes 1, and no place is empty then.
    for at in 24..<bytes.count { bytes[at] = 1 }
    #expect(ReferenceModel(journals: journals, weights: bytes) == nil)
  }

  @Test("A style is learned from tags, and read in strings that were not seen")
  func learned() throws {
    var trainer = trainer()
    let result = trainer.train(rounds: 4)
    #expect(result.passedOver == 0 && result.used > 80)
    let score = trainer.score(result.model)
    #expect(score.references == 10 && score.right >= 8 && score.tokensRight <= score.tokens)

    var journals = JournalLexiconBuilder()
    journals.addCited("J Imagin Biol")
    let model = try #require(ReferenceModel(journals: journals.build(leastCited: 1), weights: result.model))
    let found = ReferenceParser(model: model).parse("Voe K / On the naps of birds / Acta Nowh / 2003 / 44 / 512-519")
    #expect(found.path == .model && found.confidence > 0 && found.confidence < 1)
    #expect(found.reference.title == "On the naps of birds", "\(found.reference)")
    #expect(found.reference.container == "Acta Nowh", "\(found.reference)")
    #expect(found.reference.year == 2003 && found.reference.volume == "44")
    #expect(found.reference.pages == PageRange(first: "512", last: "519"))
  }

  @Test("The same references give the same bytes, and the model fits its limit")
  func deterministic() {
    var (first, second) = (trainer(), trainer())
    let bytes = first.train(rounds: 2).model
    #expect(bytes == second.train(rounds: 2).model)
    var small = trainer()
    #expect(small.train(rounds: 2, features: 500).model.count < bytes.count)
  }

  @Test("What its tags do not cover is passed over")
  func passedOver() {
    var trainer = ModelTrainer(journals: nil)
    var reference = tagged(1, in: "Acta Nowh")
    reference.title = "Words that are not printed"
    trainer.add(reference)
    reference = Reference(text: "Roe J. Many other words that no tag of the reference claims at all. Acta Nowh 2001")
    reference.container = "Acta Nowh"
    trainer.add(reference)
    // A given name that runs across the family name.
    reference = Reference(text: "A Li B. Words of a title. Acta Nowh 2001")
    var person = Person()
    (person.family, person.given) = ("Li", "A Li B")
    (reference.authors, reference.container) = ([person], "Acta Nowh")
    trainer.add(reference)
    #expect(trainer.train(rounds: 1).passedOver == 3)
  }

  @Test("A model of other bytes is refused", arguments: [0, 200])
  func refused(_ cut: Int) {
    var trainer = trainer()
    let bytes = trainer.train(rounds: 1).model
    var journals = JournalLexiconBuilder()
    journals.addCited("Acta Nowh")
    let lexicon = journals.build(leastCited: 1)
    #expect(ReferenceModel(journals: lexicon, weights: bytes) != nil)
    #expect(ReferenceModel(journals: lexicon, weights: Array(bytes.dropLast(cut + 1))) == nil)
    var other = bytes
    other[4] ^= 1
    #expect(ReferenceModel(journals: lexicon, weights: other) == nil)
  }
}

@Suite("List of references")
struct ReferenceListTests {
  private let list = [
    "Roe J, Doe A. Naps. J Sleep Res. 2001;1(2):3-9.", "Poe A. Teas and naps. J Sleep Res. 2002;2(2):13-19.",
    "Moe B. Walks and naps. J Sleep Res. 2003;3(2):23-29.", "Loe C. Songs and naps. J Sleep Res. 2004;4(2):33-39.",
    "Foe D. Cats and naps. J Sleep Res. 2005;5(2):43-49.",
    "Li Yu, Wang Bo. Dogs and naps. J Sleep Res. 2006;6(2):53-59.",
  ]

  @Test("Each string gives a reference, in order; what agrees reads as it does alone")
  func order() {
    let parser = ReferenceParser()
    let found = parser.parse(list)
    #expect(found.map(\.reference.text) == list)
    #expect(Array(found.prefix(5)) == list.prefix(5).map { parser.parse($0) })
    #expect(found[5].reference.title == "Dogs and naps")
    #expect(parser.parse([String]()).isEmpty)
  }

  @Test("A list without a common order is left as it reads")
  func mixed() {
    let parser = ReferenceParser()
    let mixed =
      list.prefix(3) + ["A. Roe, Naps, J. Sleep Res. 5, 43 (2005).", "B. Doe, Teas, J. Sleep Res. 6, 44 (2006)."]
    #expect(parser.parse(Array(mixed)) == mixed.map { parser.parse($0) })
  }
}

@Suite("Brackets in references that the model reads")
struct BracketTests {
  private func read(_ text: String) -> Reference { ReferenceParser().parse(text).reference }

  @Test("Groups in brackets behind the authors are authors")
  func groups() {
    let one = read("M. Roe et al. (SNAIL Collaboration), Phys. Rev. D 92, 012014 (2015).")
    #expect(one.authors?.map(\.collective) == [nil, "SNAIL Collaboration"] && one.title == nil, "\(one)")
    let two = read(
      """
      B. Roe et al. (SLUG Collaboration, and SNAIL Collaboration), Measuring of slow tides, Phys. Rev. D 97, 43015 (2020).
      """)
    #expect(two.authors?.compactMap(\.collective) == ["SLUG Collaboration", "SNAIL Collaboration"], "\(two)")
    #expect(two.title == "Measuring of slow tides" && two.hasMoreAuthors == true, "\(two)")
  }

  @Test("Editors in brackets behind a book’s name do not become part of it")
  func editors() {
    let found = read(
      """
      ROE-SOUSA, A.T. & DOE, J.A. 2002. Snails and slow plants of the shores. In The Shores of Nowhere: ecology and \
      history of a flat coast (P.S. Moe & R.J. Loe, eds). Northmoor University Press, p. 91-120.
      """)
    #expect(found.container == "The Shores of Nowhere: ecology and history of a flat coast", "\(found)")
    #expect(found.editors?.map(\.family) == ["Moe", "Loe"] && found.editors?.first?.given == "P.S.", "\(found)")
  }

  @Test("A publisher’s item number is an identifier, and no pages")
  func publisherItem() {
    let found = read(
      "Roe J, Doe A. Naps of marsh snails. Lancet. 2021;S0140-6736(21)00135-5. https://doi.org/10.1000/x")
    #expect(found.ids?.pii == "S0140-6736(21)00135-5" && found.pages == nil && found.articleNumber == nil, "\(found)")
    #expect(read("Roe J. S0140-6736(21)0013-5").ids?.pii == nil)
  }
}
