internal import Synchronization

/// A parsed document: an immutable tree of elements in flat arrays, in document order.
///
/// libxml2 is asked for events, not for its own tree, and the events are laid down here. An element is an index; its
/// descendants are the indices that follow it, up to its end; and since all character data lie in one buffer in
/// document order, the text of an element is one range of bytes. So a walk is a loop, no pointer of C outlives the
/// parse, and freeing a document is freeing five arrays. Measured on saved PubMed pages, building this costs less
/// than libxml2's tree.
///
/// Documents are values that can be read from any thread.
public final class Document: Sendable {
  /// One element. `end` is the index after its last descendant, `textStart..<textEnd` its range of ``text``; `parent`
  /// and `previous` (the sibling before it) are -1 where there is none.
  struct Node: Sendable {
    var name: Int32
    var parent: Int32
    var previous: Int32
    var end: Int32
    var line: Int32
    var textStart: UInt32
    var textEnd: UInt32
    var firstAttribute: UInt32
  }

  /// One attribute; its value is a range of ``values``.
  struct Attribute: Sendable {
    var name: Int32
    var start: UInt32
    var end: UInt32
    /// Which pairs of bytes the value has, if that has been noted.
    var pairs = BytePairs.unknown
  }

  /// A comment's words (at most ``Limits/commentBytes``) and its line, in document order.
  public struct Comment: Sendable {
    /// The words between `<!--` and `-->`.
    public let text: String
    /// 1-based line.
    public let line: Int
  }

  /// What the tree holds otherwise than the document does.
  public struct Repair: Sendable, Equatable {
    /// Why.
    public enum Kind: Sendable {
      /// The mark-up is not well-formed.
      case markup
      /// The JSON-LD in the page is not.
      case metadata
      /// Elements stood deeper than ``Limits/depth``.
      case depth
      /// The document type declares something of its own, which is not read.
      case declarations
    }

    /// Why.
    public let kind: Kind
    /// What the parser says, for a reader.
    public let message: String
    /// 1-based line, where one is known.
    public let line: Int?
  }

  /// The vocabulary of a document, which decides what kind of element a name is.
  public enum Dialect: Sendable { case html, xml }

  let nodes: [Node]
  let attributes: [Attribute]
  /// All character data, in document order.
  public let text: [UInt8]
  /// The values of all attributes, one behind the other.
  public let values: [UInt8]
  /// The names of elements and attributes.
  public let vocabulary: Vocabulary
  /// Comments, for saved pages say there where and when they were saved.
  public let comments: [Comment]
  /// Names of the elements that only the end of the input has ended, sorted.
  public let unclosed: [String]
  /// What was repaired, in document order; at most eight of a kind.
  public let repairs: [Repair]
  /// What each element has that selectors ask for; empty for a record, which these are rarely asked about.
  let traits: [ElementTraits]
  private let knownBeginnings = Mutex<[FirstCharacters]?>(nil)

  init(
    nodes: [Node], attributes: [Attribute], text: [UInt8], values: [UInt8], vocabulary: Vocabulary,
    comments: [Comment] = [], unclosed: [String] = [], repairs: [Repair] = [], traits: [ElementTraits] = []
  ) {
    self.nodes = nodes
    self.attributes = attributes
    self.text = text
    self.values = values
    self.vocabulary = vocabulary
    self.comments = comments
    self.unclosed = unclosed
    self.repairs = repairs
    self.traits = traits
  }

  var names: [String] { vocabulary.names }
  var roles: [AttributeRole] { vocabulary.roles }
  var kinds: [ElementKind] { vocabulary.kinds }

  /// What each element's words begin with, worked out when it is first asked for.
  var beginnings: [FirstCharacters] {
    knownBeginnings.withLock { known in
      if let known { return known }
      let beginnings = FirstCharacters.all(self)
      known = beginnings
      return beginnings
    }
  }

  /// The number of elements, and the index after the last.
  public var count: Int { nodes.count }

  /// The outermost element, or `nil` when the document has none.
  public var root: Element? { nodes.isEmpty ? nil : Element(document: self, index: 0) }

  /// The element at an index that a match gave.
  public func element(_ index: Int) -> Element { Element(document: self, index: index) }

  /// Indices of an element's attributes.
  func attributeRange(_ index: Int) -> Range<Int> {
    let next = index + 1
    let end = next < nodes.count ? Int(nodes[next].firstAttribute) : attributes.count
    return Int(nodes[index].firstAttribute)..<end
  }
}
