public import Articles

/// What a ``ReferenceParser`` made of one string.
public struct ParsedReference: Sendable, Equatable {
  /// What read the string: a grammar, or the model.
  public enum Path: String, Sendable, CaseIterable {
    /// `Nat Rev Genet. 2012 Jul 18;13(8):576-88`: a journal and a place in it, without authors and title.
    case journalOnly
    /// `Author A. Title. Journal. 2014;122(8):850-5.`, the style of NLM, ICMJE and AMA.
    case vancouver
    /// `Author A. Title. Journal (2014) 122:850-5.`
    case yearInBrackets
    /// `Author A. Title. J. Abbrev. 2012, 52, 221-247.`
    case commas
    /// `Author A (2014) Title. Journal 12:34-56`, `Author, A. (2014). Title. Journal, 12(3), 34-56.`
    case authorYear
    /// `Author A. Title. Journal 12, 34-56 (2014).`
    case yearLast
    /// `AUTHOR, A. Title. Journal, Place, v. 12, n. 3, p. 34-56, 2014.`, each number named.
    case labelled
    /// A whole book or report with its publisher.
    case book
    /// A part of a book or of the proceedings of a conference.
    case chapter
    /// A preprint with its server's number: `bioRxiv 2022.03.01.482000`.
    case preprint
    /// `Author A. Title. US patent 9,999,999. 2018.`
    case patent
    /// `Author, Title, 45 Harv. L. Rev. 123 (1999).`, the style of law reviews.
    case lawReview
    /// `Gaussian 09, Revision D.01, Gaussian, Inc., 2009`: a program that begins with its version.
    case program
    /// `ISO 9001:2015. Title`: a standard that begins with its number.
    case standard
    /// A work in Chinese, Japanese or Korean, whose parts its marks tell.
    case eastAsian
    /// `Directive 2004/1/EC of …`, `Lei nº 8.080, de …`
    case legislation
    /// A work of a group without a publisher: `World Health Organization. Title. 2016.`
    case report
    /// A page with an address.
    case webPage
    /// Prose that is no reference.
    case note
    /// No grammar is sure; the sequence model says what stands where.
    case model
    /// No grammar fits, and the model finds no reference; only the text and the identifiers printed in it are known.
    case unparsed
  }

  /// The reference: ``Reference/text`` is the string as given.
  public var reference: Reference
  /// How sure the parser is of the fields, from 0 (nothing read) to 1.
  public var confidence: Double
  /// What read the string.
  public var path: Path
  /// The journal, where its printed name is one that the lexicon knows.
  public var journal: KnownJournal?

  /// A result.
  public init(reference: Reference, confidence: Double, path: Path) {
    self.reference = reference
    self.confidence = confidence
    self.path = path
  }
}

/// Parses printed references.
///
/// Identifiers, addresses and notes are read first. Then grammars are tried in turn; a grammar sets fields only when all
/// that it expects is there in order: names that read as names, a year from 1500 to 2100, volume and pages up to the end.
/// Its reading is taken where nothing in it is open to doubt (``Gate``); elsewhere a sequence model labels each token,
/// with the grammar's reading as one of its clues. Where neither finds a reference, the string comes back with its
/// identifiers only. Parsing is deterministic and takes time linear in the string.
public struct ReferenceParser: Sendable {
  private let model: ReferenceModel

  /// A parser. With ``ReferenceModel/none`` it has its grammars only.
  public init(model: ReferenceModel = .embedded) { self.model = model }

  /// Reads one reference. A list number, `(a)` or `see also` in front is stepped over; the text is never changed.
  public func parse(_ text: String) -> ParsedReference { parse(Draft(text)) }

  /// Reads the references of one list, which share a style: where nearly all of them print names in one order, those
  /// that seemed to differ are read again in it.
  public func parse(_ list: [String]) -> [ParsedReference] {
    let drafts = list.map(Draft.init)
    var found = drafts.map(parse)
    let orders = found.map(NameOrder.init)
    guard let order = NameOrder.vote(orders.compactMap(\.self)) else { return found }
    for index in found.indices {
      guard found[index].path != .eastAsian, let own = orders[index], own != order else { continue }
      found[index] = ModelReading(model).parse(drafts[index], guess: nil, order: order) ?? found[index]
      found[index].reference.evenInitials()
    }
    if order == .givenFirst { for index in found.indices { found[index].reference.partLoneNames() } }
    return found
  }

  private func parse(_ draft: Draft) -> ParsedReference {
    guard !draft.line.bytes.isEmpty else { return draft.unparsed }
    var found = reading(of: draft)
    found.reference.evenInitials()
    if let kind = draft.kind, kind == .dataset || kind == .software, found.path != .note { found.reference.kind = kind }
    return found
  }

  /// A reading with its journal, which is looked up once for the gate and for whoever asked.
  private func reading(of draft: Draft) -> ParsedReference {
    guard var grammar = Self.grammarReading(of: draft) else {
      return NoteGrammar(draft).parse() ?? ModelReading(model).parse(draft, guess: nil) ?? WebGrammar(draft).anyPage()
        ?? draft.unparsed
    }
    ContainerName(model).mend(&grammar.reference)
    grammar.journal = grammar.reference.container.flatMap(model.journal)
    if model.sequence == nil || Gate.accepts(grammar) { return grammar }
    return ModelReading(model).parse(draft, guess: grammar) ?? grammar
  }

  /// `Directive 2010/1/EU of …. Off J. 2010;L276:33`: a law that stands in front is no article in its gazette.
  private static func openingLaw(_ draft: Draft) -> ParsedReference? {
    LawGrammar.stands(at: draft.start, in: draft.line) ? LawGrammar(draft).parse() : nil
  }

  /// What grammars make of a draft that few strings need: each is made only where a first look says that it may fit.
  private static func rareReading(of draft: Draft) -> ParsedReference? {
    let (line, start) = (draft.line, draft.start)
    if line.wideCount >= WideText.least, let found = EastAsianGrammar(draft).parse() { return found }
    if ActGrammar.mayStand(at: start, in: line), let found = ActGrammar(draft).parse() { return found }
    if ProgramGrammar.mayStand(at: start, in: line), let found = ProgramGrammar(draft).parse() { return found }
    if StandardGrammar.mayStand(at: start, in: line), let found = StandardGrammar(draft).parse() { return found }
    if CaseGrammar.mayEnd(line) { return CaseGrammar(draft).parse() }
    return nil
  }

  /// What the first grammar that fits makes of a draft.
  static func grammarReading(of draft: Draft) -> ParsedReference? {
    if let found = rareReading(of: draft) { return found }
    if let found = JournalOnlyGrammar(draft).parse() ?? PatentGrammar(draft).parse() { return found }
    if let found = PreprintGrammar(draft).parse() ?? LawReviewGrammar(draft).parse() { return found }
    if let found = openingLaw(draft) { return found }
    return ArticleGrammar(draft).parse() ?? LawGrammar(draft).parse() ?? BookGrammar(draft).parse()
      ?? WebGrammar(draft).parse() ?? ReportGrammar(draft).parse()
  }
}

/// A string of which identifiers, addresses and notes have been read, ready for a grammar. A class, since each of a dozen
/// grammars is handed it, and references are large.
final class Draft {
  /// Strings beyond this length are no references; they are kept as text.
  private static let limit = 20_000

  let line: Line
  /// The reference as far as it is known before any grammar.
  let reference: Reference
  /// Kind of work that a note in brackets names: `[dataset]`, `[Preprint]`, `[dissertation]`.
  let kind: Reference.Kind?
  /// Offset behind list numbers and letters.
  let labelEnd: Int
  /// Offset behind these and words such as `see also`.
  let start: Int

  var isThesis: Bool { kind == .thesis }
  var isPreprint: Bool { kind == .preprint }

  init(_ text: String) {
    var reference = Reference(text: text)
    guard text.utf8.count <= Self.limit else {
      (line, self.reference, kind, labelEnd, start) = (Line(""), reference, nil, 0, 0)
      return
    }
    var line = Line(GroupedNumbers.joined(text))
    var addresses = AddressScanner()
    var identifiers = IdentifierScanner()
    var notes = NoteScanner()
    addresses.scan(&line)
    identifiers.scan(&line)
    notes.scan(&line)
    if identifiers.ids.pmid == nil { identifiers.ids.pmid = addresses.pmid }
    if identifiers.ids.doi == nil { identifiers.ids.doi = addresses.doi }
    if !identifiers.ids.isEmpty { reference.ids = identifiers.ids }
    reference.url = addresses.url
    reference.accessed = addresses.accessed ?? notes.accessed
    reference.publisher = notes.university
    reference.year = addresses.year ?? notes.year
    (self.line, self.reference) = (line, reference)
    kind = notes.kind
    let lead = LeadScanner(line: line)
    labelEnd = lead.labelEnd()
    start = lead.wordsEnd(labelEnd)
  }

  /// The string with what no grammar is needed for.
  var unparsed: ParsedReference { ParsedReference(reference: reference, confidence: 0, path: .unparsed) }
}
