internal import Articles
public import Markup

/// How one kind of document is read: a compiled format file.
///
/// Compiling is done once; a format is then shared by all threads.
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
  /// Among formats that fit a document the one of the highest rank is taken.
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
  public let isRefusalList: Bool
  /// The rules for the fields. Those of built-in formats are compiled when they are first asked for: a run uses few.
  let lateFields: Late<FieldRules>
  /// The rules for the full text, if the format reads any.
  let body: BodyRules?

  /// The rules for the fields.
  var fields: FieldRules { lateFields.value }

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

/// The rules for the fields of a document, or for the parts of a group, compiled for one walk.
struct FieldRules: Sendable {
  var rules: [FieldRule] = []
  /// What the format file writes for each source, by its number.
  var written: [String] = []
  /// The selectors of the first sources, of what is left out and of counts: they are asked of every document.
  var index = SelectorIndex()
  /// The selectors of all other sources, which are asked only where the first source of a field gave nothing.
  var fallbacks = SelectorIndex()
}

/// How one field is found.
struct FieldRule: Sendable {
  var field: Field
  /// Tried in order; the first that yields wins.
  var sources: [FieldSource]
  /// Numbers of selectors of what is left out inside.
  var drops: [Int]
  /// Numbers of selectors of what is parted inside where it meets, each with what is put between; the first one holds.
  var aparts: [(selector: Int, separator: String)]
  /// Number of the selector that counts the entries the source shows, and the selector.
  var count: Int?
  var countSelector: Selector?
  var isRequired: Bool
  /// Whether the fragment with inline mark-up is wanted too.
  var wantsMarkup: Bool
  /// Whether the borders of blocks stay as line feeds.
  var keepsLines: Bool
  /// Whether every match is taken, not the first alone.
  var takesAll: Bool
  /// Whether an entry of a group reaches to the next entry, or to the end of its parent, and not only to its own end:
  /// for headings with what follows them, and names with the marks behind them.
  var spans: Bool
  /// Number of the selector of those entries that span, where not all do.
  var spanning: Int?
  /// Number of the selector of what ends an entry that spans.
  var until: Int?
  /// Among how many of the first sources the one wins that finds the most elements, and not the first that yields.
  var most: Int
  /// Whether the values of the sources that did not win are kept, to be compared with what won.
  var compares: Bool
  var transforms: [Transform]
  /// The rules inside each element, for groups.
  var parts: FieldRules?

  /// Numbers of the selectors that give no value of their own.
  var supporting: [Int] { drops + aparts.map(\.selector) + [count, until, spanning].compactMap(\.self) }
}

/// One place where a field may stand.
struct FieldSource: Sendable {
  /// What is read from the element.
  enum Taken: Sendable, Equatable {
    case text
    case attribute(String)
    /// The words directly inside, without those of elements inside.
    case ownText
    /// The element's name.
    case elementName
    /// Only that the element is there.
    case presence
    /// The rows of a table (`TableCells`).
    case rows
    /// A number that is the element's own in its document.
    case place
    /// Words that the format file gives, for an element that says something by being there.
    case constant(String)
    /// Where it begins and ends among the document's elements (`12-40`), by which entries that lie in each other are
    /// told from those side by side.
    case extent
  }

  /// What is looked for.
  var pattern: Selector
  /// Number of the selector among its rules' ``FieldRules/index`` or ``FieldRules/fallbacks``.
  var selector: Int
  /// Whether the selector is among the fallbacks.
  var isFallback: Bool
  var taken: Taken
  /// Names of elements: the nearest one around the element is meant in its stead. Empty for the element itself.
  var enclosing: [String] = []
  /// Its place in ``FieldRules/written``.
  var number: Int
}
