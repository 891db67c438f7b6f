internal import Articles
public import Markup

/// How one kind of document is read: a compiled format file.
///
/// Compiling is done once; a format is shared by all threads.
public struct Format: Sendable {
  /// Its name, as `source.format` gives it.
  public let name: String
  /// One sentence on what it reads.
  public let about: String
  /// Where it was defined, for messages.
  public let file: String
  /// How bytes become a tree of elements.
  public let reader: Reader
  /// The name of the format whose rules it goes on from.
  public let base: String?
  /// Among formats that fit a document the one of the highest rank is taken; those of rank 0 are asked only where no other
  /// fits.
  public let rank: Int
  /// What a document must show to be read by this format.
  let identification: Identification
  /// What makes a document of this format no article.
  let refusals: [Refusal]
  /// Elements each of which is a record; `nil` when the document is one record.
  let records: Selector?
  /// The names of those records that say that another one is deleted, whose PMID is their text.
  let deletions: [String]
  /// Whether the format only says what is no article.
  public internal(set) var isRefusalList = false
  /// The rules, which a built-in format compiles when it first has a document to read: a start compiles none.
  var rules = Late(Rules())
  /// The rules for the fields.
  var fields: FieldRules { rules.value.fields }
  /// The rules for the full text, if the format reads any.
  var body: BodyRules? { rules.value.body }

  /// Whether a document of this format can hold many records, which are then numbered.
  public var holdsManyRecords: Bool { records != nil || recordNames != nil }

  /// The local names of the elements that are records, where the format's files are read record by record.
  public var recordNames: [String]? {
    guard case .records(_, let names) = reader else { return nil }
    return names
  }

  /// How bytes become a tree of elements.
  public enum Reader: Sendable, Equatable {
    /// An HTML page.
    case html
    /// An XML document.
    case xml
    /// An XML file of many records, each read as a document of its own: the local names of elements that stand around
    /// records, and of the records' own.
    case records(roots: [String], names: [String])
    /// Plain text, parted at headings.
    case text(headings: [String])
    /// Tagged text; `inside` names the elements of an HTML page that hold it.
    case tagged(inside: Selector?)

    /// The names that a format file may use.
    static let names = ["html", "xml", "records", "text", "tagged"]
  }

  /// What is taken from a document.
  struct Rules: Sendable {
    var fields = FieldRules()
    var body: BodyRules?
  }

  /// Conditions on a document.
  struct Identification: Sendable {
    /// Each must match an element.
    var all: [Selector] = []
    /// One must match an element, if there are any.
    var any: [Selector] = []
    /// None may match an element.
    var none: [Selector] = []
  }

  /// A sign that there is no article.
  struct Refusal: Sendable {
    var code: Rejection.Code
    var message: String
    /// One of them must match an element.
    var when: [Selector]
    /// None of them may match an element.
    var unless: [Selector]
  }
}
