/// A reference: the printed string, whole, and the fields that the source tags or the parser found in it.
public struct Reference: Sendable, Equatable {
  /// CSL's words for kinds of works, and `note` for what is no reference.
  public enum Kind: String, Sendable, CaseIterable {
    case journalArticle = "article-journal"
    case book, chapter
    case conferencePaper = "paper-conference"
    case thesis, report
    case preprint = "article"
    case webPage = "webpage"
    case dataset, software, patent, legislation, note
  }

  /// Identifier of the reference in the source.
  public var key: String?
  /// Printed number, without brackets and full stop.
  public var label: String?
  /// The printed string without label and link words.
  public var text: String
  /// Kind of work.
  public var kind: Kind?
  /// Authors; never with ``Person/affiliations``.
  public var authors: [Person]?
  /// Whether the string says `et al`; never `false`.
  public var hasMoreAuthors: Bool?
  /// Editors.
  public var editors: [Person]?
  /// Title of the work; of a whole book, the book's.
  public var title: String?
  /// Journal, book, proceedings or site that holds the work.
  public var container: String?
  /// Year, without its letter.
  public var year: Int?
  /// Volume.
  public var volume: String?
  /// Issue.
  public var issue: String?
  /// Pages in full.
  public var pages: PageRange?
  /// Number that stands in place of pages.
  public var articleNumber: String?
  /// Publisher.
  public var publisher: String?
  /// Edition.
  public var edition: String?
  /// Identifiers of the cited work.
  public var ids: Identifiers?
  /// Address.
  public var url: String?
  /// When the address was read; ISO 8601 when complete, else as printed.
  public var accessed: String?

  /// A reference of which only the printed string is known.
  public init(text: String) { self.text = text }
}

/// Another article that stands in an editorial relation to this one.
public struct Relation: Sendable, Hashable {
  /// `retraction_of`, `retracted_by`, `erratum_in`, `comment_on` …; the list is in the schema.
  public var type: String
  /// Identifiers of the other article.
  public var ids: Identifiers?
  /// The other article's citation as printed.
  public var text: String?

  /// A relation.
  public init(type: String, ids: Identifiers? = nil, text: String? = nil) {
    self.type = type
    self.ids = ids
    self.text = text
  }
}

/// An article in a list of similar or citing articles.
public struct LinkedArticle: Sendable, Equatable {
  /// Its identifiers.
  public var ids: Identifiers
  /// Its title without final full stop.
  public var title: String?
  /// Its citation line as printed.
  public var citation: String?

  /// A linked article.
  public init(ids: Identifiers, title: String? = nil, citation: String? = nil) {
    self.ids = ids
    self.title = title
    self.citation = citation
  }
}
