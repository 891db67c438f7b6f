import Articles
import Testing

@testable import References

/// Where titles end and names of journals begin: each piece of a string with the label that the model gave it, and the
/// journals that the lexicon knows.
@Suite struct TitleBorderTests {
  private typealias Piece = (Label, String)

  private func lexicon(_ names: [String]) throws -> [JournalLexicon] {
    var builder = JournalLexiconBuilder()
    for name in names { builder.addCited(name) }
    return [try #require(JournalLexicon(bytes: builder.build(leastCited: 1)))]
  }

  private func read(_ pieces: [Piece], knowing names: [String] = []) throws -> Reference {
    let draft = Draft(pieces.map(\.1).joined())
    let tokens = draft.line.tokens(from: 0, limit: 500)
    var (ends, end) = ([(Label, Int)](), 0)
    for (label, words) in pieces {
      end += words.utf8.count
      ends.append((label, end))
    }
    var labels = tokens.map { token in ends.first { token.start < $0.1 }?.0 ?? .other }
    let matcher = JournalMatcher(lexicons: names.isEmpty ? [] : try lexicon(names))
    let context = TokenContext(tokens, matcher: matcher, guesses: labels.map { _ in .other })
    for pass in ModelReading.passes { pass.mend(&labels, draft.line, context) }
    return LabelReading(draft.line, tokens, labels).reference(draft)
  }

  private func names(_ people: [Person]?) -> [String] {
    (people ?? []).map { $0.collective ?? [$0.family, $0.given].compactMap(\.self).joined(separator: "/") }
  }

  private let head: [Piece] = [(.family, "Roe "), (.given, "J"), (.other, ". ")]
  private let numbers: [Piece] = [
    (.year, "2005"), (.other, ", "), (.volume, "61"), (.other, ", "), (.firstPage, "8769"), (.other, "."),
  ]

  @Test func `an initial and a cut word behind persons are a journal's`() throws {
    let found = try read(
      [
        (.given, "A. "), (.family, "Roe"), (.separator, ", "), (.given, "J. "), (.family, "Snail"), (.other, ". "),
        (.container, "Tea. P. "),
      ] + numbers)
    #expect(found.container == "J. Snail. Tea. P")
    #expect(names(found.authors) == ["Roe/A."])
  }

  @Test func `a known name is no title`() throws {
    let alone = try read(head + [(.title, "Tetrateron ")] + numbers, knowing: ["Tetrateron"])
    #expect(alone.title == nil)
    #expect(alone.container == "Tetrateron")
    let last = try read(
      head + [(.title, "Naps of bears. Polar Naps"), (.other, ". "), (.year, "2018")], knowing: ["Polar Naps"])
    #expect(last.title == "Naps of bears")
    #expect(last.container == "Polar Naps")
    let book = try read(
      head + [(.title, "Naps of bears. Polar Naps"), (.other, ". "), (.publisher, "Nap Press"), (.other, ", 2018")],
      knowing: ["Polar Naps"])
    #expect(book.container == nil)
  }

  @Test func `what a colon ties to a title in quotation marks is the title's`() throws {
    let found = try read(
      head + [
        (.other, "“"), (.title, "We are snails"), (.other, "”: "),
        (.container, "Defining the slow lives of gardens. Front. Tea. "),
      ] + numbers)
    #expect(found.title == "We are snails”: Defining the slow lives of gardens")
    #expect(found.container == "Front. Tea")
  }

  @Test func `a whole word before a known name is the title's`() throws {
    let found = try read(
      head + [(.title, "Naps of palms cv"), (.other, ". "), (.container, "Mejhoul. Polar Naps ")] + numbers,
      knowing: ["Polar Naps"])
    #expect(found.title == "Naps of palms cv. Mejhoul")
    #expect(found.container == "Polar Naps")
  }

  @Test func `an initial before a name is the last author's where that has none`() throws {
    let found = try read(
      [
        (.family, "Doe "), (.given, "A."), (.separator, "; "), (.family, "Green Roe"), (.container, " B. Angew. Naps "),
      ] + numbers)
    #expect(names(found.authors) == ["Doe/A.", "Green Roe/B."])
    #expect(found.container == "Angew. Naps")
  }

  @Test func `a word that a colon ties to a name is no group`() throws {
    let found = try read(
      [
        (.family, "Roe"), (.other, ", "), (.given, "J."), (.separator, "; "), (.collective, "Tetrateron"),
        (.other, ": "),
        (.container, "Asymmetry "),
      ] + numbers)
    #expect(found.container == "Tetrateron: Asymmetry")
    #expect(names(found.authors) == ["Roe/J"])
  }

  @Test func `a journal that is hidden from the lexicon is like one that it does not know`() throws {
    let text = "Roe J. Naps. Polar Naps. 2001;1:2."
    let draft = Draft(text)
    var reference = Reference(text: text)
    reference.container = "Polar Naps"
    let lexicons = try lexicon(["Polar Naps"])
    let known = TokenSequence(draft, lexicons, guess: nil)
    let hidden = TokenSequence(draft, lexicons, guess: nil, hidingJournalOf: reference)
    #expect(known.context.matches.contains { $0 != nil })
    #expect(hidden.context.matches.allSatisfy { $0 == nil })
    #expect(hidden.features == TokenSequence(draft, [], guess: nil).features)
  }
}
