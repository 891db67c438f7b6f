/// What is odd about a document that was read. The list of codes is closed, documented and part of the schema.
public struct Finding: Sendable, Equatable {
  /// Codes of findings; each case's comment is its documentation.
  public enum Code: String, Sendable, CaseIterable {
    /// Bytes that are not valid in the document's encoding were replaced by U+FFFD.
    case invalidBytesReplaced = "invalid_bytes_replaced"
    /// NUL or other control characters were taken out.
    case controlCharactersRemoved = "control_characters_removed"
    /// The encoding was not declared and has been guessed.
    case encodingGuessed = "encoding_guessed"
    /// The declared encoding is not the one the bytes are in, or is unknown.
    case encodingMismatch = "encoding_mismatch"
    /// The document ends before its root element does.
    case truncated
    /// The XML is not well-formed; it was repaired, and words may have come under the wrong element.
    case markupRepaired = "markup_repaired"
    /// The page's JSON-LD is not well-formed; what could be read of it was.
    case metadataBroken = "metadata_broken"
    /// The base64 or quoted-printable that the page is stored in is damaged; what could be decoded was.
    case transferDamaged = "transfer_damaged"
    /// A limit cut the document, or part of its structure; the message names the limit and its value.
    case limitReached = "limit_reached"
    /// The article has no title.
    case titleMissing = "title_missing"
    /// A field that the format requires was not found.
    case requiredFieldMissing = "required_field_missing"
    /// The page is of a known site, but fields that the format requires are empty: the site has changed its design.
    case layoutChanged = "layout_changed"
    /// A PMID that is not one was dropped.
    case invalidPMID = "invalid_pmid"
    /// A PMCID that is not one was dropped.
    case invalidPMCID = "invalid_pmcid"
    /// A DOI that is not one was dropped.
    case invalidDOI = "invalid_doi"
    /// An ORCID iD with a wrong form or check digit was dropped.
    case invalidORCID = "invalid_orcid"
    /// An ISSN with a wrong form or check digit was dropped.
    case invalidISSN = "invalid_issn"
    /// A date that could not be read; it is kept as text where the record has a place for it.
    case invalidDate = "invalid_date"
    /// Two places of the source disagree on a field; the one of higher precedence was taken.
    case disagreement
    /// A list of the record is shorter than the list of the source.
    case incomplete
    /// The page lists fewer references than it states.
    case referencesCut = "references_cut"
    /// A heading for a conflict-of-interest statement stands there with nothing under it.
    case emptyConflictStatement = "empty_conflict_statement"
    /// An author's affiliation mark points to no affiliation.
    case affiliationUnknown = "affiliation_unknown"
    /// The source says that its author list is incomplete.
    case authorsIncomplete = "authors_incomplete"
    /// A linked-articles block has a heading whose relation is not known; it was kept as `related`.
    case relationUnknown = "relation_unknown"
    /// The document holds parts that are no records of their own (translations, reviews, replies) or declarations of a
    /// document type, or bytes stand behind its compressed data; they were left out.
    case partsLeftOut = "parts_left_out"
  }

  /// What kind of oddity.
  public var code: Code
  /// The record's key that it concerns.
  public var field: String?
  /// What happened, for a reader.
  public var message: String
  /// Where in the document.
  public var at: String?

  /// A finding.
  public init(_ code: Code, field: String? = nil, message: String, at: String? = nil) {
    self.code = code
    self.field = field
    self.message = message
    self.at = at
  }
}

/// Why an input gave no article: exactly one stands for each such input. The list of codes is closed.
public struct Rejection: Sendable, Equatable, Error {
  /// Codes of rejections; each case's comment is its documentation.
  public enum Code: String, Sendable, CaseIterable {
    /// A page, but of no article: a site's home page, an error page, a consent page.
    case notAnArticle = "not_an_article"
    /// A bot challenge or an access denial stands where the page should.
    case blockedPage = "blocked_page"
    /// A login, paywall or consent form stands where the page should.
    case loginPage = "login_page"
    /// A list of search results.
    case searchResults = "search_results"
    /// No format fits the document.
    case unknownFormat = "unknown_format"
    /// The input holds no bytes, or white space only.
    case empty
    /// The bytes are not of a text document (an image, a PDF, an executable).
    case binary
    /// The document cannot be parsed.
    case malformed
    /// The document breaks off before it gives a record.
    case truncated
    /// A limit was passed; the message names it, its value and how to raise it.
    case limitExceeded = "limit_exceeded"
    /// The document took longer than its limit.
    case timedOut = "timed_out"
    /// The input cannot be opened or read.
    case unreadable
    /// The archive or document is encrypted.
    case encrypted
    /// The worker process that read the document died.
    case workerCrashed = "worker_crashed"
  }

  /// The stage of the pipeline that rejected the input.
  public enum Stage: String, Sendable, CaseIterable {
    case open, decode, identify, parse, extract
  }

  /// Where the input is.
  public var source: Source
  /// Why.
  public var code: Code
  /// Which stage said so.
  public var stage: Stage
  /// What happened, for a reader.
  public var message: String
  /// Where in the document (`line 12`, `byte 4096`).
  public var at: String?

  /// A rejection.
  public init(source: Source, code: Code, stage: Stage, message: String, at: String? = nil) {
    self.source = source
    self.code = code
    self.stage = stage
    self.message = message
    self.at = at
  }
}

/// A record that MEDLINE has deleted.
public struct Deletion: Sendable, Equatable {
  /// Where it was read from.
  public var source: Source
  /// Identifiers of the deleted record.
  public var ids: Identifiers

  /// A deletion.
  public init(source: Source, ids: Identifiers) {
    self.source = source
    self.ids = ids
  }
}

/// How many entries of a list the source shows, counted apart from extraction, and how many the record holds.
public struct Completeness: Sendable, Equatable {
  /// The record's key.
  public var field: String
  /// Entries that the source shows.
  public var seen: Int
  /// Entries that the record holds.
  public var emitted: Int

  /// A count.
  public init(field: String, seen: Int, emitted: Int) {
    self.field = field
    self.seen = seen
    self.emitted = emitted
  }
}

/// Which element gave a field, and by which rule.
public struct Provenance: Sendable, Equatable {
  /// The record's key.
  public var field: String
  /// The element: its path and line.
  public var at: String
  /// The selector that chose it.
  public var rule: String

  /// A provenance.
  public init(field: String, at: String, rule: String) {
    self.field = field
    self.at = at
    self.rule = rule
  }
}

/// What one input, or one record of it, came to.
public enum Outcome: Sendable, Equatable {
  case article(Article)
  case deletion(Deletion)
  case rejection(Rejection)
}

extension Finding.Code {
  /// Whether it says that a place which the format requires was empty: the site may have changed its design.
  package var isOfChangedLayout: Bool { self == .layoutChanged || self == .requiredFieldMissing }
}
