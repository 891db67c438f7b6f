/// One article, as read from one document: the value that becomes one line of output.
///
/// The properties stand in the order of the record's keys. A property that is `nil` means that the source does not
/// speak of it and its key is absent; an empty list means that the source shows the place and it is empty. All text
/// has been through the text policy (white space collapsed, NFC), all identifiers have been checked.
public struct Article: Sendable, Equatable {
  /// Where the article was read from.
  public var source: Source
  /// Identifiers of the article itself, never those of its references.
  public var ids = Identifiers()
  /// The title without translation brackets and final full stop.
  public var title: MarkedText?
  /// The title in the language of the original.
  public var vernacularTitle: MarkedText?
  /// ISO 639-1 codes; a language without one keeps its three letters.
  public var languages: [String]?
  /// Publication types as the source names them.
  public var publicationTypes: [Term]?
  /// The journal, or for a book chapter the book.
  public var journal: Journal?
  /// Volume as printed.
  public var volume: String?
  /// Issue as printed.
  public var issue: String?
  /// First and last page in full.
  public var pages: PageRange?
  /// The number that stands in place of pages in electronic journals.
  public var articleNumber: String?
  /// Dates of publication.
  public var published: PublicationDates?
  /// Dates of the article's way through the journal and the data bases.
  public var history: History?
  /// Authors in order, then investigators and editors with their role.
  public var authors: [Person]?
  /// Affiliations, each once, in the source's order; ``Person/affiliations`` points into this list.
  public var affiliations: [Affiliation]?
  /// The abstract in the language of the article.
  public var abstract: Abstract?
  /// Translations, plain-language and graphical abstracts.
  public var otherAbstracts: [Abstract]?
  /// The authors' own keywords.
  public var keywords: [String]?
  /// Medical subject headings.
  public var mesh: [SubjectHeading]?
  /// Chemical substances.
  public var substances: [Term]?
  /// Supplementary concepts (MEDLINE's `SupplMeshList`).
  public var supplementaryConcepts: [Term]?
  /// Subjects outside MeSH: genes, persons, space flight, indexers' keywords.
  public var otherSubjects: [OtherSubject]?
  /// Entries in data banks other than trial registries.
  public var accessions: [Accession]?
  /// Grants.
  public var grants: [Grant]?
  /// The statement on funding, whole.
  public var fundingStatement: String?
  /// The conflict-of-interest statement.
  public var conflictOfInterest: ConflictOfInterest?
  /// Other statements.
  public var statements: Statements?
  /// Every reference of the source, in order.
  public var references: [Reference]?
  /// The count of references that the source states, where it lists fewer.
  public var referencesTotal: Int?
  /// Articles that this one comments on, corrects, retracts, updates, or the other way round.
  public var relations: [Relation]?
  /// `true` where the source marks the article as retracted; never `false`.
  public var retracted: Bool?
  /// Similar articles as the page lists them.
  public var similarArticles: [LinkedArticle]?
  /// Citing articles as the page lists them.
  public var citedBy: [LinkedArticle]?
  /// The count of citing articles that the page states.
  public var citedByTotal: Int?
  /// Full text, only when asked for.
  public var sections: [Section]?
  /// Figures.
  public var figures: [Figure]?
  /// Tables.
  public var tables: [Table]?
  /// Licence.
  public var license: License?
  /// How many entries of each list the source shows and how many the record holds, in the order of the record's keys.
  public var completeness: [Completeness] = []
  /// What is odd about the document.
  public var findings: [Finding] = []
  /// Which element gave each field, only when asked for; in the order of the record's keys.
  public var provenance: [Provenance]?

  /// An article of which only the source is known.
  public init(source: Source) { self.source = source }
}

/// Text, and beside it the same text as an HTML fragment where the source has inline mark-up.
public struct MarkedText: Sendable, Equatable {
  /// The plain text.
  public var text: String
  /// An HTML fragment with `i b u sub sup` only, without attributes, text escaped; `nil` where there is no mark-up.
  public var markup: String?

  /// Text with its mark-up.
  public init(_ text: String, markup: String? = nil) {
    self.text = text
    self.markup = markup
  }
}

/// Identifiers, each valid in form and, where it has one, in its check digit.
public struct Identifiers: Sendable, Hashable {
  /// PubMed identifier: digits, no leading zero.
  public var pmid: String?
  /// PubMed Central identifier: `PMC` and digits, no version.
  public var pmcid: String?
  /// DOI in lower case, without a resolver.
  public var doi: String?
  /// Publisher item identifier.
  public var pii: String?
  /// Manuscript identifier (NIHMS, EMS …).
  public var mid: String?
  /// arXiv identifier.
  public var arxiv: String?
  /// The publisher's own identifier.
  public var publisherID: String?
  /// NCBI Bookshelf accession.
  public var bookAccession: String?

  /// No identifiers.
  public init() {}

  /// Whether no identifier is known.
  public var isEmpty: Bool { self == Identifiers() }
}

/// A journal.
public struct Journal: Sendable, Equatable {
  /// Full title.
  public var title: String?
  /// The NLM title abbreviation, or the ISO one.
  public var abbreviation: String?
  /// ISSNs with verified check digit, in the source's order; empty where none is known.
  public var issn: [String] = []
  /// Linking ISSN.
  public var issnLinking: String?
  /// NLM catalogue identifier.
  public var nlmID: String?
  /// Publisher.
  public var publisher: String?
  /// Country of publication.
  public var country: String?

  /// A journal of which nothing is known yet.
  public init() {}
}

/// An entry in a data bank.
public struct Accession: Sendable, Equatable {
  /// The bank as the source names it (`GENBANK`, `figshare`).
  public var bank: String
  /// The accession number.
  public var id: String

  /// An entry.
  public init(bank: String, id: String) {
    self.bank = bank
    self.id = id
  }
}

/// A grant.
public struct Grant: Sendable, Hashable {
  /// Award number.
  public var award: String?
  /// Funder.
  public var funder: String?
  /// Funder identifier.
  public var funderID: String?
  /// NIH institute acronym.
  public var acronym: String?
  /// Country.
  public var country: String?

  /// A grant of which nothing is known yet.
  public init() {}
}

/// A licence.
public struct License: Sendable, Equatable {
  /// SPDX-like code (`CC-BY-4.0`).
  public var code: String?
  /// Address of the licence's text.
  public var url: String?
  /// The licence's words on the page.
  public var text: String?

  /// A licence of which nothing is known yet.
  public init() {}
}
